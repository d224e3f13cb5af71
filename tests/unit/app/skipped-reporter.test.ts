import { expect, it } from 'vitest';
import { inWords, unforeseen } from '../../harness/skipped-reporter';

const standIn = { name: 'lock.spec.ts › locks', reason: 'only the stand-in can be told that nobody is there' };
const system = { name: 'updates.spec.ts › an update', reason: 'an AppImage is played on Linux only' };
const lost = { name: 'backup.spec.ts › a backup', reason: 'no reason given' };

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
