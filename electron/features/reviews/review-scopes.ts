import type { Output } from '../../../shared/contract/contract';
import type { KeysChoice } from '../../../shared/inventory/keys-view';
import { companySharesOf } from '../../../shared/model/company-shares-of';
import type { KeyFacts } from '../../../shared/model/key-facts';
import { type FreezeTime, keysInScope } from '../../../shared/review/freeze';
import type { Inventory } from '../inventory/inventory';

/**
 * Counts the keys that a new review of each scope would hold now.
 * @param company narrows the keys that are due; null for those of all
 * @param listed what narrows a list, or null
 * @param picked the ids of selected keys, which count instead of the list; or null
 */
export function countScopes(
  { index, lists }: Inventory,
  time: FreezeTime,
  {
    company,
    listed,
    picked,
  }: { readonly company: string | null; readonly listed: KeysChoice | null; readonly picked: readonly string[] | null },
): Output<'reviews.scopes'> {
  const facts = [...index.keys()].map((key) => key.facts);
  const spell = (name: string) => lists.companies().find(name)?.name ?? name.trim();
  const sharesOf = (keys: readonly KeyFacts[]) => [...companySharesOf(keys, spell)];
  const all = keysInScope(facts, { kind: 'all' }, time);
  const due = keysInScope(facts, { kind: 'due', company }, time);
  const ids = picked ?? (listed && lists.ids({ ...listed, sorting: null, grouping: 'none' }));
  const shown = ids && keysInScope(facts, { kind: 'shown', ids }, time);
  return {
    all: all.length,
    due: due.length,
    companies: sharesOf(all),
    dueCompanies: sharesOf(due),
    shownCompanies: sharesOf(shown ?? []),
    shown: shown === null ? null : shown.map(({ id }) => id),
  };
}
