import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import {
  openPracticeServices,
  type PracticeServices,
} from '../../../../../electron/features/account/practice-services';
import { createHttpClient } from '../../../../../electron/services/http/client';
import { tempFolder } from '../../storage/vault/temp-vault';

const company = 'Harbour & Pine';
const clock = () => new Date('2026-11-13T09:00:00Z');
const pair = { company, name: ' Patchworks Integration ', role: 'admin' } as const;

let folder = '';
let services: PracticeServices;
beforeEach(() => {
  folder = tempFolder();
  services = openPracticeServices(folder, clock);
});

const reopened = () => openPracticeServices(folder, clock);
const rowOf = (from: PracticeServices, id: string) => from.keys('plytix', company).find((row) => row.id === id);
const patchworksRow = (from: PracticeServices, id: string) =>
  from.keys('patchworks', company).find((row) => row.id === id);

/** The status of the simulated Patchworks for one read with this key. */
async function patchworksStatus(from: PracticeServices, apiKey: string): Promise<number | 'network'> {
  const http = createHttpClient({ fetch: from.fetch, mayCarry: async () => true });
  const url = 'https://core.wearepatchworks.com/api/v1/flows?per_page=1';
  const headers = { Accept: 'application/json', Authorization: apiKey };
  const reply = await http({ method: 'GET', url, headers, carries: { system: 'patchworks', values: { apiKey } } });
  return reply.kind === 'network' ? 'network' : reply.status;
}

describe('the Plytix practice site', () => {
  it('makes a key whose row shows the beginning of the key and no value', () => {
    const row = services.createKey('plytix', pair);
    expect(row).toMatchObject({ name: 'Patchworks Integration', role: 'admin', revokedAt: null });
    const [key, password] = (['apiKey', 'apiPassword'] as const).map((field) =>
      services.value('plytix', row.id, field),
    );
    expect(row.visible).toBe(`${key?.slice(0, 8)}…`);
    expect(JSON.stringify(services.keys('plytix', company))).not.toContain(password);
    expect(rowOf(reopened(), row.id)).toEqual(row);
    expect(reopened().value('plytix', row.id, 'apiPassword')).toBe(password);
  });

  it('gives a key another name and role, a team role as it is written', () => {
    const { id } = services.createKey('plytix', pair);
    services.saveKey(id, 'Feeds', 'Feed editor');
    expect(rowOf(reopened(), id)).toMatchObject({ name: 'Feeds', role: 'Feed editor' });
    services.saveKey(id, 'Feeds', 'blocked');
    expect(rowOf(reopened(), id)).toMatchObject({ role: 'blocked' });
  });

  it('deletes a key for good: neither listed nor copied any more', () => {
    const { id } = services.createKey('plytix', pair);
    services.deleteKey('plytix', id);
    for (const each of [services, reopened()]) {
      expect(rowOf(each, id)).toBeUndefined();
      expect(() => each.value('plytix', id, 'apiKey')).toThrow('not-found');
      expect(() => each.saveKey(id, 'A', 'admin')).toThrow('not-found');
      expect(() => each.deleteKey('plytix', id)).toThrow('not-found');
    }
  });
});

describe('the Patchworks practice site', () => {
  it('makes, revokes and deletes a key, each with effect at once', async () => {
    const { id } = services.createKey('patchworks', { company, name: 'Orders', role: null });
    const apiKey = services.value('patchworks', id, 'apiKey');
    expect(patchworksRow(services, id)?.visible).toBe(`${apiKey.slice(0, 4)}…${apiKey.slice(-4)}`);
    expect(await patchworksStatus(services, apiKey)).toBe(200);
    services.revokeKey(id);
    expect(await patchworksStatus(services, apiKey)).toBe(401);
    expect(patchworksRow(reopened(), id)?.revokedAt).toBe(clock().toISOString());
    services.deleteKey('patchworks', id);
    expect(patchworksRow(reopened(), id)).toBeUndefined();
    expect(() => services.revokeKey(id)).toThrow('not-found');
  });

  it('has no password to show, and keeps each company’s keys apart', () => {
    const { id } = services.createKey('patchworks', { company, name: 'Orders', role: null });
    expect(() => services.value('patchworks', id, 'apiPassword')).toThrow('not-found');
    expect(services.keys('patchworks', 'Maple & Rye').map((row) => row.id)).not.toContain(id);
    expect(() => services.value('plytix', id, 'apiKey')).toThrow('not-found');
  });

  it('names every company once, those met later too', () => {
    services.createKey('patchworks', { company: 'Birch Lane Books', name: 'A', role: null });
    services.createKey('patchworks', { company, name: 'B', role: null });
    const names = services.companies();
    expect(names).toContain('Birch Lane Books');
    expect(new Set(names).size).toBe(names.length);
  });
});

