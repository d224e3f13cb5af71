import { randomBytes } from 'node:crypto';
import type { JournalEvent } from '../../../shared/model/event';
import { type JournalCheck, maxFindings } from '../../../shared/model/journal-check';
import type { KeyRecord, KeyStatus } from '../../../shared/model/key-record';
import { backgroundPauseMs } from '../../async/yield';
import { KnownFailure } from '../../failures';
import { eachOnce, type JournalProblem } from '../journal/chain';
import type { Entering, EventDraft, Receipt } from '../journal/journal';
import { interimKeyId, type SigningKey } from '../journal/line';
import { type JournalStandings, standingsOf } from './journal-standings';
import type { DataKeys } from './keys/data-keys-calls';
import { deriveKey } from './keys/derived-keys';
import type { NoticeDraft } from './notice-draft';
import type { RecordSave, SealedChange } from './record-save';
import { hasSeal } from './records/closed-values';
import { findCutBehindRecords, journalDiffOf, journalNotices } from './records/reconcile';
import { signs } from './records/record-check';
import type { UnsignedRecord } from './records/stored-record';
import { eventOfNotice, rememberedNotices } from './remembered-notices';
import { applyChange } from './sealed-change';
import type { VaultDisk } from './vault-disk';

/** Every write of a vault. Callers must run only one of them at a time. */
export type VaultWriter = {
  /** Writes the first event of a new journal. */
  readonly begin: () => Promise<void>;
  /** Journals that the protection was set or changed. */
  readonly noteProtection: () => Promise<void>;
  /** Raises a notice and remembers it in the journal, so that it cannot be deleted from the list. */
  readonly tell: (notice: NoticeDraft) => Promise<void>;
  /** Journals that every record is signed from now on. */
  readonly noteSigned: () => Promise<void>;
  /** Compares the journal with the records and journals the differences; while locked it only raises notices. */
  readonly reconcile: () => Promise<void>;
  /** Checks the journal. It writes no file but the notices, and may run alongside the writes. */
  readonly verify: () => Promise<readonly JournalProblem[]>;
  /** Returns the result of the last check; null before the first. */
  readonly lastCheck: () => JournalCheck | null;
  /** Returns what the last check found of each line; null before that. */
  readonly lastStandings: () => JournalStandings | null;
  readonly save: (record: KeyRecord, sealed: SealedChange, event: EventDraft) => Promise<JournalEvent>;
  /** The same for several records with their past events, in one write of the journal: all, or on a failure none. */
  readonly saveMany: (saves: readonly RecordSave[]) => Promise<void>;
  readonly note: (event: EventDraft) => Promise<JournalEvent>;
  readonly noteMany: (events: readonly EventDraft[]) => Promise<void>;
  /** True while a change is being written. */
  readonly isWriting: () => boolean;
  /** Removes a record whose status is one of `may`. */
  readonly remove: (id: string, may: readonly KeyStatus[], event: EventDraft) => Promise<JournalEvent>;
};

type VaultWriterOptions = {
  readonly disk: VaultDisk;
  readonly keys: DataKeys;
  readonly clock: () => Date;
  readonly onSaved: () => void;
  readonly isClosed: () => boolean;
};

