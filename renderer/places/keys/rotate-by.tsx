import type { KeyRecord } from '../../../shared/model/key-record';
import { daysToRotation, rotateBy } from '../../../shared/model/largest-age';
import { serviceOf } from '../../../shared/model/services/services';
import { dayWords } from '../../messages/dates';
import { useText } from '../../messages/t';
import { useApp } from '../../state/app-store';

/** By when the largest ages of the settings want this key replaced and which line of them says so. */
export function RotateBy({ record }: { readonly record: KeyRecord }) {
  const t = useText();
  const { largestAges } = useApp().settings;
  const due = rotateBy(record, largestAges);
  const days = daysToRotation(record, largestAges, new Date());
  if (due === null || days === null) return null;
  const { rule } = due;
  const why =
    rule.tag !== null
      ? t('inventory.rotateBy.tag', { tag: rule.tag, days: rule.days })
      : rule.system !== null
        ? t('inventory.rotateBy.system', { service: serviceOf(rule.system).name, days: rule.days })
        : t('inventory.rotateBy.all', { days: rule.days });
  return (
    <>
      <p className={days < 0 ? 'state warn' : 'hint'}>
        {t(days < 0 ? 'inventory.rotateBy.late' : 'inventory.rotateBy.day', { day: dayWords(due.day) })}
      </p>
      <p className="hint">{why}</p>
    </>
  );
}
