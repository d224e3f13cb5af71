import type { KeyRecord } from '../../shared/key-record';
import { Freshness } from '../kit/freshness';
import { dateTimeWords } from '../messages/dates';
import { useText } from '../messages/t';
import { serviceNames } from '../setup/coded-text';

/** When a key ended, and whether the service confirmed it or somebody only said so. */
export function KeyEnd({ record }: { readonly record: KeyRecord }) {
  const t = useText();
  const { value, known, at } = record.status;
  const service = serviceNames[record.system];
  return (
    <div className="detail-note key-end">
      <p>
        <b>{t(value === 'deleted' ? 'care.ended.deleted' : 'care.ended.revoked', { when: dateTimeWords(at) })}</b>
      </p>
      <p>
        <Freshness known={known} at={at} spelled>
          {t(known === 'live' ? 'care.ended.confirmed' : 'care.ended.typed', { service })}
        </Freshness>
      </p>
      <p className="hint">{t('inventory.kept')}</p>
    </div>
  );
}
