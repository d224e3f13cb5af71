import { useMemo } from 'react';
import { create } from 'zustand';
import { companiesOf, sameCompany } from '../../shared/model/company';
import type { KeyRecord } from '../../shared/model/key-record';
import { useKeysStore } from './keys-store';

/** The company to which Home and Keys are narrowed, for this session; null shows all. */
const useCompanyStore = create<{ readonly company: string | null }>()(() => ({ company: null }));

/** Narrows Home and Keys to one company; null shows all again. */
export function chooseCompany(company: string | null): void {
  useCompanyStore.setState({ company });
}

/** Every company that has a key. */
export function useCompanies(): readonly string[] {
  const byId = useKeysStore((store) => store.byId);
  return useMemo(() => companiesOf(byId.values()), [byId]);
}

/** The keys of the chosen company, or all. A company without keys does not narrow. */
export function useNarrowedKeys(): { readonly company: string | null; readonly keys: ReadonlyMap<string, KeyRecord> } {
  const byId = useKeysStore((store) => store.byId);
  const chosen = useCompanyStore((store) => store.company);
  const companies = useCompanies();
  return useMemo(() => {
    const company = companies.length > 1 ? (companies.find((name) => sameCompany(name, chosen ?? '')) ?? null) : null;
    if (company === null) return { company, keys: byId };
    const keys = [...byId].filter(([, key]) => sameCompany(key.company, company));
    return { company, keys: new Map(keys) };
  }, [byId, chosen, companies]);
}
