import { type AgeBand, ageBands } from '../../../shared/model/age-bands';
import { barThickness, drawBars, drawColumns } from '../../../shared/reports/charts';
import { monthStatuses, type StatusMonth } from '../../../shared/reports/status-months';
import { monthWords } from './document-dates';
import { type DocumentWords, numberWords } from './document-words';
import { html, type Markup } from './markup';

/** The data of the two charts. */
export type ChartData = {
  readonly ages: Readonly<Record<AgeBand, number>>;
  readonly months: readonly StatusMonth[];
};

/** Renders both charts next to each other, each with its table. */
export function chartsMarkup(data: ChartData, words: DocumentWords): Markup {
  return html`<div class="charts">${agesFigure(data.ages, words)}${monthsFigure(data.months, words)}</div>`;
}

const labelWidth = 92;
const barsWidth = 230;

function agesFigure(ages: ChartData['ages'], words: DocumentWords): Markup {
  const counts = ageBands.map((band) => ({ label: words(`chart.${band}`), count: ages[band] }));
  const { bars, height } = drawBars(counts, barsWidth);
  const parts = counts.map((part) => words('chart.part', part)).join(', ');
  return html`<figure><h2>${words('chart.ages')}</h2>
<svg role="img" aria-label="${words('chart.ages.text', { parts })}" viewBox="0 0 ${labelWidth + barsWidth + 30} ${height}">
${bars.map(
  ({ label, count, y, width }) => html`<text x="0" y="${y + 11}">${label}</text>
<rect class="track" x="${labelWidth}" y="${y}" width="${barsWidth}" height="${barThickness}"/><rect class="bar" x="${labelWidth}" y="${y}" width="${width}" height="${barThickness}"/>
<text x="${labelWidth + width + 5}" y="${y + 11}">${numberWords(words, count)}</text>`,
)}</svg>
<table aria-label="${words('chart.ages')}"><thead><tr><th scope="col">${words('chart.ages.head')}</th><th scope="col" class="num">${words('chart.count')}</th></tr></thead>
<tbody>${counts.map(({ label, count }) => html`<tr><th scope="row">${label}</th><td class="num">${numberWords(words, count)}</td></tr>`)}</tbody></table></figure>`;
}

const columnsSize = { width: 330, height: 104 };

function monthsFigure(months: ChartData['months'], words: DocumentWords): Markup {
  const { columns, ticks, width, height } = drawColumns(
    months.map((month) => ({
      label: monthWords(month.month),
      counts: monthStatuses.toReversed().map((status) => month[status]),
    })),
    columnsSize,
  );
  const left = 8 + 6 * numberWords(words, ticks.at(-1)?.value ?? 0).length;
  const every = Math.ceil(columns.length / 8);
  const last = months.at(-1);
  const parts = monthStatuses
    .map((status) => words('chart.part', { label: words(`chart.${status}`), count: last?.[status] ?? 0 }))
    .join(', ');
  const text = words('chart.months.text', {
    count: months.length,
    first: monthWords(months[0]?.month ?? ''),
    last: monthWords(last?.month ?? ''),
    parts,
  });
  return html`<figure><h2>${words('chart.months')}</h2>
<ul class="legend" aria-hidden="true">${monthStatuses.map((status, place) => html`<li class="small"><svg viewBox="0 0 10 10"><rect class="s${place}" width="10" height="10"/></svg>${words(`chart.${status}`)}</li>`)}</ul>
<svg role="img" aria-label="${text}" viewBox="${-left} -5 ${width + left + 4} ${height + 20}">
${ticks.map(({ value, y }) => html`<line class="gridline" x1="0" x2="${width}" y1="${y}" y2="${y}"/><text x="-5" y="${y + 3}" text-anchor="end">${numberWords(words, value)}</text>`)}
${columns.map(
  ({ label, x, width: wide, parts: stacked }, place) =>
    html`${stacked.map(({ series, y, height: high }) => html`<rect class="s${monthStatuses.length - 1 - series}" x="${x}" y="${y}" width="${wide}" height="${high}"/>`)}${
      (columns.length - 1 - place) % every === 0 &&
      html`<text x="${x + wide / 2}" y="${height + 12}" text-anchor="middle">${label}</text>`
    }`,
)}</svg>
<table aria-label="${words('chart.months')}"><thead><tr><th scope="col">${words('chart.months.head')}</th>${monthStatuses.map((status) => html`<th scope="col" class="num">${words(`chart.${status}`)}</th>`)}</tr></thead>
<tbody>${months.map((month) => html`<tr><th scope="row">${monthWords(month.month)}</th>${monthStatuses.map((status) => html`<td class="num">${numberWords(words, month[status])}</td>`)}</tr>`)}</tbody></table></figure>`;
}
