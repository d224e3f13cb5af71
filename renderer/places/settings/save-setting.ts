import type { SettingsChange } from '../../../shared/contract/settings';
import { t } from '../../messages/t';
import { toast } from '../../state/toast-store';
import type { Action } from '../../state/use-action';

/** Saves one preference at once and confirms it. */
export async function saveSetting(run: Action['run'], change: SettingsChange): Promise<void> {
  if (await run('settings.change', change)) toast(t('kit.saved'));
}
