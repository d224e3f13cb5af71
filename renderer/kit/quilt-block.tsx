/** The patterns of quilt blocks. Decoration only: a pattern never carries meaning. */
const patterns = ['triangle', 'diamond', 'four-patch', 'pinwheel', 'keyhole', 'empty'] as const;
export type Pattern = (typeof patterns)[number];

export type Cloth = 'denim' | 'mustard' | 'madder' | 'sage';

type PatchProps = { readonly pattern: Pattern; readonly cloth: Cloth; readonly x?: number; readonly y?: number };

const shapes: Readonly<Record<Exclude<Pattern, 'keyhole' | 'empty'>, string>> = {
  triangle: 'M0 44V6a6 6 0 0 1 6-6h38L2 44z',
  diamond: 'M22 3 41 22 22 41 3 22z',
  'four-patch': 'M0 6a6 6 0 0 1 6-6h16v22H0zM22 22h22v16a6 6 0 0 1-6 6H22z',
  pinwheel:
    'M6 0h16v22L1.8 1.8A6 6 0 0 1 6 0zM44 6v16H22L42.2 1.8A6 6 0 0 1 44 6zM38 44H22V22l20.2 20.200A6 6 0 0 1 38 44zM0 38V22h22L1.8 42.200A6 6 0 0 1 0 38z',
};

/** One block of 44 units inside an svg. */
export function Patch({ pattern, cloth, x = 0, y = 0 }: PatchProps) {
  if (pattern === 'empty') {
    return (
      <g transform={`translate(${x} ${y})`}>
        <rect
          x="1"
          y="1"
          width="42"
          height="42"
          rx="6"
          fill="none"
          stroke="var(--stitch)"
          strokeWidth="1.5"
          strokeDasharray="4 3"
        />
      </g>
    );
  }
  const ground = pattern === 'keyhole' ? cloth : cloth === 'denim' ? 'sky' : 'linen';
  return (
    <g transform={`translate(${x} ${y})`}>
      <rect width="44" height="44" rx="6" fill={`var(--patch-${ground})`} />
      {pattern === 'keyhole' ? (
        <path d="M22 9.500a7 7 0 0 0-3.6 13L17 34.500h10l-1.4-12A7 7 0 0 0 22 9.500z" fill="var(--patch-thread)" />
      ) : (
        <path fill={`var(--patch-${cloth})`} d={shapes[pattern]} />
      )}
      <rect
        x="3.5"
        y="3.5"
        width="37"
        height="37"
        rx="4"
        fill="none"
        stroke="var(--patch-thread)"
        strokeDasharray="3 2.5"
        opacity="0.6"
      />
    </g>
  );
}

const cloths: readonly Cloth[] = ['denim', 'madder', 'sage', 'mustard'];
const given: readonly Pattern[] = ['triangle', 'diamond', 'four-patch', 'pinwheel'];

/** The block of one set-up, chosen by its id, so that it never changes. */
export function QuiltBlock({ seed }: { readonly seed: string }) {
  let sum = 0;
  for (const letter of seed) sum = (sum * 31 + letter.charCodeAt(0)) % 9973;
  return (
    <svg className="patch" viewBox="0 0 44 44" aria-hidden="true">
      <Patch pattern={given[sum % 4] ?? 'triangle'} cloth={cloths[(sum >> 2) % 4] ?? 'denim'} />
    </svg>
  );
}
