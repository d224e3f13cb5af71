import type { PrintToPDFOptions, WebContentsPrintOptions } from 'electron';
import type { CdpSession, Protocol } from '../chromium/connection';

/** Paper sizes in inches, upright: Electron's names for PDFs, in any case. */
const papers: Readonly<Record<string, readonly [number, number]>> = {
  a0: [33.1, 46.8],
  a1: [23.4, 33.1],
  a2: [16.54, 23.4],
  a3: [11.7, 16.54],
  a4: [8.27, 11.7],
  a5: [5.83, 8.27],
  a6: [4.13, 5.83],
  ledger: [17, 11],
  legal: [8.5, 14],
  letter: [8.5, 11],
  tabloid: [11, 17],
};

/** Paper names of the print dialog: case matters here. */
const printerPapers = ['A0', 'A1', 'A2', 'A3', 'A4', 'A5', 'A6', 'Legal', 'Letter', 'Tabloid'];

/** The smallest edge that Chromium prints on, in microns (electron web-contents.ts). */
const minMicrons = 352;

/** Default margin in inches, for what Electron leaves out. */
const usualMargin = 0.4;

/** Prints pages to PDFs with Chromium, one at a time: two at once disturb each other. */
export class PdfPrinter {
  #last: Promise<unknown> = Promise.resolve();

  async print(page: () => Promise<CdpSession>, options: PrintToPDFOptions): Promise<Buffer> {
    const asked = asChromium(options);
    const run = async () => {
      const session = await page();
      const { data } = await session.send('Page.printToPDF', asked).catch((error: Error) => {
        throw new Error(`Failed to generate PDF: ${error.message.replace(/^Page\.printToPDF: /, '')}`);
      });
      return Buffer.from(data, 'base64');
    };
    const printed = this.#last.then(run);
    this.#last = printed.catch(() => undefined);
    return printed;
  }
}

/** Rejects options that Electron's `print` rejects before it shows anything. */
export function checkPrintOptions(options: WebContentsPrintOptions, callback: unknown): void {
  if (callback && typeof callback !== 'function') {
    throw new TypeError('webContents.print(): Invalid optional callback provided.');
  }
  if (typeof options !== 'object' || options === null) {
    throw new TypeError('webContents.print(): Invalid print settings specified.');
  }
  const { pageSize, usePrinterDefaultPageSize } = options;
  if (usePrinterDefaultPageSize !== undefined && pageSize !== undefined) {
    throw new Error('usePrinterDefaultPageSize cannot be combined with pageSize');
  }
  if (pageSize === undefined || (typeof pageSize === 'string' && printerPapers.includes(pageSize))) return;
  if (typeof pageSize !== 'object') throw new Error(`Unsupported pageSize: ${pageSize}`);
  const { width, height } = pageSize;
  if (!height || !width) throw new Error('height and width properties are required for pageSize');
  if (Math.ceil(width) <= minMicrons || Math.ceil(height) <= minMicrons) {
    throw new RangeError('height and width properties must be minimum 352 microns.');
  }
}

function asChromium(options: PrintToPDFOptions): Protocol.Page.printToPDFParameters {
  const margins = ofType(options.margins ?? {}, 'object', 'margins');
  const [paperWidth, paperHeight] = paperOf(options.pageSize ?? 'Letter');
  const { top, bottom, left, right } = margins;
  const fits = (margin: number | undefined, edge: number) => margin === undefined || margin <= edge;
  if (![top, bottom].every((edge) => fits(edge, paperHeight)) || ![left, right].every((edge) => fits(edge, paperWidth)))
    throw new Error('margins must be less than or equal to pageSize');
  const flag = (name: 'landscape' | 'displayHeaderFooter' | 'printBackground' | 'preferCSSPageSize') =>
    ofType(options[name] ?? false, 'boolean', name);
  const text = (name: 'headerTemplate' | 'footerTemplate' | 'pageRanges') =>
    ofType(options[name] ?? '', 'string', name);
  const margin = (name: 'top' | 'bottom' | 'left' | 'right') =>
    ofType(margins[name] ?? usualMargin, 'number', `margins.${name}`);
  const generate = (name: 'generateTaggedPDF' | 'generateDocumentOutline') =>
    ofType(options[name] ?? false, 'boolean', name);
  const headerTemplate = text('headerTemplate');
  const footerTemplate = text('footerTemplate');
  return {
    landscape: flag('landscape'),
    displayHeaderFooter: flag('displayHeaderFooter'),
    // Chromium's protocol takes an empty text for its default, Electron for none.
    ...(headerTemplate ? { headerTemplate } : {}),
    ...(footerTemplate ? { footerTemplate } : {}),
    printBackground: flag('printBackground'),
    scale: ofType(options.scale ?? 1, 'number', 'scale'),
    marginTop: margin('top'),
    marginBottom: margin('bottom'),
    marginLeft: margin('left'),
    marginRight: margin('right'),
    pageRanges: text('pageRanges'),
    preferCSSPageSize: flag('preferCSSPageSize'),
    generateTaggedPDF: generate('generateTaggedPDF'),
    generateDocumentOutline: generate('generateDocumentOutline'),
    paperWidth,
    paperHeight,
  };
}

function ofType<T>(value: T, type: 'number' | 'boolean' | 'string' | 'object', name: string): T {
  if (typeof value !== type) throw new TypeError(`${name} must be a ${type}`);
  return value;
}

function paperOf(pageSize: NonNullable<PrintToPDFOptions['pageSize']>): readonly [number, number] {
  if (typeof pageSize === 'string') {
    const paper = papers[pageSize.toLowerCase()];
    if (!paper) throw new Error(`Invalid pageSize ${pageSize}`);
    return paper;
  }
  if (typeof pageSize !== 'object') throw new TypeError('pageSize must be a string or an object');
  if (typeof pageSize.width !== 'number' || typeof pageSize.height !== 'number') {
    throw new TypeError('width and height properties are required for pageSize');
  }
  return [pageSize.width, pageSize.height];
}
