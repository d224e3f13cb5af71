import { describe, expect, it } from 'vitest';
import { inspectPackage } from '../../runs/package/inspect-package.mjs';

const good: Readonly<Record<string, string>> = {
  LICENSE: 'MIT',
  'package.json': '{"name":"keyquilt","version":"1.0.0","main":"dist/main/main.js","dependencies":{}}',
  'dist/main/main.js': 'start()',
  'dist/preload/preload.cjs': 'bridge()',
  'dist/renderer/index.html': '<!doctype html>',
  'dist/renderer/assets/index-abc.js': 'draw()',
};

const inspect = (changed: Readonly<Record<string, string | null>>) => {
  const all = Object.entries({ ...good, ...changed }).flatMap(([path, text]) => (text === null ? [] : [[path, text]]));
  const texts = new Map(all as [string, string][]);
  const files = [...texts].map(([path, text]) => ({ path, bytes: text.length }));
  return inspectPackage(files, (path) => texts.get(path) ?? '');
};

describe('what the package may hold', () => {
  it('finds nothing in built files alone', () => expect(inspect({})).toEqual([]));

  it.each([
    ['node_modules/zod/index.js', 'x'],
    ['electron/main.ts', 'x'],
    ['tests/specs/set-up/first-run.spec.ts', 'x'],
    ['dist/stand-in/start.js', 'x'],
    ['dist/main/main.js.map', '{}'],
    ['dist/renderer/assets/index-abc.js.map', '{}'],
    ['.env', 'x'],
  ])('refuses %s', (path, text) => expect(inspect({ [path]: text })).toEqual([`not allowed: ${path}`]));

  it.each(Object.keys(good).filter((path) => /main\.js|preload|html|json/.test(path)))('misses %s', (path) =>
    expect(inspect({ [path]: null })).toEqual([`missing: ${path}`]),
  );

  it('finds a switch of the stand-in and a way back to the sources', () => {
    expect(inspect({ 'dist/main/main.js': 'argv("--stand-in-keyring")' })).toHaveLength(1);
    expect(inspect({ 'dist/main/main.js': 'x\n//# sourceMappingURL=main.js.map' })).toHaveLength(1);
  });

  it('refuses an empty file, and scripts or dependencies in package.json', () => {
    expect(inspect({ 'dist/renderer/assets/a.css': '' })).toEqual(['empty: dist/renderer/assets/a.css']);
    expect(inspect({ 'package.json': '{"name":"k","scripts":{"x":"y"}}' })).toEqual(['package.json has scripts']);
  });
});
