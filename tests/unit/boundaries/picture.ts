import { posix } from 'node:path';
import { readModules } from './import-graph';
import { parts, type Wing } from './wings';

type PartName = keyof typeof parts;
type Box = { readonly title: string; readonly lines: readonly string[]; readonly uses: readonly string[] };

const columnWidth = 320;
const gap = 60;
const margin = 30;
const lineHeight = 17;
/** Characters that fit into a box at 12.5 pixels. */
const lineLength = 45;

const captions: Readonly<Record<PartName, string>> = {
  renderer: 'renderer/: the page, sandboxed, no network',
  shared: 'shared/: rules and data, nothing but zod/mini',
  electron: 'electron/: main and the preload',
};

/** The other wings that each wing imports from, in table order. */
function usesOf(part: PartName): ReadonlyMap<string, readonly string[]> {
  const wings = parts[part].wings.map(({ name }) => name);
  const found = new Map(wings.map((name) => [name, new Set<string>()]));
  for (const { path, text } of readModules(part).values()) {
    const from = found.get(path.split('/')[1] ?? '');
    for (const [, specifier = ''] of text.matchAll(/(?:\bfrom|\bimport)\s*\(?\s*['"](\.[^'"]+)['"]/g)) {
      const [top, wing = ''] = posix.join(posix.dirname(path), specifier).split('/');
      const file = wings.find((name) => name === wing || name.replace(/\.tsx?$/, '') === wing);
      if (top === part && file) from?.add(file);
    }
  }
  return new Map([...found].map(([name, uses]) => [name, wings.filter((wing) => wing !== name && uses.has(wing))]));
}

/** The boxes of a part, from its top files to its lowest wing. */
function boxesOf(part: PartName): readonly Box[] {
  const uses = usesOf(part);
  const { top, leaves, wings } = parts[part];
  const box = ({ name, rooms }: Wing): Box => ({
    title: /\.tsx?$/.test(name) ? name : `${name}/`,
    lines: rooms ? wrapped([...rooms].reverse()) : [],
    uses: wrapped(uses.get(name) ?? [], lineLength - 'imports '.length),
  });
  return [
    ...(top.length > 0 ? [{ title: top.join('  '), lines: [], uses: [] }] : []),
    ...[...wings].reverse().map(box),
    ...(leaves.length > 0 ? [{ title: leaves.join('  '), lines: ['any wing may import these'], uses: [] }] : []),
  ];
}

function wrapped(words: readonly string[], most = lineLength): readonly string[] {
  const lines: string[] = [];
  for (const word of words) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + word.length + 2 <= most) lines[lines.length - 1] = `${last}, ${word}`;
    else lines.push(word);
  }
  return lines;
}

function text(x: number, y: number, look: string, words: string): string {
  return `<text x="${x}" y="${y}" class="${look}">${words}</text>`;
}

function column(part: PartName, x: number): { readonly marks: readonly string[]; readonly bottom: number } {
  let y = 84;
  const marks = [text(x, y - 16, 'part', captions[part])];
  for (const { title, lines, uses } of boxesOf(part)) {
    const height = 34 + (lines.length + uses.length) * lineHeight;
    marks.push(`<rect x="${x}" y="${y}" width="${columnWidth}" height="${height}" rx="6"/>`);
    marks.push(text(x + 12, y + 22, 'wing', title));
    lines.forEach((line, at) => {
      marks.push(text(x + 12, y + 22 + (at + 1) * lineHeight, 'room', line));
    });
    uses.forEach((line, at) => {
      const words = at === 0 ? `imports ${line}` : line;
      marks.push(text(x + 12, y + 22 + (lines.length + at + 1) * lineHeight, 'uses', words));
    });
    y += height + 10;
  }
  return { marks, bottom: y };
}

/** Draws the three parts from the table of wings and the imports of the sources. */
export function drawParts(): string {
  const order = ['renderer', 'shared', 'electron'] as const;
  const at = (index: number) => margin + index * (columnWidth + gap);
  const columns = order.map((part, index) => column(part, at(index)));
  const height = Math.max(...columns.map(({ bottom }) => bottom)) + 20;
  const width = at(3) - gap + margin;
  const arrow = (from: number, to: number, y: number, label: string) => [
    `<path d="M${from} ${y}H${to}" marker-end="url(#tip)"/>`,
    text((from + to) / 2, y - 6, 'label', label),
  ];
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" role="img">`,
    '<title>The wings of the page, of what both share and of main, each with the wings that it imports from</title>',
    '<style>text{font:12.5px system-ui,sans-serif;fill:#334}.part,.wing{font-weight:600;fill:#112}.part{font-size:14px}',
    '.uses{fill:#667;font-style:italic}.label{text-anchor:middle;fill:#445}rect{fill:#f4f6fa;stroke:#b8c0d0}',
    'path{stroke:#445;fill:none}.sheet{fill:#fff;stroke:none}</style>',
    '<defs><marker id="tip" viewBox="0 0 8 8" refX="7" refY="4" markerWidth="8" markerHeight="8" orient="auto">',
    '<path d="M0 0L8 4L0 8z" style="fill:#445;stroke:none"/></marker></defs>',
    `<rect class="sheet" width="${width}" height="${height}"/>`,
    ...arrow(at(0) + 20, at(2) + 20, 28, 'requests, through shared/contract and the preload, to ipc'),
    ...arrow(at(2) + columnWidth - 20, at(2) + 40, 44, 'events, by events.ts, to the page'),
    ...arrow(at(0) + columnWidth, at(1) - 4, 110, 'imports'),
    ...arrow(at(2), at(1) + columnWidth + 4, 110, 'imports'),
    ...columns.flatMap(({ marks }) => marks),
    '</svg>',
    '',
  ].join('\n');
}
