import { create } from 'zustand';
import type { Failure } from '../../../../shared/contract/failure';
import type { KeysTable } from '../../../../shared/contract/keys-table';
import { useAppStore } from '../../../state/app-store';
import { send } from '../../../state/send';

/** Why the last change of the arrangement could not be kept; null when it was. */
export const useArrangeFailure = create<{ readonly failure: Failure | null }>()(() => ({ failure: null }));

/** Changes how the inventory is arranged and keeps it in the settings. Answers whether that worked; the page shows why not. */
export async function arrangeTable(change: Partial<KeysTable>): Promise<boolean> {
  const now = useAppStore.getState().app?.settings.keysTable;
  if (!now) return false;
  const answer = await send('settings.change', { keysTable: { ...now, ...change } });
  useArrangeFailure.setState({ failure: answer.ok ? null : answer.failure });
  return answer.ok;
}