/** Creates the writer of one vault. */
export function createVaultWriter({ disk, keys, clock, onSaved, isClosed }: VaultWriterOptions): VaultWriter {
  const { journal, records, notices } = disk;
  /** Asked before the first write, when all records have been read. */
  let hadSealed: boolean | null = null;
  const hasSealed = (): boolean => {
    hadSealed ??= hasSeal(records, () => true);
    return hadSealed;
  };
  let needsComparison = !disk.isNew;
  let lastCheck: JournalCheck | null = null;
  let lastStandings: JournalStandings | null = null;
  let writing = 0;

  const signingKey = async (): Promise<SigningKey> => {
    await journal.ready();
    if (keys.hasKey()) await keys.prepare();
    const key = keys.current();
    if (key !== null) return { id: key.id, key: deriveKey(key.dataKey, 'journal') };
    if (keys.status().state === 'open') return { id: interimKeyId, key: disk.interimKey };
    throw new KnownFailure(keys.status().reason === 'passphrase-not-given' ? 'vault-locked' : 'keyring-failed');
  };

  /** The first line under a key must announce it: its mac covers the old end, so that a recomputed past is detected. */
  const announceKey = async (signing: SigningKey): Promise<void> => {
    if (journal.lastKeyId() === signing.id) return;
    const signed = signing.id === interimKeyId ? {} : { [signs.fact]: signs.fromHere };
    const facts = { ...protectionFacts(), newKey: true, ...signed };
    const draft =
      journal.length() === 0 ? vaultEvent('journal-opened', signed) : vaultEvent('protection-changed', facts);
    await journal.append([{ draft, saves: false }], signing);
    // Noted at once: many lines may follow before the next note, and after a kill that would look like a cut.
    noteHead(signing);
  };
  /** The key list is signed with every save. A later start that finds it unsigned relies on this fact. */
  const protectionFacts = () => ({ protection: keys.status().protection, authenticated: true });

  /** A save is valid without the new head: a journal longer than noted is accepted, and the next save notes it. */
  const noteHead = (signing: SigningKey): void => {
    try {
      disk.saveVaultFile(journal.headSignedBy(signing));
    } catch {
      return;
    }
  };

  const appendAll = async (
    entering: readonly Entering[],
    apply: (events: readonly JournalEvent[]) => void,
  ): Promise<readonly JournalEvent[]> => {
    const signing = await signingKey();
    const change = (events: readonly JournalEvent[]): void => {
      // A lock meanwhile has wiped the key that signs records: an unsigned one would look written outside.
      const isLocked = signing.id !== interimKeyId && keys.current() === null;
      if (isLocked && entering.some(({ saves }) => saves)) throw new KnownFailure('vault-locked');
      apply(events);
    };
    writing += 1;
    try {
      await announceKey(signing);
      const receipt = await journal.append(entering, signing);
      await applyOrTakeBack(receipt, change);
      noteHead(signing);
      onSaved();
      return receipt.events;
    } finally {
      writing -= 1;
    }
  };
  const append = async (draft: EventDraft, change: ((seq: number) => void) | null): Promise<JournalEvent> => {
    const [event] = await appendAll([{ draft, saves: change !== null }], ([only]) => only && change?.(only.seq));
    if (event === undefined) throw new KnownFailure('unexpected');
    return event;
  };

  const verify = async (): Promise<readonly JournalProblem[]> => {
    await records.ready(backgroundPauseMs);
    const opened = [...keys.opened()].map(([id, dataKey]) => [id, deriveKey(dataKey, 'journal')] as const);
    const signing = new Map<string, Buffer>([[interimKeyId, disk.interimKey], ...opened]);
    const currentId = keys.current()?.id ?? interimKeyId;
    const isOpen = keys.status().state !== 'locked';
    await journal.ready(backgroundPauseMs);
    // Before the judgement: lines that are written meanwhile count as not checked.
    const count = journal.count();
    const judged = await journal.verify({ opened: signing, known: keys.known(), currentId, hasSealed: hasSealed() });
    const problems = eachOnce([...journal.gaps(), ...judged.problems, ...findCutBehindRecords(journal, records)]);
    // A notice is written to the disk, and a closed vault writes nothing.
    if (isClosed()) return problems;
    lastStandings = standingsOf(count, signing.keys(), problems);
    for (const notice of journalNotices(journal, problems, clock())) notices.raise(notice);
    lastCheck = {
      checkedAt: clock().toISOString(),
      length: journal.length(),
      complete: isOpen && judged.complete,
      total: problems.length,
      findings: problems.slice(0, maxFindings).map(({ line, kind }) => ({ line, kind, ...journal.around(line) })),
    };
    return problems;
  };

  const raiseTold = () => rememberedNotices(journal, keys.slots()).forEach(notices.raise);

  return {
    begin: async () => {
      const signing = await signingKey();
      await announceKey(signing);
      noteHead(signing);
    },
    async noteProtection() {
      const signing = await signingKey();
      if (journal.lastKeyId() === signing.id) await append(vaultEvent('protection-changed', protectionFacts()), null);
      else await announceKey(signing);
      noteHead(signing);
    },
    async tell(notice) {
      notices.raise(notice);
      await append(eventOfNotice(notice), null);
      raiseTold();
    },
    noteSigned: async () => {
      await append(vaultEvent('protection-changed', { ...protectionFacts(), [signs.fact]: signs.all }), null);
    },
    async reconcile() {
      hasSealed();
      if (!needsComparison) return;
      const { notices: found, corrections } = journalDiffOf(journal, records, disk);
      for (const notice of found) notices.raise(notice);
      if (keys.status().state === 'locked') return;
      const entering = [...corrections, ...found.map(eventOfNotice)].map((draft) => ({ draft, saves: false }));
      if (entering.length > 0) await appendAll(entering, () => undefined);
      needsComparison = false;
      raiseTold();
    },
    verify,
    lastCheck: () => lastCheck,
    lastStandings: () => lastStandings,
    isWriting: () => writing > 0,
    async save(record, change, event) {
      const sealed = applyChange(record.id, records.get(record.id)?.sealed ?? {}, change, keys);
      return append(event, (seq) => records.put(record, sealed, seq));
    },
    async saveMany(saves) {
      // By the batch, a start after a kill sees that these lines are one action that was not acknowledged.
      const batch = saves.length > 1 ? { batch: randomBytes(6).toString('hex') } : {};
      const entering = saves.flatMap(({ past = [], event }) => [
        ...past.map((draft) => ({ draft, saves: false })),
        { draft: { ...event, facts: { ...event.facts, ...batch } }, saves: true },
      ]);
      const sealed = saves.map(({ record, sealed: change }) =>
        applyChange(record.id, records.get(record.id)?.sealed ?? {}, change, keys),
      );
      await appendAll(entering, (events) => {
        let last = -1;
        const stored = saves.map(({ record, past = [] }, place): UnsignedRecord => {
          last += past.length + 1;
          return { seq: events[last]?.seq ?? 0, record, sealed: sealed[place] ?? {} };
        });
        records.putMany(stored);
      });
    },
    note: (event) => append(event, null),
    async noteMany(events) {
      await appendAll(
        events.map((draft) => ({ draft, saves: false })),
        () => undefined,
      );
    },
    async remove(id, may, event) {
      const entry = records.entry(id);
      if (entry === null) throw new KnownFailure('not-found');
      if (!may.includes(entry.facts.status.value)) throw new KnownFailure('bad-input', `not ${may.join(' or ')}`);
      return append(event, () => records.remove(id));
    },
  };
}

/** Removes the event again when its record cannot be written. */
async function applyOrTakeBack(receipt: Receipt, change: (events: readonly JournalEvent[]) => void): Promise<void> {
  try {
    change(receipt.events);
  } catch (error) {
    await receipt.rollBack().catch(() => undefined);
    throw error;
  }
}

function vaultEvent(type: EventDraft['type'], facts: EventDraft['facts']): EventDraft {
  return { type, keyId: null, known: 'recorded', facts };
}
