import { daysBetween } from '../../../shared/model/days';
import { dateTimeWords, timeWords } from '../../messages/dates';
import { useText } from '../../messages/t';

/** Up to this many keys have their own stitch. */
const maxStitches = 60;

type ProgressProps = { readonly decided: number; readonly total: number; readonly savedAt: string | null };

/** The progress of a review: one stitch for each key, or one bar for many. */
export function ReviewProgress({ decided, total, savedAt }: ProgressProps) {
  const t = useText();
  const saved =
    savedAt &&
    (daysBetween(savedAt, new Date()) === 0
      ? t('review.savedAt', { time: timeWords(savedAt) })
      : t('review.saved', { when: dateTimeWords(savedAt) }));
  return (
    <div className="review-progress">
      <div className="small">
        <b>{t('review.progress', { decided, total })}</b>
        {saved && <span className="muted">{saved}</span>}
      </div>
      <div
        className="progress"
        role="progressbar"
        aria-label={t('review.progressName')}
        aria-valuenow={decided}
        aria-valuemin={0}
        aria-valuemax={total}
      >
        {total <= maxStitches ? (
          Array.from({ length: total }, (_, place) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a stitch has no identity but its index
            <i key={place} className={place < decided ? undefined : 'off'} />
          ))
        ) : (
          <>
            <i style={{ flexGrow: decided }} />
            <i className="off" style={{ flexGrow: total - decided }} />
          </>
        )}
      </div>
    </div>
  );
}
