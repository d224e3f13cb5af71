import { Calendar, CircleAlert, UserX } from 'lucide-react';
import type { ReactNode } from 'react';
import type { KeyColumn } from '../../../../shared/inventory/keys-table-choices';
import { dueSoonDays } from '../../../../shared/model/attention';
import type { KeyRecord } from '../../../../shared/model/key-record';
import { hasEnded } from '../../../../shared/model/key-status';
import { serviceOf } from '../../../../shared/model/services/services';
import type { ReviewStatus } from '../../../../shared/review/review-status';
import { State } from '../../../kit/badge';
import { Freshness } from '../../../kit/freshness';
import { LastTest, StatusBadge } from '../../../kit/key-badges';
import { SystemTag } from '../../../kit/system-tag';
import { ageWords, dayWords, shortDayWords } from '../../../messages/dates';
import { useText } from '../../../messages/t';
import { KeyTaskBadge } from '../../../tasks/key-tasks/key-task-badge';

/** The props of a cell. */
export type CellProps = { readonly record: KeyRecord; readonly reviewStatus: ReviewStatus };

function Role({ record }: CellProps) {
  const t = useText();
  const role = record.role?.value ?? (serviceOf(record.system).fixedRole ? t('inventory.manager') : '');
  return role ? (
    <span className="one-line" title={role}>
      {role}
    </span>
  ) : (
    <span className="muted">{t('inventory.notKnown')}</span>
  );
}

function Age({ record }: CellProps) {
  const t = useText();
  const made = record.createdAt?.value;
  if (!made) return <span className="muted">{t('inventory.notKnown')}</span>;
  return <span title={t('inventory.fact.made', { day: dayWords(made) })}>{ageWords(made)}</span>;
}

function Owner({ record }: CellProps) {
  const t = useText();
  const owner = record.owner?.value;
  if (owner) {
    return (
      <span className="one-line" title={owner}>
        {owner}
      </span>
    );
  }
  return (
    <State icon={UserX} tone={hasEnded(record) || record.status.value === 'draft' ? 'quiet' : 'bad'}>
      {t('inventory.noOwner')}
    </State>
  );
}

/** When a review is due, and whether it is late or soon. */
export function Review({ reviewStatus: { due, dueDays } }: Pick<CellProps, 'reviewStatus'>) {
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

/** The cells of a row after the first, which has its own component. */
export const cells: Readonly<Record<Exclude<KeyColumn, 'name'>, (props: CellProps) => ReactNode>> = {
  system: ({ record }) => <SystemTag system={record.system} />,
  status: ({ record }) => (
    <>
      <StatusBadge status={record.status.value} />
      <KeyTaskBadge record={record} />
    </>
  ),
  role: (props) => <Role {...props} />,
  age: (props) => <Age {...props} />,
  tested: ({ record }) => <LastTest test={record.lastTest} record={record} short />,
  uses: ({ reviewStatus }) => reviewStatus.uses,
  owner: (props) => <Owner {...props} />,
  review: (props) => <Review {...props} />,
  known: ({ record }) => <Freshness known={record.status.known} at={record.status.at} spelled />,
};
