import type { KeyFacts } from '../model/key-facts';
import type { KeyRecord } from '../model/key-record';
import type { System } from '../model/services/services';
import { maxPlaces } from '../model/used-by';
import { type ForAllRows, type Mapping, plainWords, type Vocabulary } from './list-fields';
import { type ListRow, type Refusal, readRow, type ToldKey, type ToldPlace } from './read-row';
import type { Changeable, RowOutcome } from './row-outcomes';

/** One fact that the list would change. `from` is empty when the key has no value for it. */
type FactChange = { readonly fact: Changeable; readonly from: string; readonly to: string };

/** The outcome of one row. `keyId` is its existing key, if there is one. */
type PlannedRow = {
  readonly number: number;
  readonly outcome: RowOutcome;
  readonly refusal: Refusal | null;
  readonly keyId: string | null;
  readonly name: string;
  readonly company: string;
  readonly system: System | null;
  readonly changes: readonly FactChange[];
  /** Facts that differ in the list but stay unchanged, because their origin here is more reliable. */
  readonly kept: readonly Changeable[];
};

/** A row's outcome with its content, for writing. */
export type Plan = { readonly row: PlannedRow; readonly told: ToldKey | null };

/** The current inventory: facts of all keys, and a way to read one whole, so that not all are read. */
type KeysHere = {
  readonly facts: Iterable<Pick<KeyFacts, 'id' | 'system' | 'company' | 'name'>>;
  readonly read: (id: string) => KeyRecord | null;
};

/** The input of a plan. */
export type PlanParts = {
  readonly rows: readonly ListRow[];
  readonly mapping: Mapping;
  readonly forAll: ForAllRows;
  readonly words: Pick<Vocabulary, 'system' | 'status' | 'place'>;
  readonly keys: KeysHere;
};

/**
 * Computes the outcome of every row before anything is written. A row matches an existing key by its record id, or by
 * the same system, company and name. A list never changes what a service returned, a person typed or the app recorded:
 * it fills empty facts and updates imported ones.
 */
export function planImport({ rows, mapping, forAll, words, keys }: PlanParts): readonly Plan[] {
  const systems = new Map<string, System>();
  const byName = new Map<string, string[]>();
  for (const { id, system, company, name } of keys.facts) {
    systems.set(id, system);
    const named = handle(system, company, name.value);
    const known = byName.get(named);
    if (known) known.push(id);
    else byName.set(named, [id]);
  }
  const seen = new Set<string>();

  return rows.map((row): Plan => {
    const told = readRow(row, mapping, forAll, words);
    if (typeof told === 'string') return { row: refused(row, mapping, told), told: null };
    const name = handle(told.system, told.company, told.name);
    const named = byName.get(name) ?? [];
    const own = systems.has(told.record) ? told.record : undefined;
    const id = own !== undefined && systems.get(own) === told.system ? own : named[0];
    const here = id === undefined ? null : keys.read(id);
    if (id !== own && named.length > 1) return { row: refused(row, mapping, 'several'), told: null };
    const base = {
      number: row.number,
      refusal: null,
      keyId: here?.id ?? null,
      name: told.name,
      company: told.company,
      system: told.system,
      changes: [],
      kept: [],
    };
    const identity = here?.id ?? (told.record || name);
    if (seen.has(identity)) return { row: { ...base, outcome: 'twice' }, told: null };
    seen.add(identity);
    if (!here) return { row: { ...base, outcome: 'new' }, told };
    const { changes, kept } = compare(here, told);
    return { row: { ...base, outcome: changes.length > 0 ? 'changes' : 'same', changes, kept }, told };
  });
}

function handle(system: string, company: string, name: string): string {
  return JSON.stringify([system, plainWords(company), plainWords(name)]);
}

/** Shows the name of a refused row only where it cannot be a secret. */
function refused(row: ListRow, mapping: Mapping, refusal: Refusal): PlannedRow {
  const cell = (field: 'name' | 'company') => {
    const place = mapping[field];
    return place === undefined || row.secretAt.includes(place) ? '' : (row.cells[place] ?? '').slice(0, 80);
  };
  return {
    number: row.number,
    outcome: 'refused',
    refusal,
    keyId: null,
    name: cell('name'),
    company: cell('company'),
    system: null,
    changes: [],
    kept: [],
  };
}

function compare(key: KeyRecord, told: ToldKey): Pick<PlannedRow, 'changes' | 'kept'> {
  const changes: FactChange[] = [];
  const kept: Changeable[] = [];
  const weigh = (fact: Changeable, from: string, to: string, known: string | null) => {
    if (to === '' || plainWords(from) === plainWords(to)) return;
    if (from === '' || known === 'imported') changes.push({ fact, from, to });
    else kept.push(fact);
  };
  for (const fact of ['role', 'account', 'owner'] as const)
    weigh(fact, key[fact]?.value ?? '', told[fact], key[fact]?.known ?? null);
  // A read of the service contradicts a status that is missing from its list; that is no fact of an earlier import.
  weigh('status', key.status.value, told.status, key.status.missing ? 'recorded' : key.status.known);
  weigh('made', key.createdAt?.value ?? '', told.made, key.createdAt?.known ?? null);
  weigh('reviewDue', key.reviewDue?.value ?? '', told.reviewDue, key.reviewDue?.known ?? null);
  const added = placesToAdd(key, told);
  if (added.length > 0) changes.push({ fact: 'usedBy', from: '', to: added.map(({ place }) => place).join('; ') });
  return { changes, kept };
}

/** The listed places that the key lacks, up to the maximum number of places. */
export function placesToAdd(key: Pick<KeyRecord, 'usedBy' | 'setup'>, told: ToldKey): readonly ToldPlace[] {
  const known = new Set([...key.usedBy.map(({ place }) => place), key.setup?.instanceName ?? ''].map(plainWords));
  const fresh = told.usedBy.filter(({ place }) => {
    const name = plainWords(place);
    if (known.has(name)) return false;
    known.add(name);
    return true;
  });
  return fresh.slice(0, Math.max(0, maxPlaces - key.usedBy.length));
}
