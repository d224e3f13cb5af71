import { create } from 'zustand';
import { sameCompany } from '../../../shared/model/company';
import type { ReportScope } from '../../../shared/reports/inventory-report';
import { useChosenCompany, useCompanies } from '../../state/overview-store';

type ScopeChoice = { readonly company?: string | null; readonly includeKept: boolean };

/**
 * The scope of reports and charts on the Records page, for this session. The default company is that of Home and Keys.
 */
const useScopeStore = create<ScopeChoice>()(() => ({ includeKept: true }));

/** Changes the company, or whether ended keys are included. */
export function chooseScope(choice: Partial<ReportScope>): void {
  useScopeStore.setState(choice);
}

/** The current scope. A company without keys does not narrow. */
export function useScope(): ReportScope {
  const { company, includeKept } = useScopeStore();
  const narrowed = useChosenCompany();
  const companies = useCompanies();
  const wanted = company === undefined ? narrowed : company;
  return { company: companies.find((name) => sameCompany(name, wanted ?? '')) ?? null, includeKept };
}
