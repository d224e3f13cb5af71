import { basename } from 'node:path';
import type { Input } from '../../../shared/contract/contract';
import type { FilePreview, KeyOutcome, LastBackup, MadeFile, Taken } from '../../../shared/contract/transfer';
import { dayOf } from '../../../shared/model/days';
import type { Threads } from '../../async/threads';
import { KnownFailure } from '../../failures';
import type { Job } from '../../shell/jobs/jobs';
import type { FileDialogs } from '../../shell/window/file-dialogs';
import { refuseWeakPassphrase } from '../../storage/vault/keys/protectors/passphrase-strength';
import type { Vault } from '../../storage/vault/vault';
import { refuseMixed } from '../inventory/agreed-companies';
import type { KeyWriter } from '../inventory/key-writer';
import type { Signer } from '../signing/signer';
import { signerInFile, signersForBackup, takeSigners } from '../signing/travelling-signers';
import { runAge } from './age-thread';
import type { AttachedDocuments } from './attached-documents';
import { collectKeys, findUnreadable, isWhole, refuseLocked } from './collect-keys';
import { forReceiver, withoutNote } from './for-receiver';
import { createHeldList } from './held-list';
import { arrivingEvents, isBackupHere, travellingEvents } from './journal-events';
import { makeFile } from './make-file';
import { createOpenedFiles } from './opened-files';
import { pastEvents } from './past-events';
import { type Payload, payloadFormat, payloadVersion, type TravellingKey } from './payload';
import { type PayloadFrame, payloadPieces } from './payload-pieces';
import { newDocuments, previewOf } from './preview';
import { readChosenFile } from './read-chosen-file';
import { takeKeys } from './take-keys';

/** The dependencies of transfers. */
export type TransferParts = {
  readonly account: Payload['account'];
  readonly vault: Vault;
  readonly signer: Signer;
  readonly writer: KeyWriter;
  readonly threads: Threads;
  readonly dialogs: FileDialogs;
  readonly documents: readonly AttachedDocuments[];
  readonly clock: () => Date;
  readonly who: () => string;
  readonly machine: string;
  readonly appVersion: string;
};

/** The keys, receiver and last day of a handover file, and what a person agreed to. */
type HandOver = Omit<Input<'transfer.handOver'>, 'job'>;

/**
 * Encrypted files of one account: backups, handover files, and importing either. Null means that the person cancelled
 * the file dialog.
 */
export type Transfer = {
  /** Writes everything into a file. Throws `passphrase-weak`, and as `collectKeys` and `makeFile` do. */
  readonly backUp: (passphrase: string, job: Job) => Promise<MadeFile | null>;
  /**
   * Writes some keys into a file for a colleague. Nothing is asked or made while a value of one of them does not open;
   * `unreadable` has the ids of such keys then. Throws as `backUp` does, `file-expired` for a past day,
   * `companies-mixed`, and `value-locked` for a value that stops opening meanwhile.
   */
  readonly handOver: (
    what: HandOver,
    job: Job,
  ) => Promise<{ readonly made: MadeFile | null; readonly unreadable: string[] }>;
  /** Asks for a file and checks its clear header. Throws as `readChosenFile` does. */
  readonly choose: () => Promise<{ readonly file: string; readonly name: string } | null>;
  /**
   * Decrypts a chosen file and describes what importing it would do. Throws as `decryptAge` and `readPayload` do,
   * `file-expired`, `file-other-account`.
   */
  readonly open: (file: string, passphrase: string, job: Job) => Promise<FilePreview>;
  /**
   * Imports the keys of an opened file that have one of these outcomes. `whose` is the person's answer to whether the
   * signing key in a backup is theirs; without one it is not. Throws as `takeKeys` does, and `file-closed`.
   */
  readonly take: (file: string, outcomes: readonly KeyOutcome[], job: Job, whose?: 'mine' | 'other') => Promise<Taken>;
  /** Drops a chosen file and its content. */
  readonly forget: (file: string) => void;
  readonly lastBackup: () => Promise<LastBackup | null>;
};

