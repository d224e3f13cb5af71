import type { Output } from '../../../shared/contract/contract';
import { drawColumns } from '../../../shared/reports/charts';
import { monthStatuses } from '../../../shared/reports/status-months';
import { numberWords } from '../../messages/numbers';
import { useText } from '../../messages/t';
import { locale } from '../../messages/texts';

type MonthsProps = { readonly months: Output<'reports.charts'>['months']; readonly asTable: boolean };

const size = { width: 340, height: 104 };
/** The maximum number of labels that do not overlap. */
const maxLabels = 6;
/** Columns are stacked from the bottom up; the legend reads from the top down. */
const stacked = monthStatuses.toReversed();

/** "Nov 26", for a month written as `2026-11`. */
function monthWords(month: string): string {
  const format = new Intl.DateTimeFormat(locale(), { month: 'short', year: '2-digit', timeZone: 'UTC' });
  return format.format(new Date(`${month}-01T00:00:00Z`));
}

/** A chart of the number of keys in each status at the end of each month. */
export function MonthsChart({ months, asTable }: MonthsProps) {
  const t = useText();
  return (
    <figure>
      <figcaption>{t('records.months')}</figcaption>
      {asTable ? <MonthsTable months={months} /> : <MonthsPicture months={months} />}
    </figure>
  );
}

function MonthsPicture({ months }: Pick<MonthsProps, 'months'>) {
  const t = useText();
  const { columns, ticks, width, height } = drawColumns(
    months.map((month) => ({ label: monthWords(month.month), counts: stacked.map((status) => month[status]) })),
    size,
  );
  const left = 10 + 7 * numberWords(ticks.at(-1)?.value ?? 0).length;
  const every = Math.ceil(columns.length / maxLabels);
  const text = t('records.months.text', {
    count: months.length,
    first: columns[0]?.label ?? '',
    last: columns.at(-1)?.label ?? '',
  });
  return (
    <>
      <ul className="legend">
        {monthStatuses.map((status) => (
          <li key={status}>
            <svg viewBox="0 0 10 10" aria-hidden="true">
              <rect className={`part-${status}`} width="10" height="10" rx="2" />
            </svg>
            {t(`records.months.${status}`)}
          </li>
        ))}
      </ul>
      <svg className="chart" role="img" aria-label={text} viewBox={`${-left} -6 ${width + left + 6} ${height + 24}`}>
        {ticks.map(({ value, y }) => (
          <g key={value}>
            <line className="gridline" x1={0} x2={width} y1={y} y2={y} />
            <text x={-6} y={y + 4} textAnchor="end">
              {numberWords(value)}
            </text>
          </g>
        ))}
        {columns.map(({ label, x, width: wide, parts }, place) => (
          <g key={label}>
            {parts.map(({ series, y, height: high }) => (
              <rect key={series} className={`part-${stacked[series]}`} x={x} y={y} width={wide} height={high} />
            ))}
            {(columns.length - 1 - place) % every === 0 && (
              <text x={x + wide / 2} y={height + 15} textAnchor="middle">
                {label}
              </text>
            )}
          </g>
        ))}
      </svg>
    </>
  );
}

function MonthsTable({ months }: Pick<MonthsProps, 'months'>) {
  const t = useText();
  return (
    <table className="chart-table">
      <thead>
        <tr>
          <th scope="col">{t('records.months.head')}</th>
          {monthStatuses.map((status) => (
            <th scope="col" key={status}>
              {t(`records.months.${status}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {months.map((month) => (
          <tr key={month.month}>
            <th scope="row">{monthWords(month.month)}</th>
            {monthStatuses.map((status) => (
              <td key={status}>{numberWords(month[status])}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
