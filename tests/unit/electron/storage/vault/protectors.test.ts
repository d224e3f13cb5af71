import { describe, expect, it } from 'vitest';
import { isDataKeyOf, makeDataKey } from '../../../../../electron/storage/vault/keys/data-key';
import { openValue, sealValue } from '../../../../../electron/storage/vault/keys/envelope';
import { PassphraseWrap } from '../../../../../electron/storage/vault/keys/key-slot';
import {
  strengthOf,
  unwrapWithKeyring,
  wrapWithKeyring,
} from '../../../../../electron/storage/vault/keys/protectors/keyring';
import {
  unwrapWithPassphrase,
  wrapWithPassphrase,
} from '../../../../../electron/storage/vault/keys/protectors/passphrase';
import { scryptTask } from '../../../../../electron/storage/vault/keys/protectors/scrypt-task';

import { keyFrom, sealChromium } from '../../../../runs/keyring/chromium-cipher';
import { pretendKeyring, sampleId } from './temp-vault';

const place = { recordId: sampleId(1), field: 'apiKey' };

describe('a sealed value', () => {
  const { dataKey, slot } = makeDataKey();
  const keys = new Map([[slot.id, dataKey]]);

  it('opens where it was sealed, and two seals of one value differ', () => {
    const sealed = sealValue(dataKey, place, 'schlüssel ✓');
    expect(openValue(keys, place, sealed)).toEqual({ state: 'opened', value: 'schlüssel ✓' });
    expect(sealValue(dataKey, place, 'schlüssel ✓')).not.toBe(sealed);
  });

  it.each([
    ['another record', { ...place, recordId: sampleId(2) }],
    ['another field', { ...place, field: 'apiPassword' }],
  ])('is locked in %s', (_, other) => {
    expect(openValue(keys, other, sealValue(dataKey, place, 'x'))).toEqual({ state: 'locked', reason: 'tampered' });
  });

  it('is locked after any one character was changed', () => {
    const sealed = sealValue(dataKey, place, 'PLX-1');
    for (let at = 0; at < sealed.length; at++) {
      const other = sealed[at] === 'A' ? 'B' : 'A';
      const changed = `${sealed.slice(0, at)}${other}${sealed.slice(at + 1)}`;
      // The last base64 character may contain spare bits that decode to the same bytes.
      if (Buffer.from(changed.slice(21), 'base64url').equals(Buffer.from(sealed.slice(21), 'base64url')) && at > 20)
        continue;
      expect(openValue(keys, place, changed).state, `character ${at}`).toBe('locked');
    }
  });

  it('says why it is locked', () => {
    const sealed = sealValue(dataKey, place, 'x');
    expect(openValue(new Map(), place, sealed)).toEqual({ state: 'locked', reason: 'other-key' });
    expect(openValue(keys, place, sealed.replace('kq1', 'kq2'))).toEqual({ state: 'locked', reason: 'newer-format' });
    expect(openValue(keys, place, '')).toEqual({ state: 'locked', reason: 'tampered' });
  });
});

