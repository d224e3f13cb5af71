/** One bar of a bar chart. All lengths are in the chart's own units. */
type Bar = { readonly label: string; readonly count: number; readonly y: number; readonly width: number };

/** A chart of horizontal bars, in a box of `width` × `height`. */
export type BarChart = { readonly width: number; readonly height: number; readonly bars: readonly Bar[] };

const barStep = 26;

/** The thickness of a bar. */
export const barThickness = 16;

/** Computes horizontal bars. The longest is as wide as the chart; every count above zero stays visible. */
export function drawBars(
  counts: readonly { readonly label: string; readonly count: number }[],
  width: number,
): BarChart {
  const most = Math.max(1, ...counts.map(({ count }) => count));
  const bars = counts.map(({ label, count }, place) => ({
    label,
    count,
    y: place * barStep + (barStep - barThickness) / 2,
    width: count === 0 ? 0 : Math.max(2, Math.round((count / most) * width)),
  }));
  return { width, height: counts.length * barStep, bars };
}

/** One segment of a column: the index of its series, and its position. */
type ColumnPart = {
  readonly series: number;
  readonly count: number;
  readonly y: number;
  readonly height: number;
};

/** A stacked column with its segments from bottom to top. */
type Column = {
  readonly label: string;
  readonly x: number;
  readonly width: number;
  readonly parts: readonly ColumnPart[];
};

/** A column chart with its scale. `ticks` are the lines of the scale at round numbers, from 0 up. */
export type ColumnChart = {
  readonly width: number;
  readonly height: number;
  readonly columns: readonly Column[];
  readonly ticks: readonly { readonly value: number; readonly y: number }[];
};

/**
 * Computes columns of stacked counts.
 * @param columns for each column its label and the counts of its series, stacked in this order.
 */
export function drawColumns(
  columns: readonly { readonly label: string; readonly counts: readonly number[] }[],
  size: { readonly width: number; readonly height: number },
): ColumnChart {
  const most = Math.max(1, ...columns.map(({ counts }) => counts.reduce((a, b) => a + b, 0)));
  const step = roundStep(most);
  const top = Math.ceil(most / step) * step;
  const heightOf = (count: number) => (count / top) * size.height;
  const place = size.width / Math.max(1, columns.length);
  const width = Math.min(28, place * 0.7);
  return {
    ...size,
    columns: columns.map(({ label, counts }, index) => {
      let below = 0;
      const parts = counts.flatMap((count, series) => {
        const part = { series, count, y: size.height - heightOf(below + count), height: heightOf(count) };
        below += count;
        return count === 0 ? [] : [part];
      });
      return { label, x: place * index + (place - width) / 2, width, parts };
    }),
    ticks: Array.from({ length: top / step + 1 }, (_, index) => ({
      value: index * step,
      y: size.height - heightOf(index * step),
    })),
  };
}

/** A step of 1, 2 or 5 times a power of ten, so that a scale up to `most` has at most five lines above 0. */
function roundStep(most: number): number {
  for (let power = 1; ; power *= 10) for (const step of [1, 2, 5]) if (most / (step * power) <= 5) return step * power;
}
