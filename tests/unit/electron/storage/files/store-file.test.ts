import { statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Conf from 'conf';
import { describe, expect, it, vi } from 'vitest';
import { openElectronStore } from '../../../../../electron/storage/files/store-file';
import { tempFolder } from '../vault/temp-vault';

// Import first: packages keep the calls that they find when they are loaded.
const held = await vi.hoisted(async () => {
  const { default: fs } = await import('node:fs');
  const real = fs.renameSync;
  const state = { code: '', tries: 0 };
  fs.renameSync = (...names) => {
    state.tries += 1;
    if (state.code) throw Object.assign(new Error('held'), { code: state.code });
    real(...names);
  };
  return state;
});

// electron-store looks for Electron when it is loaded; all it adds to conf is another name for the option.
vi.mock('electron-store', () => ({
  default: class extends Conf {
    constructor({ name, ...options }: { name: string }) {
      super({ ...options, configName: name });
    }
  },
}));

const open = (folder: string) =>
  openElectronStore({ folder, name: 'records', serialize: (content) => JSON.stringify(content) });

describe('a store file', () => {
  it.skipIf(process.platform === 'win32')('is private and keeps names with dots whole', () => {
    const folder = tempFolder();
    const store = open(folder);
    store.store = { 'api.example.com': 1 };
    expect(open(folder).store).toEqual({ 'api.example.com': 1 });
    expect(store.path).toBe(join(folder, 'records.json'));
    expect(statSync(store.path).mode & 0o777).toBe(0o600);
  });

  it('never clears a damaged file while reading it', () => {
    const folder = tempFolder();
    const path = join(folder, 'records.json');
    writeFileSync(path, '{"half');
    expect(() => open(folder)).toThrow();
    expect(statSync(path).size).toBe(6);
  });

  it.each(['EBUSY', 'EPERM'])('that a virus scanner holds (%s) is tried for a second and then refused', (code) => {
    const folder = tempFolder();
    const store = open(folder);
    store.store = { kept: 1 };
    const began = performance.now();
    Object.assign(held, { code, tries: 0 });
    try {
      expect(() => {
        store.store = { lost: 1 };
      }).toThrow(expect.objectContaining({ code }));
    } finally {
      held.code = '';
    }
    expect(held.tries).toBeGreaterThan(1);
    expect(performance.now() - began).toBeGreaterThan(900);
    expect(performance.now() - began).toBeLessThan(10_000);
    expect(open(folder).store).toEqual({ kept: 1 });
  });
});
