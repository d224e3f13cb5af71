import { dayOf } from '../model/days';
import type { JournalEvent } from '../model/event';
import type { KeyRecord, KeyStatus } from '../model/key-record';

/** What the picture over time tells apart. */
export const monthStatuses = ['draft', 'current', 'ended'] as const;
type MonthStatus = (typeof monthStatuses)[number];

/** How many keys stood where at the end of one month, or now in the last one. `month` is `2026-11`. */
export type StatusMonth = { readonly month: string } & Readonly<Record<MonthStatus, number>>;

/** No picture goes further back than this. */
const maxMonths = 12;

type Change = { readonly at: string; readonly month: string; readonly to: MonthStatus | null };

/**
 * How many keys were being set up, current or ended at the end of each month since the first one, read from the journal.
 * Where the journal and the record differ at the end (an old journal may have been cut), the record counts from its own time on.
 * @param events all events of these keys, in any order; events of keys that are in no record any more count until those were purged.
 */
export function countStatusMonths(
  keys: readonly KeyRecord[],
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
  const counts = months.map((month) => ({ month, draft: 0, current: 0, ended: 0 }));
  for (const changes of lives) addLife(counts, changes);
  return counts;
}

function addLife(counts: ({ month: string } & Record<MonthStatus, number>)[], changes: readonly Change[]): void {
  for (const count of counts) {
    const last = changes.findLast(({ month }) => month <= count.month);
    if (last?.to) count[last.to] += 1;
  }
}

/** Where one key stood from when on, oldest first. */
function changesOf(record: KeyRecord | null, events: readonly JournalEvent[]): readonly Change[] {
  const told = [...events].sort(byTime).flatMap(changeBy);
  const now = record && statusOf(record.status.value);
  const begins = told[0]?.at ?? record?.addedAt;
  if (begins === undefined) return [];
  const changes: Change[] = [];
  // A key that was taken over as it stood tells nothing of its time as a draft.
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

/** When something really happened: what came from another journal tells it among its facts. */
function timeOf({ at, facts }: JournalEvent): string {
  return typeof facts.originAt === 'string' ? facts.originAt : at;
}

/** What was noted at one time stays in its order. */
function byTime(a: JournalEvent, b: JournalEvent): number {
  const [first, second] = [timeOf(a), timeOf(b)];
  return first < second ? -1 : first > second ? 1 : a.seq - b.seq;
}

function changeBy(event: JournalEvent): readonly Change[] {
  const { type } = event;
  const at = timeOf(event);
  switch (type) {
    case 'setup-started':
      return [changeAt(at, 'draft')];
    case 'setup-finished':
    case 'imported':
    case 'received':
    case 'restored-from-backup':
      return [changeAt(at, 'current')];
    case 'revoked':
    case 'deleted':
      return [changeAt(at, 'ended')];
    case 'setup-discarded':
    case 'purged':
      return [changeAt(at, null)];
    default:
      return [];
  }
}

function statusOf(status: KeyStatus): MonthStatus {
  if (status === 'draft') return 'draft';
  return status === 'revoked' || status === 'deleted' ? 'ended' : 'current';
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
