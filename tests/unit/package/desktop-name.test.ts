import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { parse } from 'yaml';

const root = join(import.meta.dirname, '../../..');
const read = (file: string) => readFileSync(join(root, file), 'utf8');

it('gives the Linux package and the running window one name in reverse-DNS style', () => {
  const { desktopName } = JSON.parse(read('package.json')) as { desktopName?: string };
  const { appId, linux } = parse(read('electron-builder.yml')) as {
    appId: string;
    linux: { syncDesktopName?: boolean; desktop?: { entry?: { StartupWMClass?: string } } };
  };
  expect(desktopName).toBe(`${appId}.desktop`);
  expect(linux.syncDesktopName).toBe(true);
  // electron-builder derives it from the same name; a separate value would break the match.
  expect(linux.desktop?.entry?.StartupWMClass).toBeUndefined();
});
