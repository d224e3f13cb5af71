import { writeFileSync } from 'node:fs';
import { expect, it, vi } from 'vitest';
import { runForLastLine } from '../../electron/launch/run.mjs';
import { note, noteSpecs, noteUnits, printTotals, specReport, unitReport } from '../totals.mjs';

it('the totals of a whole test say what passed, and name what was skipped or did not run', () => {
  const write = vi.spyOn(process.stdout, 'write').mockReturnValue(true);
  try {
    const assertionResults = [
      { status: 'passed', fullName: 'adds' },
      { status: 'pending', fullName: 'waits for Linux' },
    ];
    writeFileSync(
      unitReport,
      JSON.stringify({ numPassedTests: 1, numFailedTests: 0, testResults: [{ assertionResults }] }),
    );
    noteUnits();
    noteSpecs();
    writeFileSync(specReport, '2 passed, 0 failed. Ran in stand-in: 2 tests, 1 skipped.\n  skipped: lock (only Linux)');
    noteSpecs();
    note('kill', '{"lost":0}');
    printTotals();
    expect(write.mock.calls.join('').split('\n')).toEqual([
      '',
      'Totals',
      'units         1 passed, 0 failed, 1 skipped',
      '  skipped: waits for Linux',
      'specs         did not run to their end',
      'specs         2 passed, 0 failed. Ran in stand-in: 2 tests, 1 skipped.',
      '  skipped: lock (only Linux)',
      'kill          {"lost":0}',
      '',
    ]);
  } finally {
    write.mockRestore();
  }
});

it('a script’s last line and its code are kept', async () => {
  const write = vi.spyOn(process.stdout, 'write').mockReturnValue(true);
  try {
    const script = 'console.log("one");console.log("two");process.exitCode=3';
    expect(await runForLastLine(process.execPath, ['-e', script])).toEqual({ code: 3, lastLine: 'two' });
    expect(write.mock.calls.join('')).toBe('one\ntwo\n');
  } finally {
    write.mockRestore();
  }
});
