import { useMemo } from 'react';
import { create } from 'zustand';
import type { CompanyCount } from '../../shared/contract/company-requests';
import type { EventData } from '../../shared/contract/contract';
import { sameCompany } from '../../shared/model/company';
import { compareNames, foldName } from '../../shared/model/names';
import { request } from '../api';

type CompanyStore = {
  /** The company to which the open account is narrowed, as it was chosen; null shows all. Main keeps it. */
  readonly chosen: string | null;
  /** Every company with a key, and the number of all keys, as main last answered. */
  readonly companies: readonly CompanyCount[];
  readonly total: number;
  /** The revision of the inventory that they are of; 0 until main has answered. */
  readonly revision: number;
  /** A company that was chosen and has no keys any more, until the person has read that. */
  readonly lost: string | null;
  /** True when the choice could not be saved: it holds until the app closes. */
  readonly unsaved: boolean;
  /** True while the list of companies is open. */
  readonly open: boolean;
};

const fresh: CompanyStore = {
  chosen: null,
  companies: [],
  total: 0,
  revision: 0,
  lost: null,
  unsaved: false,
  open: false,
};

/** The company that every place shows, and all companies of the account. */
export const useCompanyStore = create<CompanyStore>()(() => fresh);

/** Increases with a change of account: an answer from before belongs to the other one. */
let era = 0;

/** Takes over the choice that main kept for the account that opens. */
export function startCompany(chosen: string | null): void {
  dropCompanies();
  useCompanyStore.setState({ chosen });
}

/** Forgets the choice and the companies: they belong to another account. Main keeps the choice. */
export function dropCompanies(): void {
  era += 1;
  useCompanyStore.setState(fresh);
}

/** Shows one company on every place; null shows all. Main keeps that for the next start. */
export function chooseCompany(company: string | null): void {
  const { chosen } = useCompanyStore.getState();
  useCompanyStore.setState({ chosen: company, lost: null, open: false });
  if (company !== chosen) void keep(company);
}

async function keep(company: string | null): Promise<void> {
  const begun = era;
  const answer = await request('companies.choose', { company }, true);
  if (begun === era) useCompanyStore.setState({ unsaved: !answer.ok });
}

/** Opens or closes the list of companies. Does nothing where there is nothing to choose. */
export function openCompanies(open: boolean): void {
  if (useCompanyStore.getState().companies.length > 1 || !open) useCompanyStore.setState({ open });
}

/** Takes note that the person has read that the chosen company has no keys any more. */
export function forgetLostCompany(): void {
  useCompanyStore.setState({ lost: null });
}

type Answer = Pick<CompanyStore, 'companies' | 'total' | 'revision'>;

/**
 * Stores the companies as main answered them. A chosen company that is not among them has been renamed, or its last key
 * is gone: all are shown then, and the person is told.
 */
export function putCompanies({ companies, total, revision }: Answer): void {
  const before = useCompanyStore.getState();
  const same = JSON.stringify(companies) === JSON.stringify(before.companies);
  useCompanyStore.setState({ total, revision, ...(same ? {} : { companies }) });
  const { chosen } = before;
  if (chosen === null || companies.length === 0) return;
  if (companies.some(({ name }) => sameCompany(name, chosen))) return;
  useCompanyStore.setState({ chosen: null, lost: chosen });
  void keep(null);
}

/** Takes over the companies whose numbers main reports as changed. */
export function companiesChanged({ revision, total, companies: changed = [] }: EventData<'inventory.changed'>): void {
  const { companies, revision: before } = useCompanyStore.getState();
  // An answer can be ahead of the event about its last change, and before the first there is nothing to add to.
  if (before === 0 || revision <= before) return;
  const next = new Map([...companies, ...changed].map((company) => [foldName(company.name), company]));
  const sorted = [...next.values()].filter(({ keys }) => keys > 0).sort((a, b) => compareNames(a.name, b.name));
  putCompanies({ companies: sorted, total, revision });
}

/** The company that narrows every place, as its oldest key spells it; null when it has no keys or is the only one. */
export function companyNow(): string | null {
  return narrowing(useCompanyStore.getState())?.name ?? null;
}

function narrowing({ chosen, companies }: Pick<CompanyStore, 'chosen' | 'companies'>): CompanyCount | null {
  if (chosen === null || companies.length < 2) return null;
  return companies.find(({ name }) => sameCompany(name, chosen)) ?? null;
}

/** The company that narrows every place with its numbers of keys; null when all companies are shown. */
export function useNarrowing(): CompanyCount | null {
  return useCompanyStore(narrowing);
}

/** The company that narrows every place; null when it has no keys or is the only one. */
export function useChosenCompany(): string | null {
  return useNarrowing()?.name ?? null;
}

/** The number of keys of other companies, which no place shows; 0 when all companies are shown. */
export function useHiddenKeys(): number {
  return useCompanyStore((store) => {
    const company = narrowing(store);
    return company ? Math.max(0, store.total - company.keys) : 0;
  });
}

/** The names of all companies that have a key. */
export function useCompanies(): readonly string[] {
  const companies = useCompanyStore((store) => store.companies);
  return useMemo(() => companies.map(({ name }) => name), [companies]);
}

/** True when a key of this company is not shown now: another one is chosen. */
export function isHidden(company: string, chosen: string | null): boolean {
  return chosen !== null && !sameCompany(company, chosen);
}
