import { create } from 'zustand';
import type { ReportScope } from '../../../shared/reports/inventory-report';
import { useChosenCompany } from '../../state/company-store';

/** Whether reports include ended keys, for this session. */
const useScopeStore = create<Pick<ReportScope, 'includeKept'>>()(() => ({ includeKept: true }));

/** Changes whether ended keys are included. */
export function includeKept(isIncluded: boolean): void {
  useScopeStore.setState({ includeKept: isIncluded });
}

/** The scope of reports and charts on the Records page: the company of every place, with or without ended keys. */
export function useScope(): ReportScope {
  const { includeKept } = useScopeStore();
  return { company: useChosenCompany(), includeKept };
}
