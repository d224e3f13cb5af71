import { EventEmitter } from 'node:events';
import type { PrintToPDFOptions } from 'electron';
import { describe, expect, it } from 'vitest';
import type { Host } from '../../../../../electron/host';
import { pagePreferences } from '../../../../../electron/shell/window/page-preferences';
import { createPrintPages } from '../../../../../electron/shell/window/print-pages';
import { createPrinter } from '../../../../../electron/shell/window/printing';

type Page = {
  printToPDF?: (options: PrintToPDFOptions) => Promise<Buffer>;
  print?: (options: unknown, done: (success: boolean, reason: string) => void) => void;
  loadURL?: (address: string) => Promise<void>;
};

/** A printer with a fake page; records its windows. */
function printerOver({ loadURL = async () => {}, ...page }: Page) {
  const windows: { destroyed: boolean; shown: boolean; loaded: string; preferences: object | undefined }[] = [];
  class Window {
    readonly state = { destroyed: false, shown: false, loaded: '', preferences: undefined as object | undefined };
    readonly webContents = Object.assign(new EventEmitter(), {
      isDestroyed: () => this.state.destroyed,
      setWindowOpenHandler: () => {},
      setWebRTCIPHandlingPolicy: () => {},
      ...page,
    });
    constructor(options: { show?: boolean; webPreferences?: object }) {
      this.state.preferences = options.webPreferences;
      this.state.shown = options.show !== false;
      windows.push(this.state);
    }
    async loadURL(address: string) {
      this.state.loaded = address;
      await loadURL(address);
    }
    isDestroyed = () => this.state.destroyed;
    destroy() {
      this.state.destroyed = true;
      this.webContents.emit('destroyed');
    }
  }
  const pages = createPrintPages();
  return {
    paper: createPrinter({ BrowserWindow: Window } as unknown as Pick<Host, 'BrowserWindow'>, pages),
    pages,
    windows,
  };
}

const document = { landscape: true, write: () => '<p>x</p>' };
const never = new AbortController().signal;

describe('documents on paper', () => {
  it('are tagged, and come without tags where tagging fails', async () => {
    const asked: (boolean | undefined)[] = [];
    const { paper, windows } = printerOver({
      printToPDF: async ({ generateTaggedPDF }) => {
        asked.push(generateTaggedPDF);
        if (generateTaggedPDF) throw new Error('no tags today');
        return Buffer.from('pdf');
      },
    });
    expect((await paper.toPdf(document, never)).toString()).toBe('pdf');
    expect(asked).toEqual([true, undefined]);
    expect(windows).toMatchObject([{ destroyed: true, shown: false }]);
    // As restricted as the page, and without its preload, so it cannot reach main.
    expect(windows[0]?.preferences).toEqual(pagePreferences);
    expect(windows[0]?.preferences).not.toHaveProperty('preload');
  });

  it('leave no window and no page behind when the person stops them, also when nothing answers any more', async () => {
    const controller = new AbortController();
    const { paper, pages, windows } = printerOver({ printToPDF: () => new Promise(() => {}) });
    const drawing = paper.toPdf(document, controller.signal);
    await Promise.resolve();
    controller.abort();
    await expect(drawing).rejects.toMatchObject({ code: 'stopped' });
    expect(windows).toMatchObject([{ destroyed: true }]);
    expect(pages.answer(windows[0]?.loaded ?? '')).toBeNull();
  });

  it('that cannot be loaded or rendered fail with a message', async () => {
    const broken = async () => {
      throw new Error('net::ERR_FAILED');
    };
    for (const page of [{ loadURL: broken }, { printToPDF: broken as never }]) {
      const { paper, windows } = printerOver(page);
      await expect(paper.toPdf(document, never)).rejects.toMatchObject({ code: 'print-failed' });
      expect(windows).toMatchObject([{ destroyed: true }]);
    }
  });

  it.each([
    [true, '', 'printed'],
    [false, 'Print job canceled', 'closed'],
  ] as const)('go to the printer: %s %s', async (success, reason, outcome) => {
    const { paper } = printerOver({ print: (_options, done) => done(success, reason) });
    expect(await paper.toPrinter(document, never)).toBe(outcome);
  });

  it('distinguish a printer failure from a closed dialog', async () => {
    const { paper } = printerOver({ print: (_options, done) => done(false, 'Print job failed') });
    await expect(paper.toPrinter(document, never)).rejects.toMatchObject({ code: 'print-failed' });
  });
});
