import { existsSync } from 'node:fs';
import { readFile, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { arrangePatchworksKey, arrangePlytixKey } from '../../harness/arrange';
import { closesDialogs, opensFile, savesLater, savesTo } from '../../harness/file-answers';
import { derives, expect, type Journey, test } from '../../harness/journey';
import { findSecrets, searchFolder } from '../../harness/search-secrets';
import { checksPage, resizes } from '../../harness/visual';

const passphrase = 'lusab babad gutih';
const company = 'Harbour & Pine';

async function opensRecords({ page, person }: Journey): Promise<void> {
  await page.getByRole('navigation').getByRole('link', { name: 'Records' }).click();
  await person.sees('Records');
}

test('a backup restores everything on a new computer and only missing keys on the old one', async ({
  open,
  services,
  folder,
}) => {
  const { apiKey, apiPassword } = services.simulator.plytix.createKey({
    company,
    name: 'Patchworks Integration',
    role: 'ADMIN',
  });
  const values = { apiKey, apiPassword };
  const patchworks = services.simulator.patchworks.createKey({ company, name: 'Order dashboard' }).apiKey;
  const first = await open();
  const { page, person } = first;
  const file = path.join(folder, 'Keyquilt backup.age');
  await arrangePlytixKey(page, company, values, 'Ines Duarte');
  await arrangePatchworksKey(page, company, 'Order dashboard', patchworks);

  await opensRecords(first);
  const backups = page.getByRole('region', { name: 'Backup and restore' });
  await expect(backups).toContainText('No backup has been made on this computer yet.');
  await page.getByRole('region', { name: 'Pass keys on' }).scrollIntoViewIfNeeded();
  await checksPage(first, 'transfer-sections');
  await backups.getByRole('button', { name: 'Make a backup' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Passphrase for this file').fill('short');
  await person.press('Choose where to save it');
  await expect(dialog).toContainText('Use at least 12 characters');
  await dialog.getByLabel('Passphrase for this file').fill('qwertyuiopas');
  await expect(dialog).toContainText('Too easy to guess: close to a password that many people use');
  await dialog.getByLabel('Passphrase for this file').fill(passphrase);
  await expect(dialog).toContainText('Strong: very hard to guess');
  await dialog.getByLabel('The same passphrase again').fill('lusab babad gutit');
  await person.press('Choose where to save it');
  await expect(dialog).toContainText('The two are not the same');
  await dialog.getByLabel('The same passphrase again').fill(passphrase);
  await checksPage(first, 'transfer-backup');
  const closed = await closesDialogs(first.app);
  await person.press('Choose where to save it');
  await closed();
  await expect(dialog.getByRole('button', { name: 'Choose where to save it' })).toBeVisible();
  const answer = await savesLater(first.app, file);
  await person.press('Choose where to save it');
  await expect(dialog.getByRole('progressbar', { name: 'Making the backup' })).toBeVisible();
  await checksPage(first, 'transfer-backup-running');
  await person.press('Stop');
  await answer();
  await expect(dialog).toContainText('Stopped. No file was made.');
  expect(existsSync(file)).toBe(false);
  await savesTo(first.app, file);
  await person.press('Choose where to save it');
  await expect(dialog).toContainText('2 keys and 3 values are in Keyquilt backup.age', derives);
  await checksPage(first, 'transfer-backup-made');
  await dialog.getByRole('button', { name: 'Close' }).last().click();
  await expect(backups).toContainText('with 2 keys');
  expect((await stat(file)).mode & 0o777).toBe(0o600);
  const canaries = { ...values, patchworks, passphrase };
  expect(findSecrets(await readFile(file), canaries)).toEqual([]);

  // The same file adds nothing on the same computer.
  await opensFile(first.app, file);
  await backups.getByRole('button', { name: 'Restore from a backup' }).click();
  await dialog.getByLabel('Passphrase of this file').fill(passphrase);
  await person.press('Open the file');
  await expect(dialog).toContainText('Everything in this file is here already', derives);
  await dialog.getByRole('button', { name: 'Close' }).last().click();
  expect((await searchFolder(first.userData, canaries)).found).toEqual([]);
  await first.close();

  const second = await open();
  await second.person.press('I have a backup, or keys from a colleague');
  await second.person.sees('Records');
  await expect(second.page.getByRole('heading', { name: 'Backup and restore' })).toBeFocused();
  await expect(second.page.getByRole('button', { name: 'Restore from a backup' })).toBeInViewport({ ratio: 1 });
  await checksPage(second, 'first-run-backup');
  const other = second.page.getByRole('dialog');
  const restore = () => second.page.getByRole('button', { name: 'Restore from a backup' }).click();
  const picture = path.join(folder, 'picture.png');
  await writeFile(picture, 'not an age file at all');
  await opensFile(second.app, picture);
  await restore();
  await expect(second.page.getByRole('alert')).toContainText('This is not a backup or hand-over file');
  await opensFile(second.app, file);
  await restore();
  await other.getByLabel('Passphrase of this file').fill('another passphrase');
  await second.person.press('Open the file');
  await expect(other.getByRole('alert')).toContainText('This passphrase does not open the file', derives);
  await other.getByLabel('Passphrase of this file').fill(passphrase);
  await second.person.press('Open the file');
  await expect(other.getByRole('checkbox', { name: /^New here/ })).toBeChecked(derives);
  await checksPage(second, 'transfer-restore');
  await resizes(second, 900, 640);
  await checksPage(second, 'transfer-restore-narrow');
  await resizes(second, 1160, 780);
  await second.person.press('Restore 2 keys');
  await expect(other).toContainText('2 keys were added');
  await checksPage(second, 'transfer-restored');
  await second.person.press('See the keys');
  await second.page.getByRole('row', { name: /Patchworks Integration/ }).click();
  const detail = second.page.getByRole('complementary');
  await expect(detail).toContainText('Ines Duarte');
  await expect(detail).toContainText('Restored from a backup');
  services.forgetRequests();
  await second.person.press('Test again');
  await expect.poll(() => services.requests.length).toBeGreaterThan(1);
  await expect(detail.getByText('Tested again: passed')).toBeVisible();
  await checksPage(second, 'transfer-restored-key');
  expect((await searchFolder(second.userData, canaries)).found).toEqual([]);
});
