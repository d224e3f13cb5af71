import { useRef, useState } from 'react';
import type { ReviewView } from '../../shared/review/review';
import { countDecided } from '../../shared/review/review-rules';
import { Button } from '../kit/button';
import { Dialog } from '../kit/dialog';
import { FailureNote } from '../kit/failure-note';
import { LinkButton } from '../kit/link-button';
import { TextField } from '../kit/text-field';
import { useText } from '../messages/t';
import type { ReviewDesk } from './use-review';

type DiscardProps = { readonly view: ReviewView; readonly desk: ReviewDesk };

/** The quiet way to end a review without signing it: its title is typed to confirm. */
export function DiscardReview(props: DiscardProps) {
  const t = useText();
  const [asking, setAsking] = useState(false);
  return (
    <p className="small">
      <LinkButton onPress={() => setAsking(true)}>{t('review.discard')}</LinkButton>
      {asking && <DiscardDialog {...props} onClose={() => setAsking(false)} />}
    </p>
  );
}

function DiscardDialog({ view, desk, onClose }: DiscardProps & { readonly onClose: () => void }) {
  const t = useText();
  const { title } = view.review;
  const form = useRef<HTMLFormElement>(null);
  const field = useRef<HTMLInputElement>(null);
  const [typed, setTyped] = useState('');
  const [attempt, setAttempt] = useState(0);
  const error = attempt > 0 && typed.trim() !== title ? t('review.discard.notTheTitle', { title }) : null;
  const discard = async () => {
    setAttempt(attempt + 1);
    if (typed.trim() !== title) field.current?.focus();
    else await desk.discard(title);
  };
  return (
    <Dialog
      open
      role="alertdialog"
      onClose={onClose}
      title={t('review.discard.title', { title })}
      lead={t('review.discard.lead', { count: countDecided(view.items) })}
      actions={
        <>
          <Button onPress={onClose}>{t('review.discard.keep')}</Button>
          <Button look="danger" busy={desk.busy} onPress={() => form.current?.requestSubmit()}>
            {t('review.discard.act')}
          </Button>
        </>
      }
    >
      <form
        ref={form}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void discard();
        }}
      >
        <TextField
          ref={field}
          label={t('review.discard.type', { title })}
          value={typed}
          onChange={setTyped}
          error={error}
          autoFocus
        />
      </form>
      {desk.failure && <FailureNote failure={desk.failure} takeFocus />}
    </Dialog>
  );
}
