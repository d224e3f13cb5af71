import type { KeysTable } from '../../../shared/keys-table';
import { useAppStore } from '../../state/app-store';
import { ask } from '../../state/ask';

/**
 * Changes how the inventory is arranged and keeps it in the settings. A failure is answered and not shown here: the
 * arrangement only stays as it was.
 */
export async function arrangeTable(change: Partial<KeysTable>): Promise<boolean> {
  const now = useAppStore.getState().app?.settings.keysTable;
  if (!now) return false;
  const answer = await ask('settings.change', { keysTable: { ...now, ...change } });
  return answer.ok;
}
