import type { PrintToPDFOptions } from 'electron';
import type { CdpSession, Protocol } from '../chromium/connection';

/** Paper in inches, upright: what Electron's names mean. */
const papers: Readonly<Record<string, readonly [number, number]>> = {
  A3: [11.7, 16.54],
  A4: [8.27, 11.7],
  A5: [5.83, 8.27],
  Legal: [8.5, 14],
  Letter: [8.5, 11],
};

/** Prints a page to a PDF as Electron does, by Chromium's own printing. */
export async function printToPdf(session: CdpSession, options: PrintToPDFOptions): Promise<Buffer> {
  const { data } = await session.send('Page.printToPDF', asChromium(options));
  return Buffer.from(data, 'base64');
}

function asChromium(options: PrintToPDFOptions): Protocol.Page.printToPDFParameters {
  const { margins = {}, pageSize = 'Letter', generateDocumentOutline, ...same } = options;
  const [paperWidth, paperHeight] =
    typeof pageSize === 'string' ? (papers[pageSize] ?? [8.5, 11]) : [pageSize.width, pageSize.height];
  const { top, bottom, left, right } = margins;
  const { displayHeaderFooter, footerTemplate, generateTaggedPDF, headerTemplate } = same;
  const { landscape, pageRanges, preferCSSPageSize, printBackground, scale } = same;
  const asked = {
    ...{ displayHeaderFooter, footerTemplate, generateTaggedPDF, headerTemplate },
    ...{ landscape, pageRanges, preferCSSPageSize, printBackground, scale, paperWidth, paperHeight },
    generateDocumentOutline,
    marginTop: top,
    marginBottom: bottom,
    marginLeft: left,
    marginRight: right,
  };
  return Object.fromEntries(
    Object.entries(asked).filter(([, value]) => value !== undefined),
  ) as Protocol.Page.printToPDFParameters;
}
