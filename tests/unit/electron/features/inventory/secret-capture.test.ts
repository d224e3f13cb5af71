import { describe, expect, it } from 'vitest';
import { looksReal } from '../../../../../electron/services/practice/practice-values';
import { openBench } from './bench';

const password = 'DEMOpw&aB3;dE5%gH7@jK9mN2pQ4rS6tU8vW0xY1';
const key = 'DEMO0KEY1XYZ23456789';

async function capturing() {
  const bench = await openBench();
  const { id } = await bench.setups.start('plytix', 'Harbour & Pine');
  return { ...bench, id };
}

describe('practice', () => {
  it.each([
    ['a Plytix key', 'A1B2C3D4E5F6G7H8I9J0'],
    ['a Plytix password', `${'aB3;dE5%gH7@jK9mN2pQ'}${'4rS6tU8vW0xY1zA2bC4&'}`],
    ['a token of Patchworks', '123456|AbCdEf0123456789AbCdEf0123456789'],
  ])('stores no %s that it did not make up: its own key lies in clear', async (_what, value) => {
    const { capture, setups, vault } = await openBench({ looksReal });
    const { id } = await setups.start('plytix', 'Harbour & Pine');
    await expect(capture.type(id, 'apiKey', value)).rejects.toThrow('not-made-up');
    await expect(capture.type(id, 'apiKey', ` ${value}\n`)).rejects.toThrow('not-made-up');
    expect(vault.records.has(id, 'apiKey')).toBe(false);
  });

  it.each([
    key,
    password,
    'DEMO0KEY',
    'Patchworks Integration',
    '••••••••',
    'ada@example.org',
    'https://accounts.plytix.com/',
  ])('takes what it made up, and the slips that one learns from: %s', async (value) => {
    const { capture, setups } = await openBench({ looksReal });
    const { id } = await setups.start('plytix', 'Harbour & Pine');
    expect((await capture.type(id, 'apiKey', value)).secrets.apiKey).not.toBeNull();
  });
});

describe('capture', () => {
  it('seal what is pasted and tell only its summary', async () => {
    const { capture, clipboard, vault, id } = await capturing();
    clipboard.text = key;
    const record = await capture.paste(id, 'apiKey');
    expect(record.secrets.apiKey).toMatchObject({ length: 20, hint: 'DEMO', how: 'pasted', state: 'ready' });
    expect(JSON.stringify(record)).not.toContain(key.slice(4, 10));
    expect(await vault.open(id, 'apiKey')).toBe(key);
    expect(clipboard.expireCurrent).toHaveBeenCalledWith(30);
  });

  it('give a password no hint', async () => {
    const { capture, id } = await capturing();
    const record = await capture.type(id, 'apiPassword', password);
    expect(record.secrets.apiPassword).toMatchObject({ length: 40, hint: '', how: 'typed' });
  });

  it('give no hint of a password that landed in the key’s field', async () => {
    const { capture, id } = await capturing();
    const record = await capture.type(id, 'apiKey', password);
    expect(record.secrets.apiKey?.hint).toBe('');
    expect(JSON.stringify(record)).not.toContain('DEMO');
  });

  it('keep white space until the person agrees, then remove just that', async () => {
    const { capture, vault, id } = await capturing();
    const pasted = await capture.type(id, 'apiKey', ` ${key}\u200b\r\n`);
    expect(pasted.findings).toContainEqual(
      expect.objectContaining({ code: 'stray-whitespace', before: 24, removable: 4 }),
    );
    expect(await vault.open(id, 'apiKey')).toBe(` ${key}\u200b\r\n`);
    const cleaned = await capture.clean(id, 'apiKey');
    expect(cleaned.findings).toEqual([]);
    expect(cleaned.secrets.apiKey).toMatchObject({ length: 20, hint: 'DEMO' });
    expect(await vault.open(id, 'apiKey')).toBe(key);
  });

  it('compare both fields, whichever came first', async () => {
    const { capture, id } = await capturing();
    await capture.type(id, 'apiPassword', key);
    const record = await capture.type(id, 'apiKey', key);
    expect(record.findings.map(({ code }) => code)).toContain('same-value-twice');
    const cleared = await capture.clear(id, 'apiPassword');
    expect(cleared.secrets.apiPassword).toBeNull();
    expect(cleared.findings.map(({ code }) => code)).not.toContain('same-value-twice');
  });

  it('fingerprint equal values alike, and keep it between records', async () => {
    const { capture, setups, id } = await capturing();
    const other = await setups.start('plytix', 'Lark Street Toys');
    const one = await capture.type(id, 'apiKey', key);
    const two = await capture.type(other.id, 'apiKey', key);
    expect(one.secrets.apiKey?.fingerprint).toBe(two.secrets.apiKey?.fingerprint);
    expect(one.secrets.apiKey?.fingerprint).not.toContain(key);
  });

  it('copy a value and journal that, never the value', async () => {
    const { capture, clipboard, vault, id } = await capturing();
    await capture.type(id, 'apiKey', key);
    expect(await capture.copy(id, 'apiKey')).toBe(30);
    expect(clipboard.copied).toEqual([key]);
    const events = vault.journal.timeline(id);
    expect(events.at(-1)).toMatchObject({ type: 'copied', facts: { field: 'apiKey' } });
    expect(JSON.stringify(events)).not.toContain(key.slice(4, 10));
  });

  it('refuse a password for a Patchworks key', async () => {
    const { capture, setups } = await capturing();
    const { id } = await setups.start('patchworks', 'A');
    await expect(capture.type(id, 'apiPassword', password)).rejects.toMatchObject({ code: 'bad-input' });
  });

  it('a new value makes the last test void', async () => {
    const { capture, tests, id } = await capturing();
    await capture.type(id, 'apiKey', key);
    await tests.run(id);
    expect((await capture.type(id, 'apiKey', key)).lastTest).toBeNull();
  });

  it('copying nothing says so', async () => {
    const { capture, id } = await capturing();
    await expect(capture.copy(id, 'apiKey')).rejects.toMatchObject({ code: 'not-found' });
  });
});

describe('another value', () => {
  it('makes what was noted of the one before void, and the same value does not', async () => {
    const { capture, setups, vault } = await openBench();
    const { id } = await setups.start('patchworks', 'Harbour & Pine');
    await capture.type(id, 'apiKey', 'DEMOone');
    await setups.change(id, { row: { name: 'Feed', visibleCharacters: 'DEMO', shownTime: '' }, step: 'test' });
    await setups.tick(id, 'password-manager', true);
    expect((await capture.type(id, 'apiKey', 'DEMOone')).row).toMatchObject({ name: 'Feed' });
    const other = await capture.type(id, 'apiKey', 'DEMOtwo');
    expect(other.row).toBeNull();
    expect(other.setup?.ticks).toEqual({});
    expect(vault.journal.timeline(id).filter(({ type }) => type === 'row-noted')).toHaveLength(1);
  });

  it('is not taken again when none waited for a passphrase', async () => {
    const { capture, clipboard, setups } = await openBench();
    const { id } = await setups.start('patchworks', 'Harbour & Pine');
    clipboard.text = 'DEMOkey';
    await expect(capture.paste(id, 'apiKey', true)).rejects.toMatchObject({ code: 'clipboard-empty' });
    expect((await capture.paste(id, 'apiKey')).secrets.apiKey?.length).toBe(7);
  });
});
