import { useRef, useState } from 'react';
import { groupsOf } from '../../../shared/model/check-by-hand';
import { Button } from '../../kit/button';
import { Dialog } from '../../kit/dialog';
import { FailureNote } from '../../kit/failure-note';
import { TextField } from '../../kit/text-field';
import { useText } from '../../messages/t';
import { useApp } from '../../state/app-store';
import { useAction } from '../../state/use-action';
import 'texts:signing';

/** What main takes, in characters. */
const longestName = 80;

type SignerDialogProps = {
  readonly fingerprint: string;
  /** A name that the person has just given elsewhere; empty for none. */
  readonly typed: string;
  /** True when an earlier key can no longer sign. */
  readonly isAgain: boolean;
  readonly done: (isConfirmed: boolean) => void;
};

/** Asks under which name the person signs, and shows the fingerprint of their key. */
export function SignerDialog({ fingerprint, typed, isAgain, done }: SignerDialogProps) {
  const t = useText();
  const { person, settings } = useApp();
  const field = useRef<HTMLInputElement>(null);
  const [name, setName] = useState(typed.slice(0, longestName) || settings.displayName || person);
  const { run, busy, failure } = useAction();
  const confirm = async () => {
    if (name.trim() === '') return field.current?.focus();
    if (await run('signing.confirm', { name: name.trim(), fingerprint })) done(true);
  };
  return (
    <Dialog
      open
      onClose={() => done(false)}
      title={t('signing.confirm.title')}
      lead={t(isAgain ? 'signing.confirm.again' : 'signing.confirm.lead')}
      actions={
        <>
          <Button onPress={() => done(false)}>{t('signing.confirm.cancel')}</Button>
          <Button look="primary" busy={busy} onPress={() => void confirm()}>
            {t('signing.confirm.act')}
          </Button>
        </>
      }
    >
      <form
        className="stack"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void confirm();
        }}
      >
        <TextField
          ref={field}
          label={t('signing.confirm.name')}
          hint={t('signing.confirm.nameHint')}
          value={name}
          onChange={setName}
          maxLength={longestName}
          autoComplete="name"
          error={name.trim() === '' ? t('signing.confirm.needsName') : null}
        />
        <SignerPrint fingerprint={fingerprint} />
        <p className="hint">{t('signing.printHint')}</p>
        {failure && <FailureNote failure={failure} takeFocus />}
      </form>
    </Dialog>
  );
}

/** A key's fingerprint in groups, as it is read out on the phone. */
export function SignerPrint({ fingerprint }: { readonly fingerprint: string }) {
  const t = useText();
  return (
    <p className="file-mark">
      <span className="small">{t('signing.print')}</span>
      <code>{groupsOf(fingerprint)}</code>
    </p>
  );
}
