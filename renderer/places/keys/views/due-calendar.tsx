import { useMemo, useState } from 'react';
import { Button } from '../../../kit/button';
import { FailureNote } from '../../../kit/failure-note';
import { dayWords, monthWords } from '../../../messages/dates';
import { useText } from '../../../messages/t';
import type { KeysList } from '../../../state/listed-keys';
import { KeyLines, type OpenKey } from './key-lines';
import { maxArranged, parseRows, useArrangement } from './use-arrangement';

type DueCalendarProps = OpenKey & { readonly list: KeysList };

const monthsAtOnce = 6;
const keysAtOnce = 50;

/** Due reviews by month, the late ones first. */
export function DueCalendar({ list, ...open }: DueCalendarProps) {
  const t = useText();
  const [most, setMost] = useState(monthsAtOnce);
  const [rowsOfOne, setRowsOfOne] = useState(keysAtOnce);
  const { answer, failure } = useArrangement('keys.calendar', list, {
    months: most,
    most: Math.min(maxArranged, rowsOfOne),
  });
  const months = useMemo(
    () =>
      answer?.months.map(({ days, ...month }) => ({
        ...month,
        days: days.map(({ day, ...rows }) => ({ day, rows: parseRows(rows) })),
      })) ?? null,
    [answer],
  );
  return (
    <section
      className="table-wrap look"
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
      tabIndex={0}
      aria-label={t('inventory.layout.calendar')}
      aria-busy={months === null && failure === null}
    >
      {failure && <FailureNote failure={failure} />}
      {months?.length === 0 && <p className="hint">{t('inventory.calendar.none')}</p>}
      <ul className="look-list">
        {months?.map(({ month, count, days }) => (
          <li key={month}>
            <div className="look-head">
              <h2>{month === 'late' ? t('inventory.calendar.late') : monthWords(month)}</h2>
              <span className="muted small">{t('inventory.calendar.count', { count })}</span>
            </div>
            {days.map(({ day, rows }) => (
              <section key={day} className="due-day" aria-label={dayWords(day)}>
                <h3>
                  <time dateTime={day}>{dayWords(day)}</time>
                </h3>
                <KeyLines
                  rows={rows}
                  atOnce={keysAtOnce}
                  onMore={(wanted) => setRowsOfOne((before) => Math.max(before, wanted))}
                  dated
                  {...open}
                />
              </section>
            ))}
          </li>
        ))}
      </ul>
      {answer && answer.count > answer.months.length && (
        <Button small onPress={() => setMost(answer.months.length + monthsAtOnce)}>
          {t('inventory.calendar.later')}
        </Button>
      )}
    </section>
  );
}
