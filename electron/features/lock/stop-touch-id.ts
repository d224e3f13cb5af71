import type { Settings } from '../../../shared/contract/settings';
import { KnownFailure } from '../../failures';
import type { SettingsStore } from '../../shell/settings/settings-store';
import type { TouchId } from '../../shell/system/touch-id';
import type { Translator } from '../../shell/system/words';
import type { AskPerson } from '../../shell/window/native-question';
import type { Accounts } from '../account/accounts';

/** The dependencies of turning Touch ID off without Touch ID. */
export type StopTouchIdParts = {
  readonly accounts: Pick<Accounts, 'opened'>;
  readonly settings: Pick<SettingsStore, 'read' | 'change'>;
  readonly touchId: Pick<TouchId, 'isKnown' | 'isThere'>;
  readonly ask: AskPerson;
  readonly words: Translator;
};

/**
 * Turns Touch ID off where this computer cannot ask for it: the lid is closed, the sensor is gone, or no finger is
 * enrolled any more. The person enters the passphrase instead; without one main asks in a native dialog, which no page
 * can answer. When the person declines there, the settings are returned unchanged.
 * @param given the passphrase; null when the keys have none.
 * @throws KnownFailure `bad-input` where Touch ID can be asked, which then is the only way; `vault-locked` and
 *   `passphrase-wrong`.
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
  const facts = { setting: 'askTouchId', from: true, to: false };
  if (settings.read().askTouchId) await vault.note({ type: 'settings-changed', keyId: null, known: 'typed', facts });
  return settings.change({ askTouchId: false });
}
