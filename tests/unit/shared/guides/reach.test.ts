import { existsSync, readFileSync } from 'node:fs';
import { join, normalize, sep } from 'node:path';
import { describe, expect, test } from 'vitest';
import { allGuides } from '../../../../shared/guides/all-guides';
import { waysToAuthenticate } from '../../../../shared/guides/help-topics';
import { proofs } from '../../../../shared/guides/proofs';

const top = join(import.meta.dirname, '../../../..');
/** Lists for tests only: an entry used only there is shown nowhere. */
const lists = ['shared/guides/all-guides.ts'];

function importsOf(path: string): readonly string[] {
  const text = readFileSync(join(top, path), 'utf8');
  return [...text.matchAll(/(?<![.\w])(?:from|import)\s*\(?\s*'(\.[^']+)'/g)].flatMap(([, specifier = '']) => {
    const bare = normalize(join(path, '..', specifier))
      .split(sep)
      .join('/');
    return [`${bare}.ts`, `${bare}.tsx`].find((file) => existsSync(join(top, file))) ?? [];
  });
}

/** Every file of the page, from its entry on, with its text. */
const page = new Map<string, string>();
const waiting = ['renderer/main.tsx'];
for (let path = waiting.pop(); path; path = waiting.pop()) {
  if (page.has(path) || lists.includes(path)) continue;
  page.set(path, readFileSync(join(top, path), 'utf8'));
  waiting.push(...importsOf(path));
}

function constantOf(id: string): string {
  return id.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
}

/** The steps of a guide that some page uses: by name, by number, or with the whole guide. */
function usedSteps(id: string, count: number): Set<number> {
  const name = constantOf(id);
  const used = new Set<number>();
  for (const [path, text] of page) {
    if (path === `shared/guides/${id}.ts`) continue;
    const [, names] = text.match(new RegExp(`const \\[([^\\]]*)\\] = ${name}\\.steps`)) ?? [];
    names?.split(',').forEach((part, place) => {
      const step = part.trim();
      if (step && (text.match(new RegExp(`\\b${step}\\b`, 'g')) ?? []).length > 1) used.add(place);
    });
    for (const [, place] of text.matchAll(new RegExp(`\\b${name}\\.steps\\[(\\d)\\]`, 'g'))) used.add(Number(place));
    const rest = text
      .replace(/import [^;]*;/g, '')
      .replace(/<OfficialPage guide=\{\w+\}/g, '')
      .replaceAll(`${name}.steps`, '');
    if (new RegExp(`\\b${name}\\b`).test(rest)) for (let place = 0; place < count; place += 1) used.add(place);
  }
  return used;
}

describe('what the guides hold can be reached', () => {
  test.each(allGuides.map((guide) => [guide.id, guide.steps] as const))('%s, every place of it', (id, steps) => {
    expect(page.has(`shared/guides/${id}.ts`), `shared/guides/${id}.ts is imported by no page`).toBe(true);
    const used = usedSteps(id, steps.length);
    const missing = steps.filter((_, place) => !used.has(place)).map((step) => step.id);
    expect(missing).toEqual([]);
  });

  test('the proofs and the topics stand in Help', () => {
    const help = [...page].filter(([path]) => path.startsWith('renderer/places/help/')).map(([, text]) => text);
    for (const list of ['proofs', 'waysToAuthenticate', 'goodToKnow'])
      expect(
        help.some((text) => new RegExp(`\\b${list}\\b`).test(text.replace(/import [^;]*;/g, ''))),
        list,
      ).toBe(true);
    expect(proofs.length).toBe(5);
    expect(waysToAuthenticate.filter(({ covers }) => covers.includes('C.two-ways'))).toHaveLength(2);
  });

  test('each key task leads to a page, and each end to its dialog', () => {
    for (const path of ['key-task-page.tsx', 'end-key-dialog.tsx', 'see-again-dialog.tsx', 'key-task-list.tsx'])
      expect([...page.keys()], path).toContain(`renderer/tasks/key-tasks/${path}`);
  });
});
