import { memo } from 'react';
import { type AttentionGroup, attentionGroups } from '../../../../shared/model/attention';
import { isSystem } from '../../../../shared/model/services/services';
import { State } from '../../../kit/badge';
import { groupBadges } from '../../../kit/key-badges';
import { SystemTag } from '../../../kit/system-tag';
import { useText } from '../../../messages/t';

type GroupRowProps = {
  readonly group: string;
  readonly count: number;
  readonly span: number;
  readonly rowIndex: number;
};

/** The header of a group. For ended keys it says how long they stay. */
export const GroupRow = memo(function GroupRow({ group, count, span, rowIndex }: GroupRowProps) {
  const t = useText();
  const isAttention = (attentionGroups as readonly string[]).includes(group);
  const name = isAttention ? t(`inventory.group.${group as AttentionGroup}`) : group || t('inventory.noCompany');
  const words = t('inventory.groupCount', { group: name, count });
  return (
    <tr className="group" aria-rowindex={rowIndex}>
      <th colSpan={span} scope="rowgroup">
        {isAttention ? (
          <State {...groupBadges[group as AttentionGroup]}>{words}</State>
        ) : isSystem(group) ? (
          <>
            <SystemTag system={group} /> ({count})
          </>
        ) : (
          words
        )}
        {group === 'kept' && <span className="group-note">{t('inventory.keptUntil')}</span>}
      </th>
    </tr>
  );
});
