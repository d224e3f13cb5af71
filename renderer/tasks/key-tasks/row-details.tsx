import type { KeyRecord } from '../../../shared/model/key-record';
import { useText } from '../../messages/t';

type RowDetailsProps = {
  readonly record: KeyRecord;
  /** The name in the list, where that is not (or not yet) the record's. */
  readonly name?: string | undefined;
};

/** What is known of the key's row in the dashboard's list, so that the right one is found. */
export function RowDetails({ record, name = record.name.value }: RowDetailsProps) {
  const t = useText();
  const { row, role, secrets, createdAt } = record;
  const starts = secrets.apiKey?.hint ?? '';
  const facts: readonly (readonly [string, string])[] =
    record.system === 'plytix'
      ? [
          [t('care.row.name'), name],
          [t('care.row.starts'), starts],
          [t('care.row.role'), role?.value ?? ''],
        ]
      : [
          [t('care.row.name'), row?.name ?? ''],
          [t('care.row.characters'), row?.visibleCharacters ?? ''],
          [t('care.row.time'), row?.shownTime ?? ''],
          [t('care.row.starts'), row?.visibleCharacters ? '' : starts],
        ];
  const known = facts.filter(([, value]) => value !== '');
  return (
    <section className="card card-pad page-part row-facts" aria-label={t('care.row.title')}>
      <h2>{t('care.row.title')}</h2>
      <dl className="row-kv">
        {known.map(([label, value]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      {record.system === 'patchworks' && !row && (
        <p className="hint">{createdAt ? t('care.row.notNoted') : t('care.row.notNotedAtAll')}</p>
      )}
    </section>
  );
}
