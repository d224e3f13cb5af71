import { create } from 'zustand';

/** The one company that Home and Keys are narrowed to, for this session; null shows all. */
export const useCompanyStore = create<{ readonly company: string | null }>()(() => ({ company: null }));

/** Narrows Home and Keys to one company, or shows all again. */
export function chooseCompany(company: string | null): void {
  useCompanyStore.setState({ company });
}
