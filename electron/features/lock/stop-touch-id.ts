import type { Settings } from '../../../shared/contract/settings';
import { KnownFailure } from '../../failures';
import type { SettingsStore } from '../../shell/settings/settings-store';
import type { TouchId } from '../../shell/system/touch-id';
import type { Translator } from '../../shell/system/words';
import type { AskPerson } from '../../shell/window/native-question';
import type { Accounts } from '../account/accounts';

/** What the end of Touch ID without a finger works with. */
export type StopTouchIdParts = {
  readonly accounts: Pick<Accounts, 'opened'>;
  readonly settings: Pick<SettingsStore, 'read' | 'change'>;
  readonly touchId: Pick<TouchId, 'isKnown' | 'isThere'>;
  readonly ask: AskPerson;
  readonly words: Translator;
};

/**
 * Stops asking for Touch ID where this computer cannot ask for it: the lid is closed, the sensor is gone, no finger is
 * enrolled any more. In its place the person shows the passphrase; without one main asks in a box of the system's own,
 * which no page can answer. Whoever keeps the setting in that box gets the settings as they are.
 * @param given the passphrase; null where the keys have none.
 * @throws KnownFailure `bad-input` where Touch ID can be asked, which then is the only way; `vault-locked` and
 * `passphrase-wrong`.
 */
export async function stopTouchId(given: string | null, parts: StopTouchIdParts): Promise<Settings> {
  const { accounts, settings, touchId, ask, words } = parts;
  if (!touchId.isKnown() || touchId.isThere()) throw new KnownFailure('bad-input', 'touch id');
  const vault = accounts.opened().find(({ kind }) => kind === 'real')?.vault;
  if (vault === undefined || vault.status().state === 'locked') throw new KnownFailure('vault-locked');
  if (vault.status().protection === 'passphrase') {
    if (given === null) throw new KnownFailure('passphrase-wrong');
    await vault.verifyPassphrase(given);
  } else {
    const agreed = await ask({
      message: words('lock.touchIdStop'),
      detail: words('lock.touchIdStopDetail'),
      act: words('lock.touchIdStopAct'),
      keep: words('lock.touchIdStopKeep'),
    });
    if (!agreed) return settings.read();
  }
  return settings.change({ askTouchId: false });
}
