import type { Output } from '../../../shared/contract/contract';
import type { Overview } from '../../../shared/contract/inventory-requests';
import type { ReviewRhythm } from '../../../shared/model/due';
import { usesOf } from '../../../shared/model/uses';
import type { Publish } from '../../events';
import type { VaultRecords } from '../../storage/vault/vault';
import { createKeyIndex, type KeyIndex } from './key-index';
import { createKeyLists, type KeyLists } from './key-lists';
import { readOverview } from './overview';

/** What main knows of all keys without opening their records: lists, counts and names. */
export type Inventory = {
  readonly index: KeyIndex;
  readonly lists: KeyLists;
  /** Returns the counts and the unfinished work of one company, or of all. */
  readonly overview: (company: string | null) => Overview;
  /** Returns the names of people and places in use, sorted. */
  readonly suggest: () => Output<'inventory.suggest'>;
};

type InventoryParts = {
  readonly records: VaultRecords;
  readonly rhythm: () => ReviewRhythm;
  readonly clock: () => Date;
  readonly publish: Publish;
  /** True while the page shows this account. Both stay open, and the numbers of one would pass for those of the other. */
  readonly isShown: () => boolean;
};

/** The maximum number of suggested names of one kind. */
const maxSuggested = 200;

/** Creates the inventory of an account and keeps it current as records are written. */
export function createInventory({ records, rhythm, clock, publish, isShown }: InventoryParts): Inventory {
  const index = createKeyIndex({ facts: records.facts(), rhythm, clock });
  const lists = createKeyLists(index, clock);
  records.follow((ids) => {
    index.update(new Map(ids.map((id) => [id, records.factsOf(id)] as const)));
    // A page that changes to this account reads everything.
    if (!isShown()) return;
    const companies = index.companies().takeChanged();
    const revision = index.revision();
    publish('inventory.changed', { revision, total: index.size(), current: index.notEnded(), companies });
  });
  const read = (id: string) => records.get(id);
  const sorted = (names: ReadonlySet<string>) => [...names].sort().slice(0, maxSuggested);
  return {
    index,
    lists,
    overview: (company) => readOverview({ index, lists, read }, company),
    suggest() {
      const people = new Set<string>();
      const places = new Set<string>();
      for (const { facts } of index.keys()) {
        if (facts.owner?.value) people.add(facts.owner.value);
        for (const { contact } of facts.usedBy) if (contact) people.add(contact);
        for (const { place } of usesOf(facts)) places.add(place);
      }
      return { people: sorted(people), places: sorted(places), tags: index.tags().slice(0, maxSuggested) };
    },
  };
}
