import { basename } from 'node:path';
import type { ExportResult } from '../../../shared/contract/report-requests';
import type { EventParams } from '../../../shared/model/event';
import type { KeyId } from '../../../shared/model/key-record';
import { createYield } from '../../async/yield';
import { KnownFailure } from '../../failures';
import type { Job } from '../../shell/jobs/jobs';
import type { FileDialogs } from '../../shell/window/file-dialogs';
import type { PrintDocument, Printer } from '../../shell/window/printing';
import { namedFacts } from '../../storage/journal/held-ids';
import type { Vault } from '../../storage/vault/vault';
import { signFile, signInside } from '../signing/sign-file';
import type { Signer } from '../signing/signer';
import type { ListedSigner } from '../signing/signing-list';
import { refuseForeignSignature, removeSigned, writeSigned } from '../signing/write-signed';
import { type DocumentContent, documentPage } from './document-page';
import { withSignature } from './document-signature';
import type { DocumentWords } from './document-words';
import { fileFingerprint } from './review-csv';

/** The account that a report is about. */
export type ReportAccount = {
  readonly kind: 'real' | 'practice';
  readonly vault: Vault;
  readonly signer: Signer;
};

/** The job that makes a report. */
export type ReportJob = Pick<Job, 'signal' | 'progress' | 'checkpoint'>;

/** The dependencies of exports. `fonts` returns the style rules of the app's fonts. */
export type ExporterParts = {
  readonly dialogs: Pick<FileDialogs, 'chooseSave'>;
  readonly printer: Printer;
  readonly fonts: () => string;
  readonly words: DocumentWords;
};

/** What was made, with the number of keys in it and the ids of the keys that it names. */
type Made<T> = Promise<T & { readonly keys: number; readonly ids: readonly string[] }>;

/** The content of an export: the bytes of a file, or a document to print. */
type ExportContent =
  | {
      readonly drawn: false;
      readonly format: 'csv' | 'json';
      readonly make: () => Made<{ readonly bytes: Buffer }>;
    }
  | {
      readonly drawn: true;
      readonly format: 'pdf' | 'print';
      /** `sha256`: the fingerprint of the same facts as a table, to be printed; null where there is no such table. */
      readonly make: () => Made<{ readonly content: DocumentContent; readonly sha256: string | null }>;
    };

/** One export: its kind, for the journal, and the suggested file name without an extension. */
export type Export = ExportContent & {
  readonly what: 'inventory' | 'key' | 'review' | 'purged' | 'activity';
  /** What the journal calls the things that it counts; keys, unless it says otherwise. */
  readonly counted?: 'keys' | 'lines';
  readonly title: string;
  readonly keyId: KeyId | null;
  readonly fileName: string;
};

/**
 * Asks where to save, makes the content, writes it, and notes that in the journal. An export that cannot be noted is
 * deleted again. Nothing is made when the person cancels the dialog.
 * @throws KnownFailure `vault-locked` and `signer-unconfirmed` before anything is asked or overwritten,
 *   `signature-in-the-way`, `stopped`, `print-failed`, or one of
 *   files or storage.
 */
export type Exporter = (account: ReportAccount, wanted: Export, job: ReportJob) => Promise<ExportResult>;

const closed = { outcome: 'closed', file: '', sha256: '', keys: 0, signedBy: null } as const;

/** Creates the exporter, the only way for a report to leave the app. */
export function createExporter({ dialogs, printer, fonts, words }: ExporterParts): Exporter {
  const drawn = (content: DocumentContent, job: ReportJob): Promise<PrintDocument> => {
    const yieldIfDue = createYield();
    return documentPage(content, words, fonts(), () => {
      if (job.signal.aborted) throw new KnownFailure('stopped');
      return yieldIfDue();
    });
  };

  const bytesOf = async (wanted: Export, key: ListedSigner | null, job: ReportJob) => {
    if (!wanted.drawn) {
      job.progress('collecting', 0, 0);
      return wanted.make();
    }
    job.progress('drawing', 0, 0);
    const { content, sha256, keys, ids } = await wanted.make();
    const page = await drawn(withSignature(content, { key, sha256, isFile: true }, words), job);
    return { bytes: await printer.toPdf(page, job), keys, ids };
  };

  return async ({ vault, signer }, wanted, job) => {
    // The journal line needs the vault: fail now rather than after the work.
    const refuseLocked = () => {
      if (vault.status().state === 'locked') throw new KnownFailure('vault-locked');
    };
    refuseLocked();
    const key = await signer.current();
    const { what, title, keyId, format, counted = 'keys' } = wanted;
    const signed = key && { signer: key.fingerprint, signedBy: key.name };
    const signedBy = key && { name: key.name, fingerprint: key.fingerprint };
    const note = (
      file: string,
      sha256: string,
      { keys, ids }: { readonly keys: number; readonly ids: readonly string[] },
      more: EventParams = {},
    ) => {
      const named = keyId === null && ids.length > 0 ? namedFacts(ids) : {};
      const facts = { what, title, format, [counted]: keys, file, sha256, ...signed, ...more, ...named };
      return vault.note({ type: 'exported', keyId, known: 'recorded', facts });
    };

    if (wanted.drawn && wanted.format === 'print') {
      job.progress('drawing', 0, 0);
      const { content, sha256, keys, ids } = await wanted.make();
      const page = await drawn(withSignature(content, { key, sha256, isFile: false }, words), job);
      if ((await printer.toPrinter(page, job.signal)) === 'closed') return closed;
      await note('', '', { keys, ids }, sha256 === null ? {} : { tableSha256: sha256 });
      return { outcome: 'printed', file: '', sha256: '', keys, signedBy };
    }

    const path = await dialogs.chooseSave({
      suggestedName: wanted.fileName,
      kind: wanted.format === 'print' ? 'pdf' : wanted.format,
    });
    if (path === null) return closed;
    await refuseForeignSignature(path);
    const file = basename(path);
    const made = await bytesOf(wanted, key, job);
    const { keys, ids } = made;
    const bytes = format === 'json' ? await signInside(signer, { file, what, title, bytes: made.bytes }) : made.bytes;
    const signature = await signFile(signer, { file, what, title, bytes });
    await job.checkpoint();
    // The vault may have locked during the dialog; the older file at that path must survive.
    refuseLocked();
    job.progress('writing', 0, 0);
    await writeSigned(path, bytes, signature);
    const sha256 = fileFingerprint(bytes);
    try {
      await note(file, sha256, { keys, ids });
    } catch (error) {
      await removeSigned(path);
      throw error;
    }
    return { outcome: 'saved', file, sha256, keys, signedBy };
  };
}

/** Builds a file in small pieces, so that the thread stays responsive and the job can be stopped. Throws `stopped`. */
export async function gather(pieces: Iterable<string>, { signal }: Pick<ReportJob, 'signal'>): Promise<Buffer> {
  const yieldIfDue = createYield();
  const parts: Buffer[] = [];
  for (const piece of pieces) {
    parts.push(Buffer.from(piece, 'utf8'));
    if (signal.aborted) throw new KnownFailure('stopped');
    const paused = yieldIfDue();
    if (paused) await paused;
  }
  return Buffer.concat(parts);
}
