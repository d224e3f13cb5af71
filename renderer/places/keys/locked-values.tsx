import type { KeyRecord } from '../../../shared/model/key-record';
import { Button } from '../../kit/button';
import { useText } from '../../messages/t';
import { useApp } from '../../state/app-store';
import { goToPart } from '../../state/route-store';
import { BringValues } from './bring-values';

/**
 * For a key whose values stay locked although the app is unlocked: whose lock is on them, and what opens or replaces
 * them. While everything is locked, the top bar says what helps.
 */
export function LockedValues({ record }: { readonly record: KeyRecord }) {
  const t = useText();
  const { vault, closed } = useApp();
  const { apiKey, apiPassword } = record.secrets;
  if (vault.state !== 'ready' || ![apiKey, apiPassword].some((value) => value?.state === 'locked')) return null;
  const isEarlier = closed.earlierPassphrase;
  return (
    <div className="detail-note">
      <p className="hint">{t(isEarlier ? 'inventory.value.earlier' : 'inventory.value.unopened')}</p>
      <div className="acts">
        {isEarlier && (
          <Button small look="tint" onPress={() => goToPart({ name: 'settings' }, 'earlier-values')}>
            {t('app.settings')}
          </Button>
        )}
        <BringValues id={record.id} look={isEarlier ? 'default' : 'tint'} />
      </div>
    </div>
  );
}
