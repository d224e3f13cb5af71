import { checksum } from '../../files/file-codec';
import type { JournalProblem } from '../../journal/chain';
import type { EventDraft, Journal } from '../../journal/journal';
import type { NoticeDraft } from '../notice-draft';
import type { VaultDisk } from '../vault-disk';
import { diffJournal, type MissingChange } from './journal-diff';
import type { RecordStore } from './record-store';

const maxNamed = 5;

/** The state of the files at the start: see `VaultDisk`. */
export type FoundFiles = Pick<VaultDisk, 'wereDamaged' | 'restoredFrom' | 'notedLength'>;

/** The result of comparing journal and records: notices for the person, and events for the journal. */
export type Findings = { readonly notices: readonly NoticeDraft[]; readonly corrections: readonly EventDraft[] };

/**
 * Compares the journal with the records. Each difference becomes an event, so that a timeline never claims what the
 * record lacks; changes lost with a file are also named to the person. A difference without damage means that somebody
 * has replaced the records by older ones.
 */
export function journalDiffOf(journal: Journal, records: RecordStore, found: FoundFiles): Findings {
  const [wereDamaged, restoredFrom] = [found.wereDamaged(), found.restoredFrom()];
  const { lost, interrupted } = diffJournal(journal, records, wereDamaged, found.notedLength);
  const corrections = [
    ...lost.map((missing) => correction(missing, 'lost')),
    ...interrupted.map((missing) => correction(missing, 'interrupted')),
  ];
  if (lost.length === 0) return { notices: [], corrections };
  const [since = ''] = lost.map((missing) => missing.since).sort();
  const names = lost.slice(0, maxNamed).map(({ name }) => name);
  const facts = {
    count: lost.reduce((sum, { count }) => sum + count, 0),
    keys: lost.length,
    names: names.join(', '),
    after: restoredFrom !== null && restoredFrom < since ? restoredFrom : since,
  };
  return { notices: [{ code: wereDamaged ? 'changes-lost' : 'records-older', facts }], corrections };
}

/** The notices about a torn end or a broken chain. They name the first line only: the rest often follows from it. */
export function journalNotices(
  journal: Journal,
  problems: readonly JournalProblem[],
  now: Date,
): readonly NoticeDraft[] {
  const [first] = problems.toSorted((a, b) => a.line - b.line);
  const notices: NoticeDraft[] = [];
  if (journal.tornBytes > 0)
    notices.push({ code: 'journal-torn-tail', facts: { bytes: journal.tornBytes, found: now.toISOString() } });
  if (first !== undefined)
    notices.push({
      code: 'journal-broken',
      facts: { line: first.line, kind: first.kind, count: problems.length },
      of: checksum(problems.map(({ line, kind }) => [line, kind, journal.at(line)])),
    });
  return notices;
}

/**
 * Finds records with a later event than the journal's last one: the journal's end is gone, whatever its head says.
 * Those that another process has written since the start say nothing about this: their lines came later, too.
 */
export function findCutBehindRecords(journal: Journal, records: RecordStore): readonly JournalProblem[] {
  const { count, lastSeq } = journal.readable();
  for (const [id, { seq }] of records.entries())
    if (seq > lastSeq && !records.isNewer(id)) return [{ line: count + 1, kind: 'cut' }];
  return [];
}

function correction({ keyId, count, upTo }: MissingChange, reason: 'lost' | 'interrupted'): EventDraft {
  return { type: 'restored', keyId, known: 'recorded', facts: { reason, count, upTo } };
}
