import { Calendar, CircleAlert, ShieldAlert, UserX } from 'lucide-react';
import type { ReactNode } from 'react';
import type { KeyRow } from '../../../../shared/inventory/key-row';
import type { KeyColumn } from '../../../../shared/inventory/keys-table-choices';
import { dueSoonDays } from '../../../../shared/model/attention';
import { hasEnded } from '../../../../shared/model/key-status';
import { serviceOf } from '../../../../shared/model/services/services';
import { State } from '../../../kit/badge';
import { Freshness } from '../../../kit/freshness';
import { LastTest, StatusBadge } from '../../../kit/key-badges';
import { SystemTag } from '../../../kit/system-tag';
import { ageWords, dayWords, shortDayWords } from '../../../messages/dates';
import { useText } from '../../../messages/t';
import { KeyTaskBadge } from '../../../tasks/key-tasks/key-task-badge';

function Role({ role: known, system }: Pick<KeyRow, 'role' | 'system'>) {
  const t = useText();
  const role = known || (serviceOf(system).fixedRole ? t('inventory.manager') : '');
  return role ? (
    <span className="one-line" title={role}>
      {role}
    </span>
  ) : (
    <span className="muted">{t('inventory.notKnown')}</span>
  );
}

function Age({ madeAt }: Pick<KeyRow, 'madeAt'>) {
  const t = useText();
  if (!madeAt) return <span className="muted">{t('inventory.notKnown')}</span>;
  return <span title={t('inventory.fact.made', { day: dayWords(madeAt) })}>{ageWords(madeAt)}</span>;
}

function Owner({ owner, status }: Pick<KeyRow, 'owner' | 'status'>) {
  const t = useText();
  if (owner) {
    return (
      <span className="one-line" title={owner}>
        {owner}
      </span>
    );
  }
  return (
    <State icon={UserX} tone={hasEnded({ status }) || status.value === 'draft' ? 'quiet' : 'bad'}>
      {t('inventory.noOwner')}
    </State>
  );
}

function Tags({ tags }: Pick<KeyRow, 'tags'>) {
  const words = tags.join(', ');
  return (
    <span className="one-line" title={words}>
      {words}
    </span>
  );
}

/** When a review is due, and whether it is late or soon. */
export function Review({ due, dueDays }: Pick<KeyRow, 'due' | 'dueDays'>) {
  const t = useText();
  if (due === null || dueDays === null) return <span className="muted">{t('inventory.review.none')}</span>;
  if (dueDays < 0) {
    return (
      <State tone="bad" icon={CircleAlert}>
        {t('inventory.review.late', { days: -dueDays })}
      </State>
    );
  }
  const day = <span title={dayWords(due.day)}>{shortDayWords(due.day)}</span>;
  return dueDays <= dueSoonDays ? (
    <State tone="warn" icon={Calendar}>
      {day}
    </State>
  ) : (
    day
  );
}

/** In place of the status, which says little of a key that somebody else may use. */
function Leaked() {
  const t = useText();
  return (
    <State tone="bad" icon={ShieldAlert}>
      {t('inventory.leak.badge')}
    </State>
  );
}

/** The cells of a row after the first, which the row draws itself. */
export const cells: Readonly<Record<Exclude<KeyColumn, 'name'>, (row: KeyRow) => ReactNode>> = {
  system: ({ system }) => <SystemTag system={system} />,
  status: ({ status, task, leaked }) => (
    <>
      {leaked && <Leaked />}
      {(!leaked || status.missing) && <StatusBadge status={status} short />}
      <KeyTaskBadge stage={task} />
    </>
  ),
  role: ({ role, system }) => <Role role={role} system={system} />,
  age: ({ madeAt }) => <Age madeAt={madeAt} />,
  tested: ({ test }) => <LastTest test={test} short />,
  uses: ({ uses }) => uses,
  owner: ({ owner, status }) => <Owner owner={owner} status={status} />,
  tags: ({ tags }) => <Tags tags={tags} />,
  review: ({ due, dueDays }) => <Review due={due} dueDays={dueDays} />,
  known: ({ status }) => <Freshness known={status.known} at={status.at} spelled />,
};