/** Creates the transfers of one account's vault. */
export function createTransfer(parts: TransferParts): Transfer {
  const { vault, signer, threads, dialogs, documents, clock } = parts;
  const opened = createOpenedFiles();
  // A locked vault leaves no values in memory, wherever they came from.
  vault.onChange(() => {
    if (vault.status().state === 'locked') opened.closeAll();
  });

  const frameOf = (
    content: Pick<PayloadFrame, 'kind' | 'to' | 'expires' | 'documents' | 'events' | 'signing'>,
  ): PayloadFrame => ({
    format: payloadFormat,
    version: payloadVersion,
    account: parts.account,
    madeAt: clock().toISOString(),
    madeBy: parts.who(),
    machine: parts.machine,
    app: parts.appVersion,
    ...content,
  });
  const made = (
    frame: PayloadFrame,
    tally: Tally,
    file: { readonly name: string; readonly digest: string },
  ): MadeFile => ({
    ...file,
    at: frame.madeAt,
    documents: frame.documents.length,
    ...tally,
  });
  const refuseExpired = (expires: string | null) => {
    if (expires !== null && dayOf(clock()) > expires) throw new KnownFailure('file-expired', expires);
  };

  return {
    async backUp(passphrase, job) {
      await refuseWeakPassphrase(passphrase);
      await vault.journal.ready();
      // Before the person chooses a place for a file that cannot be made.
      refuseLocked(vault);
      const path = await dialogs.chooseSave({ suggestedName: `Keyquilt backup ${dayOf(clock())}`, kind: 'age' });
      if (path === null) return null;
      const keys = collectKeys(vault, { records: vault.records.list(), count: vault.records.size() }, job);
      const events = await travellingEvents(vault.journal);
      const along = documents.flatMap(({ kind, list }) => list().map((content) => ({ kind, content })));
      const signing = await signersForBackup({ signer, vault });
      const frame = frameOf({ kind: 'backup', to: null, expires: null, documents: along, events, signing });
      const tally = { keys: 0, values: 0, missing: 0 };
      const held = createHeldList();
      const pieces = payloadPieces(frame, held.listed(counted(keys, tally)));
      const file = await makeFile(threads, pieces, { path, passphrase }, job, async (digest) => {
        const facts = { ...tally, file: digest, name: basename(path), ...held.facts() };
        await vault.note({ type: 'backed-up', keyId: null, known: 'recorded', facts });
      });
      return made(frame, tally, file);
    },
    async handOver({ ids, to, expires, notes, agreed, passphrase }, job) {
      await refuseWeakPassphrase(passphrase);
      refuseExpired(expires);
      const records = ids.map((id) => (notes ? parts.writer.get(id) : withoutNote(parts.writer.get(id))));
      refuseMixed(records, agreed);
      await vault.journal.ready();
      const unreadable = await findUnreadable(vault, ids, job);
      if (unreadable.length > 0) return { made: null, unreadable };
      const path = await dialogs.chooseSave({ suggestedName: `Keys for ${to} ${dayOf(clock())}`, kind: 'age' });
      if (path === null) return { made: null, unreadable };
      const keys = whole(collectKeys(vault, { records, count: records.length }, job));
      const frame = frameOf({ kind: 'handover', to, expires, documents: [], events: [] });
      const tally = { keys: 0, values: 0, missing: 0 };
      const pieces = payloadPieces(frame, counted(keys, tally));
      const file = await makeFile(threads, pieces, { path, passphrase }, job, async (digest) => {
        const facts = { to, file: digest, expires, name: basename(path), keys: ids.length };
        await vault.noteMany(ids.map((keyId) => ({ type: 'passed-on', keyId, known: 'recorded', facts })));
      });
      return { made: made(frame, tally, file), unreadable };
    },
    async choose() {
      const path = await dialogs.chooseOpen({ kind: 'age' });
      if (path === null) return null;
      await readChosenFile(path, 'head');
      return { file: opened.choose(path), name: basename(path) };
    },
    async open(file, passphrase, job) {
      const { path } = opened.get(file);
      job.progress('reading', 0, 0);
      await vault.journal.ready();
      const bytes = await readChosenFile(path, 'whole');
      const { payload, digest } = await runAge(threads, { act: 'open', file: bytes, passphrase }, job);
      if (payload.account !== parts.account) throw new KnownFailure('file-other-account');
      refuseExpired(payload.expires);
      const own = payload.kind === 'backup' ? payload : received(payload, vault);
      opened.keep(file, { payload: own, digest });
      const inFile = own.signing ? await signerInFile(own.signing, signer) : null;
      return { ...previewOf(own, digest, { vault, documents }), signer: inFile };
    },
    async take(file, outcomes, job, whose = 'other') {
      const held = opened.get(file).opened;
      if (held === null) throw new KnownFailure('file-closed');
      const { payload, digest } = held;
      refuseExpired(payload.expires);
      const taken = await takeKeys(parts, { ...payload, digest }, outcomes, job);
      const adds = newDocuments(payload, documents);
      for (const add of adds) await add();
      const past = await arrivingEvents(vault, payload.events);
      if (past.length > 0) await vault.noteMany(past);
      if (payload.signing) await takeSigningKeys(payload.signing, whose, { signer, vault });
      const { kind, madeBy, madeAt, machine } = payload;
      const facts = { ...taken, documents: adds.length, from: madeBy, machine, madeAt, file: digest };
      const type = kind === 'backup' ? 'restored-from-backup' : 'received';
      await vault.note({ type, keyId: null, known: 'recorded', facts });
      opened.forget(file);
      return { ...taken, documents: adds.length };
    },
    forget: opened.forget,
    async lastBackup() {
      await vault.journal.ready();
      const last = vault.journal.timeline(null).findLast(isBackupHere);
      return last ? { at: last.at, keys: Number(last.facts.keys), digest: String(last.facts.file) } : null;
    },
  };
}

