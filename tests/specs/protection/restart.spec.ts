import { existsSync, readFileSync } from 'node:fs';
import { rename } from 'node:fs/promises';
import path from 'node:path';
import { chromium, type Page } from '@playwright/test';
import { arrangePlytixKey, request } from '../../harness/arrange';
import { expect, test } from '../../harness/journey';
import { checksPage } from '../../harness/visual';

const company = 'Harbour & Pine';
const name = 'Patchworks Integration';

/** The id of the process that holds the data folder: the stand-in writes it next to Chromium's profile. */
const ownerOf = (userData: string) => {
  const lock = path.join(userData, 'stand-in.lock');
  return existsSync(lock) ? Number(readFileSync(lock, 'utf8').split(' ')[0]) : 0;
};

/**
 * The page of an app that no driver started: Chromium writes its port into the profile. It shows the app's addresses as
 * https.
 */
async function pageOf(userData: string): Promise<Page> {
  const file = path.join(userData, 'stand-in', 'window', 'DevToolsActivePort');
  const connect = async () => {
    const [port] = readFileSync(file, 'utf8').split('\n');
    const browser = await chromium.connectOverCDP(`http://127.0.0.1:${port}`);
    const page = browser
      .contexts()[0]
      ?.pages()
      .find((each) => each.url().startsWith('https://app.'));
    if (!page) throw new Error('no page yet');
    return page;
  };
  let page: Page | undefined;
  await expect(async () => {
    page = await connect();
  }).toPass();
  return page as Page;
}

test('a restart asks the keyring again, unlocks the values and loses nothing', async ({ open, services }) => {
  const key = services.simulator.plytix.createKey({ company, name, role: 'ADMIN' });
  const first = await open();
  test.skip(first.runtime !== 'stand-in', 'only the stand-in has a keyring that comes and goes');
  await arrangePlytixKey(first.page, company, key, 'Priya Raman');
  const keyring = `${first.userData}.keyring`;
  await first.close();
  await rename(keyring, `${keyring}.away`);
  const locked = await first.relaunch({ keyring: 'if-kept', args: services.chromiumSwitches });
  await expect(locked.page.getByRole('button', { name: 'Restart Keyquilt' })).toBeVisible();
  await checksPage(locked, 'locked-by-keyring');
  await rename(`${keyring}.away`, keyring);
  const before = ownerOf(first.userData);
  await locked.page.getByRole('button', { name: 'Restart Keyquilt' }).click();
  await expect.poll(() => [0, before].includes(ownerOf(first.userData)), { timeout: 90_000 }).toBe(false);
  const after = ownerOf(first.userData);
  expect(after).not.toBe(before);
  try {
    const page = await pageOf(first.userData);
    expect((await request(page, 'app.read', {})).vault).toMatchObject({ state: 'ready', protection: 'keyring' });
    await expect(page.getByRole('heading', { name: 'What needs attention' })).toBeVisible();
  } finally {
    process.kill(after, 'SIGTERM');
    await expect.poll(() => ownerOf(first.userData)).toBe(0);
  }
});
