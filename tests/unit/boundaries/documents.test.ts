import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { describe, expect, it } from 'vitest';

const top = join(import.meta.dirname, '../../..');
const pages = [
  'README.md',
  'CONTRIBUTING.md',
  ...(readdirSync(join(top, 'docs'), { recursive: true, encoding: 'utf8' }) as string[])
    .filter((name) => name.endsWith('.md'))
    .map((name) => `docs/${name.replaceAll('\\', '/')}`),
];
const { scripts } = JSON.parse(readFileSync(join(top, 'package.json'), 'utf8')) as { scripts: Record<string, string> };

/** An invented name in an example, or a placeholder for the reader. */
const isExample = (path: string) => /acme|[*…<]|[A-Z]{4,}/.test(path);

describe.each(pages)('%s', (page) => {
  const text = readFileSync(join(top, page), 'utf8');

  it('links to what is there', () => {
    const targets = [...text.matchAll(/\]\((?!https?:|mailto:|#)([^)#]+)/g)].map(([, to = '']) => to);
    expect(targets.filter((to) => !existsSync(join(top, dirname(page), to)))).toEqual([]);
  });

  it('names files and folders that are there', () => {
    const named = [...text.matchAll(/`((?:electron|renderer|shared|tests|docs|\.github)\/[^`\s]*)`/g)];
    const missing = named
      .map(([, path = '']) => path)
      .filter((path) => !isExample(path) && !existsSync(join(top, path)));
    expect(missing).toEqual([]);
  });

  it('names commands that package.json has', () => {
    const named = [...text.matchAll(/\bnpm run ([a-z][a-z:-]*)/g)].map(([, name = '']) => name);
    expect(named.filter((name) => !(name in scripts))).toEqual([]);
  });
});

it('every decision is listed', () => {
  const folder = join(top, 'docs/decisions');
  const list = readFileSync(join(folder, 'README.md'), 'utf8');
  const records = readdirSync(folder).filter((name) => name !== 'README.md');
  expect(records.filter((name) => !list.includes(`](${relative(folder, join(folder, name))})`))).toEqual([]);
});
