import type { Failure } from '../../shared/contract/failure';
import { request } from '../api';
import { putApp } from './app-store';
import { startCompany } from './company-store';
import { startList } from './keys-list-store';
import { putOverview } from './overview-store';

/**
 * Reads the app's state with its counts and the first list of keys in one request: at the start and after a change of
 * account. Stores them together, so that the first paint holds real rows. Does not ask to unlock a locked vault: the
 * unlock screen does.
 */
export async function openApp(): Promise<Failure | null> {
  const answer = await request('app.open', {}, true);
  if (!answer.ok) return answer.failure;
  const { app, overview, list } = answer.value;
  // The bench reads this mark.
  performance.mark('keyquilt first data');
  const { account, companies } = app.settings;
  startCompany(account === 'none' ? null : companies[account]);
  if (list) startList(list);
  if (overview) putOverview(overview);
  putApp(app);
  return null;
}
