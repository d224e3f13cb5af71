import { useState } from 'react';
import type { LeakChoice } from '../../../shared/checklists/checklist-words';
import type { KeyRecord } from '../../../shared/model/key-record';
import { Button } from '../../kit/button';
import { Dialog } from '../../kit/dialog';
import { FailureNote } from '../../kit/failure-note';
import { RadioCards } from '../../kit/radio-cards';
import { SystemTag } from '../../kit/system-tag';
import { serviceText } from '../../messages/service-text';
import { useText } from '../../messages/t';
import { go } from '../../state/route-store';
import { useAction } from '../../state/use-action';
import 'texts:checklist-list';
import 'texts:checklists';

type StartLeakDialogProps = { readonly record: KeyRecord; readonly onClose: () => void };

/** Asks whether to end the key first or to keep everything running, and starts the checklist in that order. */
export function StartLeakDialog({ record, onClose }: StartLeakDialogProps) {
  const t = useText();
  const [choice, setChoice] = useState<LeakChoice | null>(null);
  const { run, busy, failure } = useAction(choice);
  const [missing, setMissing] = useState(false);
  const start = async () => {
    setMissing(choice === null);
    if (choice === null) return;
    const checklist = await run('checklists.start', { subject: { kind: 'leak', keyId: record.id, choice } });
    if (checklist) go({ name: 'checklist', id: checklist.id });
  };
  return (
    <Dialog
      open
      onClose={onClose}
      art={<SystemTag system={record.system} filled />}
      title={t('checklists.leak.start', { name: record.name.value || record.company })}
      lead={t('checklists.leak.startLead')}
      actions={
        <>
          <Button onPress={onClose}>{t('checklists.notNow')}</Button>
          <Button look="primary" busy={busy} onPress={() => void start()}>
            {t('checklists.make')}
          </Button>
        </>
      }
    >
      <RadioCards
        legend={t('checklists.leak.first')}
        value={choice}
        onChange={setChoice}
        error={missing && choice === null ? t('checklists.leak.choose') : null}
        cards={(['end-now', 'swap-first'] as const).map((value) => ({
          value,
          title: t(`checklists.leak.${value}`),
          hint: serviceText(record.system, `checklists.leak.${value}.service`),
        }))}
      />
      {failure && <FailureNote failure={failure} takeFocus />}
    </Dialog>
  );
}
