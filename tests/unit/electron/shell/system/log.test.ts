import { appendFileSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { openLog } from '../../../../../electron/shell/system/log';
import { tempFolder } from '../../storage/vault/temp-vault';

it('takes codes and nothing else, whatever it is handed', () => {
  const folder = tempFolder();
  const log = openLog(folder);
  log.note('secrets.paste', 'bad-input');
  const texts = ['a text with spaces', 'DEMOpw&aB3;d"E5@gH7', 'line\nbreak', '<b>', 'x'.repeat(81), '', 'ключ'];
  for (const text of texts) {
    log.note(text, 'code');
    log.note('topic', text);
  }
  const lines = readFileSync(join(folder, 'keyquilt.log'), 'utf8').trimEnd().split('\n');
  expect(lines[0]).toMatch(/ secrets\.paste bad-input$/);
  expect(lines).toHaveLength(1 + texts.length * 2);
  for (const line of lines.slice(1)) expect(line).toMatch(/ (\(left out\) code|topic \(left out\))$/);
});

it('shows its newest lines, and none that another program wrote', () => {
  const folder = tempFolder();
  const log = openLog(folder);
  expect(log.read()).toEqual([]);
  for (let turn = 0; turn < 100; turn += 1) log.note('topic', `code-${turn}`);
  appendFileSync(join(folder, 'keyquilt.log'), 'Priya <priya@example.org> /home/priya DEMOkey\n[x] [info] a b\n');
  const lines = log.read();
  expect(lines).toHaveLength(80);
  expect(lines.at(-1)).toMatch(/ topic code-99$/);
  expect(lines.join('\n')).not.toMatch(/Priya|DEMOkey/);
});
