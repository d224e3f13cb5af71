import { beforeEach, describe, expect, it, vi } from 'vitest';
import { putApp } from '../../../../renderer/state/app-store';
import {
  dropAllKeys,
  dropKey,
  holdKeys,
  putKeys,
  readKey,
  renewAllKeys,
  renewKeys,
  useKeysStore,
} from '../../../../renderer/state/keys-store';
import { readLocked } from '../../../../renderer/state/protection-store';
import type { AppState } from '../../../../shared/contract/app-state';
import { defaultSettings } from '../../../../shared/contract/settings';
import type { KeyRecord } from '../../../../shared/model/key-record';
import { manyKeys } from '../../../runs/preview/many-keys';

const all = manyKeys(1000);
let stored: Map<string, KeyRecord>;
const read = vi.fn();

const ids = (from: number, to: number) => all.slice(from, to).map(({ id }) => id);
const [first] = all;
if (!first) throw new Error('No samples');
const { id } = first;
const cached = (of = id) => useKeysStore.getState().byId.get(of);
const size = () => useKeysStore.getState().byId.size;
const settled = () => new Promise((resolve) => setTimeout(resolve));
const asked = () => read.mock.calls.map(([input]) => (input as { ids: string[] }).ids);

async function answer({ ids: wanted }: { ids: readonly string[] }) {
  const keys = wanted.flatMap((one) => stored.get(one) ?? []);
  return { ok: true, value: { keys, gone: wanted.filter((one) => !stored.has(one)) }, updates: 'keys' };
}

function arrange(account: 'real' | 'practice', state: 'ready' | 'locked'): void {
  putApp({ settings: { ...defaultSettings, account }, vault: { state } } as unknown as AppState);
}

const releases: (() => void)[] = [];
function hold(wanted: readonly string[]): () => void {
  const release = holdKeys(wanted);
  releases.push(release);
  return release;
}

beforeEach(() => {
  stored = new Map(all.map((key) => [key.id, key]));
  read.mockReset().mockImplementation(answer);
  vi.stubGlobal('window', { keyquilt: { 'keys.read': read } });
  for (const release of releases.splice(0)) release();
  arrange('real', 'ready');
  dropAllKeys();
});

describe('the cache of records', () => {
  it('asks once for all keys that are wanted in one turn, and not for those that it has', async () => {
    putKeys([first]);
    hold(ids(0, 2));
    hold(ids(1, 3));
    expect(cached(ids(1, 2)[0])).toBeUndefined();
    await settled();
    expect(asked()).toEqual([ids(1, 3)]);
    expect(ids(0, 3).map(cached)).toEqual(all.slice(0, 3));
    hold(ids(0, 3));
    await settled();
    expect(asked()).toHaveLength(1);
  });

  it('asks for at most two hundred keys at once', async () => {
    hold(ids(0, 450));
    await settled();
    expect(asked().map(({ length }) => length)).toEqual([200, 200, 50]);
    expect(size()).toBe(450);
  });

  it('tells a key that is gone from one that is not read', async () => {
    stored.delete(id);
    hold([id]);
    expect(cached()).toBeUndefined();
    await settled();
    expect(cached()).toBeNull();
    putKeys([first]);
    dropKey(id);
    expect(cached()).toBeNull();
  });

  it('keeps the newer of two answers that crossed', () => {
    putKeys([first]);
    putKeys([{ ...first, company: 'Older', updatedAt: '2020-01-01T00:00:00Z' }]);
    expect(cached()).toBe(first);
    putKeys([{ ...first, company: 'Newer', updatedAt: '2030-01-01T00:00:00Z' }]);
    expect(cached()?.company).toBe('Newer');
  });

  it('keeps what screens use, however many, and the latest others', async () => {
    const release = hold(ids(0, 400));
    await settled();
    putKeys(all.slice(400, 900));
    expect(size()).toBe(650);
    expect(cached(ids(649, 650)[0])).toBeUndefined();
    expect(cached(ids(650, 651)[0])).toBe(all[650]);
    release();
    putKeys(all.slice(900, 901));
    expect(size()).toBe(250);
    expect(cached(ids(900, 901)[0])).toBe(all[900]);
  });

  it('reads changed keys again only while it holds them', async () => {
    putKeys([first]);
    stored.set(id, { ...first, company: 'Changed', updatedAt: '2030-01-01T00:00:00Z' });
    renewKeys(ids(0, 10));
    await settled();
    expect(asked()).toEqual([[id]]);
    expect(cached()?.company).toBe('Changed');
    stored.delete(id);
    renewKeys([id]);
    await settled();
    expect(cached()).toBeNull();
  });

  it('asks again for a key that changes while its answer is on its way', async () => {
    hold([id]);
    await Promise.resolve();
    stored.set(id, { ...first, company: 'Changed', updatedAt: '2030-01-01T00:00:00Z' });
    renewKeys([id]);
    await settled();
    expect(asked()).toEqual([[id], [id]]);
    expect(cached()?.company).toBe('Changed');
  });

  it('reads everything again for a person who reads behind the lock, and after the unlock', async () => {
    putKeys([first]);
    const locked = { ...first, company: 'Values locked' };
    stored.set(id, locked);
    arrange('real', 'locked');
    await settled();
    expect(cached()).toBe(first);
    readLocked(true);
    await settled();
    expect(cached()).toBe(locked);
    stored.set(id, first);
    arrange('real', 'ready');
    await settled();
    expect(cached()).toBe(first);
    readLocked(false);
  });

  it('takes over an older record once a backup was restored', async () => {
    putKeys([first]);
    stored.set(id, { ...first, updatedAt: '2020-01-01T00:00:00Z' });
    renewKeys([id]);
    await settled();
    expect(cached()).toBe(first);
    renewAllKeys();
    await settled();
    expect(cached()?.updatedAt).toBe('2020-01-01T00:00:00Z');
  });

  it('drops the records of another account, and an answer that was on its way', async () => {
    putKeys(all.slice(1, 20));
    hold([id]);
    await Promise.resolve();
    stored.delete(id);
    arrange('practice', 'ready');
    expect(size()).toBe(0);
    await settled();
    expect(cached()).toBeNull();
    expect(size()).toBe(1);
  });

  it('says why a key could not be read, and asks again once main answers', async () => {
    const failure = { code: 'unexpected', title: 'T', advice: 'A' };
    read.mockResolvedValueOnce({ ok: false, failure });
    hold([id]);
    await settled();
    expect([cached(), useKeysStore.getState().failure]).toEqual([undefined, failure]);
    hold(ids(1, 2));
    await settled();
    expect([cached(), useKeysStore.getState().failure]).toEqual([first, null]);
  });
});

describe('reading one key for an act', () => {
  it('takes it from the cache, else from main', async () => {
    putKeys([first]);
    expect(await readKey(id)).toBe(first);
    expect(read).not.toHaveBeenCalled();
    expect(await readKey(ids(1, 2)[0] ?? '')).toBe(all[1]);
    expect(await readKey('f'.repeat(24))).toBeNull();
    read.mockResolvedValueOnce({ ok: false, failure: { code: 'unexpected', title: 'T', advice: 'A' } });
    expect(await readKey(ids(2, 3)[0] ?? '')).toBeUndefined();
  });
});
