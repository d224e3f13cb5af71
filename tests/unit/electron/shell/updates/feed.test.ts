import { generateKeyPairSync } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { isTrusted } from '../../../../../electron/shell/updates/electron-updates';
import { asksForPassword, whyNoFeed } from '../../../../../electron/shell/updates/feed';
import { signFeed } from '../../../../runs/package/sign-feed.mjs';
import { tempFolder } from '../../storage/vault/temp-vault';

const https = 'provider: generic\nurl: https://updates.example.org/\n';

/** An installed app with these resource files, and the installer's files next to its program. */
function installed(platform: NodeJS.Platform, resources: Record<string, string>, beside: readonly string[] = []) {
  const folder = tempFolder();
  mkdirSync(join(folder, 'resources'));
  for (const [name, text] of Object.entries(resources)) writeFileSync(join(folder, 'resources', name), text);
  for (const name of beside) writeFileSync(join(folder, name), '');
  return { platform, resources: join(folder, 'resources'), program: join(folder, 'Keyquilt.exe') };
}

const uninstaller = ['Uninstall Keyquilt.exe'];
const signed = `${https}publisherName:\n  - Keyquilt\n`;

it.each([
  ['an app without a feed', 'darwin', {}, [], 'no-feed'],
  ['macOS', 'darwin', { 'app-update.yml': https }, [], null],
  [
    'a feed without https',
    'darwin',
    { 'app-update.yml': 'provider: generic\nurl: http://updates.example.org/\n' },
    [],
    'unsigned',
  ],
  ['another kind of feed', 'darwin', { 'app-update.yml': 'provider: github\nowner: someone\n' }, [], 'unsigned'],
  ['Windows, from the one-click installer', 'win32', { 'app-update.yml': signed }, uninstaller, null],
  ['Windows, without a publisher', 'win32', { 'app-update.yml': https }, uninstaller, 'unsigned'],
  ['Windows, from the MSI', 'win32', { 'app-update.yml': signed }, [], 'no-feed'],
  ['Linux with a key', 'linux', { 'app-update.yml': https, 'update-key.pem': 'x' }, [], null],
  ['Linux without one', 'linux', { 'app-update.yml': https }, [], 'unsigned'],
] as const)('%s: %s', (_name, platform, resources, beside, reason) => {
  expect(whyNoFeed(installed(platform, resources, beside))).toBe(reason);
});

it('an app that is not installed has no feed', () => {
  expect(whyNoFeed({ platform: 'linux', resources: undefined, program: '/usr/bin/electron' })).toBe('no-feed');
});

it('a password is asked for by deb and rpm only', () => {
  expect(asksForPassword(installed('linux', { 'package-type': 'deb' }))).toBe(true);
  expect(asksForPassword(installed('linux', {}))).toBe(false);
  expect(asksForPassword(installed('win32', { 'package-type': 'deb' }))).toBe(false);
});

describe('an offer on Linux', () => {
  const pair = () =>
    generateKeyPairSync('ed25519', {
      publicKeyEncoding: { type: 'spki', format: 'pem' },
      privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
    });
  const ours = pair();
  const feed = 'version: 1.2.3\nfiles:\n  - url: Keyquilt-1.2.3.AppImage\n    sha512: abc\n    size: 10\n';
  const offer = parse(signFeed(feed, ours.privateKey)) as { version: string; files: { url: string; sha512: string }[] };
  const here = () => installed('linux', { 'update-key.pem': ours.publicKey });

  it('that the release signed is trusted', () => expect(isTrusted(offer, here())).toBe(true));

  it.each([
    ['without a signature', parse(feed)],
    ['of another key', parse(signFeed(feed, pair().privateKey))],
    ['with another file', { ...offer, files: [{ url: 'Keyquilt-1.2.3.AppImage', sha512: 'abd' }] }],
    ['with one file more', { ...offer, files: [...offer.files, { url: 'other', sha512: 'x' }] }],
    ['with another version', { ...offer, version: '9.9.9' }],
    ['without files', { ...offer, files: [], path: 'Keyquilt-1.2.3.AppImage', sha512: 'abc' }],
    ['that is nothing', null],
  ])('%s is not', (_name, changed) => expect(isTrusted(changed, here())).toBe(false));

  it('is not trusted without a key, or with one that is none', () => {
    expect(isTrusted(offer, installed('linux', {}))).toBe(false);
    expect(isTrusted(offer, installed('linux', { 'update-key.pem': 'no key' }))).toBe(false);
  });
});
