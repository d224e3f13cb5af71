import type { KeyRecord } from '../../../shared/model/key-record';
import { useText } from '../../messages/t';
import { keyTaskStageOf, pendingTask } from './key-task-state';

/** Under a key's status in the table: that a task is under way or not confirmed. */
export function KeyTaskBadge({ record }: { readonly record: KeyRecord }) {
  const t = useText();
  const withTask = pendingTask(record);
  const state = withTask && keyTaskStageOf(withTask.care);
  if (!state || state === 'confirmed') return null;
  return <span className="sub">{t(`keyTasks.list.state.${state}`)}</span>;
}
