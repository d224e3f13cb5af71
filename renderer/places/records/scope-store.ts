import { create } from 'zustand';
import { sameCompany } from '../../../shared/model/company';
import type { ReportScope } from '../../../shared/reports/inventory-report';
import { useCompanies, useNarrowedKeys } from '../../state/company-store';

type ScopeChoice = { readonly company?: string | null; readonly includeKept: boolean };

/** What reports and pictures on the Records page are about, for this session. Without a choice, the company is that of Home and Keys. */
const useScopeStore = create<ScopeChoice>()(() => ({ includeKept: true }));

/** Chooses the company or whether ended keys are in. */
export function chooseScope(choice: Partial<ReportScope>): void {
  useScopeStore.setState(choice);
}

/** The scope as it stands; a company that has no key any more narrows nothing. */
export function useScope(): ReportScope {
  const { company, includeKept } = useScopeStore();
  const narrowed = useNarrowedKeys().company;
  const companies = useCompanies();
  const wanted = company === undefined ? narrowed : company;
  return { company: companies.find((name) => sameCompany(name, wanted ?? '')) ?? null, includeKept };
}
