import type { UpdatingAnswer } from '../../shared/contract/answer-updates';
import type { AnswerTo } from '../../shared/contract/bridge';
import type { Input, RequestName } from '../../shared/contract/contract';
import { request } from '../api';
import { putApp, putSettings, putVault, useAppStore } from './app-store';
import { putKeys } from './keys-store';
import { isLockPageShown } from './lock-page';
import { putOverview } from './overview-store';
import { protection } from './protection-store';

/** Requests that set or open the protection themselves: their failures do not open the protection dialog. */
const gates = new Set<string>([
  'vault.setPassphrase',
  'vault.unlock',
  'vault.reset',
  'vault.lock',
  'lock.requirePassphrase',
  'lock.returnToKeyring',
  'lock.openEarlier',
  'lock.openWithTouchId',
  'kit.choose',
  'kit.try',
  'kit.use',
  'kit.drop',
  'kit.leave',
]);

/** Stores an answer according to its `updates`. */
function applyAnswer(answer: UpdatingAnswer): void {
  if (answer.updates === 'key') putKeys([answer.value]);
  else if (answer.updates === 'keys') putKeys(answer.value.keys, answer.value.gone);
  else if (answer.updates === 'app') putApp(answer.value);
  else if (answer.updates === 'vault') putVault(answer.value);
  else if (answer.updates === 'settings') putSettings(answer.value);
  else if (answer.updates === 'overview') putOverview(answer.value);
}

/**
 * Sends one request and stores its answer. When main first needs a passphrase or an unlocked vault, asks the person
 * once and repeats the request; when they decline, returns the failure. A request that a lock interrupted does not ask:
 * the lock's own page already does.
 */
export async function send<N extends RequestName>(name: N, input: Input<N>): Promise<AnswerTo<N>> {
  let answer = await request(name, input, true);
  if (!answer.ok && !gates.has(name)) {
    const { code } = answer.failure;
    const opened =
      code === 'passphrase-needed'
        ? await protection.ask()
        : code === 'vault-locked' && !isLockPageShown() && isOpenedByPassphrase() && (await protection.unlock());
    // The clipboard may hold the passphrase by now, so main uses the value that it read at the first request.
    if (opened) answer = await request(name, name === 'secrets.paste' ? { ...input, again: true } : input, true);
  }
  if (answer.ok) applyAnswer(answer);
  return answer;
}

/** False when no passphrase opens the values: asking for one would send the person after the wrong thing. */
function isOpenedByPassphrase(): boolean {
  return (useAppStore.getState().app?.vault.reason ?? 'passphrase-not-given') === 'passphrase-not-given';
}
