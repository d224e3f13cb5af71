import type { PrintToPDFOptions } from 'electron';
import { KnownFailure } from '../../failures';
import type { Host, HostPage, HostWindow } from '../../host';
import { pagePreferences } from './page-preferences';
import type { PrintPages } from './print-pages';
import { forbidNavigation } from './window-rules';

/** A document to be put on paper: it writes itself as HTML whose one style element carries the nonce. */
export type PrintDocument = { readonly write: (nonce: string) => string; readonly landscape: boolean };

/** Puts documents on paper: a PDF, or the system's print dialog. */
export type Printer = {
  /**
   * The document as a PDF, tagged for readers of the screen where Chromium manages that. `signal` ends it early.
   * @throws KnownFailure `stopped`, or `print-failed`.
   */
  readonly toPdf: (document: PrintDocument, signal: AbortSignal) => Promise<Buffer>;
  /**
   * Shows the system's print dialog; answers whether the person printed or closed it.
   * @throws KnownFailure `stopped`, or `print-failed`, for instance without any printer.
   */
  readonly toPrinter: (document: PrintDocument, signal: AbortSignal) => Promise<'printed' | 'closed'>;
};

/** Documents are drawn in a hidden window of their own, without a preload, which is gone when they are done. */
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

/** The style decides on paper, edges and the line with the page's number; see `@page` there. */
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

/** Rejects when the work is stopped or the window goes: whoever waits for a page that is gone may wait for ever. */
function stopOf(signal: AbortSignal, page: HostPage): Promise<never> {
  return new Promise((_, reject) => {
    const stop = () => reject(new KnownFailure('stopped'));
    if (signal.aborted) stop();
    signal.addEventListener('abort', stop, { once: true });
    page.once('destroyed', () => reject(new KnownFailure('print-failed', 'gone')));
    page.once('render-process-gone', () => reject(new KnownFailure('print-failed', 'crashed')));
  });
}

/** Electron tells of a closed dialog and of trouble in the same way, apart only in the reason (Electron docs, `contents.print`). */
function printOn(page: HostPage): Promise<'printed' | 'closed'> {
  return new Promise((resolve, reject) => {
    page.print({ silent: false, printBackground: true }, (success, reason) => {
      if (success) resolve('printed');
      else if (/cancel/i.test(reason)) resolve('closed');
      else reject(new KnownFailure('print-failed', 'printer'));
    });
  });
}
