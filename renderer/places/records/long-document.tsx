import { useText } from '../../messages/t';
import 'texts:records';

/** From this many keys on a document is a book: its reader should know before it is printed. */
const longFrom = 1000;

/** Keys on a page of A4 across, as 600 to 5,000 pretend keys were printed; keys with many uses or long names take more room. */
const keysOnPage = 7;

/** About how many pages an inventory of this many keys has, to two figures; null for a document of ordinary length. */
export function pagesOfLongDocument(keys: number): number | null {
  return keys < longFrom ? null : Number((keys / keysOnPage).toPrecision(2));
}

/** What a PDF or a print of many keys comes to, told before it is asked for. Nothing for a document of ordinary length. */
export function LongDocument({ keys }: { readonly keys: number }) {
  const t = useText();
  const pages = pagesOfLongDocument(keys);
  return pages === null ? null : <p className="hint">{t('records.longDocument', { pages })}</p>;
}
