import { useMemo, useState } from 'react';
import { Button } from '../../../kit/button';
import { dayWords, monthWords } from '../../../messages/dates';
import { useText } from '../../../messages/t';
import { dueMonths } from '../../../../shared/inventory/due-months';
import { KeyLine } from './key-line';
import type { ViewProps } from './place-list';

const monthsAtOnce = 6;
const keysAtOnce = 50;

/** Due reviews by month, the late ones first. */
export function DueCalendar({ keys, reviewStatusOf, ...rest }: ViewProps) {
  const t = useText();
  const [most, setMost] = useState(monthsAtOnce);
  const months = useMemo(() => dueMonths(keys, reviewStatusOf), [keys, reviewStatusOf]);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
    <section className="table-wrap look" tabIndex={0} aria-label={t('inventory.layout.calendar')}>
      {months.length === 0 && <p className="hint">{t('inventory.calendar.none')}</p>}
      <ul className="look-list">
        {months.slice(0, most).map(({ month, days }) => (
          <li key={month}>
            <div className="look-head">
              <h2>{month === 'late' ? t('inventory.calendar.late') : monthWords(month)}</h2>
              <span className="muted small">
                {t('inventory.calendar.count', { count: days.reduce((sum, day) => sum + day.keys.length, 0) })}
              </span>
            </div>
            {days.map(({ day, keys: due }) => (
              <section key={day} className="due-day" aria-label={dayWords(day)}>
                <h3>
                  <time dateTime={day}>{dayWords(day)}</time>
                </h3>
                <DueKeys keys={due} reviewStatusOf={reviewStatusOf} {...rest} />
              </section>
            ))}
          </li>
        ))}
      </ul>
      {months.length > most && (
        <Button small onPress={() => setMost(most + monthsAtOnce)}>
          {t('inventory.calendar.later')}
        </Button>
      )}
    </section>
  );
}

function DueKeys({ keys, ...rest }: ViewProps) {
  const t = useText();
  const [most, setMost] = useState(keysAtOnce);
  return (
    <ul>
      {keys.slice(0, most).map((key) => (
        <KeyLine key={key.id} record={key} dated {...rest} />
      ))}
      {keys.length > most && (
        <li>
          <Button small onPress={() => setMost(most + keysAtOnce)}>
            {t('inventory.layout.more', { count: Math.min(keysAtOnce, keys.length - most) })}
          </Button>
        </li>
      )}
    </ul>
  );
}
