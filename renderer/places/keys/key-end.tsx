import { Trash2 } from 'lucide-react';
import { useState } from 'react';
import type { KeyRecord } from '../../../shared/model/key-record';
import { serviceOf } from '../../../shared/model/services/services';
import { Button } from '../../kit/button';
import { Freshness } from '../../kit/freshness';
import { dateTimeWords } from '../../messages/dates';
import { useText } from '../../messages/t';
import { backToList } from './back-to-list';
import { PurgeDialog } from './purge-dialog';

/** When a key ended, whether the service confirmed it or a person only said so, and how long its record stays. */
export function KeyEnd({ record }: { readonly record: KeyRecord }) {
  const t = useText();
  const [purging, setPurging] = useState(false);
  const { value, known, at } = record.status;
  const service = serviceOf(record.system).name;
  return (
    <div className="detail-note key-end">
      <p>
        <b>
          {t(value === 'deleted' ? 'keyTasks.ended.deleted' : 'keyTasks.ended.revoked', { when: dateTimeWords(at) })}
        </b>
      </p>
      <p>
        <Freshness known={known} at={at} spelled>
          {t(known === 'live' ? 'keyTasks.ended.confirmed' : 'keyTasks.ended.typed', { service })}
        </Freshness>
      </p>
      <p className="hint">{t('inventory.kept')}</p>
      <Button small look="plain" className="purge" onPress={() => setPurging(true)}>
        <Trash2 className="i" aria-hidden="true" />
        {t('inventory.purge.open')}
      </Button>
      {purging && <PurgeDialog record={record} onClose={() => setPurging(false)} onGone={backToList} />}
    </div>
  );
}
