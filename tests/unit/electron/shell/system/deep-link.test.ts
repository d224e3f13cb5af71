import { describe, expect, it } from 'vitest';
import { createWaitingLink, linkAmong, readLink } from '../../../../../electron/shell/system/deep-link';

const id = '0123456789abcdef01234567';

describe('a link from outside', () => {
  it.each([
    [`keyquilt://key/${id}`, { kind: 'key', id }],
    [`keyquilt://key/${id}/`, { kind: 'key', id }],
    ['keyquilt://task/setup', { kind: 'place', place: 'setup' }],
    ['keyquilt://task/care', { kind: 'place', place: 'care' }],
    ['keyquilt://task/reviews/', { kind: 'place', place: 'reviews' }],
    ['keyquilt://task/settings', { kind: 'place', place: 'settings' }],
  ])('%s', (text, target) => {
    expect(readLink(text)).toEqual(target);
  });

  it.each([
    '',
    'keyquilt:',
    'keyquilt://',
    'keyquilt://key/',
    'keyquilt://task/',
    'keyquilt://task/revoke',
    'keyquilt://task/constructor',
    'keyquilt://task/__proto__',
    'keyquilt://task/setup/../settings',
    'keyquilt://task/setup//',
    'keyquilt://task/setup?key=DEMOk',
    'keyquilt://task/setup#x',
    'keyquilt://task/SETUP',
    'KEYQUILT://task/setup',
    ' keyquilt://task/setup',
    'keyquilt://task/setup\n',
    'keyquilt://task/setup\u0000',
    'keyquilt://task/set%75p',
    'keyquilt://user:pass@task/setup',
    'keyquilt://task:80/setup',
    'keyquilt:///task/setup',
    'keyquilt:task/setup',
    `keyquilt://key/${id.slice(1)}`,
    `keyquilt://key/${id}0`,
    `keyquilt://key/${id.toUpperCase().replace('0', 'G')}`,
    `keyquilt://key/${id}/delete`,
    'keyquilt://key/../../../../etc/passwd',
    'keyquilt://key/ａbcdef0123456789abcdef01',
    'javascript:alert(1)',
    'file:///etc/passwd',
    'https://example.org/keyquilt://task/setup',
    `keyquilt://task/${'a'.repeat(100_000)}`,
    '"; --inspect=9229 "keyquilt://task/setup',
  ])('that is not exactly one of ours leads nowhere: %j', (text) => {
    expect(readLink(text)).toBeNull();
  });
});

it('is found at any position of the arguments, and only on its own', () => {
  const link = 'keyquilt://task/keys';
  expect(linkAmong(['/opt/keyquilt', '--flag', link])).toEqual({ kind: 'place', place: 'keys' });
  expect(linkAmong(['/opt/keyquilt', link, '--flag'])).toEqual({ kind: 'place', place: 'keys' });
  expect(linkAmong(['/opt/keyquilt', `--link=${link}`])).toBeNull();
  expect(linkAmong([link, link])).toBeNull();
  expect(linkAmong([])).toBeNull();
});

it('waits once, and the newest counts', () => {
  const waiting = createWaitingLink({ kind: 'place', place: 'home' });
  waiting.put({ kind: 'key', id });
  expect(waiting.take()).toEqual({ kind: 'key', id });
  expect(waiting.take()).toBeNull();
});
