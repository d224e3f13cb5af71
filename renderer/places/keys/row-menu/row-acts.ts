import { isGivable } from '../../../../shared/model/held-values';
import type { KeyRecord } from '../../../../shared/model/key-record';
import { isCurrent } from '../../../../shared/model/key-status';
import { pendingTask } from '../../../../shared/model/key-task-state';
import { serviceOf } from '../../../../shared/model/services/services';
import { hasNoValues, maxPlaces } from '../key-values';

/** The actions of a row's menu, in order. */
export const rowActs = [
  'open',
  'carry-on',
  'go-on',
  'test',
  'place',
  'give',
  'review',
  'export',
  'rotate',
  'leak',
  'revoke',
  'delete',
] as const;

/** One action on one key. */
export type RowAct = (typeof rowActs)[number];

/** The actions available for this key now: the same as in its panel and in the selection bar. */
export function actsOn(record: KeyRecord): ReadonlySet<RowAct> {
  const status = record.status.value;
  const { tasks } = serviceOf(record.system);
  const current = isCurrent(record);
  const stored = current && !hasNoValues(record);
  const withTask = pendingTask(record) !== null;
  const mayEnd = status !== 'draft' && status !== 'deleted' && !withTask;
  const open: Readonly<Record<RowAct, boolean>> = {
    open: true,
    'carry-on': status === 'draft',
    'go-on': withTask,
    test: stored,
    place: current && record.usedBy.length < maxPlaces,
    give: isGivable(record),
    review: true,
    export: true,
    rotate: stored && record.replacedBy === null,
    leak: current,
    revoke: mayEnd && tasks.includes('revoke') && status !== 'revoked',
    delete: mayEnd && tasks.includes('delete'),
  };
  return new Set(rowActs.filter((act) => open[act]));
}
