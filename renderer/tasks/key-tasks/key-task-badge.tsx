import type { KeyRow } from '../../../shared/inventory/key-row';
import { useText } from '../../messages/t';

/** Shown under a key's status in the table while a task is in progress or not confirmed. */
export function KeyTaskBadge({ stage }: { readonly stage: KeyRow['task'] }) {
  const t = useText();
  return stage && <span className="sub">{t(`keyTasks.list.state.${stage}`)}</span>;
}
