import type { KeyRecord } from '../../../shared/model/key-record';
import { useText } from '../../messages/t';
import { careStateOf, pendingCare } from './key-task-state';

/** Under a key's status in the table: that a task is under way or not confirmed. */
export function CareMark({ record }: { readonly record: KeyRecord }) {
  const t = useText();
  const cared = pendingCare(record);
  const state = cared && careStateOf(cared.care);
  if (!state || state === 'confirmed') return null;
  return <span className="sub">{t(`care.list.state.${state}`)}</span>;
}
