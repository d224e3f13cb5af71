import { NotJoinable, type PdfDict, readDict, ref, writeDict } from './pdf-syntax';

/** The name of the footer among a page's resources; Skia's own names are one letter and a number. */
const name = 'KeyquiltFooter';

/**
 * Turns the content of a footer's page into a form, which other pages draw (ISO 32000-1, 8.10).
 * @param content the dictionary of its content stream
 */
export function formOf(content: PdfDict, page: PdfDict): PdfDict {
  const [box, resources] = [page.get('MediaBox'), page.get('Resources')];
  if (box === undefined || resources === undefined) throw new NotJoinable('footer');
  return new Map([['Type', '/XObject'], ['Subtype', '/Form'], ['BBox', box], ['Resources', resources], ...content]);
}

/**
 * What follows a page's own content: back to the state before it, then the footer as a pagination artifact, which
 * screen readers skip (ISO 32000-1, 14.8.2.2).
 */
export const closing = `Q\n/Artifact <</Type /Pagination /Subtype /Footer>> BDC\n/${name} Do\nEMC\n`;

/** The content streams and the form of one page. `open` saves the state before the page's own content. */
type Streams = { readonly open: number; readonly close: number; readonly form: number };

/** Draws a form over a page: the form joins its resources, and its own content stands between `open` and `close`. */
export function withFooter(page: PdfDict, { open, close, form }: Streams): PdfDict {
  const contents = page.get('Contents') ?? '';
  const resources = readDict(page.get('Resources') ?? '');
  const own = resources.get('XObject');
  const drawn = own === undefined ? new Map<string, string>() : readDict(own);
  resources.set('XObject', writeDict(new Map([...drawn, [name, ref(form)]])));
  const [, list = contents] = /^\[([\s\S]*)\]$/.exec(contents) ?? [];
  return new Map([...page, ['Resources', writeDict(resources)], ['Contents', `[${ref(open)} ${list} ${ref(close)}]`]]);
}