/** The number of keys that went into a file, of their values, and of those that could not be opened. */
type Tally = { keys: number; values: number; missing: number };

/** Passes keys on and counts them. */
async function* counted(keys: AsyncIterable<TravellingKey>, tally: Tally): AsyncGenerator<TravellingKey, void> {
  for await (const key of keys) {
    tally.keys += 1;
    tally.values += Object.keys(key.values).length;
    tally.missing += key.missing.length;
    yield key;
  }
}

/** Passes keys on. Throws `value-locked` for one without a value, or with one that could not be opened. */
async function* whole(keys: AsyncIterable<TravellingKey>): AsyncGenerator<TravellingKey, void> {
  for await (const key of keys) {
    if (!isWhole(key)) throw new KnownFailure('value-locked');
    yield key;
  }
}

/** Keys that are in the history already are this person's, whatever the answer. */
async function takeSigningKeys(
  signing: NonNullable<Payload['signing']>,
  whose: 'mine' | 'other',
  parts: Pick<TransferParts, 'signer' | 'vault'>,
): Promise<void> {
  const isOwn = (await signerInFile(signing, parts.signer))?.here === 'own';
  const { journal, noteMany } = parts.vault;
  await takeSigners(signing, isOwn ? 'mine' : whose, parts);
  const past = pastEvents(journal.timeline(null), signing.events);
  if (past.length > 0) await noteMany(past);
}

/** A colleague's file brings keys and nothing else: no proofs of files, and no keys that sign. */
function received({ signing: _, ...payload }: Payload, { records }: Vault): Payload {
  const along = new Set(payload.keys.map(({ record }) => record.id));
  const isHere = (id: string) => along.has(id) || records.get(id) !== null;
  const keys = payload.keys.map((key) => forReceiver(key, isHere));
  return { ...payload, keys, documents: [], events: [] };
}
