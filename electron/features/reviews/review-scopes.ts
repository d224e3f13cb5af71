import type { Output } from '../../../shared/contract/contract';
import type { KeysChoice } from '../../../shared/inventory/keys-view';
import { sameCompany } from '../../../shared/model/company';
import { type FreezeTime, keysInScope } from '../../../shared/review/freeze';
import type { Inventory } from '../inventory/inventory';

/**
 * Counts the keys that a new review of each scope would hold now.
 * @param listed what narrows a list, or null
 * @param picked the ids of selected keys, which count instead of the list; or null
 */
export function countScopes(
  { index, lists }: Inventory,
  time: FreezeTime,
  { listed, picked }: { readonly listed: KeysChoice | null; readonly picked: readonly string[] | null },
): Output<'reviews.scopes'> {
  const facts = [...index.keys()].map((key) => key.facts);
  const all = keysInScope(facts, { kind: 'all' }, time);
  const shown = picked ?? (listed && lists.ids({ ...listed, sorting: null, grouping: 'none' }));
  return {
    all: all.length,
    due: keysInScope(facts, { kind: 'due' }, time).length,
    companies: lists.companies().map((company) => {
      return { company, count: all.filter((key) => sameCompany(key.company, company)).length };
    }),
    shown: shown && keysInScope(facts, { kind: 'shown', ids: shown }, time).map(({ id }) => id),
  };
}
