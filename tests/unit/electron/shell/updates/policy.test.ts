import { chmodSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { whyOff } from '../../../../../electron/shell/updates/app-updates';
import { plainNotes } from '../../../../../electron/shell/updates/plain-notes';
import { fileForbids } from '../../../../../electron/shell/updates/policy';
import { registryForbids } from '../../../../../electron/shell/updates/registry-policy';
import { tempFolder } from '../../storage/vault/temp-vault';

const me = process.getuid?.() ?? 0;

function policyFile(text: string): string {
  const file = join(tempFolder(), 'policy.json');
  writeFileSync(file, text);
  return file;
}

describe('a policy file', () => {
  it.each([
    ['that allows', '{"updates":"on"}', false],
    ['about something else', '{"other":1}', false],
    ['that forbids', '{"updates":"off"}', true],
    ['with a slip of the pen', '{"updates":"off"', true],
    ['with an unknown word', '{"updates":"never"}', true],
    ['that is empty', '', true],
  ])('%s', (_name, text, forbids) => expect(fileForbids(policyFile(text), me)).toBe(forbids));

  it('that is not there allows', () => expect(fileForbids(join(tempFolder(), 'policy.json'), me)).toBe(false));

  it('that cannot be read forbids', () => {
    const file = join(tempFolder(), 'policy.json');
    mkdirSync(file);
    expect(fileForbids(file, me)).toBe(true);
  });

  it.skipIf(process.platform === 'win32')('that somebody else could have written counts for nothing', () => {
    const file = policyFile('{"updates":"off"}');
    expect(fileForbids(file, me + 1)).toBe(false);
    chmodSync(file, 0o666);
    expect(fileForbids(file, me)).toBe(false);
    chmodSync(file, 0o644);
    expect(fileForbids(file, me)).toBe(true);
    chmodSync(join(file, '..'), 0o777);
    expect(fileForbids(file, me)).toBe(false);
  });
});

describe('a policy in the registry of Windows', () => {
  const value = (text: string) =>
    `\r\nHKEY_LOCAL_MACHINE\\Software\\Policies\\Keyquilt\r\n    Updates    ${text}\r\n\r\n`;
  it.each([
    ['on', 'REG_SZ    on', false],
    ['off', 'REG_SZ    off', true],
    ['another word', 'REG_SZ    maybe', true],
    ['a number', 'REG_DWORD    0x1', true],
  ])('%s', async (_name, text, forbids) => {
    expect(await registryForbids(async () => value(text))).toBe(forbids);
  });

  it('that is not there allows, and one that cannot be read forbids', async () => {
    const asked: string[] = [];
    const refusing = (parentToo: boolean) =>
      registryForbids(async (args) => {
        asked.push(args[1] ?? '');
        if (parentToo || args.includes('/v')) throw new Error('ended with 1');
        return '';
      });
    expect(await refusing(false)).toBe(false);
    expect(await refusing(true)).toBe(true);
    expect(asked[0]).toBe('HKLM\\Software\\Policies\\Keyquilt');
  });
});

it.each([
  ['nothing speaks against it', 'allows', null, true, null],
  ['the policy, over everything', 'forbids', 'no-feed', false, 'policy'],
  ['a policy that is not known yet', 'unknown', null, true, 'policy'],
  ['no feed', 'allows', 'no-feed', true, 'no-feed'],
  ['no signature', 'allows', 'unsigned', true, 'unsigned'],
  ['the setting', 'allows', null, false, 'setting'],
] as const)('%s', (_name, policy, feed, wanted, reason) => {
  expect(whyOff(policy, feed, wanted)).toBe(reason);
});

it.each([
  [null, ''],
  ['Two fixes', 'Two fixes'],
  ['<p>One</p><ul><li>a</li><li>b</li></ul>', 'One\n– a\n– b'],
  [
    [
      { version: '0.2.0', note: '<b>x</b>' },
      { version: '0.1.9', note: null },
    ],
    '0.2.0\nx\n\n0.1.9',
  ],
  ['a\u202Eb\u0000c', 'abc'],
] as const)('notes become plain text: %j', (notes, text) => {
  expect(plainNotes(notes)).toBe(text);
});

it('notes stay short', () => {
  expect(plainNotes('x'.repeat(100_000))).toHaveLength(4000);
});
