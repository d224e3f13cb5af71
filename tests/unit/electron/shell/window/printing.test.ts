import { EventEmitter } from 'node:events';
import type { PrintToPDFOptions } from 'electron';
import { describe, expect, it } from 'vitest';
import type { Host } from '../../../../../electron/host';
import { pagePreferences } from '../../../../../electron/shell/window/page-preferences';
import { createPrintPages } from '../../../../../electron/shell/window/print-pages';
import { createPrinter } from '../../../../../electron/shell/window/printing';
import { skiaPdf } from './skia-pdf';

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

const document = { landscape: true, write: () => '<p>x</p>', long: null };
const jobWith = (signal: AbortSignal) => ({ signal, progress: () => undefined, checkpoint: async () => undefined });
const never = new AbortController().signal;
const job = jobWith(never);

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
    expect((await paper.toPdf(document, job)).toString()).toBe('pdf');
    expect(asked).toEqual([true, undefined]);
    expect(windows).toMatchObject([{ destroyed: true, shown: false }]);
    // As restricted as the page, and without its preload, so it cannot reach main.
    expect(windows[0]?.preferences).toEqual(pagePreferences);
    expect(windows[0]?.preferences).not.toHaveProperty('preload');
  });

  it('leave no window and no page behind when the person stops them, also when nothing answers any more', async () => {
    const controller = new AbortController();
    const { paper, pages, windows } = printerOver({ printToPDF: () => new Promise(() => {}) });
    const drawing = paper.toPdf(document, jobWith(controller.signal));
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
      await expect(paper.toPdf(document, job)).rejects.toMatchObject({ code: 'print-failed' });
      expect(windows).toMatchObject([{ destroyed: true }]);
    }
  });

  it('are printed in parts when they are long, and as one where the parts cannot be joined', async () => {
    const printed: string[] = [];
    const told: unknown[] = [];
    const prints = (pdf: (address: string) => Buffer) => {
      const { paper, pages, windows } = printerOver({
        loadURL: async (address) => {
          printed.push((await pages.answer(address)?.text()) ?? '');
        },
        printToPDF: async () => pdf(printed.at(-1) ?? ''),
      });
      const parts = [2, 1].map((rows, place) => ({ rows, write: () => `part ${place}` }));
      const long = { parts, footers: (count: number) => () => `${count} footers` };
      const progress = (...now: unknown[]) => void told.push(now);
      const work = paper.toPdf({ ...document, write: () => 'whole', long }, { ...job, progress });
      return { work, windows };
    };
    const page = { draws: 'page', heads: ['Key'] };
    const { work, windows } = prints((source) =>
      source.endsWith('footers')
        ? skiaPdf([page, page])
        : skiaPdf([page], { title: 'Keys', entries: ['Keys', source] }),
    );
    expect((await work).toString('latin1')).toMatch(/^%PDF-1\.5[\s\S]*%%EOF\n$/);
    expect(printed.splice(0)).toEqual(['part 0', 'part 1', '2 footers']);
    expect(told).toEqual([
      ['drawing', 0, 3],
      ['drawing', 2, 3],
      ['drawing', 3, 3],
    ]);
    expect(windows).toMatchObject([{ destroyed: true }]);
    expect((await prints(() => Buffer.from('another kind of PDF')).work).toString()).toBe('another kind of PDF');
    expect(printed).toEqual(['part 0', 'part 1', 'whole']);
  });

  it('are stopped between two parts, and then not printed as one', async () => {
    const controller = new AbortController();
    let prints = 0;
    const { paper, windows } = printerOver({
      printToPDF: async () => {
        prints += 1;
        controller.abort();
        return skiaPdf([{ draws: 'page', heads: ['Key'] }], { title: 'Keys', entries: ['Keys', 'All'] });
      },
    });
    const long = { parts: [1, 2].map((rows) => ({ rows, write: () => 'x' })), footers: () => () => 'x' };
    await expect(paper.toPdf({ ...document, long }, jobWith(controller.signal))).rejects.toMatchObject({
      code: 'stopped',
    });
    expect(prints).toBe(1);
    expect(windows).toMatchObject([{ destroyed: true }]);
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
