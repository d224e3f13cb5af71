import { useRef, useState } from 'react';
import { leastPassphrase } from '../../shared/passphrase';
import { Button } from '../kit/button';
import { Dialog } from '../kit/dialog';
import { FailureNote } from '../kit/failure-note';
import { LinkButton } from '../kit/link-button';
import { PassphraseField } from '../kit/passphrase-field';
import { TextField } from '../kit/text-field';
import { useText } from '../messages/t';
import { useAction } from '../state/use-action';

type StartOverProps = {
  /** The key has a passphrase, which may only be forgotten. */
  readonly forgotten: boolean;
  readonly onDone: () => void;
};

/** The last way out of a lock that nothing opens: a new key, after a second and typed confirmation. */
export function StartOver({ forgotten, onDone }: StartOverProps) {
  const t = useText();
  const [asking, setAsking] = useState(false);
  return (
    <p className="small">
      {forgotten && `${t('protection.forgotten')} `}
      <LinkButton onPress={() => setAsking(true)}>{t('protection.startOver')}</LinkButton>
      {asking && <StartOverDialog onClose={() => setAsking(false)} onDone={onDone} />}
    </p>
  );
}

function StartOverDialog({ onClose, onDone }: { readonly onClose: () => void; readonly onDone: () => void }) {
  const t = useText();
  const form = useRef<HTMLFormElement>(null);
  const field = useRef<HTMLInputElement>(null);
  const [typed, setTyped] = useState('');
  const [passphrase, setPassphrase] = useState<string | null>(null);
  const [tried, setTried] = useState(false);
  const { run, busy, failure } = useAction();
  const word = t('protection.startOver.word');
  const isConfirmed = typed.trim().toLowerCase() === word;
  const tooShort = passphrase !== null && [...passphrase].length < leastPassphrase;
  const needsPassphrase = failure?.code === 'passphrase-needed' || passphrase !== null;
  const start = async () => {
    setTried(true);
    if (!isConfirmed) return field.current?.focus();
    if (tooShort) return;
    const status = await run('vault.startOver', { confirmed: 'new key', passphrase });
    if (status && status.state !== 'locked') onDone();
  };
  return (
    <Dialog
      open
      role="alertdialog"
      onClose={onClose}
      title={t('protection.startOver.title')}
      lead={t('protection.startOver.lead')}
      actions={
        <>
          <Button onPress={onClose}>{t('protection.startOver.keep')}</Button>
          <Button look="danger" busy={busy} onPress={() => form.current?.requestSubmit()}>
            {t('protection.startOver.act')}
          </Button>
        </>
      }
    >
      <p>{t('protection.startOver.copy')}</p>
      <form
        ref={form}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void start();
        }}
      >
        <TextField
          ref={field}
          label={t('protection.startOver.type', { word })}
          value={typed}
          onChange={setTyped}
          error={tried && !isConfirmed ? t('protection.startOver.notTheWord', { word }) : null}
          autoFocus
        />
        {needsPassphrase && (
          <PassphraseField
            label={t('protection.startOver.newPassphrase')}
            hint={t('protection.startOver.passphraseHint')}
            purpose="new-password"
            value={passphrase ?? ''}
            onChange={setPassphrase}
            error={tried && tooShort ? t('protection.tooShort') : null}
            autoFocus
          />
        )}
        <button type="submit" hidden />
      </form>
      {failure && failure.code !== 'passphrase-needed' && <FailureNote failure={failure} takeFocus />}
    </Dialog>
  );
}
