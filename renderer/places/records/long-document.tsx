import { useText } from '../../messages/t';
import 'texts:records';

/** From this number of keys on, the person is told the length of the document before it is printed. */
const longFrom = 1000;

/**
 * Keys on a landscape A4 page, measured by printing 600 to 5,000 simulated keys. Keys with many uses or long names take
 * more room.
 */
const keysOnPage = 7;

/**
 * The approximate number of pages for this many keys, to two significant figures; null for a document of ordinary
 * length.
 */
export function pagesOfLongDocument(keys: number): number | null {
  return keys < longFrom ? null : Number((keys / keysOnPage).toPrecision(2));
}

/** Tells how long a PDF or print of many keys will be. Renders nothing for a document of ordinary length. */
export function LongDocument({ keys }: { readonly keys: number }) {
  const t = useText();
  const pages = pagesOfLongDocument(keys);
  return pages === null ? null : <p className="hint">{t('records.longDocument', { pages })}</p>;
}
