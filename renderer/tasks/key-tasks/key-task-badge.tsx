import type { KeyRecord } from '../../../shared/model/key-record';
import { useText } from '../../messages/t';
import { keyTaskStageOf, pendingTask } from '../../../shared/model/key-task-state';

/** Shown under a key's status in the table while a task is in progress or not confirmed. */
export function KeyTaskBadge({ record }: { readonly record: KeyRecord }) {
  const t = useText();
  const withTask = pendingTask(record);
  const state = withTask && keyTaskStageOf(withTask.care);
  if (!state || state === 'confirmed') return null;
  return <span className="sub">{t(`keyTasks.list.state.${state}`)}</span>;
}
