import { dayOf } from '../model/days';
import type { EventType, JournalEvent } from '../model/event';
import type { KeyFacts } from '../model/key-facts';
import { hasEnded } from '../model/key-status';

/** The statuses that the chart over time distinguishes. */
export const monthStatuses = ['draft', 'current', 'missing', 'ended'] as const;
type MonthStatus = (typeof monthStatuses)[number];

/** The number of keys in each status at the end of a month, or now for the last one. `month` is written `2026-11`. */
export type StatusMonth = { readonly month: string } & Readonly<Record<MonthStatus, number>>;

/** The maximum number of months in the chart. */
const maxMonths = 12;

type Change = { readonly at: string; readonly month: string; readonly to: MonthStatus | null };

/**
 * Counts the keys in set-up, current, missing from their account's list and ended at the end of each month since the first one, from the journal. Where
 * the journal's last status differs from the record (an old journal may have been cut), the record wins from the time
 * of its status.
 * @param events the events of these keys, in any order; those of `statusEvents` count. Keys without a record count until
 *   they were purged.
 */
export function countStatusMonths(
  keys: readonly KeyFacts[],
  events: readonly JournalEvent[],
  now: Date,
): readonly StatusMonth[] {
  const byKey = new Map<string, JournalEvent[]>();
  for (const event of events) {
    if (event.keyId === null) continue;
    const known = byKey.get(event.keyId);
    if (known) known.push(event);
    else byKey.set(event.keyId, [event]);
  }
  const records = new Map(keys.map((key) => [key.id, key]));
  const lives = [...new Set([...records.keys(), ...byKey.keys()])].map((id) =>
    changesOf(records.get(id) ?? null, byKey.get(id) ?? []),
  );
  const begun = lives.flatMap((changes) => changes[0]?.month ?? []).sort();
  const months = monthsUntil(begun[0] ?? '', now);
  const counts = months.map((month) => ({ month, draft: 0, current: 0, missing: 0, ended: 0 }));
  for (const changes of lives) addLife(counts, changes);
  return counts;
}

function addLife(counts: ({ month: string } & Record<MonthStatus, number>)[], changes: readonly Change[]): void {
  for (const count of counts) {
    const last = changes.findLast(({ month }) => month <= count.month);
    if (last?.to) count[last.to] += 1;
  }
}

/** The status changes of one key, oldest first. */
function changesOf(record: KeyFacts | null, events: readonly JournalEvent[]): readonly Change[] {
  const told = [...events].sort(byTime).flatMap(changeBy);
  const now = record && statusOf(record);
  const begins = told[0]?.at ?? record?.addedAt;
  if (begins === undefined) return [];
  const changes: Change[] = [];
  // An imported key has no events about its time as a draft.
  if (told.length === 0 || told[0]?.to === 'ended') changes.push(changeAt(begins, now ?? 'current'));
  changes.push(...told);
  const last = changes.at(-1);
  if (record && now && last?.to !== now) {
    const at = last && record.status.at < last.at ? last.at : record.status.at;
    changes.push(changeAt(at, now));
  }
  return changes;
}

function changeAt(at: string, to: Change['to']): Change {
  return { at, month: monthOf(at), to };
}

/** When an event really happened: an event from another journal keeps that in its details. */
function timeOf({ at, facts }: JournalEvent): string {
  return typeof facts.originAt === 'string' ? facts.originAt : at;
}

/** Sorts by time; events of the same time stay in order. */
function byTime(a: JournalEvent, b: JournalEvent): number {
  const [first, second] = [timeOf(a), timeOf(b)];
  return first < second ? -1 : first > second ? 1 : a.seq - b.seq;
}

/** The status of a key after an event; null when it is gone. */
const statusAfter: Partial<Record<EventType, MonthStatus | null>> = {
  'setup-started': 'draft',
  'setup-finished': 'current',
  imported: 'current',
  received: 'current',
  'restored-from-backup': 'current',
  'list-missed': 'missing',
  'list-seen': 'current',
  revoked: 'ended',
  deleted: 'ended',
  'setup-discarded': null,
  purged: null,
};

/** The types of the events that count here. */
export const statusEvents: ReadonlySet<string> = new Set(Object.keys(statusAfter));

function changeBy(event: JournalEvent): readonly Change[] {
  const to = statusAfter[event.type];
  return to === undefined ? [] : [changeAt(timeOf(event), to)];
}

function statusOf(key: Pick<KeyFacts, 'status'>): MonthStatus {
  if (key.status.missing) return 'missing';
  if (key.status.value === 'draft') return 'draft';
  return hasEnded(key) ? 'ended' : 'current';
}

function monthOf(iso: string): string {
  return dayOf(new Date(iso)).slice(0, 7);
}

function monthsUntil(first: string, now: Date): readonly string[] {
  const months: string[] = [];
  for (let back = 0; back < maxMonths; back += 1) {
    const month = dayOf(new Date(now.getFullYear(), now.getMonth() - back, 1)).slice(0, 7);
    months.unshift(month);
    if (first === '' || month <= first) break;
  }
  return months;
}