describe('the keyring', () => {
  it.each([
    ['linux', {}, 'strong'],
    ['linux', { mode: 'weak' }, 'weak'],
    // LXQt, Sway, Hyprland and i3 report this while the Secret Service encrypts.
    ['linux', { backend: 'basic_text' }, 'strong'],
    ['darwin', { mode: 'weak' }, 'strong'],
    ['win32', { mode: 'weak', backend: 'basic_text' }, 'strong'],
  ] as const)('on %s with %o is %s', async (platform, mood, strength) => {
    expect(await strengthOf(pretendKeyring(mood).keyring, platform)).toBe(strength);
  });

  it('is none when there is none or it fails', async () => {
    const { keyring } = pretendKeyring();
    const broken = { ...keyring, encryptStringAsync: () => Promise.reject(new Error('no bus')) };
    expect([await strengthOf(null, 'linux'), await strengthOf(broken, 'linux')]).toEqual(['none', 'none']);
  });

  it('never gives a wrap that it made with the constant key', async () => {
    const { keyring, mood } = pretendKeyring();
    mood.mode = 'weak';
    expect(await wrapWithKeyring(keyring, 'linux', 'text')).toBeNull();
  });

  it('takes no wrap that was made with the constant key, though it would open', async () => {
    const { keyring } = pretendKeyring({ mode: 'weak' });
    const planted = (await keyring.encryptStringAsync('a key that somebody knows')).toString('base64');
    const wrap = { kind: 'keyring', ciphertext: planted, backend: 'basic_text' } as const;
    expect(await unwrapWithKeyring(keyring, 'linux', wrap)).toEqual({ state: 'failed', reason: 'key-planted' });
    expect(await unwrapWithKeyring(keyring, 'win32', wrap)).toMatchObject({ state: 'opened' });
  });

  const dataKeyText = Buffer.alloc(32, 7).toString('base64');
  const published = ['', 'peanuts', 'mock_password'].flatMap((secret) =>
    [1, 1003].map((iterations) => ({ secret, iterations, key: keyFrom(secret, iterations) })),
  );

  it.each(published.flatMap((each) => ['v10', 'v11', 'v12'].map((tag) => ({ ...each, tag }))))(
    'takes no wrap under a key that everybody can look up: $tag, «$secret», $iterations',
    async ({ key, tag }) => {
      const ciphertext = sealChromium(key, tag, dataKeyText).toString('base64');
      const wrap = { kind: 'keyring', ciphertext, backend: 'gnome_libsecret' } as const;
      for (const platform of ['linux', 'darwin', 'win32'] as const)
        expect(await unwrapWithKeyring(pretendKeyring().keyring, platform, wrap), platform).toEqual({
          state: 'failed',
          reason: 'key-planted',
        });
    },
  );

  it('takes no data key in clear, which Chromium takes for a text from before it encrypted', async () => {
    const wrap = { kind: 'keyring', ciphertext: Buffer.from(dataKeyText).toString('base64'), backend: '' } as const;
    for (const platform of ['linux', 'darwin', 'win32'] as const)
      expect(await unwrapWithKeyring(null, platform, wrap), platform).toEqual({
        state: 'failed',
        reason: 'key-planted',
      });
  });

  it('is weak where it encrypts under such a key itself, as the mock keychain of macOS does', async () => {
    const key = keyFrom('mock_password', 1003);
    const keyring = {
      ...pretendKeyring().keyring,
      encryptStringAsync: async (text: string) => sealChromium(key, 'v10', text),
    };
    expect(await strengthOf(keyring, 'darwin')).toBe('weak');
    expect(await wrapWithKeyring(keyring, 'darwin', dataKeyText)).toBeNull();
  });

  it.each([
    ['locked', 'keyring-locked'],
    ['changed', 'keyring-changed'],
  ] as const)('that is %s fails as %s', async (mode, reason) => {
    const { keyring, mood } = pretendKeyring();
    const wrap = await wrapWithKeyring(keyring, 'linux', 'text');
    mood.mode = mode;
    if (wrap === null) throw new Error('no wrap');
    expect(await unwrapWithKeyring(keyring, 'linux', wrap)).toEqual({ state: 'failed', reason });
  });
});

describe('the passphrase', () => {
  it('that a program soon guesses protects nothing', async () => {
    const { dataKey, slot } = makeDataKey();
    await expect(wrapWithPassphrase(dataKey, slot.id, 'aaaaaaaaaaaa')).rejects.toMatchObject({
      code: 'passphrase-weak',
    });
  });

  it('counts characters as people do', async () => {
    const { dataKey, slot } = makeDataKey();
    await expect(wrapWithPassphrase(dataKey, slot.id, '🔑'.repeat(11))).rejects.toMatchObject({
      code: 'passphrase-weak',
    });
  });

  it('leaves no bytes in the thread that derived from it', async () => {
    const passphrase = new TextEncoder().encode('four words are enough');
    await scryptTask({ passphrase, salt: new Uint8Array(8), cost: { n: 2, r: 8, p: 1 }, length: 32 });
    expect(passphrase.every((byte) => byte === 0)).toBe(true);
  });

  it('opens only its own slot, and only with parameters that were not changed', async () => {
    const { dataKey, slot } = makeDataKey();
    const wrap = await wrapWithPassphrase(dataKey, slot.id, 'four words are enough');
    const opened = await unwrapWithPassphrase(wrap, slot.id, 'four words are enough');
    expect(opened !== null && isDataKeyOf(slot, opened)).toBe(true);
    expect(await unwrapWithPassphrase(wrap, 'another slot', 'four words are enough')).toBeNull();
    expect(await unwrapWithPassphrase(wrap, slot.id, 'Four words are enough')).toBeNull();
    expect(wrap).toMatchObject({ n: 2 ** 17, r: 8, p: 1 });
  });

  it.each([{ n: 2 ** 10 }, { n: 2 ** 24 }, { r: 64 }, { p: 100 }])(
    'has caps on what a file may ask for: %o',
    (change) => {
      const good = { kind: 'passphrase', n: 2 ** 17, r: 8, p: 1, salt: 'AAAA', sealed: 'AAAA' };
      expect(PassphraseWrap.safeParse(good).success).toBe(true);
      expect(PassphraseWrap.safeParse({ ...good, ...change }).success).toBe(false);
    },
  );
});

describe('an unwrapped key', () => {
  it('is tried before it is used', () => {
    const { dataKey, slot } = makeDataKey();
    const other = makeDataKey();
    expect(isDataKeyOf(slot, dataKey)).toBe(true);
    expect(isDataKeyOf(slot, other.dataKey)).toBe(false);
    expect(isDataKeyOf({ ...slot, check: other.slot.check }, dataKey)).toBe(false);
    expect(isDataKeyOf(slot, dataKey.subarray(1))).toBe(false);
  });
});
