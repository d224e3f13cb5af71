import { type FormEvent, useRef, useState } from 'react';
import type { KeyRecord } from '../../../shared/model/key-record';
import { Button } from '../../kit/button';
import { Dialog } from '../../kit/dialog';
import { FailureNote } from '../../kit/failure-note';
import { TextField } from '../../kit/text-field';
import { useText } from '../../messages/t';
import { useAction } from '../../state/use-action';
import 'texts:inventory';

type WithdrawLeakDialogProps = { readonly record: KeyRecord; readonly onClose: () => void };

/** Takes back that a key leaked, with the reason. */
export function WithdrawLeakDialog({ record, onClose }: WithdrawLeakDialogProps) {
  const t = useText();
  const form = useRef<HTMLFormElement>(null);
  const input = useRef<HTMLInputElement>(null);
  const { run, busy, failure } = useAction();
  const [reason, setReason] = useState('');
  const [missing, setMissing] = useState(false);
  const withdraw = async (event: FormEvent) => {
    event.preventDefault();
    setMissing(reason.trim() === '');
    if (reason.trim() === '') return input.current?.focus();
    if (await run('keys.withdrawLeak', { id: record.id, reason: reason.trim() })) onClose();
  };
  return (
    <Dialog
      open
      onClose={onClose}
      title={t('inventory.leak.withdrawTitle', { name: record.name.value || record.company })}
      lead={t('inventory.leak.withdrawLead')}
      actions={
        <>
          <Button onPress={onClose}>{t('inventory.leak.keep')}</Button>
          <Button busy={busy} onPress={() => form.current?.requestSubmit()}>
            {t('inventory.leak.withdrawAct')}
          </Button>
        </>
      }
    >
      <form ref={form} noValidate onSubmit={(event) => void withdraw(event)}>
        <TextField
          ref={input}
          label={t('inventory.leak.withdrawReason')}
          value={reason}
          onChange={setReason}
          error={missing && reason.trim() === '' ? t('inventory.leak.withdrawMissing') : null}
          autoFocus
        />
      </form>
      {failure && <FailureNote failure={failure} takeFocus />}
    </Dialog>
  );
}
