type MarkProps = {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  /** The number of the act that happens here. Without a number, the mark only points something out. */
  readonly number?: number;
  /** The corner of the outline that carries the number. */
  readonly corner?: 'end' | 'start';
};

/** A dashed outline around the place to look at, with the number of its act. */
export function Mark({ x, y, width, height, number, corner = 'end' }: MarkProps) {
  const cx = corner === 'end' ? x + width : x;
  return (
    <>
      <rect className="d-mark" x={x} y={y} width={width} height={height} rx="9" />
      {number !== undefined && (
        <g data-mark={number}>
          <circle className="d-pin" cx={cx} cy={y + 2} r="11" />
          <text className="d-pin-t" x={cx} y={y + 6}>
            {number}
          </text>
        </g>
      )}
    </>
  );
}

/** The mouse pointer, with its tip at this position. */
export function Pointer({ x, y }: { readonly x: number; readonly y: number }) {
  return <path className="d-cur" d={`m${x} ${y} 0 17 4.500-4 3 6.500 3-1.400-3-6.300h6z`} />;
}
