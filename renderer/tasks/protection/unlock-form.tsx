import { type ReactNode, useEffect, useRef, useState } from 'react';
import { Button } from '../../kit/button';
import { FailureNote } from '../../kit/failure-note';
import { PassphraseField } from '../../kit/passphrase-field';
import { useText } from '../../messages/t';
import { useAction } from '../../state/use-action';

type UnlockFormProps = {
  readonly onDone: () => void;
  /** A second way to continue, next to the main action. */
  readonly other?: ReactNode;
};

/** Sends the passphrase and unlocks the vault. The field is emptied as soon as it was sent. */
export function UnlockForm({ onDone, other }: UnlockFormProps) {
  const t = useText();
  const input = useRef<HTMLInputElement>(null);
  const [value, setValue] = useState('');
  const { run, busy, failure } = useAction();
  const [empty, setEmpty] = useState(false);
  // `autoFocus` is too early after a lock: a dialog that was open still makes the page inert then.
  useEffect(() => input.current?.focus(), []);
  const send = async () => {
    setEmpty(value === '');
    if (value === '') return input.current?.focus();
    const status = await run('vault.unlock', { passphrase: value });
    setValue('');
    if (status && status.state !== 'locked') onDone();
    else input.current?.focus();
  };
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
    >
      <PassphraseField
        ref={input}
        label={t('protection.passphrase')}
        purpose="current-password"
        value={value}
        onChange={setValue}
        error={empty && value === '' ? t('protection.passphraseMissing') : null}
        autoFocus
      />
      {failure && <FailureNote failure={failure} />}
      <div className="form-acts">
        <Button look="primary" type="submit" busy={busy}>
          {t('protection.unlock')}
        </Button>
        {other}
      </div>
    </form>
  );
}
