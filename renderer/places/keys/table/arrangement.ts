import { create } from 'zustand';
import type { Failure } from '../../../../shared/contract/failure';
import type { KeysTable } from '../../../../shared/inventory/keys-table';
import { useAppStore } from '../../../state/app-store';
import { send } from '../../../state/send';

/** The failure of the last change of the layout; null after a success. */
export const useArrangeFailure = create<{ readonly failure: Failure | null }>()(() => ({ failure: null }));

/**
 * Changes the inventory's layout and saves it in the settings. Resolves to whether that worked; the page shows the
 * failure.
 */
export async function arrangeTable(change: Partial<KeysTable>): Promise<boolean> {
  const now = useAppStore.getState().app?.settings.keysTable;
  if (!now) return false;
  const answer = await send('settings.change', { keysTable: { ...now, ...change } });
  useArrangeFailure.setState({ failure: answer.ok ? null : answer.failure });
  return answer.ok;
}
