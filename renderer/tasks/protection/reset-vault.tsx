import { useState } from 'react';
import { minPassphraseLength } from '../../../shared/model/passphrase';
import { LinkButton } from '../../kit/link-button';
import { PassphraseField } from '../../kit/passphrase-field';
import { PassphraseMeter } from '../../kit/passphrase-meter';
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
  const [passphrase, setPassphrase] = useState<string | null>(forgotten ? '' : null);
  const [tried, setTried] = useState(false);
  const { run, busy, failure } = useAction();
  const { vault } = useApp();
  // A planted key does not replace the vault's own key: the keyring opens that one again after the reset.
  const comesBack = vault.reason === 'key-planted';
  const word = t('protection.resetVault.word');
  const tooShort = passphrase !== null && [...passphrase].length < minPassphraseLength;
  const needsPassphrase = failure?.code === 'passphrase-needed' || passphrase !== null;
  const start = async () => {
    setTried(true);
    if (tooShort) return;
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
        needsPassphrase && (
          <div>
            <PassphraseField
              label={t('protection.resetVault.newPassphrase')}
              hint={t(forgotten ? 'protection.resetVault.forgottenHint' : 'protection.resetVault.passphraseHint')}
              purpose="new-password"
              value={passphrase ?? ''}
              onChange={setPassphrase}
              error={tried && tooShort ? t('protection.tooShort') : null}
              autoFocus={!forgotten}
            />
            <PassphraseMeter value={passphrase ?? ''} />
          </div>
        )
      }
    >
      <ClosedCount />
      <p>{t('protection.resetVault.copy')}</p>
    </TypedQuestion>
  );
}
