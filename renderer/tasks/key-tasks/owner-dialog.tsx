import { type FormEvent, useRef, useState } from 'react';
import type { KeyRecord } from '../../../shared/model/key-record';
import { Button } from '../../kit/button';
import { Dialog } from '../../kit/dialog';
import { FailureNote } from '../../kit/failure-note';
import { TextField } from '../../kit/text-field';
import { useText } from '../../messages/t';
import { useSuggestions } from '../../state/suggestions';
import { useAction } from '../../state/use-action';
import 'texts:inventory';

type OwnerDialogProps = { readonly record: KeyRecord; readonly onClose: () => void };

/** Asks for the owner of a key. */
export function OwnerDialog({ record, onClose }: OwnerDialogProps) {
  const t = useText();
  const form = useRef<HTMLFormElement>(null);
  const { people } = useSuggestions();
  const [owner, setOwner] = useState(record.owner?.value ?? '');
  const { run, busy, failure } = useAction();
  const save = async (event: FormEvent) => {
    event.preventDefault();
    if (await run('keys.changeOwner', { id: record.id, owner: owner.trim() })) onClose();
  };
  return (
    <Dialog
      open
      onClose={onClose}
      title={t('inventory.owner.title')}
      actions={
        <>
          <Button onPress={onClose}>{t('inventory.cancel')}</Button>
          <Button look="primary" busy={busy} onPress={() => form.current?.requestSubmit()}>
            {t('inventory.owner.save')}
          </Button>
        </>
      }
    >
      <form ref={form} noValidate onSubmit={(event) => void save(event)}>
        <TextField
          label={t('inventory.owner.label')}
          hint={t('inventory.owner.hint')}
          value={owner}
          onChange={setOwner}
          suggestions={people}
          autoFocus
        />
      </form>
      {failure && <FailureNote failure={failure} takeFocus />}
    </Dialog>
  );
}
