import type { PrintToPDFOptions } from 'electron';
import { KnownFailure } from '../../failures';
import type { Host, HostPage, HostWindow } from '../../host';
import { pagePreferences } from './page-preferences';
import type { PrintPages } from './print-pages';
import { forbidNavigation } from './window-rules';

/** A document to print: it renders itself as HTML whose only style element carries the nonce. */
export type PrintDocument = { readonly write: (nonce: string) => string; readonly landscape: boolean };

/** Renders documents as a PDF or in the system's print dialog. */
export type Printer = {
  /**
   * Returns the document as a PDF, tagged for screen readers where Chromium can do that. `signal` cancels it.
   * @throws KnownFailure `stopped`, or `print-failed`.
   */
  readonly toPdf: (document: PrintDocument, signal: AbortSignal) => Promise<Buffer>;
  /**
   * Opens the system's print dialog. Returns whether the person printed or closed it.
   * @throws KnownFailure `stopped`, or `print-failed`, for instance without any printer.
   */
  readonly toPrinter: (document: PrintDocument, signal: AbortSignal) => Promise<'printed' | 'closed'>;
};

/** Renders each document in a hidden window without a preload, and destroys the window afterwards. */
export function createPrinter(host: Pick<Host, 'BrowserWindow'>, pages: PrintPages): Printer {
  const withWindow = async <T>(
    { write }: PrintDocument,
    signal: AbortSignal,
    work: (page: HostPage) => Promise<T>,
  ): Promise<T> => {
    const offered = pages.offer(write);
    let window: HostWindow | null = null;
    try {
      window = openHidden(host);
      const stopped = stopOf(signal, window.webContents);
      return await Promise.race([stopped, loaded(window, offered.address).then((page) => work(page))]);
    } catch (error) {
      throw error instanceof KnownFailure ? error : new KnownFailure('print-failed');
    } finally {
      offered.withdraw();
      if (window && !window.isDestroyed()) window.destroy();
    }
  };

  return {
    toPdf: (document, signal) =>
      withWindow(document, signal, async (page) => {
        const options = pdfOptions(document);
        try {
          return await page.printToPDF({ ...options, generateTaggedPDF: true, generateDocumentOutline: true });
        } catch (error) {
          if (signal.aborted || page.isDestroyed()) throw error;
          // Electron calls tagging experimental: a PDF without tags is better than none.
          return page.printToPDF(options);
        }
      }),
    toPrinter: (document, signal) => withWindow(document, signal, printOn),
  };
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

async function loaded(window: HostWindow, address: string): Promise<HostPage> {
  await window.loadURL(address);
  return window.webContents;
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
