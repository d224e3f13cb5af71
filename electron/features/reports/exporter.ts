import { basename } from 'node:path';
import type { ExportResult } from '../../../shared/contract/report-requests';
import type { KeyId } from '../../../shared/model/key-record';
import { createYield } from '../../async/yield';
import { KnownFailure } from '../../failures';
import type { Job } from '../../shell/jobs/jobs';
import type { FileDialogs } from '../../shell/window/file-dialogs';
import type { PrintDocument, Printer } from '../../shell/window/printing';
import { removeChosenFile, writeChosenFile } from '../../storage/files/chosen-file';
import type { Vault } from '../../storage/vault/vault';
import { type DocumentContent, documentPage } from './document-page';
import type { DocumentWords } from './document-words';
import { fileFingerprint } from './review-csv';

/** The account that a report is about. */
export type ReportAccount = { readonly kind: 'real' | 'practice'; readonly vault: Vault };

/** The job that makes a report. */
export type ReportJob = Pick<Job, 'signal' | 'progress' | 'checkpoint'>;

/** The dependencies of exports. `fonts` returns the style rules of the app's fonts. */
export type ExporterParts = {
  readonly dialogs: Pick<FileDialogs, 'chooseSave'>;
  readonly printer: Printer;
  readonly fonts: () => string;
  readonly words: DocumentWords;
};

type Made<T> = Promise<T & { readonly keys: number }>;

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
      readonly make: () => Made<{ readonly content: DocumentContent }>;
    };

/** One export: its kind, for the journal, and the suggested file name without an extension. */
export type Export = ExportContent & {
  readonly what: 'inventory' | 'key' | 'review' | 'activity';
  /** What the journal calls the things that it counts; keys, unless it says otherwise. */
  readonly counted?: 'keys' | 'lines';
  readonly title: string;
  readonly keyId: KeyId | null;
  readonly fileName: string;
};

/**
 * Asks where to save, makes the content, writes it, and notes that in the journal. An export that cannot be noted is
 * deleted again. Nothing is made when the person cancels the dialog.
 * @throws KnownFailure `vault-locked` before anything is asked or overwritten, `stopped`, `print-failed`, or one of
 *   files or storage.
 */
export type Exporter = (account: ReportAccount, wanted: Export, job: ReportJob) => Promise<ExportResult>;

const closed = { outcome: 'closed', file: '', sha256: '', keys: 0 } as const;

/** Creates the exporter, the only way for a report to leave the app. */
export function createExporter({ dialogs, printer, fonts, words }: ExporterParts): Exporter {
  const drawn = (content: DocumentContent, job: ReportJob): Promise<PrintDocument> => {
    const yieldIfDue = createYield();
    return documentPage(content, words, fonts(), () => {
      if (job.signal.aborted) throw new KnownFailure('stopped');
      return yieldIfDue();
    });
  };

  const bytesOf = async (wanted: Export, job: ReportJob) => {
    if (!wanted.drawn) {
      job.progress('collecting', 0, 0);
      return wanted.make();
    }
    job.progress('drawing', 0, 0);
    const { content, keys } = await wanted.make();
    return { bytes: await printer.toPdf(await drawn(content, job), job), keys };
  };

  return async ({ vault }, wanted, job) => {
    // The journal line needs the vault: fail now rather than after the work.
    const refuseLocked = () => {
      if (vault.status().state === 'locked') throw new KnownFailure('vault-locked');
    };
    refuseLocked();
    const { what, title, keyId, format, counted = 'keys' } = wanted;
    const note = (file: string, sha256: string, count: number) => {
      const facts = { what, title, format, [counted]: count, file, sha256 };
      return vault.note({ type: 'exported', keyId, known: 'recorded', facts });
    };

    if (wanted.drawn && wanted.format === 'print') {
      job.progress('drawing', 0, 0);
      const { content, keys } = await wanted.make();
      if ((await printer.toPrinter(await drawn(content, job), job.signal)) === 'closed') return closed;
      await note('', '', keys);
      return { outcome: 'printed', file: '', sha256: '', keys };
    }

    const path = await dialogs.chooseSave({
      suggestedName: wanted.fileName,
      kind: wanted.format === 'print' ? 'pdf' : wanted.format,
    });
    if (path === null) return closed;
    const { bytes, keys } = await bytesOf(wanted, job);
    await job.checkpoint();
    // The vault may have locked during the dialog; the older file at that path must survive.
    refuseLocked();
    job.progress('writing', 0, 0);
    await writeChosenFile(path, bytes);
    const [file, sha256] = [basename(path), fileFingerprint(bytes)];
    try {
      await note(file, sha256, keys);
    } catch (error) {
      await removeChosenFile(path);
      throw error;
    }
    return { outcome: 'saved', file, sha256, keys };
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
