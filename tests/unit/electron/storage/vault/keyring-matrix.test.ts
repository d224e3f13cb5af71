import { cpSync, existsSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { summarizeSecret } from '../../../../../electron/storage/vault/records/secret-summary';
import type { Vault } from '../../../../../electron/storage/vault/vault';
import { addPassphrase } from './slots-by-hand';
import {
  filesIn,
  type KeyringMood,
  pretendKeyring,
  readyVault,
  sampleEvent,
  sampleId,
  sampleRecord,
  tempFolder,
} from './temp-vault';

// These tests check which key opens what; the protectors' tests check the cost of a guess.
vi.mock('node:crypto', async (original) => {
  const crypto = await original<typeof import('node:crypto')>();
  const scrypt = (...[text, salt, length, options, done]: Parameters<typeof crypto.scrypt>) =>
    crypto.scrypt(text, salt, length, { ...options, N: 2 ** 10 }, done);
  return { ...crypto, scrypt };
});

const passphrase = 'four words are enough';
const secret = (number: number) => `PLX-correct-horse-${number}`;
const kinds = ['keyring', 'passphrase', 'both'] as const;
type Kind = (typeof kinds)[number];

async function save(vault: Vault, number: number, value: string): Promise<void> {
  const sealed = await vault.seal(sampleId(number), 'apiKey', value);
  const apiKey = await summarizeSecret(vault, {
    field: 'apiKey',
    value,
    how: 'pasted',
    findings: [],
    at: '2026-03-01T08:00:00.000Z',
  });
  const record = { ...sampleRecord(number), secrets: { apiKey, apiPassword: null } };
  await vault.save(record, { apiKey: sealed }, sampleEvent(number, 'captured'));
}

/** A folder with two stored values and this protection, with its keyring. */
async function profile(kind: Kind) {
  const pretended = pretendKeyring(kind === 'passphrase' ? { mode: 'weak' } : {});
  const folder = join(tempFolder(), 'data');
  const vault = await readyVault(folder, { safeStorage: pretended.keyring });
  if (kind === 'passphrase') await vault.setPassphrase(passphrase);
  for (const number of [1, 2]) await save(vault, number, secret(number));
  await vault.close();
  if (kind === 'both') await addPassphrase(folder, pretended.keyring, passphrase);
  return { folder, ...pretended };
}

type Reason = 'keyring-locked' | 'keyring-missing' | 'keyring-changed' | 'key-unreadable' | 'passphrase-not-given';
type Trouble = {
  readonly name: string;
  /** The keyring's state at the next start; null for no keyring. */
  readonly mood: Partial<KeyringMood> | null;
  /** The folder that the next start opens. */
  readonly folder?: (folder: string) => string;
  /** Why the values are locked when only the keyring protects them. */
  readonly alone: Reason;
  /** The same with a passphrase. */
  readonly withPassphrase: Reason;
};

function withoutKeys(folder: string): string {
  rmSync(join(folder, 'vault.json'));
  rmSync(join(folder, 'backups'), { recursive: true, force: true });
  return folder;
}

function moved(folder: string): string {
  const place = join(folder, '..', 'on another computer');
  cpSync(folder, place, { recursive: true });
  return place;
}

const given = 'passphrase-not-given';
const troubles: readonly Trouble[] = [
  { name: 'the keyring is locked', mood: { mode: 'locked' }, alone: 'keyring-locked', withPassphrase: given },
  { name: 'the backend changed', mood: { mode: 'changed' }, alone: 'keyring-changed', withPassphrase: given },
  { name: 'the keyring is weak', mood: { mode: 'weak' }, alone: 'keyring-missing', withPassphrase: given },
  {
    name: 'the backend is basic_text',
    mood: { mode: 'weak', backend: 'basic_text' },
    alone: 'keyring-missing',
    withPassphrase: given,
  },
  { name: 'there is no keyring', mood: null, alone: 'keyring-missing', withPassphrase: given },
  {
    name: 'the profile was moved to another keyring',
    mood: { mode: 'changed' },
    folder: moved,
    alone: 'keyring-changed',
    withPassphrase: given,
  },
  {
    name: 'the profile was moved to a computer without a keyring',
    mood: null,
    folder: moved,
    alone: 'keyring-missing',
    withPassphrase: given,
  },
  {
    name: 'the data key is gone',
    mood: {},
    folder: withoutKeys,
    alone: 'key-unreadable',
    withPassphrase: 'key-unreadable',
  },
];

const cases = troubles.flatMap((trouble) => kinds.map((kind) => ({ ...trouble, kind })));

/** The start after the trouble. */
async function troubled({ kind, mood: next, folder: change }: Trouble & { readonly kind: Kind }) {
  const { folder: first, keyring, mood } = await profile(kind);
  const folder = change?.(first) ?? first;
  Object.assign(mood, next ?? {});
  const vault = await readyVault(folder, { safeStorage: next === null ? null : keyring });
  return { folder, keyring, mood, vault };
}

describe.each(cases)('$name, protected by $kind', (trouble) => {
  const { kind, alone, withPassphrase } = trouble;
  const reason = kind === 'keyring' ? alone : withPassphrase;

  it('shows every record, locks every value, and opens all of them again when the trouble is over', async () => {
    const { folder, keyring, mood, vault } = await troubled(trouble);
    expect(vault.status()).toMatchObject({ state: 'locked', reason });
    expect([...vault.records.list()].map(({ name, secrets }) => [name.value, secrets.apiKey?.state])).toEqual([
      ['Key 1', 'locked'],
      ['Key 2', 'locked'],
    ]);
    expect(vault.records.has(sampleId(1), 'apiKey')).toBe(true);
    expect(vault.journal.timeline(sampleId(1)).map(({ type }) => type)).toEqual(['captured']);
    const code = reason === given ? 'vault-locked' : 'value-locked';
    await expect(vault.open(sampleId(1), 'apiKey')).rejects.toMatchObject({ code });
    await expect(vault.seal(sampleId(3), 'apiKey', 'x')).rejects.toMatchObject({
      code: expect.stringMatching(/^(vault-locked|keyring-failed)$/),
    });
    await vault.close();

    if (reason === 'key-unreadable') return;
    mood.mode = kind === 'passphrase' ? 'weak' : 'strong';
    mood.backend = 'gnome_libsecret';
    const later = await readyVault(folder, { safeStorage: keyring });
    if (kind === 'passphrase') await later.unlock(passphrase);
    for (const number of [1, 2]) expect(await later.open(sampleId(number), 'apiKey')).toBe(secret(number));
    expect(later.notices()).toEqual([]);
    expect(await later.journal.verify()).toEqual([]);
    await later.close();
  });

  it('starts over with a new key only after a full copy, and keeps the old values', async () => {
    const { folder, keyring, mood, vault } = await troubled(trouble);
    const before = filesIn(folder);
    const isStrong = trouble.mood !== null && mood.mode === 'strong';
    if (!isStrong) {
      await expect(vault.resetVault(null)).rejects.toMatchObject({ code: 'passphrase-needed' });
      await expect(vault.resetVault('too short')).rejects.toMatchObject({ code: 'passphrase-weak' });
      expect(filesIn(folder)).toEqual(before);
    }
    const fresh = 'another four words here';
    await vault.resetVault(isStrong ? null : fresh);
    const [aside] = readdirSync(folder).filter((name) => name.startsWith('before-new-key-'));
    const copy = filesIn(join(folder, aside ?? 'none'));
    for (const file of ['vault.json', 'journal.jsonl', 'records/00.json', 'backups/wrapped-keys.json'])
      expect(copy.get(file), file).toEqual(before.get(file));

    expect(vault.status()).toMatchObject({ state: 'ready', protection: isStrong ? 'keyring' : 'passphrase' });
    expect([...vault.records.list()].map(({ secrets }) => secrets.apiKey?.state)).toEqual(['locked', 'locked']);
    await save(vault, 1, 'entered again');
    expect(await vault.open(sampleId(1), 'apiKey')).toBe('entered again');
    await expect(vault.open(sampleId(2), 'apiKey')).rejects.toMatchObject({ code: 'value-locked' });
    await vault.close();
    if (reason === 'key-unreadable' || kind === 'passphrase') return;

    mood.mode = 'strong';
    mood.backend = 'gnome_libsecret';
    const later = await readyVault(folder, { safeStorage: keyring });
    if (!isStrong) await later.unlock(fresh);
    expect(await later.open(sampleId(1), 'apiKey')).toBe('entered again');
    expect(await later.open(sampleId(2), 'apiKey')).toBe(secret(2));
    expect(await later.journal.verify()).toEqual([]);
    await later.close();
  });
});

describe('what opens needs no new key', () => {
  it.each(kinds)('protected by %s', async (kind) => {
    const { folder, keyring } = await profile(kind);
    const vault = await readyVault(folder, { safeStorage: keyring });
    if (kind === 'passphrase') await vault.unlock(passphrase);
    await expect(vault.resetVault(passphrase)).rejects.toMatchObject({ code: 'bad-input' });
    expect(readdirSync(folder).filter((name) => name.startsWith('before-'))).toEqual([]);
    expect(existsSync(join(folder, 'vault.json'))).toBe(true);
    await vault.close();
  });

  it('finds out that the keyring is there after all, and changes nothing', async () => {
    const { folder, keyring, mood } = await profile('keyring');
    mood.mode = 'locked';
    const vault = await readyVault(folder, { safeStorage: keyring });
    mood.mode = 'strong';
    await expect(vault.resetVault(passphrase)).rejects.toMatchObject({ code: 'bad-input' });
    expect(await vault.open(sampleId(1), 'apiKey')).toBe(secret(1));
    expect(readdirSync(folder).filter((name) => name.startsWith('before-'))).toEqual([]);
    await vault.close();
  });
});
