type BarsProps = {
  /** The width of each, in per cent. */
  readonly widths: readonly number[];
};

/** What stands on the real page and does not matter here, as in the drawings. */
export function Bars({ widths }: BarsProps) {
  return (
    <span className="pretend-bars" aria-hidden="true">
      {widths.map((width, place) => (
        // Bars never change order, so their place is a sound key.
        // biome-ignore lint/suspicious/noArrayIndexKey: see above
        <i key={place} style={{ width: `${width}%` }} />
      ))}
    </span>
  );
}
