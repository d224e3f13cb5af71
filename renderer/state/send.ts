import type { UpdatingAnswer } from '../../shared/contract/answer-updates';
import type { AnswerTo } from '../../shared/contract/bridge';
import type { Input, RequestName } from '../../shared/contract/contract';
import { request } from '../api';
import { putApp, putSettings, putVault } from './app-store';
import { putKeys } from './keys-store';
import { isLockPageShown } from './lock-page';
import { protection } from './protection-store';

/** Requests that set or open the protection themselves: their failures ask for nothing more. */
const gates = new Set<string>([
  'vault.setPassphrase',
  'vault.unlock',
  'vault.reset',
  'vault.lock',
  'lock.requirePassphrase',
  'lock.returnToKeyring',
  'lock.openEarlier',
]);

/** Takes an answer over into the stores, by what the contract says that it updates. */
function applyAnswer(answer: UpdatingAnswer): void {
  if (answer.updates === 'key') putKeys([answer.value]);
  else if (answer.updates === 'keys') putKeys(answer.value.keys, answer.value.gone);
  else if (answer.updates === 'app') putApp(answer.value);
  else if (answer.updates === 'vault') putVault(answer.value);
  else if (answer.updates === 'settings') putSettings(answer.value);
}

/**
 * Makes one request and takes its answer over into the stores. When main first needs a passphrase, or the vault to be
 * unlocked, the person is asked once and the same request is repeated; when they decline, the failure is handed on. What
 * a lock has cut off asks nothing: the lock's own page asks already.
 */
export async function send<N extends RequestName>(name: N, input: Input<N>): Promise<AnswerTo<N>> {
  let answer = await request(name, input, true);
  if (!answer.ok && !gates.has(name)) {
    const { code } = answer.failure;
    const opened =
      code === 'passphrase-needed'
        ? await protection.ask()
        : code === 'vault-locked' && !isLockPageShown() && (await protection.unlock());
    // The clipboard may hold the passphrase by now, so main is told to take what it read at the press.
    if (opened) answer = await request(name, name === 'secrets.paste' ? { ...input, again: true } : input, true);
  }
  if (answer.ok) applyAnswer(answer);
  return answer;
}
