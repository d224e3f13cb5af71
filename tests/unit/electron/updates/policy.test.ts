import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { plainNotes } from '../../../../electron/updates/plain-notes';
import { policyFolder, whyOff } from '../../../../electron/updates/policy';
import { tempFolder } from '../vault/temp-vault';

function arrange({ policy, feed = true, wanted = true }: { policy?: string; feed?: boolean; wanted?: boolean }) {
  const folder = tempFolder();
  const resources = join(folder, 'resources');
  mkdirSync(resources);
  if (feed) writeFileSync(join(resources, 'app-update.yml'), 'provider: generic\n');
  if (policy !== undefined) writeFileSync(join(folder, 'policy.json'), policy);
  return whyOff({ policyFolder: folder, resources, wanted: () => wanted });
}

it.each([
  ['nothing speaks against it', {}, null],
  ['a policy that allows', { policy: '{"updates":"on"}' }, null],
  ['a policy about something else', { policy: '{"other":1}' }, null],
  ['a policy that forbids', { policy: '{"updates":"off"}' }, 'policy'],
  ['a policy that forbids, over the setting', { policy: '{"updates":"off"}', wanted: false }, 'policy'],
  ['a policy with a slip of the pen', { policy: '{"updates":"off"' }, 'policy'],
  ['a policy with an unknown word', { policy: '{"updates":"never"}' }, 'policy'],
  ['an empty policy file', { policy: '' }, 'policy'],
  ['no feed', { feed: false }, 'no-feed'],
  ['the setting', { wanted: false }, 'setting'],
] as const)('%s', (_name, given, reason) => {
  expect(arrange(given)).toBe(reason);
});

it('a policy that cannot be read forbids', () => {
  const folder = tempFolder();
  mkdirSync(join(folder, 'policy.json'));
  expect(whyOff({ policyFolder: folder, resources: undefined, wanted: () => true })).toBe('policy');
});

it('an app that is not installed has no feed', () => {
  expect(whyOff({ policyFolder: tempFolder(), resources: undefined, wanted: () => true })).toBe('no-feed');
});

it('the policy lies where only an administrator writes', () => {
  expect(policyFolder('linux', {})).toBe('/etc/keyquilt');
  expect(policyFolder('darwin', {})).toBe('/Library/Application Support/Keyquilt');
  expect(policyFolder('win32', { ProgramData: 'D:\\Data' })).toContain('D:\\Data');
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
