import { useId, useLayoutEffect, useRef } from 'react';
import type { ReviewItem } from '../../../shared/review/review';
import { needsReason } from '../../../shared/review/review-rules';
import { Button } from '../../kit/button';
import { useText } from '../../messages/t';
import { DecisionChoice, meansOf } from './decision-choice';
import { ReviewLine } from './review-line';
import type { Deciding } from './use-deciding';

type DecideRowProps = {
  readonly item: ReviewItem;
  readonly deciding: Deciding;
  readonly busy: boolean;
};

/** One key to decide on. The current one also asks for the reason and saves with Enter. */
export function DecideRow({ item, deciding, busy }: DecideRowProps) {
  const open = deciding.current === item.key.id;
  const { decision } = deciding.draftOf(item);
  return (
    <>
      <ReviewLine item={item} />
      <DecisionChoice
        item={item}
        value={decision}
        onChange={(chosen) => deciding.choose(item, chosen)}
        form={open ? formOf(item) : undefined}
      />
      {open && (
        <Why
          key={item.key.id}
          item={item}
          deciding={deciding}
          busy={busy}
          needed={decision !== null && needsReason(decision)}
        />
      )}
    </>
  );
}

function formOf({ key }: ReviewItem): string {
  return `decide-${key.id}`;
}

function Why({ item, deciding, busy, needed }: DecideRowProps & { readonly needed: boolean }) {
  const t = useText();
  const id = useId();
  const form = useRef<HTMLFormElement>(null);
  const { turn, claimFocus, error, draftOf } = deciding;
  const { decision, reason } = draftOf(item);
  // Runs after every render, because only a new turn moves the focus: choosing with the arrow keys must not. Runs
  // before the browser paints, so that a fast typist's Enter does not get lost between two lines.
  useLayoutEffect(() => {
    if (turn === 0 || !claimFocus()) return;
    const row = form.current?.closest('li');
    const typed = needed ? form.current?.querySelector<HTMLInputElement>('input') : null;
    const target = typed ?? row?.querySelector<HTMLInputElement>('input:checked') ?? row?.querySelector('input');
    target?.focus();
  });
  return (
    <form
      id={formOf(item)}
      ref={form}
      className="field why-field"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void deciding.save(item);
      }}
    >
      <label htmlFor={id}>
        {t('review.why')}{' '}
        <span className="muted">{t(needed || decision === null ? 'review.whyNeeded' : 'review.whyOptional')}</span>
      </label>
      {error && (
        <p className="field-error" id={`${id}-error`} role="alert">
          {error}
        </p>
      )}
      <div className="why-line">
        <input
          id={id}
          className="input"
          value={reason}
          maxLength={200}
          autoComplete="off"
          onChange={(event) => deciding.type(item, event.target.value)}
          aria-invalid={error ? true : undefined}
          aria-describedby={error ? `${id}-error ${id}-hint` : `${id}-hint`}
        />
        <Button look="primary" type="submit" busy={busy}>
          {t(item.decision === null ? 'review.saveNext' : 'review.save')}
        </Button>
      </div>
      <p className="hint" id={`${id}-hint`}>
        {decision !== null && `${meansOf(decision, item)} `}
        {t('review.keys')}
      </p>
    </form>
  );
}
