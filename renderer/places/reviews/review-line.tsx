import type { ReviewItem } from '../../../shared/review/review';
import { SystemTag } from '../../kit/system-tag';
import { dayWords } from '../../messages/dates';
import { useText } from '../../messages/t';
import { useKey } from '../../state/keys-store';
import { factWords, nameWords } from './row-words';

/** A frozen key: its name, its company, and in one line what matters for a decision. */
export function ReviewLine({ item }: { readonly item: ReviewItem }) {
  const t = useText();
  const { key, decision } = item;
  return (
    <div className="review-line">
      <span className="nm">{nameWords(key)}</span> <span className="muted small">{key.company}</span>
      <p className="facts-line">
        <SystemTag system={key.system} />
        <span>
          {factWords(key)}
          {decision?.reason && <>. {t('review.quoted', { reason: decision.reason })}</>}
          {decision?.together && <>. {t('review.keptTogether')}</>} <SinceThen item={item} />
        </span>
      </p>
    </div>
  );
}

/** What happened to the key since the list was frozen: it was ended or purged, or its account's list lost it. */
function SinceThen({ item: { key } }: { readonly item: ReviewItem }) {
  const t = useText();
  const record = useKey(key.id);
  if (record === undefined) return null;
  if (!record) return <b>{t('review.gone')}</b>;
  const { value, missing } = record.status;
  if (missing && !key.status.missing)
    return <b>{t('inventory.status.notInListSince', { day: dayWords(missing.since) })}</b>;
  if (value === key.status.value || (value !== 'revoked' && value !== 'deleted')) return null;
  return <b>{t('review.now', { status: value })}</b>;
}
