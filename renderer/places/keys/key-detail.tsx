import { ShieldAlert, X } from 'lucide-react';
import { memo, useEffect, useRef } from 'react';
import type { KeyRecord } from '../../../shared/model/key-record';
import { leakStateOf } from '../../../shared/model/leak';
import { Badge } from '../../kit/badge';
import { IconButton } from '../../kit/icon-button';
import { StatusBadge } from '../../kit/key-badges';
import { OtherCompany } from '../../kit/other-company';
import { SystemTag } from '../../kit/system-tag';
import { useText } from '../../messages/t';
import { LeakLink } from '../../tasks/checklists/leak-actions';
import { LeakNote } from '../../tasks/checklists/leak-note';
import { KeyRecordExport } from '../records/key-record-export';
import { KeyActions } from './key-actions';
import { KeyDetails } from './key-details';
import { KeyHistory } from './key-history';
import { KeyMore, KeyNotes } from './key-more';
import { KeyUses } from './key-uses';

type KeyDetailProps = {
  readonly record: KeyRecord;
  readonly onClose: () => void;
};

/** The panel of one key: its facts, actions and history. Esc closes it. */
export const KeyDetail = memo(function KeyDetail({ record, onClose }: KeyDetailProps) {
  const t = useText();
  const { id } = record;
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus({ preventScroll: true }), []);
  return (
    <aside
      className="detail"
      aria-labelledby="detail-name"
      onKeyDown={(event) => {
        if (event.key === 'Escape' && !event.defaultPrevented) onClose();
      }}
    >
      <OtherCompany company={record.company} />
      <div className="detail-top">
        <SystemTag system={record.system} filled />
        <StatusBadge status={record.status} filled />
        {leakStateOf(record) === 'open' && (
          <Badge tone="bad" icon={ShieldAlert}>
            {t('inventory.leak.badge')}
          </Badge>
        )}
        <span className="end">
          <IconButton icon={X} label={t('kit.close')} small onPress={onClose} />
        </span>
      </div>
      <h2 id="detail-name" ref={heading} tabIndex={-1}>
        {record.name.value || t('inventory.unnamed')}
      </h2>
      <p className="muted small">{record.company}</p>
      <LeakNote record={record} />
      <KeyDetails record={record} />
      <KeyNotes record={record} />
      <KeyActions record={record} />
      <KeyMore record={record} />
      <KeyRecordExport id={id} />
      <LeakLink record={record} />
      {record.status.value !== 'draft' && <KeyUses record={record} />}
      <KeyHistory id={id} asOf={record.updatedAt} />
    </aside>
  );
});
