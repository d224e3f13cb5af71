import { checkCommand, groupsOf } from '../../../shared/model/check-by-hand';
import type { ListedSigner } from '../signing/signing-list';
import { factItem } from './document-details';
import type { DocumentContent } from './document-page';
import type { DocumentPiece } from './document-parts';
import type { DocumentWords } from './document-words';
import { html, type Markup } from './markup';

/** Whose key signs a document, and the fingerprint of the same facts as a table. `isFile` is false for paper. */
type Signed = { readonly key: ListedSigner | null; readonly sha256: string | null; readonly isFile: boolean };

/** Adds who signs the document and how to check that, at its end. */
export function withSignature(content: DocumentContent, signed: Signed, words: DocumentWords): DocumentContent {
  return { ...content, body: withEnd(content.body, signaturePart(signed, words)) };
}

function* withEnd(body: Iterable<DocumentPiece>, end: Markup): Generator<DocumentPiece> {
  // The document's own last line stays the last.
  let held: DocumentPiece | null = null;
  for (const piece of body) {
    if (held !== null) yield held;
    held = piece;
  }
  yield end;
  if (held !== null) yield held;
}

function signaturePart({ key, sha256, isFile }: Signed, words: DocumentWords): Markup {
  const title = html`<h2>${words('document.signature')}</h2>`;
  if (key === null) return html`${title}<p>${words('document.signature.none')}</p>`;
  return html`${title}<dl class="facts">
${factItem(words('document.signature.by'), key.name)}
${factItem(words('document.signature.key'), html`<code>${groupsOf(key.fingerprint)}</code><small>${words('document.signature.keyText')}</small>`)}
${sha256 !== null && factItem(words('document.signature.table'), html`<code>${sha256}</code><small>${words('document.signature.tableText')}</small>`, 'all')}
</dl><p class="small">${words(isFile ? 'document.signature.file' : 'document.signature.paper')}</p>
${isFile && html`<p class="small">${checkCommand.map((line) => html`<code>${line}</code><br>`)}</p>`}`;
}
