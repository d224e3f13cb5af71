import type { Failure } from '../../shared/contract/failure';
import { resetKeysView } from './keys-view-store';
import { readEverything } from './main-events';
import { resetRoute } from './route-store';
import { send } from './send';

/** Opens the real or the practice account and reads everything again, because each has its own keys. */
export async function chooseAccount(account: 'real' | 'practice'): Promise<Failure | null> {
  const answer = await send('app.chooseAccount', { account });
  if (!answer.ok) return answer.failure;
  resetRoute();
  resetKeysView();
  return readEverything();
}

/** Resets the practice account to its beginning. */
export async function restartPractice(): Promise<Failure | null> {
  const answer = await send('app.restartPractice', {});
  if (!answer.ok) return answer.failure;
  resetRoute();
  resetKeysView();
  return readEverything();
}
