import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import list from '../../../../electron/launch/electron-node/package.json' with { type: 'json' };
import lock from '../../../../electron/launch/electron-node/package-lock.json' with { type: 'json' };
import { electronNodeVersion } from '../../../../electron/launch/find-electron-node.mjs';

type Locked = { readonly version?: string; readonly integrity?: string; readonly resolved?: string };

describe("Electron's own Node", () => {
  it('was looked up for the Electron that the app ships with', () => {
    const { devDependencies } = JSON.parse(readFileSync('package.json', 'utf8'));
    expect(list.config.electron).toBe(devDependencies.electron);
  });

  it('has one version on every system', () => {
    expect(new Set(Object.values(list.optionalDependencies))).toEqual(new Set([electronNodeVersion]));
    expect(electronNodeVersion).toMatch(/^\d+\.\d+\.\d+$/);
  });

  it('is checked against a hash, wherever it comes from', () => {
    const packages = new Map(Object.entries(lock.packages as Readonly<Record<string, object>>));
    for (const name of Object.keys(list.optionalDependencies)) {
      const { version, integrity, resolved } = (packages.get(`node_modules/${name}`) ?? {}) as Locked;
      expect(version).toBe(electronNodeVersion);
      expect(integrity).toMatch(/^sha512-/);
      expect(resolved).toBeUndefined();
    }
  });
});
