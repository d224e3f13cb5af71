import { mkdir, readFile, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { arrangePlytixKey, arrangePlytixSetup, request } from '../../harness/arrange';
import { expect, test } from '../../harness/journey';
import { startUpdateServer } from '../../harness/simulators/update-server';
import { checksPage } from '../../harness/visual';

const company = 'Harbour & Pine';
const notes =
  'Two fixes.\n<img src="x" onerror="document.title=1"> stays text, <b>and so does this</b>.\n<img src=x onerror=alert(1)';

test('an update downloads silently, waits while a set-up is open, and installs on request', async ({
  open,
  services,
  folder,
}) => {
  const [installed, resources] = [path.join(folder, 'Keyquilt.AppImage'), path.join(folder, 'resources')];
  const started = path.join(folder, 'started');
  const newer = `#!/bin/sh\necho "$APPIMAGE" > '${started}'\n`;
  await mkdir(resources);
  await writeFile(installed, '#!/bin/sh\n', { mode: 0o755 });
  const server = await startUpdateServer({ version: '9.8.7', notes, installer: Buffer.from(newer) });
  const journey = await open({ args: [`--ignore-certificate-errors-spki-list=${services.spki},${server.spki}`] });
  test.skip(journey.runtime !== 'stand-in' || process.platform !== 'linux', 'only the stand-in plays an AppImage');
  const { app, page, person } = journey;
  await app.evaluate(
    (electron, [image, cache, folderOfResources]) => {
      Object.assign(process.env, { APPIMAGE: image, XDG_CACHE_HOME: cache });
      Object.assign(process, { resourcesPath: folderOfResources });
      Object.assign(electron.app, { isPackaged: true });
    },
    [installed, path.join(folder, 'cache'), resources] as const,
  );
  const ended = new Promise<void>((resolve) => app.once('close', () => resolve()));

  await request(page, 'app.chooseAccount', { account: 'real' });
  await page.getByRole('link', { name: 'Settings' }).click();
  await expect(page.getByText('Off. This copy of Keyquilt does not say where to look for updates.')).toBeVisible();
  await writeFile(path.join(resources, 'app-update.yml'), server.feed);
  await page.getByRole('link', { name: 'Home' }).click();
  await page.getByRole('link', { name: 'Settings' }).click();
  await expect(page.getByText('Off. This copy of Keyquilt cannot check who made an update')).toBeVisible();
  await writeFile(path.join(resources, 'update-key.pem'), server.publicKey);
  const key = services.simulator.plytix.createKey({ company, name: 'Patchworks Integration', role: 'ADMIN' });
  await arrangePlytixKey(page, company, key, 'Priya');
  await arrangePlytixSetup(page, 'Lark Street Toys', 'capture', null);
  await page.getByRole('link', { name: 'Home' }).click();
  await person.press('Carry on at step 3, Lark Street Toys');

  const chip = page.getByRole('button', { name: 'Update ready' });
  const state = async () => (await request(page, 'updates.read', {})).state;
  await expect.poll(state, { timeout: 40_000 }).toBe('ready');
  expect(server.asked).toContain('/Keyquilt-9.8.7.AppImage');
  await expect(page.getByRole('region', { name: 'API key', exact: true })).toBeVisible();
  await expect(chip).toBeHidden();
  await expect(request(page, 'updates.restart', {})).rejects.toThrow('Something is still under way');
  expect(await readFile(installed, 'utf8')).toBe('#!/bin/sh\n');

  await person.press('Save and finish later');
  await expect(chip).toBeVisible();
  await checksPage(journey, 'update-chip');

  await page.getByRole('link', { name: /^Keys/ }).click();
  const answers = services.hold();
  services.forgetRequests();
  await person.press('Retest all');
  await person.press('Test all 2');
  await expect.poll(() => services.requests.length).toBe(1);
  await expect(chip).toBeHidden();
  await expect(request(page, 'updates.restart', {})).rejects.toThrow('Something is still under way');
  answers();
  await chip.click();
  const question = page.getByRole('dialog', { name: 'Keyquilt 9.8.7 is ready' });
  await expect(question.getByRole('region', { name: 'What is new' })).toContainText(
    /stays text, and so does this\.\s*<img src=x onerror=alert\(1\)/,
  );
  await expect(question.locator('img')).toHaveCount(0);
  await checksPage(journey, 'update-dialog');
  await person.press('Later');
  await expect(question).toBeHidden();
  await chip.click();
  await person.press('Restart to update');
  await ended;
  expect(await readFile(installed, 'utf8')).toBe(newer);
  await expect
    .poll(() =>
      stat(started).then(
        () => true,
        () => false,
      ),
    )
    .toBe(true);
  await server.close();
});
