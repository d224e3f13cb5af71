import { randomBytes } from 'node:crypto';
import { type Plan, placesToAdd } from '../../../shared/import/plan-import';
import type { ToldKey } from '../../../shared/import/read-row';
import { mayReplaceStatus } from '../../../shared/model/fact-reading';
import type { KeyRecord } from '../../../shared/model/key-record';
import type { UsedBy } from '../../../shared/model/used-by';
import type { KeyChange } from '../inventory/key-writer';
import { newDraft } from '../inventory/new-record';

/** Turns a planned row into the key's change, at the ISO time `at`; null for a row that changes nothing. */
export function importedChange(
  { row, told }: Plan,
  here: KeyRecord | null,
  file: string,
  at: string,
): KeyChange | null {
  if (told === null) return null;
  const facts = { from: 'list', file, row: row.number };
  if (row.outcome === 'new') return { record: newRecord(told, at), type: 'imported', known: 'imported', facts };
  if (row.outcome !== 'changes' || here === null) return null;
  const changed = row.changes.map(({ fact }) => fact);
  return {
    record: filled(here, told, new Set(changed), at),
    type: 'imported',
    known: 'imported',
    facts: { ...facts, changed: changed.join(', ') },
  };
}

function newRecord(told: ToldKey, at: string): KeyRecord {
  const draft = newDraft(told.system, told.company, at);
  const record: KeyRecord = {
    ...draft,
    ...(told.record !== '' && { id: told.record }),
    name: fact(told.name, at),
    setup: null,
    // Only the list says so: nothing confirms that the key still exists.
    status: { value: 'unknown', known: 'imported', at },
  };
  return filled(record, told, new Set(['status', 'role', 'account', 'owner', 'made', 'reviewDue', 'usedBy']), at);
}

function filled(key: KeyRecord, told: ToldKey, wanted: ReadonlySet<string>, at: string): KeyRecord {
  const toldFact = (name: 'role' | 'account' | 'owner') =>
    wanted.has(name) && told[name] !== '' ? fact(told[name], at) : key[name];
  return {
    ...key,
    role: toldFact('role'),
    account: toldFact('account'),
    owner: toldFact('owner'),
    status:
      wanted.has('status') && told.status !== '' && mayReplaceStatus(key, told.status)
        ? { value: told.status, known: 'imported', at }
        : key.status,
    createdAt: wanted.has('made') && told.made !== '' ? { value: told.made, known: 'imported' } : key.createdAt,
    reviewDue:
      wanted.has('reviewDue') && told.reviewDue !== ''
        ? { value: told.reviewDue, known: 'imported', at }
        : key.reviewDue,
    usedBy: wanted.has('usedBy') ? [...key.usedBy, ...places(key, told, at)] : key.usedBy,
    updatedAt: at,
  };
}

function places(key: KeyRecord, told: ToldKey, at: string): readonly UsedBy[] {
  return placesToAdd(key, told).map(({ place, kind, contact }) => ({
    id: randomBytes(12).toString('hex'),
    place,
    kind,
    contact,
    note: '',
    known: 'imported',
    at,
  }));
}

function fact(value: string, at: string) {
  return { value, known: 'imported', at } as const;
}
