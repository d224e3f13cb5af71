type BarsProps = {
  /** The width of each bar, in per cent. */
  readonly widths: readonly number[];
};

/** Placeholders for content of the real page that does not matter here, as in the drawings. */
export function Bars({ widths }: BarsProps) {
  return (
    <span className="pretend-bars" aria-hidden="true">
      {widths.map((width, place) => (
        // Bars never change order, so their index is a stable key.
        // biome-ignore lint/suspicious/noArrayIndexKey: see above
        <i key={place} style={{ width: `${width}%` }} />
      ))}
    </span>
  );
}
