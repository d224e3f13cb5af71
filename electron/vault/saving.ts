import type { JournalEvent } from '../../shared/event';
import { type KeyRecord, type KeyStatus, SecretField } from '../../shared/key-record';
import { KnownFailure } from '../failures';
import type { JournalProblem } from '../journal/chain';
import type { EventDraft, Receipt } from '../journal/journal';
import { interimKeyId, type SigningKey } from '../journal/line';
import { deriveKey } from './derived-keys';
import { openValue } from './envelope';
import type { KeyHolder } from './key-holder';
import type { SealedValues } from './record-shape';
import { findCutBehindRecords, findMissing, journalNotices } from './settle';
import type { SealedChange } from './vault';
import type { VaultDisk } from './vault-disk';

/** Every write of a vault. Callers see to it that only one of them runs at a time. */
export type Saving = {
  /** The first event of a new journal. */
  readonly begin: () => Promise<void>;
  /** Notes that the protection was set or changed. */
  readonly noteProtection: () => Promise<void>;
  /** Checks the journal, compares it with the records and writes down what differs; while locked it only tells. */
  readonly settle: () => Promise<void>;
  readonly verify: () => readonly JournalProblem[];
  readonly save: (record: KeyRecord, sealed: SealedChange, event: EventDraft) => Promise<JournalEvent>;
  readonly note: (event: EventDraft) => Promise<JournalEvent>;
  /** Removes a record that stands as one of `may`. */
  readonly remove: (id: string, may: readonly KeyStatus[], event: EventDraft) => Promise<JournalEvent>;
};

type SavingOptions = {
  readonly disk: VaultDisk;
  readonly keys: KeyHolder;
  readonly clock: () => Date;
  readonly onSaved: () => void;
};

/** Makes the writes of one vault. */
export function createSaving({ disk, keys, clock, onSaved }: SavingOptions): Saving {
  const { journal, records, notices } = disk;
  let needsComparison = !disk.isNew;

  const signingKey = async (): Promise<SigningKey> => {
    if (keys.hasKey()) await keys.prepare();
    const key = keys.current();
    if (key !== null) return { id: key.id, key: deriveKey(key.dataKey, 'journal') };
    if (keys.status().state === 'open') return { id: interimKeyId, key: disk.interimKey };
    throw new KnownFailure(keys.status().reason === 'passphrase-not-given' ? 'vault-locked' : 'keyring-failed');
  };

  /** The first line under a key must announce it: its mac covers the old end, so that a recomputed past shows. */
  const announceKey = async (signing: SigningKey): Promise<void> => {
    if (journal.lastKeyId() === signing.id) return;
    if (journal.length() === 0) await journal.append(vaultEvent('journal-opened', {}), false, signing);
    else await journal.append(vaultEvent('protection-changed', { ...protectionFacts(), newKey: true }), false, signing);
  };
  const protectionFacts = () => ({ protection: keys.status().protection });

  /** A save stands without the new head: a journal that is longer than noted is accepted, so the next save notes it. */
  const noteHead = (signing: SigningKey): void => {
    try {
      disk.saveVaultFile(journal.headSignedBy(signing));
    } catch {
      return;
    }
  };

  const append = async (draft: EventDraft, change: ((seq: number) => void) | null): Promise<JournalEvent> => {
    const signing = await signingKey();
    await announceKey(signing);
    const receipt = await journal.append(draft, change !== null, signing);
    if (change !== null) await applyOrTakeBack(receipt, change);
    noteHead(signing);
    onSaved();
    return receipt.event;
  };

  const verify = (): readonly JournalProblem[] => {
    const opened = [...keys.opened()].map(([id, dataKey]) => [id, deriveKey(dataKey, 'journal')] as const);
    const signing = new Map<string, Buffer>([[interimKeyId, disk.interimKey], ...opened]);
    const currentKeyId = keys.current()?.id ?? interimKeyId;
    const forgeries = journal.verify(signing, currentKeyId);
    const problems = [...journal.gaps, ...forgeries, ...findCutBehindRecords(journal, records)];
    for (const notice of journalNotices(journal, problems, clock())) notices.raise(notice);
    return problems;
  };

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
    async settle() {
      verify();
      if (!needsComparison) return;
      const { notices: found, corrections } = findMissing(journal, records, disk.wereDamaged, disk.restoredFrom);
      for (const notice of found) notices.raise(notice);
      if (keys.status().state === 'locked') return;
      for (const event of corrections) await append(event, null);
      needsComparison = false;
    },
    verify,
    async save(record, change, event) {
      const sealed = applyChange(record.id, records.get(record.id)?.sealed ?? {}, change, keys);
      return append(event, (seq) => records.put(record, sealed, seq));
    },
    note: (event) => append(event, null),
    async remove(id, may, event) {
      const stored = records.get(id);
      if (stored === null) throw new KnownFailure('not-found');
      if (!may.includes(stored.record.status.value)) throw new KnownFailure('bad-input', `not ${may.join(' or ')}`);
      return append(event, () => records.remove(id));
    },
  };
}

/** When the record cannot be written, its event did not happen. */
async function applyOrTakeBack(receipt: Receipt, change: (seq: number) => void): Promise<void> {
  try {
    change(receipt.event.seq);
  } catch (error) {
    await receipt.takeBack().catch(() => undefined);
    throw error;
  }
}

/** Only a value that opens in its place is stored: a mix-up shows now, while the person can still repeat the step. */
function applyChange(recordId: string, stored: SealedValues, change: SealedChange, keys: KeyHolder): SealedValues {
  const sealed: { [F in SecretField]?: string } = { ...stored };
  for (const field of SecretField.options) {
    const value = change[field];
    if (value === null) delete sealed[field];
    else if (value !== undefined) {
      const opened = openValue(keys.opened(), { recordId, field }, value);
      if (opened.state === 'locked') throw new KnownFailure('bad-input', `sealed value: ${opened.reason}`);
      sealed[field] = value;
    }
  }
  return sealed;
}

function vaultEvent(type: EventDraft['type'], facts: EventDraft['facts']): EventDraft {
  return { type, keyId: null, known: 'recorded', facts };
}
