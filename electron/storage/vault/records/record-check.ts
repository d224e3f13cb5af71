import { backgroundPauseMs, createYield } from '../../../async/yield';
import type { Journal } from '../../journal/journal';
import { interimKeyId, type JournalLine } from '../../journal/line';
import type { DataKeys } from '../keys/data-keys-calls';
import { deriveKey } from '../keys/derived-keys';
import { judgeRecord, macOfRecord, type RecordKeys } from './record-mac';
import type { RecordSigner, RecordStore } from './record-store';
import type { StoredRecord } from './stored-record';

/**
 * The fact by which the journal remembers which records are signed. `new`: records are signed from this event on.
 * `all`: the older ones are too. The journal itself is signed, so nobody can take that back.
 */
export const signs = { fact: 'signs', fromHere: 'new', all: 'all' } as const;

/** The dependencies of the check. */
export type RecordCheckParts = {
  readonly records: Pick<RecordStore, 'list' | 'entry'>;
  readonly journal: Pick<Journal, 'ofVault'>;
  readonly keys: Pick<DataKeys, 'current' | 'opened' | 'known'>;
  /** Records restored from a backup at this start, which may be older than the signatures. */
  readonly restored: ReadonlySet<string>;
};

/** The result: the records that somebody else has written, and the ids of records without a signature. */
type RecordFindings = { readonly changed: readonly StoredRecord[]; readonly unsigned: readonly string[] };

/** Signs records as they are written, and finds those that were written outside. */
export type RecordCheck = {
  readonly signerForWrite: () => RecordSigner;
  /** Checks all records, in small chunks, alongside the saves. */
  readonly judge: () => Promise<RecordFindings>;
};

/** Creates the check. A changed record stays a finding after it is saved again. */
export function createRecordCheck(parts: RecordCheckParts): RecordCheck {
  const { records, journal, keys, restored } = parts;
  const changed = new Map<string, StoredRecord>();
  const own = new Set<string>();
  let known: number | null = null;
  /** Read once: what this run signs itself is not checked. */
  const firstSigned = (): number => {
    known ??= firstSignedIn(journal.ofVault());
    return known;
  };

  const keysNow = (): RecordKeys => {
    const known = keys.known();
    const derived = new Map([...keys.opened()].map(([id, dataKey]) => [id, deriveKey(dataKey, 'records')]));
    return { of: (id) => derived.get(id) ?? null, isKnown: (id) => known.has(id) };
  };
  const stateOf = (stored: StoredRecord, using: RecordKeys) => {
    const state = judgeRecord(stored, using);
    const mustBeSigned = stored.seq >= firstSigned() && !restored.has(stored.record.id);
    return state === 'unsigned' && mustBeSigned ? 'changed' : state;
  };

  return {
    signerForWrite() {
      // Deriving a key takes longer than signing with it, and a write may have many records.
      const current = keys.current();
      const signing = current && { id: current.id, key: deriveKey(current.dataKey, 'records') };
      let judging: RecordKeys | null = null;
      return {
        macFor: (unsigned) => signing && macOfRecord(signing, unsigned),
        replaces(stored) {
          const { id } = stored.record;
          if (own.has(id)) return;
          judging ??= keysNow();
          if (stateOf(stored, judging) === 'changed') changed.set(id, stored);
          own.add(id);
        },
      };
    },
    async judge() {
      const yieldIfDue = createYield(backgroundPauseMs);
      const using = keysNow();
      const unsigned: string[] = [];
      for (const stored of records.list()) {
        const { id } = stored.record;
        // Skip a record that was saved or removed meanwhile.
        if (!own.has(id) && records.entry(id)?.seq === stored.seq) {
          const state = stateOf(stored, using);
          if (state === 'changed') changed.set(id, stored);
          if (state === 'unsigned') unsigned.push(id);
        }
        const pause = yieldIfDue();
        if (pause) await pause;
      }
      return { changed: [...changed.values()], unsigned };
    },
  };
}

/** The event from which a record without a signature was written by somebody else. */
function firstSignedIn(lines: readonly JournalLine[]): number {
  if (lines.some(({ key, facts }) => key !== interimKeyId && facts[signs.fact] === signs.all)) return 0;
  const first = lines.find(({ key, facts }) => key !== interimKeyId && facts[signs.fact] === signs.fromHere);
  return first?.seq ?? Number.POSITIVE_INFINITY;
}
