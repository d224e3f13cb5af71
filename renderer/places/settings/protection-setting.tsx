import { Lock, ShieldCheck } from 'lucide-react';
import { State } from '../../kit/badge';
import { useText } from '../../messages/t';
import { useApp } from '../../state/app-store';

/** What protects the keys on this computer, in plain words. */
export function ProtectionSetting() {
  const t = useText();
  const { vault } = useApp();
  const guarded = vault.protection === 'keyring' || vault.protection === 'passphrase';
  return (
    <section>
      <h2>{t('settings.protection')}</h2>
      <p className="muted">
        {vault.state === 'locked' ? (
          <State tone="warn" icon={Lock}>
            {t(vault.reason === 'passphrase-not-given' ? 'settings.protection.locked' : 'settings.protection.closed')}
          </State>
        ) : (
          guarded && (
            <State tone="ok" icon={ShieldCheck}>
              {t('settings.protection.on')}
            </State>
          )
        )}{' '}
        {t(`settings.protection.${vault.protection}`)}
      </p>
    </section>
  );
}
