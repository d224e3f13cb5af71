import type { PromiseRow } from '../promise';

/** Windows that a page opens, and printing a page. */
export const pageWindowPromises: readonly PromiseRow[] = [
  {
    id: 'C13',
    members: ['page.setWindowOpenHandler'],
    promise: 'With no handler a window opens: shown, 800 by 600, sandboxed and isolated as its opener',
    source: 'guest-window-manager.ts',
    check: async ({ main, expect }) => {
      const seen = await main(async ({ BrowserWindow }) => {
        const window = await kit.open({
          webPreferences: { sandbox: true, contextIsolation: true, nodeIntegration: false },
        });
        const before = BrowserWindow.getAllWindows().length;
        await kit.inPage(window, () => void globalThis.open('/other.html'));
        await kit.until(() => BrowserWindow.getAllWindows().length > before);
        const opened = BrowserWindow.getAllWindows().find(({ id }) => id > window.id);
        const contents = opened?.webContents as unknown as { getLastWebPreferences(): Electron.WebPreferences };
        const { sandbox, contextIsolation, nodeIntegration = false } = contents.getLastWebPreferences();
        const { width, height } = opened?.getBounds() ?? {};
        return { sandbox, contextIsolation, nodeIntegration, width, height, shown: opened?.isVisible() };
      });
      expect(seen).toEqual({
        ...{ sandbox: true, contextIsolation: true, nodeIntegration: false },
        ...{ width: 800, height: 600, shown: true },
      });
    },
  },
  {
    id: 'C14',
    members: ['page.setWindowOpenHandler'],
    promise:
      'Only `allow` opens one: deny, null, nothing and an answer without an action do not, and all but deny are printed',
    source: 'web-contents.ts _callWindowOpenHandler',
    check: async ({ main, expect }) => {
      const seen = await main(async ({ BrowserWindow }) => {
        const window = await kit.open();
        const before = BrowserWindow.getAllWindows().length;
        const asked: string[] = [];
        const answers: unknown[] = [{ action: 'deny' }, null, undefined, {}];
        const printed: boolean[] = [];
        for (const answer of answers) {
          window.webContents.setWindowOpenHandler((({ url }: { url: string }) => {
            asked.push(url);
            return answer;
          }) as Parameters<typeof window.webContents.setWindowOpenHandler>[0]);
          const text = await kit.printed(async () => {
            await kit.inPage(window, () => void globalThis.open('/other.html'));
            await kit.settle(window);
          });
          printed.push(text.includes('The window open handler response'));
        }
        return [asked.length, asked[0], printed, BrowserWindow.getAllWindows().length - before];
      });
      expect(seen).toEqual([4, 'conformance://page/other.html', [false, true, true, true], 0]);
    },
  },
  {
    id: 'C14b',
    members: ['page.setWebRTCIPHandlingPolicy'],
    promise: 'It takes one of four policies, and a page stays usable with the strictest',
    source: 'web-contents.md',
    basis: 'documentation',
    check: async ({ main, expect }) => {
      const seen = await main(async () => {
        const window = await kit.open();
        const set = kit.caught(() => window.webContents.setWebRTCIPHandlingPolicy('disable_non_proxied_udp'));
        return [set, await kit.inPage(window, () => document.title)];
      });
      expect(seen).toEqual([null, 'Page']);
    },
  },
  {
    id: 'C16',
    members: ['page.print'],
    promise: 'Options that are none are a TypeError',
    source: 'web-contents.ts print',
    check: async ({ main, expect }) => {
      const seen = await main(async () => {
        const window = await kit.open();
        const print = window.webContents.print.bind(window.webContents) as (...given: unknown[]) => void;
        const refused = [null, 'all'].map((options) => kit.caught(() => print(options)));
        return [...refused, kit.caught(() => print({ silent: true, deviceName: 'none' }, 'callback'))];
      });
      const refused = { name: 'TypeError', message: 'webContents.print(): Invalid print settings specified.' };
      const callback = { name: 'TypeError', message: 'webContents.print(): Invalid optional callback provided.' };
      expect(seen).toMatchObject([refused, refused, callback]);
    },
  },
  {
    id: 'C17',
    members: ['page.print'],
    promise: 'Paper is named with its capitals, and a size of 352 microns is too small',
    source: 'web-contents.ts print',
    check: async ({ main, expect }) => {
      const seen = await main(async () => {
        const window = await kit.open();
        const print = window.webContents.print.bind(window.webContents) as (options: unknown) => void;
        const sizes = ['a4', { width: 352, height: 9000 }, { width: 9000 }];
        return sizes.map((pageSize) => kit.caught(() => print({ silent: true, pageSize })));
      });
      expect(seen).toMatchObject([
        { name: 'Error', message: 'Unsupported pageSize: a4' },
        { name: 'RangeError', message: 'height and width properties must be minimum 352 microns.' },
        { name: 'Error', message: 'height and width properties are required for pageSize' },
      ]);
    },
  },
  {
    id: 'C18',
    members: ['page.print'],
    promise: 'The callback brings whether it was printed, and one of a few sentences',
    source: 'printing.patch; printing_utils.cc',
    platforms: ['linux'],
    check: async ({ main, expect }) => {
      const seen = await main(async () => {
        const window = await kit.open();
        return new Promise((resolve) => {
          window.webContents.print({ silent: true, deviceName: 'no such printer' }, (...told) => resolve(told));
        });
      });
      expect(seen).toEqual([false, expect.stringMatching(/printer|deviceName|failed/i)]);
    },
  },
  {
    id: 'C19',
    members: ['page.print'],
    promise: 'For a page that goes meanwhile the callback may never come',
    source: 'api_web_contents.cc OnGetDeviceNameToUse',
    byHand: 'nothing can be seen of what does not come; the app does not wait for it alone',
  },
  {
    id: 'C20',
    members: ['page.printToPDF'],
    promise: 'A Buffer; jobs of one page run one after another, and one that fails does not stop the next',
    source: 'print-to-pdf.ts; spec: "can print multiple pdfs concurrently"',
    check: async ({ main, expect }) => {
      const seen = await main(async () => {
        const { webContents } = await kit.open();
        const [first, bad, last] = await Promise.all([
          webContents.printToPDF({}),
          kit.rejected(webContents.printToPDF({ pageRanges: '9-10' })),
          webContents.printToPDF({ landscape: true }),
        ]);
        return [Buffer.isBuffer(first), `${first.subarray(0, 5)}`, bad !== null, `${last.subarray(0, 5)}`];
      });
      expect(seen).toEqual([true, '%PDF-', true, '%PDF-']);
    },
  },
  {
    id: 'C21',
    members: ['page.printToPDF'],
    promise: 'Wrong options reject and never throw; names of paper may have any case',
    source: 'print-to-pdf.ts',
    check: async ({ main, expect }) => {
      const seen = await main(async () => {
        const { webContents } = await kit.open();
        const print = webContents.printToPDF.bind(webContents) as (options?: unknown) => Promise<Buffer>;
        const rejections: unknown[] = [];
        for (const options of [{ landscape: 'yes' }, { pageSize: 'poster' }, { margins: { top: 99 } }, undefined])
          rejections.push(await kit.rejected(print(options)));
        return { rejections, lower: (await print({ pageSize: 'a4' })).length > 0 };
      });
      expect(seen.lower).toBe(true);
      expect(seen.rejections).toMatchObject([
        { name: 'TypeError', message: 'landscape must be a boolean' },
        { name: 'Error', message: 'Invalid pageSize poster' },
        { name: 'Error', message: 'margins must be less than or equal to pageSize' },
        { name: 'TypeError' },
      ]);
    },
  },
  {
    id: 'C22',
    members: ['page.printToPDF'],
    promise: 'Trouble below rejects with a sentence about the PDF or its parameters',
    source: 'print_to_pdf.cc',
    check: async ({ main, expect }) => {
      const seen = await main(async () => {
        const { webContents } = await kit.open();
        return kit.rejected(webContents.printToPDF({ scale: 99 }));
      });
      expect(seen?.message).toMatch(/^(Failed to generate PDF|Invalid print parameters): /);
    },
  },
  {
    id: 'C23',
    members: ['page.printToPDF'],
    promise: 'Left alone it is an upright letter',
    source: 'print-to-pdf.ts; web-contents.md',
    check: async ({ main, expect }) => {
      const box = await main(async () => {
        const { webContents } = await kit.open();
        return /\/MediaBox \[([\d. ]+)\]/.exec((await webContents.printToPDF({})).toString('latin1'))?.[1];
      });
      expect(box).toBe('0 0 612 792');
    },
  },
  {
    id: 'C13b',
    members: ['page.setWindowOpenHandler'],
    promise: 'Where a window opens, the page gets its handle',
    source: 'window-open.md; guest-window-manager.ts',
    realOnly: 'the page of the stand-in gets no handle of a window that opens',
    check: async ({ main, expect }) => {
      const seen = await main(async () => {
        const window = await kit.open();
        window.webContents.setWindowOpenHandler(() => ({ action: 'allow' }));
        return kit.inPage(window, () => globalThis.open('/other.html')?.closed);
      });
      expect(seen).toBe(false);
    },
  },
  {
    id: 'C13c',
    members: ['page.setWindowOpenHandler'],
    promise: 'Where it denies, the page gets no handle',
    source: 'window-open.md',
    check: async ({ main, expect }) => {
      const seen = await main(async () => {
        const window = await kit.open();
        window.webContents.setWindowOpenHandler(() => ({ action: 'deny' }));
        return kit.inPage(window, () => globalThis.open('/other.html') === null);
      });
      expect(seen).toBe(true);
    },
  },
];
