import { useState } from 'react';
import { LinkButton } from '../../kit/link-button';
import { PassphrasePairFields, usePassphrasePair } from '../../kit/passphrase-pair';
import { TypedQuestion } from '../../kit/typed-question';
import { useText } from '../../messages/t';
import { useApp } from '../../state/app-store';
import { useAction } from '../../state/use-action';
import { ClosedCount } from './closed-count';

type StartOverProps = {
  /** True when the vault has a passphrase, which the person may have forgotten. */
  readonly forgotten: boolean;
  readonly onDone: () => void;
};

/** The last way out of a vault that cannot be unlocked: a new data key, after a typed confirmation. */
export function StartOver({ forgotten, onDone }: StartOverProps) {
  const t = useText();
  const [asking, setAsking] = useState(false);
  return (
    <p className="small">
      {forgotten && `${t('protection.forgotten')} `}
      <LinkButton onPress={() => setAsking(true)}>{t('protection.resetVault')}</LinkButton>
      {asking && <StartOverDialog forgotten={forgotten} onClose={() => setAsking(false)} onDone={onDone} />}
    </p>
  );
}

function StartOverDialog({ forgotten, onClose, onDone }: StartOverProps & { readonly onClose: () => void }) {
  const t = useText();
  const pair = usePassphrasePair();
  const [isAsked, setIsAsked] = useState(forgotten);
  const { run, busy, failure } = useAction();
  const { vault } = useApp();
  // A planted key does not replace the vault's own key: the keyring opens that one again after the reset.
  const comesBack = vault.reason === 'key-planted';
  const word = t('protection.resetVault.word');
  // Without a keyring there must be a passphrase; main says so.
  if (failure?.code === 'passphrase-needed' && !isAsked) setIsAsked(true);
  const start = async () => {
    const passphrase = isAsked ? pair.take() : null;
    if (isAsked && passphrase === null) return;
    const status = await run('vault.reset', { confirmed: 'new key', passphrase });
    if (status && status.state !== 'locked') onDone();
  };
  return (
    <TypedQuestion
      title={t('protection.resetVault.title')}
      lead={t(comesBack ? 'protection.resetVault.leadBack' : 'protection.resetVault.lead')}
      keep={t('protection.resetVault.keep')}
      act={t('protection.resetVault.act')}
      label={t('protection.resetVault.type', { word })}
      wrong={t('protection.resetVault.notTheWord', { word })}
      isRight={(typed) => typed.trim().toLowerCase() === word}
      busy={busy}
      failure={failure?.code === 'passphrase-needed' ? null : failure}
      onKeep={onClose}
      onAct={() => void start()}
      fields={
        isAsked && (
          <div>
            <PassphrasePairFields
              pair={pair}
              label={t('protection.resetVault.newPassphrase')}
              hint={t(forgotten ? 'protection.resetVault.forgottenHint' : 'protection.resetVault.passphraseHint')}
              autoFocus={!forgotten}
            />
          </div>
        )
      }
    >
      <ClosedCount />
      <p>{t('protection.resetVault.copy')}</p>
    </TypedQuestion>
  );
}
