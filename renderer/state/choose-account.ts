import type { Failure } from '../../shared/contract/failure';
import { dropList } from './keys-list-store';
import { dropAllKeys } from './keys-store';
import { resetKeysView } from './keys-view-store';
import { openApp } from './open-app';
import { dropOverview } from './overview-store';
import { resetRoute } from './route-store';
import { send } from './send';

/** Drops what the page holds of the account, and reads the account that is open now. */
function openAnew(): Promise<Failure | null> {
  resetRoute();
  resetKeysView();
  dropList();
  dropOverview();
  dropAllKeys();
  return openApp();
}

/** Opens the real or the practice account and reads everything again, because each has its own keys. */
export async function chooseAccount(account: 'real' | 'practice'): Promise<Failure | null> {
  const answer = await send('app.chooseAccount', { account });
  return answer.ok ? openAnew() : answer.failure;
}

/** Resets the practice account to its beginning. */
export async function restartPractice(): Promise<Failure | null> {
  const answer = await send('app.restartPractice', {});
  return answer.ok ? openAnew() : answer.failure;
}
