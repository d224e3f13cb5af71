import { expect, it } from 'vitest';
import { feedProblems } from '../../runs/package/feed-guard.mjs';
import { signatureProblems } from '../../runs/package/signatures.mjs';

const app = '/release/mac/Keyquilt.app/Contents/MacOS/Keyquilt';
const saying = (answers: Readonly<Record<string, readonly [number, string]>>) => {
  const asked: string[] = [];
  const run = (command: string, args: readonly string[]) => {
    asked.push(`${command} ${args.at(-1)}`);
    const [status, said] = answers[command] ?? [0, ''];
    return { status, said };
  };
  return { asked, run };
};

it('an unsigned macOS package still carries an ad-hoc signature, which must be whole', () => {
  const { asked, run } = saying({ codesign: [1, 'code object is not signed at all'] });
  expect(signatureProblems(app, { signed: false, platform: 'darwin', run })[0]).toContain('not signed at all');
  expect(asked).toEqual(['codesign /release/mac/Keyquilt.app']);
});

it('a signed macOS package must be let in by the system', () => {
  const { run } = saying({ spctl: [3, 'rejected'] });
  expect(signatureProblems(app, { signed: false, platform: 'darwin', run })).toEqual([]);
  expect(signatureProblems(app, { signed: true, platform: 'darwin', run })).toHaveLength(1);
});

it('a signed Windows program must read Valid', () => {
  const check = (said: string) =>
    signatureProblems('C:\\Keyquilt.exe', {
      signed: true,
      platform: 'win32',
      run: saying({ powershell: [0, said] }).run,
    });
  expect(check('Valid')).toEqual([]);
  expect(check('NotSigned')).toEqual(['the signature of C:\\Keyquilt.exe reads NotSigned']);
  expect(check('')).toHaveLength(1);
});

const feed = 'https://updates.example.org/';
it.each([
  ['no feed', {}, 'win32', 0],
  ['a feed without a certificate on Windows', { RELEASE_FEED: feed }, 'win32', 1],
  ['a signed feed on Windows', { RELEASE_FEED: feed, CSC_LINK: 'x' }, 'win32', 0],
  ['a feed without a team on macOS', { RELEASE_FEED: feed, CSC_LINK: 'x' }, 'darwin', 1],
  ['a feed without keys on Linux', { RELEASE_FEED: feed }, 'linux', 2],
  ['a feed with keys on Linux', { RELEASE_FEED: feed, UPDATE_SIGNING_KEY: 'x', UPDATE_PUBLIC_KEY: 'y' }, 'linux', 0],
  ['a feed without https', { RELEASE_FEED: 'http://updates.example.org/', CSC_LINK: 'x' }, 'win32', 1],
  ['a feed that is no address', { RELEASE_FEED: 'updates', CSC_LINK: 'x' }, 'win32', 1],
] as const)('%s', (_when, env, platform, count) => expect(feedProblems(env, platform)).toHaveLength(count));
