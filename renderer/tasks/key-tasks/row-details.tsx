import type { KeyRecord } from '../../../shared/model/key-record';
import { serviceOf } from '../../../shared/model/services/services';
import { useText } from '../../messages/t';

type RowDetailsProps = {
  readonly record: KeyRecord;
  /** The name in the service's list, where it differs from the record's. */
  readonly name?: string | undefined;
};

/** The known details of the key's row in the dashboard's list, so that the right row is found. */
export function RowDetails({ record, name = record.name.value }: RowDetailsProps) {
  const t = useText();
  const { row, role, secrets, createdAt } = record;
  const { notesRow } = serviceOf(record.system);
  const starts = secrets.apiKey?.hint ?? '';
  const facts: readonly (readonly [string, string])[] = notesRow
    ? [
        [t('keyTasks.row.name'), row?.name ?? ''],
        [t('keyTasks.row.characters'), row?.visibleCharacters ?? ''],
        [t('keyTasks.row.time'), row?.shownTime ?? ''],
        [t('keyTasks.row.starts'), row?.visibleCharacters ? '' : starts],
      ]
    : [
        [t('keyTasks.row.name'), name],
        [t('keyTasks.row.starts'), starts],
        [t('keyTasks.row.role'), role?.value ?? ''],
      ];
  const known = facts.filter(([, value]) => value !== '');
  return (
    <section className="card card-pad page-part row-details" aria-label={t('keyTasks.row.title')}>
      <h2>{t('keyTasks.row.title')}</h2>
      <dl className="row-kv">
        {known.map(([label, value]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      {notesRow && !row && (
        <p className="hint">{createdAt ? t('keyTasks.row.notNoted') : t('keyTasks.row.notNotedAtAll')}</p>
      )}
    </section>
  );
}
