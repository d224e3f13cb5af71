import { type Cloth, Patch, type Pattern } from './quilt-block';

type Place = readonly [Pattern, Cloth];

const empty: Place = ['empty', 'sage'];

const welcome: readonly (readonly Place[])[] = [
  [['triangle', 'denim'], ['diamond', 'mustard'], ['four-patch', 'sage'], ['pinwheel', 'madder'], empty],
  [
    ['four-patch', 'madder'],
    ['pinwheel', 'denim'],
    ['keyhole', 'denim'],
    ['triangle', 'sage'],
    ['diamond', 'denim'],
  ],
  [empty, ['triangle', 'mustard'], ['diamond', 'madder'], ['four-patch', 'denim'], ['triangle', 'madder']],
];

const rows = {
  welcome,
  'no-keyring': [[['four-patch', 'sage'], empty, ['triangle', 'denim']]],
  locked: [
    [
      ['triangle', 'sage'],
      ['keyhole', 'denim'],
      ['diamond', 'mustard'],
    ],
  ],
  nothing: [[empty, empty, empty]],
} as const satisfies Record<string, readonly (readonly Place[])[]>;

type QuiltArtProps = {
  readonly picture: keyof typeof rows;
  readonly centred?: boolean;
};

function patchAt([pattern, cloth]: Place, x: number, y: number) {
  return <Patch key={`${x} ${y}`} pattern={pattern} cloth={cloth} x={x} y={y} />;
}

/** A small quilt picture. At most one per screen; hidden from screen readers. */
export function QuiltArt({ picture, centred = false }: QuiltArtProps) {
  const picked: readonly (readonly Place[])[] = rows[picture];
  const width = (picked[0]?.length ?? 0) * 49 - 5;
  const height = picked.length * 49 - 5;
  return (
    <svg
      className={centred ? 'quilt-art' : 'quilt-art at-start'}
      width={width + 4}
      height={height + 4}
      viewBox={`-2 -2 ${width + 4} ${height + 4}`}
      aria-hidden="true"
    >
      {picked.flatMap((line, y) => line.map((place, x) => patchAt(place, x * 49, y * 49)))}
    </svg>
  );
}
