import { type FormEvent, useRef, useState } from 'react';
import { reviewDueOf } from '../../../shared/model/due';
import type { KeyRecord } from '../../../shared/model/key-record';
import { Button } from '../../kit/button';
import { Dialog } from '../../kit/dialog';
import { FailureNote } from '../../kit/failure-note';
import { useText } from '../../messages/t';
import { useApp } from '../../state/app-store';
import { useAction } from '../../state/use-action';
import { DayField } from './day-field';

type FactDialogProps = { readonly record: KeyRecord; readonly onClose: () => void };

/** Asks for the day of the next review, or restores the usual interval. */
export function ReviewDayDialog({ record, onClose }: FactDialogProps) {
  const t = useText();
  const form = useRef<HTMLFormElement>(null);
  const { reviewEveryDays } = useApp().settings;
  const due = reviewDueOf(record, { reviewEveryDays });
  const [day, setDay] = useState(due?.day ?? '');
  const [tried, setTried] = useState(false);
  const { run, busy, failure } = useAction();
  const keep = async (chosen: string | null) => {
    if (await run('keys.changeReviewDue', { id: record.id, day: chosen })) onClose();
  };
  const save = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (day !== '') void keep(day);
  };
  return (
    <Dialog
      open
      onClose={onClose}
      title={t('inventory.reviewDay.title')}
      aside={
        due?.chosen && (
          <Button look="plain" busy={busy} onPress={() => void keep(null)}>
            {t('inventory.reviewDay.usual')}
          </Button>
        )
      }
      actions={
        <>
          <Button onPress={onClose}>{t('inventory.cancel')}</Button>
          <Button look="primary" busy={busy} onPress={() => form.current?.requestSubmit()}>
            {t('inventory.reviewDay.save')}
          </Button>
        </>
      }
    >
      <form ref={form} noValidate onSubmit={save}>
        <DayField
          label={t('inventory.reviewDay.label')}
          hint={
            reviewEveryDays > 0
              ? t('inventory.reviewDay.hint', { days: reviewEveryDays })
              : t('inventory.reviewDay.hintNone')
          }
          value={day}
          onChange={setDay}
          error={tried && day === '' ? t('inventory.reviewDay.missing') : null}
        />
      </form>
      {failure && <FailureNote failure={failure} takeFocus />}
    </Dialog>
  );
}
