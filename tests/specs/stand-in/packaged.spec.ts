import { execFile } from 'node:child_process';
import { cp, mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { createPackage } from '@electron/asar';
import { standIn } from '../../../electron/launch/find-runtime.mjs';
import { expect, test } from '../../harness/stand-in-trial';

/** Packs the trial app like electron-builder: an archive with the update address next to it. */
async function pack(folder: string): Promise<string> {
  const [tree, resources] = [path.join(folder, 'tree'), path.join(folder, 'resources')];
  await cp(fileURLToPath(new URL('../../../dist/stand-in/trial', import.meta.url)), tree, { recursive: true });
  const manifest = { name: 'packed', productName: 'Packed', version: '7.8.9', type: 'module', main: 'main.js' };
  await writeFile(path.join(tree, 'package.json'), JSON.stringify(manifest));
  await mkdir(resources);
  await createPackage(tree, path.join(resources, 'app.asar'));
  await writeFile(path.join(resources, 'app-update.yml'), 'provider: generic');
  return resources;
}

test('a packaged app runs from its archive', async ({ launchTrial, folder }) => {
  const resources = await pack(folder);
  const { app, page } = await launchTrial({ args: [`--stand-in-resources=${resources}`] });
  expect(await page.title()).toBe('Trial');
  const facts = await app.evaluate(({ app: itself }) => ({
    isPackaged: itself.isPackaged,
    name: itself.getName(),
    version: itself.getVersion(),
    resources: process.resourcesPath,
    isDefaultApp: process.defaultApp === true,
    takesLinks: itself.setAsDefaultProtocolClient('trial'),
  }));
  expect(facts).toEqual({
    isPackaged: true,
    name: 'Packed',
    version: '7.8.9',
    resources,
    isDefaultApp: false,
    takesLinks: true,
  });
});

test('an app in a folder is not packaged', async ({ launchTrial }) => {
  const { app } = await launchTrial();
  expect(await app.evaluate(({ app: itself }) => [itself.isPackaged, process.defaultApp])).toEqual([false, true]);
});

test('NODE_OPTIONS do not reach a packaged app', async ({ folder }) => {
  test.skip(process.platform === 'win32', 'Windows has no such script in the stand-in');
  const env = { ...process.env, NODE_OPTIONS: `--require=${path.join(folder, 'not-there.cjs')}` };
  // The missing archive ends it; a missing preloaded module would end it earlier.
  const ended = promisify(execFile)(standIn, [`--stand-in-resources=${folder}`], { env });
  await expect(ended).rejects.toThrow(/app\.asar/);
});
