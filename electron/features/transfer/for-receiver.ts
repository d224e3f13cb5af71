import type { Fact, KeyRecord } from '../../../shared/model/key-record';
import type { TravellingKey } from './payload';

/**
 * A colleague's key as the receiver sees it: every fact is imported, tests, tasks and answers about places of the other
 * computer are dropped, and links are kept only to keys that came along or are here.
 */
export function forReceiver(key: TravellingKey, isHere: (id: string) => boolean): TravellingKey {
  // What another person answered holds for them: here it is asked again.
  const { sendAnswers: _sent, placeAnswers: _given, ...record } = key.record;
  const link = (id: string | null) => (id !== null && isHere(id) ? id : null);
  const received: KeyRecord = {
    ...record,
    name: told(record.name),
    role: record.role && told(record.role),
    account: record.account && told(record.account),
    owner: record.owner && told(record.owner),
    status: { ...record.status, known: 'imported' },
    createdAt: record.createdAt && { ...record.createdAt, known: 'imported' },
    usedBy: record.usedBy.map((place) => ({ ...place, known: 'imported' })),
    ...(record.note && { note: { ...record.note, known: 'imported' as const } }),
    reviewDue: record.reviewDue && { ...record.reviewDue, known: 'imported' },
    replacedBy: link(record.replacedBy),
    replaces: link(record.replaces),
    lastTest: null,
    workedAt: null,
    care: null,
    reviewed: null,
  };
  // What a colleague exported proves nothing here: a line about a file would make that file pass as made here.
  const events = key.events.filter(({ type }) => type !== 'exported');
  return { ...key, record: received, events };
}

/** A key for a colleague who is not to read its note. */
export function withoutNote({ note: _, ...record }: KeyRecord): KeyRecord {
  return record;
}

function told(fact: Fact): Fact {
  return { ...fact, known: 'imported' };
}
