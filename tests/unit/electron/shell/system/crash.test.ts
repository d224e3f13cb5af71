import { EventEmitter } from 'node:events';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it, vi } from 'vitest';
import { catchCrashes } from '../../../../../electron/shell/system/crash';
import { tempFolder, tickingClock } from '../../storage/vault/temp-vault';

it.each([
  ['uncaughtException', 'uncaught'],
  ['unhandledRejection', 'unhandled'],
])('%s becomes a code in the log and a report without its words; five are kept', (event, code) => {
  const folder = join(tempFolder(), 'logs');
  const process = new EventEmitter();
  const note = vi.fn();
  const log = { note, read: () => [] };
  catchCrashes({ process, folder, log, version: '1.2.3', clock: tickingClock() });
  for (let turn = 0; turn < 7; turn += 1) process.emit(event, new TypeError('DEMO0KEY1XYZ23456789 in /home/priya'));
  expect(note).toHaveBeenCalledTimes(7);
  expect(note).toHaveBeenCalledWith('crash', code);
  const names = readdirSync(folder).sort();
  expect(names).toHaveLength(5);
  expect(names[4]).toBe('crash-2026-03-01T08-00-07.000Z.txt');
  const text = readFileSync(join(folder, names[4] ?? ''), 'utf8');
  expect(text).toMatch(/^Keyquilt 1\.2\.3, main, 2026-03-01T08:00:07\.000Z\nTypeError\n {2}at /);
  expect(text).not.toMatch(/DEMO|priya|\//);
  expect(statSync(join(folder, names[4] ?? '')).mode & 0o077).toBe(0);
});
