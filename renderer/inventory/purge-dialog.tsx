import { Trash2 } from 'lucide-react';
import { type FormEvent, useRef, useState } from 'react';
import type { KeyRecord } from '../../shared/key-record';
import { alike } from '../care/alike';
import { Button } from '../kit/button';
import { Dialog } from '../kit/dialog';
import { FailureNote } from '../kit/failure-note';
import { SystemTag } from '../kit/system-tag';
import { TextField } from '../kit/text-field';
import { useText } from '../messages/t';
import { dropKey } from '../state/keys-store';
import { toast } from '../state/toast-store';
import { useAction } from '../state/use-action';

type PurgeDialogProps = {
  readonly record: KeyRecord;
  readonly onClose: () => void;
  /** Called once the record is gone. */
  readonly onGone: () => void;
};

/** Before the record of an ended key goes for good: what goes, what stays, and its name typed to confirm. */
export function PurgeDialog({ record, onClose, onGone }: PurgeDialogProps) {
  const t = useText();
  const form = useRef<HTMLFormElement>(null);
  const input = useRef<HTMLInputElement>(null);
  const [typed, setTyped] = useState('');
  const [tried, setTried] = useState(false);
  const { run, busy, failure } = useAction();
  const name = record.name.value || record.company;
  const purge = async (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (!alike(typed, name)) {
      input.current?.focus();
      return;
    }
    if (!(await run('keys.purge', { id: record.id }))) return;
    toast(t('inventory.purge.done'));
    dropKey(record.id);
    onGone();
  };
  return (
    <Dialog
      open
      role="alertdialog"
      onClose={onClose}
      art={<SystemTag system={record.system} filled />}
      title={t('inventory.purge.title', { name })}
      lead={t('inventory.purge.lead')}
      actions={
        <>
          <Button onPress={onClose}>{t('inventory.purge.keep')}</Button>
          <Button look="danger" busy={busy} onPress={() => form.current?.requestSubmit()}>
            <Trash2 className="i" aria-hidden="true" />
            {t('inventory.purge.act')}
          </Button>
        </>
      }
    >
      {record.status.known !== 'live' && <p>{t('inventory.purge.alive')}</p>}
      <p className="hint">{t('inventory.purge.backups')}</p>
      <form ref={form} className="end-confirm" noValidate onSubmit={(event) => void purge(event)}>
        <TextField
          ref={input}
          label={t('inventory.purge.type', { name })}
          value={typed}
          onChange={setTyped}
          error={tried && !alike(typed, name) ? t('inventory.purge.notTheName', { name }) : null}
          autoFocus
        />
      </form>
      {failure && <FailureNote failure={failure} takeFocus />}
    </Dialog>
  );
}
