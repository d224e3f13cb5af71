import type { PrintDocument } from '../../shell/window/printing';
import { cutDocument, type DocumentPiece } from './document-parts';
import {
  columnRules,
  documentStyle,
  footerRules,
  pagePlace,
  pagesPlace,
  paperRule,
  seeThrough,
} from './document-style';
import type { DocumentWords } from './document-words';
import { html, Markup } from './markup';

/** One document: its content, title and footer. */
export type DocumentContent = {
  readonly title: string;
  /** One line below the title. */
  readonly lead: string;
  /** The text of each page's last line, next to the page number. */
  readonly footer: string;
  readonly landscape: boolean;
  readonly practice: boolean;
  readonly body: Iterable<DocumentPiece>;
};

/** The app's sign, as documents show it. */
export const documentLogo = html`<svg viewBox="0 0 28 28" aria-hidden="true"><path fill="#3f63a8" d="M7 0h7v14H0V7a7 7 0 0 1 7-7z"/><path fill="#e0a93b" d="M14 0h7a7 7 0 0 1 7 7v7H14z"/><path fill="#7f9f7a" d="M0 14h14v14H7a7 7 0 0 1-7-7z"/><path fill="#b8543f" d="M14 14h14v7a7 7 0 0 1-7 7h-7z"/><circle cx="14" cy="14" r="7.600" fill="#fff"/><path fill="#1c2333" d="M14 9.300a2.700 2.700 0 0 0-1.500 4.950l-.7 4.450h4.400l-.7-4.450A2.700 2.700 0 0 0 14 9.300z"/></svg>`;

/**
 * Renders a whole document for print: language, title, style, and the parts around the content. A long document is
 * built in small pieces, and cut in parts that are printed one by one: the time and memory that Chromium needs for a
 * page grow with the document.
 * @param pause is awaited between two pieces; it may throw to end the work.
 */
export async function documentPage(
  content: DocumentContent,
  words: DocumentWords,
  fonts: string,
  pause: () => Promise<void> | void,
): Promise<PrintDocument> {
  const { title, lead, footer, landscape, practice, body } = content;
  const pageOf = words('document.pageOf', { page: pagePlace, pages: pagesPlace });
  const paper = paperRule(landscape);
  const footers = `${paper}\n${footerRules(footer, pageOf)}`;
  const top = html`<header class="top"><div class="brand">${documentLogo}<span>Keyquilt</span>${practice && html`<span class="practice">${words('document.practice')}</span>`}</div>
<h1>${title}</h1><p class="lead">${lead}</p></header>`;
  const page = (rules: string, header: Markup | null, source: () => string) => (nonce: string) => {
    const main = source();
    const style = `${fonts}\n${documentStyle}\n${columnRules}\n${rules}`;
    // Fonts load for the letters that are laid out before printing, and the content is not.
    const letters = [...new Set(`${footer}${pageOf}0123456789${header?.source ?? ''}${main}`)].join('');
    return html`<!doctype html>
<html lang="en-GB"><head><meta charset="utf-8"><title>${title}</title><style nonce="${nonce}">${new Markup(style)}</style></head>
<body class="${landscape ? 'landscape' : 'portrait'}">
<p class="letters" aria-hidden="true">${letters}</p>
${header}
<main>${new Markup(main)}</main></body></html>`.source;
  };
  const { whole, parts } = await cutDocument(body, pause);
  return {
    landscape,
    write: page(footers, top, whole),
    long: parts && {
      parts: parts.map(({ rows, source }, place) => ({ rows, write: page(paper, place === 0 ? top : null, source) })),
      footers: (pages) => page(`${footers}\n${seeThrough}`, null, () => '<div class="sheet"></div>'.repeat(pages)),
    },
  };
}
