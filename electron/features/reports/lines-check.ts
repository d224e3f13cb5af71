import { isDeepStrictEqual } from 'node:util';
import type { LinesVerdict } from '../../../shared/contract/report-requests';
import { KnownFailure } from '../../failures';
import { readChosenBytes } from '../../storage/files/chosen-file';
import { nestingOf } from '../../storage/files/json-nesting';
import type { JournalLine } from '../../storage/journal/line';

/** The largest JSON report that is read, in bytes. The fingerprint of a larger one is compared all the same. */
const maxBytes = 256 * 1024 * 1024;

/** The deepest nesting, and the most lists and objects: far above those of twenty thousand keys with a long history. */
const maxDepth = 32;
const maxCount = 4_000_000;

/**
 * Compares the journal lines in a JSON report with the journal; null for a file whose name does not end in `.json`.
 * Throws a KnownFailure of files.
 */
export async function linesIn(path: string, held: readonly JournalLine[]): Promise<LinesVerdict | null> {
  if (!path.toLowerCase().endsWith('.json')) return null;
  const tooBig = new KnownFailure('file-too-big');
  try {
    const bytes = await readChosenBytes(path, { maxBytes, tooBig });
    return mayBeParsed(bytes) ? judgeLines(new TextDecoder().decode(bytes), held) : unreadable;
  } catch (error) {
    if (error === tooBig) return unreadable;
    throw error;
  }
}

/** Whether parsing costs what a report costs. Anybody can make such a file, and main must survive it. */
function mayBeParsed(bytes: Uint8Array): boolean {
  const { depth, count } = nestingOf(bytes);
  return depth <= maxDepth && count <= maxCount;
}

const unreadable: LinesVerdict = { outcome: 'unreadable', count: 0, line: null };

/**
 * Compares each line in a JSON report with the journal: its number, mac, content and the mac of the line before it. The
 * mac alone proves nothing when the content was changed.
 */
export function judgeLines(text: string, held: readonly JournalLine[]): LinesVerdict {
  const journal = journalIn(text);
  if (journal === null) return unreadable;
  const { events, end } = journal;
  const places = new Map(held.map(({ seq }, place) => [seq, place]));
  const heldAt = (seq: unknown) => held[places.get(seq as number) ?? -1];
  const macs = new Set(held.map(({ mac }) => mac));
  const isHere = events.some(({ mac }) => macs.has(mac as string)) || macs.has(end.head as string);
  const count = events.length;
  if (!isHere && (count > 0 || end.length !== 0)) return { outcome: 'elsewhere', count, line: null };
  for (const [place, event] of events.entries()) {
    const line = heldAt(event.seq);
    const before = held[(places.get(event.seq as number) ?? 0) - 1];
    if (line && isDeepStrictEqual(event, { ...line, previousMac: before?.mac ?? null })) continue;
    return { outcome: 'differs', count, line: Number.isSafeInteger(event.seq) ? (event.seq as number) : place + 1 };
  }
  // The end reveals lines that were removed or appended after it.
  const isEndHeld = end.length === 0 || heldAt(end.length)?.mac === end.head;
  if (!isEndHeld)
    return { outcome: 'differs', count, line: Number.isSafeInteger(end.length) ? (end.length as number) : null };
  return { outcome: 'stand', count, line: null };
}

/** The reports that hold lines of the journal. */
const formats: ReadonlySet<unknown> = new Set(['keyquilt-inventory', 'keyquilt-activity']);

type Plain = Readonly<Record<string, unknown>>;

/** Null for text that is not a report of this app. */
function journalIn(text: string): { readonly events: readonly Plain[]; readonly end: Plain } | null {
  let file: unknown;
  try {
    file = JSON.parse(text);
  } catch {
    return null;
  }
  if (!isPlain(file) || !formats.has(file.format) || !isPlain(file.journal)) return null;
  const { events, end } = file.journal;
  return Array.isArray(events) && events.every(isPlain) && isPlain(end) ? { events, end } : null;
}

function isPlain(value: unknown): value is Plain {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
