import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { inWords, unforeseen } from '../../harness/skipped-reporter';

const standIn = { name: 'lock.spec.ts › locks', reason: 'only the stand-in can be told that nobody is there' };
const system = { name: 'updates.spec.ts › an update', reason: 'an AppImage is played on Linux only' };
const lost = { name: 'backup.spec.ts › a backup', reason: 'no reason given' };

const skipWithReason = /\b(?:test|base)\.skip\([^;]*?,\s*(['"`])(.*?)\1,?\s*\);/gs;

it('names and counts what was left out', () => {
  expect(inWords('Electron', 40, [standIn, system])).toBe(
    'Ran in Electron: 40 tests, 2 skipped.\n' +
      '  skipped: lock.spec.ts › locks (only the stand-in can be told that nobody is there)\n' +
      '  skipped: updates.spec.ts › an update (an AppImage is played on Linux only)',
  );
});

it('takes no reason but the stand-in and the system', () => {
  expect(unforeseen([standIn, system, lost])).toEqual([lost]);
});

it('knows the reason of every skip in the specs and their harness', () => {
  const root = join(import.meta.dirname, '../../..');
  const files = readdirSync(join(root, 'tests'), { recursive: true, encoding: 'utf8' })
    .filter((file) => /^(?:specs|harness)[\\/].*\.ts$/.test(file))
    .map((file) => readFileSync(join(root, 'tests', file), 'utf8'));
  const reasons = files.flatMap((text) => [...text.matchAll(skipWithReason)].map(([, , reason = '']) => reason));
  expect(reasons.length).toBeGreaterThan(15);
  expect(unforeseen(reasons.map((reason) => ({ name: '', reason })))).toEqual([]);
});
