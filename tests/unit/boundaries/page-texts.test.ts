import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { english } from '../../../shared/messages/catalogue';
import { systems } from '../../../shared/model/services/services';
import { loadedWith, type Module, readModules } from './import-graph';

const folder = join(import.meta.dirname, '../../../shared/messages/en');
const areas = readdirSync(folder).map((file) => basename(file, '.json'));
const areaOf = new Map(
  areas.flatMap((area) => {
    const texts: object = JSON.parse(readFileSync(join(folder, `${area}.json`), 'utf8'));
    return Object.keys(texts).map((key) => [key, area] as const);
  }),
);

const modules = readModules('renderer', 'shared');
const start = 'renderer/main.tsx';
const first = loadedWith(start, modules);

/** The start chunk of the page, and every chunk that it may load later. */
const parts = [...new Set([start, ...[...modules.values()].flatMap(({ later }) => later)])].filter((path) =>
  path.startsWith('renderer/'),
);

/** Keys that a file uses: whole, or by prefix. A prefix counts for every key that has it. */
function keysIn({ text }: Module): readonly string[] {
  const whole = [...text.matchAll(/['"`]([\w-]+(?:\.[\w-]+)+)['"`]/g)].flatMap(([, key]) =>
    key && areaOf.has(key) ? [key] : [],
  );
  const own = whole.flatMap((key) =>
    systems.map((system) => key.replace(/(?<=[.-])service(?=\.|$)/, system)).filter((each) => areaOf.has(each)),
  );
  const heads = [...text.matchAll(/`([\w-]+\.(?:[\w-]+\.)*)[\w-]*\$\{/g)].map(([, head]) => head ?? '');
  return [...whole, ...own, ...[...areaOf.keys()].filter((key) => heads.some((head) => key.startsWith(head)))];
}

/** The areas that a part uses without loading them, each with one place of use. */
function lacking(part: string): readonly string[] {
  const own = loadedWith(part, modules);
  const has = (area: string | undefined) => own.has(`texts:${area}`) || first.has(`texts:${area}`);
  const found = new Map<string, string>();
  for (const path of own) {
    const module = modules.get(path);
    for (const key of module ? keysIn(module) : []) {
      const area = areaOf.get(key) ?? '';
      if (!has(area) && !found.has(area)) found.set(area, `${part} lacks texts:${area}, for ${key} in ${path}`);
    }
  }
  return [...found.values()];
}

describe('the texts of the page', () => {
  it('come with every part that uses them', () => {
    expect(parts.flatMap(lacking)).toEqual([]);
  });

  it('come from files that exist and stand in the catalogue', () => {
    const named = [...modules.values()].flatMap(({ values }) => values.filter((to) => /^texts:(?!further)/.test(to)));
    expect(named.filter((to) => !areas.includes(to.slice('texts:'.length)))).toEqual([]);
    const missing = [...areaOf].filter(([key, area]) => named.includes(`texts:${area}`) && !(key in english));
    expect(missing).toEqual([]);
  });
});
