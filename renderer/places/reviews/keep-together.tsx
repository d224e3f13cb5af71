import { useMemo, useState } from 'react';
import type { ReviewItem } from '../../../shared/review/review';
import { mayKeepTogether } from '../../../shared/review/review-rules';
import { Button } from '../../kit/button';
import { Dialog } from '../../kit/dialog';
import { FailureNote } from '../../kit/failure-note';
import { LinkButton } from '../../kit/link-button';
import { TextField } from '../../kit/text-field';
import { useText } from '../../messages/t';
import { nameWords } from './row-words';
import type { ReviewSession } from './use-review';

/** The number of keys named in the dialog. */
const named = 5;

/** Offers to keep all keys that need nothing in one act. Other decisions are taken one by one. */
export function KeepTogether({
  items,
  session,
}: {
  readonly items: readonly ReviewItem[];
  readonly session: ReviewSession;
}) {
  const t = useText();
  const [asking, setAsking] = useState(false);
  const [reason, setReason] = useState('');
  const eligible = useMemo(() => items.filter(mayKeepTogether), [items]);
  const count = eligible.length;
  const keep = async () => {
    const ids = eligible.map(({ key }) => key.id);
    if (await session.keepTogether(ids, reason.trim())) setAsking(false);
  };
  if (count < 2 && !asking) return null;
  return (
    <>
      <LinkButton onPress={() => setAsking(true)}>{t('review.together.offer', { count })}</LinkButton>
      <Dialog
        open={asking}
        onClose={() => setAsking(false)}
        title={t('review.together.title', { count })}
        lead={t('review.together.lead')}
        actions={
          <>
            <Button onPress={() => setAsking(false)}>{t('review.together.cancel')}</Button>
            <Button look="primary" busy={session.busy} onPress={() => void keep()}>
              {t('review.together.act', { count })}
            </Button>
          </>
        }
      >
        <ul className="plain-list together">
          {eligible.slice(0, named).map(({ key }) => (
            <li key={key.id}>
              <b>{nameWords(key)}</b> <span className="muted">{key.company}</span>
            </li>
          ))}
          {count > named && <li className="muted">{t('review.together.more', { count: count - named })}</li>}
        </ul>
        <TextField
          label={t('review.why')}
          hint={t('review.whyOptional')}
          value={reason}
          onChange={setReason}
          maxLength={200}
        />
        {session.failure && <FailureNote failure={session.failure} takeFocus />}
      </Dialog>
    </>
  );
}
