import type { PrintToPDFOptions } from 'electron';
import { createYield } from '../../async/yield';
import { KnownFailure } from '../../failures';
import type { Host, HostPage, HostWindow } from '../../host';
import type { Job } from '../jobs/jobs';
import { pagePreferences } from './page-preferences';
import { createPdfJoiner } from './pdf-joiner';
import type { PrintPages } from './print-pages';
import { forbidNavigation } from './window-rules';

/** Renders a page as HTML whose only style element carries the nonce. */
type WritePage = (nonce: string) => string;

/** A document to print. */
export type PrintDocument = {
  readonly write: WritePage;
  readonly landscape: boolean;
  /**
   * A long document again, in parts without footers, and the footers of so many pages on pages of their own. Null for a
   * short one.
   */
  readonly long: {
    readonly parts: readonly { readonly rows: number; readonly write: WritePage }[];
    readonly footers: (pages: number) => WritePage;
  } | null;
};

/** The job that prints. */
type PrintJob = Pick<Job, 'signal' | 'progress' | 'checkpoint'>;

/** Renders documents as a PDF or in the system's print dialog. */
export type Printer = {
  /**
   * Returns the document as a PDF, tagged for screen readers where Chromium can do that. The job can stop it at any
   * time, and pause a long document between two parts.
   * @throws KnownFailure `stopped`, or `print-failed`.
   */
  readonly toPdf: (document: PrintDocument, job: PrintJob) => Promise<Buffer>;
  /**
   * Opens the system's print dialog. Returns whether the person printed or closed it.
   * @throws KnownFailure `stopped`, or `print-failed`, for instance without any printer.
   */
  readonly toPrinter: (document: PrintDocument, signal: AbortSignal) => Promise<'printed' | 'closed'>;
};

/** Loads a page that main wrote into the hidden window. */
type Show = (write: WritePage) => Promise<HostPage>;

/** Renders documents in a hidden window without a preload, one for each document, and destroys it afterwards. */
export function createPrinter(host: Pick<Host, 'BrowserWindow'>, pages: PrintPages): Printer {
  const withWindow = async <T>(signal: AbortSignal, work: (show: Show) => Promise<T>): Promise<T> => {
    let window: HostWindow | null = null;
    let withdraw = () => {};
    try {
      const own = openHidden(host);
      window = own;
      const show: Show = async (write) => {
        const offered = pages.offer(write);
        withdraw = offered.withdraw;
        await own.loadURL(offered.address);
        return own.webContents;
      };
      return await Promise.race([stopOf(signal, own.webContents), work(show)]);
    } catch (error) {
      throw error instanceof KnownFailure ? error : new KnownFailure('print-failed');
    } finally {
      withdraw();
      if (window && !window.isDestroyed()) window.destroy();
    }
  };

  return {
    async toPdf(document, job) {
      const { long } = document;
      const options = pdfOptions(document);
      if (long !== null) {
        try {
          return await withWindow(job.signal, (show) => printInParts(long, options, show, job));
        } catch (error) {
          if (job.signal.aborted || isStop(error)) throw error;
          // Parts that cannot be joined, for instance because Chromium writes PDFs otherwise: as one it takes minutes.
        }
      }
      return withWindow(job.signal, async (show) => {
        const page = await show(document.write);
        try {
          return await page.printToPDF({ ...options, ...tagged });
        } catch (error) {
          if (job.signal.aborted || page.isDestroyed()) throw error;
          // Electron calls tagging experimental: a PDF without tags is better than none.
          return page.printToPDF(options);
        }
      });
    },
    toPrinter: ({ write }, signal) => withWindow(signal, async (show) => printOn(await show(write))),
  };
}

const tagged = { generateTaggedPDF: true, generateDocumentOutline: true } as const;

/** Prints the parts one after the other, and then the footers, which need the number of all pages. */
async function printInParts(
  { parts, footers }: NonNullable<PrintDocument['long']>,
  options: PrintToPDFOptions,
  show: Show,
  job: PrintJob,
): Promise<Buffer> {
  const yieldIfDue = createYield();
  const joiner = createPdfJoiner(() => {
    if (job.signal.aborted) throw new KnownFailure('stopped');
    return yieldIfDue();
  });
  const total = parts.reduce((sum, { rows }) => sum + rows, 0);
  let done = 0;
  let pages = 0;
  // Joined while Chromium prints the next part.
  let joining: Promise<number> = Promise.resolve(0);
  for (const { rows, write } of parts) {
    job.progress('drawing', done, total);
    await job.checkpoint();
    if (job.signal.aborted) throw new KnownFailure('stopped');
    const page = await show(write);
    const pdf = await page.printToPDF({ ...options, ...tagged });
    pages += await joining;
    joining = joiner.add(pdf);
    // A part that cannot be joined is noticed by the next await above or below.
    joining.catch(() => undefined);
    done += rows;
  }
  pages += await joining;
  job.progress('drawing', total, total);
  const page = await show(footers(pages));
  return joiner.finish(await page.printToPDF(options));
}

function isStop(error: unknown): boolean {
  return error instanceof KnownFailure && error.code === 'stopped';
}

/** The document's CSS sets paper, margins and page numbers; see its `@page`. */
function pdfOptions({ landscape }: PrintDocument): PrintToPDFOptions {
  return { pageSize: 'A4', landscape, preferCSSPageSize: true, printBackground: true };
}

function openHidden(host: Pick<Host, 'BrowserWindow'>): HostWindow {
  const window = new host.BrowserWindow({ show: false, width: 1100, height: 800, webPreferences: pagePreferences });
  forbidNavigation(window.webContents);
  return window;
}

/** Rejects when the work is stopped or the window is closed: a call to a closed page may never settle. */
function stopOf(signal: AbortSignal, page: HostPage): Promise<never> {
  return new Promise((_, reject) => {
    const stop = () => reject(new KnownFailure('stopped'));
    if (signal.aborted) stop();
    signal.addEventListener('abort', stop, { once: true });
    page.once('destroyed', () => reject(new KnownFailure('print-failed', 'gone')));
    page.once('render-process-gone', () => reject(new KnownFailure('print-failed', 'crashed')));
  });
}

/** Electron reports a closed dialog and an error alike; only the reason differs (Electron docs, `contents.print`). */
function printOn(page: HostPage): Promise<'printed' | 'closed'> {
  return new Promise((resolve, reject) => {
    page.print({ silent: false, printBackground: true }, (success, reason) => {
      if (success) resolve('printed');
      else if (/cancel/i.test(reason)) resolve('closed');
      else reject(new KnownFailure('print-failed', 'printer'));
    });
  });
}
