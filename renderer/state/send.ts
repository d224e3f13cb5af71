import type { Input, Output, RequestName } from '../../shared/contract/contract';
import type { Answer } from '../../shared/contract/failure';
import type { KeyRecord } from '../../shared/model/key-record';
import { request } from '../api';
import { putApp, putSettings, putVault } from './app-store';
import { putKeys } from './keys-store';
import { lockPageStands } from './lock-page';
import { protection } from './protection-store';

const gates = new Set<string>([
  'vault.setPassphrase',
  'vault.unlock',
  'vault.lookForKeyring',
  'vault.startOver',
  'vault.lock',
  'lock.askPassphrase',
  'lock.stopAsking',
  'lock.openEarlier',
]);

function keep<N extends RequestName>(name: N, value: Output<N>): void {
  if (name === 'app.read' || name === 'app.chooseAccount' || name === 'app.restartPractice') putApp(value as never);
  else if (name === 'app.dismissNotice') putApp(value as never);
  else if (name === 'settings.change' || name === 'lock.stopTouchId') putSettings(value as never);
  else if (gates.has(name)) putVault(value as never);
  else if (name.startsWith('setups.') || name.startsWith('secrets.')) {
    const record = value as Partial<KeyRecord>;
    if (record.id && record.secrets) putKeys([record as KeyRecord]);
  }
}

/**
 * Makes one request and takes its answer over into the stores. When main first needs a passphrase, or the vault to be
 * unlocked, the person is asked once and the same request is repeated; when they decline, the failure is handed on. What
 * a lock has cut off asks nothing: the lock's own page asks already.
 */
export async function ask<N extends RequestName>(name: N, input: Input<N>): Promise<Answer<Output<N>>> {
  let answer = await request(name, input);
  if (!answer.ok && !gates.has(name)) {
    const { code } = answer.failure;
    const opened =
      code === 'passphrase-needed'
        ? await protection.ask()
        : code === 'vault-locked' && !lockPageStands() && (await protection.unlock());
    // The clipboard may hold the passphrase by now, so main is told to take what it read at the press.
    if (opened) answer = await request(name, name === 'secrets.paste' ? { ...input, again: true } : input);
  }
  if (answer.ok) keep(name, answer.value);
  return answer;
}
