import { useText } from '../../messages/t';
import { pagesOfLongDocument } from './document-pages';
import 'texts:records';

/** What a PDF or a print of many keys comes to, told before it is asked for. Nothing for a document of ordinary length. */
export function LongDocument({ keys }: { readonly keys: number }) {
  const t = useText();
  const pages = pagesOfLongDocument(keys);
  return pages === null ? null : <p className="hint">{t('records.longDocument', { pages })}</p>;
}