describe('a new instance', () => {
  const right = () => {
    const { id } = services.createKey('plytix', pair);
    return {
      id,
      company,
      name: 'Plytix, Harbour & Pine',
      url: 'https://www.plytix.com/',
      apiKey: services.value('plytix', id, 'apiKey'),
      apiPassword: services.value('plytix', id, 'apiPassword'),
      version: '1',
    };
  };

  it('is saved with the right four values, which are not kept with it', () => {
    const { id: _, ...values } = right();
    expect(services.saveInstance(values)).toBeNull();
    const kept = reopened().instances(company).at(-1);
    expect(kept).toMatchObject({ company, name: values.name, createdAt: clock().toISOString() });
    expect(JSON.stringify(kept)).not.toContain('DEMO');
    expect(services.instances('Northfold Studio')).toEqual([]);
  });

  it('is refused with any wrong one', () => {
    const { id, ...values } = right();
    const wrong = [
      { url: 'https://pim.plytix.com/' },
      { version: '2' },
      { apiKey: values.apiPassword },
      { apiPassword: values.apiKey },
      { apiPassword: `${values.apiPassword} ` },
      { apiKey: '', apiPassword: '' },
    ];
    for (const change of wrong) expect(services.saveInstance({ ...values, ...change })).toBe('refused');
    services.saveKey(id, 'A', 'blocked');
    expect(services.saveInstance(values)).toBe('refused');
    services.deleteKey('plytix', id);
    expect(services.saveInstance(values)).toBe('refused');
    expect(reopened().instances(company)).toHaveLength(1);
  });

  it('that the sample company has takes the values of a new key, checked before it does', () => {
    const [sample] = services.instances(company);
    const { id: _, name: __, ...values } = { ...right(), company: undefined };
    const { company: ___, ...four } = values;
    expect(sample).toMatchObject({ name: 'Plytix, Harbour & Pine' });
    expect(services.changeInstance(sample?.id ?? '', four)).toBe(true);
    expect(services.changeInstance(sample?.id ?? '', { ...four, apiPassword: 'x' })).toBe(false);
    expect(() => services.changeInstance('f'.repeat(24), four)).toThrow('not-found');
  });

  it('on the older screen is saved unchecked, one for each kind, and tells its status afterwards', () => {
    const { id: _, ...values } = right();
    const { company: of, name, ...four } = values;
    const older = (kind: 'live' | 'testing', more = {}) => services.saveInstance({ ...values, ...more, older: kind });
    const made = () =>
      reopened()
        .instances(company)
        .filter((instance) => instance.older);
    expect(older('live', { apiPassword: 'x' })).toBeNull();
    expect(older('live')).toBe('one-each');
    expect(older('testing')).toBeNull();
    expect(made().map(({ older: is }) => is)).toEqual([
      { kind: 'live', status: 'failed' },
      { kind: 'testing', status: 'operational' },
    ]);
    expect(services.changeInstance(made()[0]?.id ?? '', four)).toBe(true);
    expect(made()[0]?.older).toEqual({ kind: 'live', status: 'operational' });
    expect([of, name]).toEqual([company, values.name]);
  });
});

it('begins with the sample company, once, and anew when its file cannot be read', () => {
  expect(services.sample).toHaveLength(12);
  expect(reopened().sample).toBeNull();
  services.createKey('plytix', pair);
  writeFileSync(join(folder, 'services.json'), '{');
  const anew = reopened();
  expect(anew.sample).toHaveLength(12);
  expect(anew.keys('plytix', company)).toHaveLength(2);
});

it('reads a file from before there were instances', () => {
  const { id } = services.createKey('plytix', pair);
  const file = join(folder, 'services.json');
  const kept = JSON.parse(readFileSync(file, 'utf8'));
  delete kept.instances;
  writeFileSync(file, JSON.stringify(kept));
  expect(rowOf(reopened(), id)).toBeDefined();
  expect(reopened().instances(company)).toEqual([]);
});
