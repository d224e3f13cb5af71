import type { PrintDocument } from '../../shell/window/printing';
import { columnRules, documentStyle, pagePlace, pagesPlace, paperRule } from './document-style';
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
  /** In pieces: one piece may hold unbalanced tags, the whole must be balanced. */
  readonly body: Iterable<Markup>;
};

const logo = html`<svg viewBox="0 0 28 28" aria-hidden="true"><path fill="#3f63a8" d="M7 0h7v14H0V7a7 7 0 0 1 7-7z"/><path fill="#e0a93b" d="M14 0h7a7 7 0 0 1 7 7v7H14z"/><path fill="#7f9f7a" d="M0 14h14v14H7a7 7 0 0 1-7-7z"/><path fill="#b8543f" d="M14 14h14v7a7 7 0 0 1-7 7h-7z"/><circle cx="14" cy="14" r="7.600" fill="#fff"/><path fill="#1c2333" d="M14 9.300a2.700 2.700 0 0 0-1.500 4.950l-.7 4.450h4.400l-.7-4.450A2.700 2.700 0 0 0 14 9.300z"/></svg>`;

/**
 * Renders a whole document for print: language, title, style, and the parts around the content. A long document is
 * built in small pieces.
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
  const style = `${fonts}\n${documentStyle}\n${columnRules}\n${paperRule(landscape, footer, pageOf)}`;
  const pieces: string[] = [];
  for (const { source } of body) {
    pieces.push(source);
    const paused = pause();
    if (paused) await paused;
  }
  const main = new Markup(pieces.join(''));
  return {
    landscape,
    write: (nonce) =>
      html`<!doctype html>
<html lang="en-GB"><head><meta charset="utf-8"><title>${title}</title><style nonce="${nonce}">${new Markup(style)}</style></head>
<body class="${landscape ? 'landscape' : 'portrait'}">
<header class="top"><div class="brand">${logo}<span>Keyquilt</span>${practice && html`<span class="practice">${words('document.practice')}</span>`}</div>
<h1>${title}</h1><p class="lead">${lead}</p></header>
<main>${main}</main></body></html>`.source,
  };
}
