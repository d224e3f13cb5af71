import { readdirSync, readFileSync } from 'node:fs';
import { extname, join, posix } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type Part, parts } from './wings';

const top = join(import.meta.dirname, '../../..');
const names = Object.keys(parts) as (keyof typeof parts)[];
const files = names.flatMap((part) =>
  (readdirSync(join(top, part), { recursive: true, encoding: 'utf8' }) as string[])
    .map((file) => `${part}/${file.replaceAll('\\', '/')}`)
    .filter((file) => ['.ts', '.tsx'].includes(extname(file))),
);
const known = new Set(files);

/** All imports of each file: values and types, static and dynamic. */
const imports = new Map(files.map((file) => [file, importsOf(file)]));

function importsOf(file: string): readonly string[] {
  const found = readFileSync(join(top, file), 'utf8').matchAll(/(?:\bfrom|\bimport)\s*\(?\s*['"](\.[^'"]+)['"]/g);
  return [...found].flatMap(([, specifier = '']) => {
    const path = posix.join(posix.dirname(file), specifier);
    return [path, `${path}.ts`, `${path}.tsx`].find((each) => known.has(each)) ?? [];
  });
}

/** The position of a file by its wing and room in the table. Leaves come before all wings, `top` files after. */
function placeOf(part: Part, file: string): { readonly wing: number; readonly room: number } {
  const [, first = '', second = ''] = file.split('/');
  if (part.leaves.includes(first)) return { wing: -1, room: 0 };
  const wing = part.wings.findIndex(({ name }) => name === first);
  if (wing === -1) return { wing: part.wings.length, room: 0 };
  return { wing, room: part.wings[wing]?.rooms?.indexOf(second) ?? 0 };
}

/** Import cycles, each once, by Tarjan's strongly connected components. */
function circlesIn(graph: ReadonlyMap<string, readonly string[]>): readonly (readonly string[])[] {
  const order = new Map<string, number>();
  const lowest = new Map<string, number>();
  const open: string[] = [];
  const circles: string[][] = [];
  const visit = (file: string): number => {
    const at = order.size;
    order.set(file, at);
    lowest.set(file, at);
    open.push(file);
    for (const next of graph.get(file) ?? []) {
      const reached = order.has(next) ? (open.includes(next) ? (order.get(next) ?? at) : at) : visit(next);
      lowest.set(file, Math.min(lowest.get(file) ?? at, reached));
    }
    if (lowest.get(file) === at) {
      const circle = open.splice(open.indexOf(file));
      if (circle.length > 1 || graph.get(file)?.includes(file)) circles.push(circle);
    }
    return lowest.get(file) ?? at;
  };
  for (const file of graph.keys()) if (!order.has(file)) visit(file);
  return circles;
}

describe.each(names)('%s', (name) => {
  const part = parts[name];
  const own = files.filter((file) => file.startsWith(`${name}/`));

  it('has its wings and no other folder', () => {
    const folders = readdirSync(join(top, name), { withFileTypes: true }).filter((entry) => entry.isDirectory());
    const extra = name === 'electron' ? ['build-resources', 'launch'] : name === 'renderer' ? ['styles'] : [];
    expect(folders.map((folder) => folder.name).sort()).toEqual(
      [...part.wings.map((wing) => wing.name).filter((wing) => !wing.includes('.')), ...extra].sort(),
    );
  });

  it('has no loose file next to a wing or a room', () => {
    const beside = own.filter((file) => {
      const [, first = '', second = '', third] = file.split('/');
      const rooms = part.wings.find((wing) => wing.name === first)?.rooms;
      if (second === '') return ![...part.top, ...part.leaves, ...part.wings.map((wing) => wing.name)].includes(first);
      return rooms !== undefined && (third === undefined || !rooms.includes(second));
    });
    expect(beside).toEqual([]);
  });

  it('imports downwards only', () => {
    const upwards = own.flatMap((file) => {
      const from = placeOf(part, file);
      return (imports.get(file) ?? [])
        .filter((to) => to.startsWith(`${name}/`))
        .filter((to) => {
          const target = placeOf(part, to);
          return target.wing > from.wing || (target.wing === from.wing && target.room > from.room);
        })
        .map((to) => `${file} imports ${to}`);
    });
    expect(upwards).toEqual([]);
  });
});

describe('circles', () => {
  it('there is none among the files, imports of types included', () => {
    expect(circlesIn(imports)).toEqual([]);
  });

  it('one would be found', () => {
    const graph = new Map([
      ['a', ['b']],
      ['b', ['c']],
      ['c', ['a', 'd']],
      ['d', []],
    ]);
    expect(circlesIn(graph).map((circle) => [...circle].sort())).toEqual([['a', 'b', 'c']]);
  });
});
