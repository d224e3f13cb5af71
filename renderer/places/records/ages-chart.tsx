import { type AgeBand, ageBands } from '../../../shared/model/age-bands';
import { barThickness, drawBars } from '../../../shared/reports/charts';
import { numberWords } from '../../messages/numbers';
import { useText } from '../../messages/t';

type AgesProps = { readonly ages: Readonly<Record<AgeBand, number>>; readonly asTable: boolean };

const labelWidth = 108;
const barsWidth = 220;

/** A chart of the ages of current keys. */
export function AgesChart({ ages, asTable }: AgesProps) {
  const t = useText();
  const counts = ageBands.map((band) => ({ label: t(`records.ages.${band}`), count: ages[band] }));
  const { bars, height } = drawBars(counts, barsWidth);
  const parts = counts.map((part) => t('records.part', part)).join(', ');
  return (
    <figure>
      <figcaption>{t('records.ages')}</figcaption>
      {asTable ? (
        <table className="chart-table">
          <thead>
            <tr>
              <th scope="col">{t('records.ages.head')}</th>
              <th scope="col">{t('records.count')}</th>
            </tr>
          </thead>
          <tbody>
            {counts.map(({ label, count }) => (
              <tr key={label}>
                <th scope="row">{label}</th>
                <td>{numberWords(count)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      ) : (
        <svg
          className="chart"
          role="img"
          aria-label={t('records.ages.text', { parts })}
          viewBox={`0 0 ${labelWidth + barsWidth + 36} ${height}`}
        >
          {bars.map(({ label, count, y, width }) => (
            <g key={label}>
              <text x={0} y={y + 12}>
                {label}
              </text>
              <rect className="track" x={labelWidth} y={y} width={barsWidth} height={barThickness} rx={3} />
              <rect className="part-current" x={labelWidth} y={y} width={width} height={barThickness} rx={3} />
              <text x={labelWidth + width + 6} y={y + 12} className="value">
                {numberWords(count)}
              </text>
            </g>
          ))}
        </svg>
      )}
    </figure>
  );
}
