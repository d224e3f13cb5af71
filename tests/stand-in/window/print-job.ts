import { writeFile } from 'node:fs/promises';
import type { PrintToPDFOptions, WebContentsPrintOptions } from 'electron';
import { downloadsFolder } from '../files/downloads';
import { placeFor, say } from '../files/without-display';
import { words } from '../files/words';
import { commandLine } from '../host/command-line';

/** Called when a job has ended, with its result (electron.d.ts, `contents.print`). */
export type PrintCallback = (success: boolean, failureReason: string) => void;

/** What a job needs from its page. */
export type PrintedPage = {
  readonly title: () => Promise<string>;
  readonly toPdf: (options: PrintToPDFOptions) => Promise<Buffer>;
};

/** The only printer. */
const printer = 'Keyquilt stand-in';

/** A page pixel and a micron, in inches. */
const pixel = 1 / 96;
const micron = 1 / 25_400;

/**
 * Prints a page. There is no printer, so the pages go to a PDF in the Downloads folder and a line on the terminal says
 * where. `--stand-in-print=cancelled` closes the dialog, `=failed` simulates a stuck printer.
 */
export async function runPrintJob(
  page: PrintedPage,
  options: WebContentsPrintOptions,
  callback: PrintCallback = () => undefined,
): Promise<void> {
  const asked = commandLine.value('stand-in-print');
  const { deviceName } = options;
  if (asked === 'cancelled') return callback(false, 'Print job canceled');
  if (asked === 'failed') return callback(false, 'Print job failed');
  if (deviceName && deviceName !== printer) return callback(false, 'Invalid deviceName provided');
  const wasPrinted = await print(page, options).catch(() => false);
  callback(wasPrinted, wasPrinted ? '' : 'Print job failed');
}

async function print(page: PrintedPage, options: WebContentsPrintOptions): Promise<boolean> {
  const pages = await page.toPdf(asPdf(options));
  const name = (await page.title()).replace(/[^\p{L}\p{N} ._-]/gu, ' ').trim();
  const file = placeFor(downloadsFolder(), `${name || 'Print'}.pdf`);
  if (file === null) return false;
  await writeFile(file, pages, { mode: 0o600 });
  say(words.printedTo(file));
  return true;
}

function asPdf({ margins, pageRanges, pageSize, scaleFactor, ...options }: WebContentsPrintOptions): PrintToPDFOptions {
  return {
    // The page style's sheet size applies when the options name none, as on paper.
    preferCSSPageSize: pageSize === undefined,
    printBackground: options.printBackground ?? false,
    landscape: options.landscape ?? false,
    ...(typeof pageSize === 'object'
      ? { pageSize: { width: pageSize.width * micron, height: pageSize.height * micron } }
      : { pageSize: pageSize ?? 'A4' }),
    ...(scaleFactor ? { scale: scaleFactor / 100 } : {}),
    // Electron counts pages from 0, PDF ranges from 1.
    ...(pageRanges ? { pageRanges: pageRanges.map(({ from, to }) => `${from + 1}-${to + 1}`).join(',') } : {}),
    ...(margins?.marginType === 'none' ? { margins: { top: 0, bottom: 0, left: 0, right: 0 } } : {}),
    ...(margins?.marginType === 'custom' ? { margins: inInches(margins) } : {}),
  };
}

function inInches({ top = 0, bottom = 0, left = 0, right = 0 }: NonNullable<WebContentsPrintOptions['margins']>) {
  return { top: top * pixel, bottom: bottom * pixel, left: left * pixel, right: right * pixel };
}
