import type { EventType } from '../../../../shared/model/event';
import type { Journal } from '../../journal/journal';
import type { JournalLine } from '../../journal/line';
import type { RecordStore } from './record-store';

/** Events of one key whose change is missing in its record. */
export type MissingChange = {
  readonly keyId: string;
  /** The number of events. */
  readonly count: number;
  /** The time of the first event. */
  readonly since: string;
  /** The number of the last event. */
  readonly upTo: number;
  /** The key's name in the journal or the record. */
  readonly name: string;
};

/** Events after which no record is expected. */
const removals = new Set<EventType>(['setup-discarded', 'purged']);

/**
 * What the journal has and the records lack. `interrupted` is the one action that a kill may leave behind, on one key
 * or many.
 */
export type JournalDiff = { readonly lost: readonly MissingChange[]; readonly interrupted: readonly MissingChange[] };

/**
 * Finds the changes that are in the journal but not in the records. The journal is written first, so after a kill it
 * may be ahead by the one action that was not acknowledged; anything more was lost with a damaged file. After damage
 * nothing counts as an interrupted action, and neither does an event that the vault file has noted, since that is
 * written after the records. Each `restored` event settles what was missing for its key until then.
 */
export function diffJournal(
  journal: Pick<Journal, 'notInRecords' | 'lastSaving'>,
  records: Pick<RecordStore, 'entry'>,
  wasDamaged: boolean,
  notedLength: number,
): JournalDiff {
  const lastSaving = journal.lastSaving();
  const byKey = new Map<string, JournalLine[]>();
  for (const line of journal.notInRecords((id) => records.entry(id)?.seq ?? 0)) {
    const { keyId } = line;
    if (keyId === null) continue;
    if (line.type === 'restored') byKey.delete(keyId);
    else byKey.set(keyId, appended(byKey.get(keyId) ?? [], line));
  }
  const lost: MissingChange[] = [];
  const interrupted: MissingChange[] = [];
  for (const [keyId, unsaved] of byKey) {
    const stored = records.entry(keyId);
    const [first] = unsaved;
    const last = unsaved.at(-1);
    if (first === undefined || last === undefined) continue;
    if (stored === null && removals.has(last.type)) continue;
    const name = stored?.facts.name.value || nameIn(unsaved) || keyId;
    const missing = { keyId, count: unsaved.length, since: first.at, upTo: last.seq, name };
    const mayBeCutOff = !wasDamaged && last.seq > notedLength;
    if (mayBeCutOff && unsaved.length === 1 && isOneAction(last, lastSaving)) interrupted.push(missing);
    else lost.push(missing);
  }
  return { lost, interrupted };
}

/** Records that were saved together share a batch in the journal. */
function isOneAction(line: JournalLine, lastSaving: JournalLine | null): boolean {
  return (
    line.seq === lastSaving?.seq || (line.facts.batch !== undefined && line.facts.batch === lastSaving?.facts.batch)
  );
}

function appended(lines: JournalLine[], line: JournalLine): JournalLine[] {
  lines.push(line);
  return lines;
}

function nameIn(lines: readonly JournalLine[]): string {
  const facts = lines.map((line) => line.facts.name ?? line.facts.company).filter((fact) => typeof fact === 'string');
  return facts.at(-1) ?? '';
}
