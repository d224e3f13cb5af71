import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { encryptAge } from '../../../electron/features/transfer/age-file';
import type { Payload } from '../../../electron/features/transfer/payload';
import { arrangePlytixKey, request } from '../../harness/arrange';
import { opensFile, savesAsSuggested } from '../../harness/file-answers';
import { derives, expect, type Journey, test } from '../../harness/journey';
import { findSecrets, searchFolder } from '../../harness/search-secrets';
import { checksPage, resizes } from '../../harness/visual';

const company = 'Harbour & Pine';

/** An expired hand-over file, as a colleague's app made it. */
async function expiredFile(folder: string): Promise<string> {
  const payload: Payload = {
    format: 'keyquilt transfer',
    version: 1,
    kind: 'handover',
    account: 'real',
    madeAt: '2026-01-01T08:00:00.000Z',
    madeBy: 'Grace',
    machine: 'attic',
    app: '0.1.0',
    to: 'Ben',
    expires: '2026-01-08',
    keys: [],
    documents: [],
    events: [],
  };
  const file = path.join(folder, 'expired.age');
  await writeFile(file, await encryptAge(Buffer.from(JSON.stringify(payload)), 'four words are enough', 4));
  return file;
}

async function opensRecords({ page, person }: Journey): Promise<void> {
  await page.getByRole('navigation').getByRole('link', { name: 'Records' }).click();
  await person.sees('Records');
}

async function receives({ app, page, person }: Journey, file: string, passphrase: string): Promise<void> {
  await opensFile(app, file);
  await page.getByRole('button', { name: 'Receive keys' }).click();
  await page.getByRole('dialog').getByLabel('Passphrase of this file').fill(passphrase);
  await person.press('Open the file');
}

test('a hand-over moves keys to a colleague in an encrypted file and is recorded on both sides', async ({
  open,
  services,
  folder,
}) => {
  const { apiKey, apiPassword } = services.simulator.plytix.createKey({
    company,
    name: 'Patchworks Integration',
    role: 'ADMIN',
  });
  const giver = await open();
  await arrangePlytixKey(giver.page, company, { apiKey, apiPassword }, 'Ines Duarte');
  await request(giver.page, 'settings.change', { displayName: 'Ines Duarte' });
  await opensRecords(giver);
  await giver.person.press('Hand keys to a colleague');
  const dialog = giver.page.getByRole('dialog');
  await giver.person.press('Choose where to save it');
  await expect(dialog).toContainText('Choose at least one key');
  await expect(dialog).toContainText('Type your colleague’s name');
  await giver.person.chooses('Patchworks Integration');
  await dialog.getByLabel('Colleague’s name').fill('Ben Adler');
  await checksPage(giver, 'transfer-give');
  await resizes(giver, 900, 640);
  await checksPage(giver, 'transfer-give-narrow');
  await resizes(giver, 1160, 780);
  const suggested = await savesAsSuggested(giver.app, folder);
  await giver.person.press('Choose where to save it');
  await expect(dialog).toContainText('The file for Ben Adler is ready', derives);
  await checksPage(giver, 'transfer-given');
  const passphrase = (await dialog.locator('.said code').textContent()) ?? '';
  expect(passphrase).toMatch(/^([a-z]{5}-){4}[a-z]{5}$/);
  const [name = ''] = await suggested();
  expect(name).toMatch(/^Keys for Ben Adler \d{4}-\d\d-\d\d\.age$/);
  await dialog.getByRole('button', { name: 'Close' }).last().click();
  const canaries = { apiKey, apiPassword, passphrase };
  const file = path.join(folder, name);
  await giver.page.getByRole('navigation').getByRole('link', { name: /^Keys/ }).click();
  await giver.page.getByRole('row', { name: /Patchworks Integration/ }).click();
  await expect(giver.page.getByRole('complementary')).toContainText('Ben Adler');
  expect((await searchFolder(giver.userData, canaries)).found).toEqual([]);
  await giver.close();

  const receiver = await open();
  await request(receiver.page, 'app.chooseAccount', { account: 'real' });
  await opensRecords(receiver);
  const other = receiver.page.getByRole('dialog');
  await receives(receiver, await expiredFile(folder), 'four words are enough');
  await expect(other.getByRole('alert')).toContainText('The time for this hand-over is over', derives);
  await other.getByRole('button', { name: 'Cancel' }).click();
  await receives(receiver, file, 'lusab-babad-gutih-tugad-lusab');
  await expect(other.getByRole('alert')).toContainText('This passphrase does not open the file', derives);
  await other.getByLabel('Passphrase of this file').fill(passphrase);
  await receiver.person.press('Open the file');
  await expect(other).toContainText('From Ines Duarte', derives);
  await checksPage(receiver, 'transfer-receive');
  await receiver.person.press('Take over 1 key');
  await expect(other).toContainText('1 key was added');
  await receiver.person.press('See the keys');
  await receiver.page.getByRole('row', { name: /Patchworks Integration/ }).click();
  const detail = receiver.page.getByRole('complementary');
  await expect(detail).toContainText('Ines Duarte');
  await expect(detail).toContainText('Not tested');
  await receiver.person.press('Test again');
  await expect(detail).not.toContainText('Not tested');
  await expect(detail.getByText('Tested: passed')).toHaveCount(2);
  await opensRecords(receiver);
  await receives(receiver, file, passphrase);
  await expect(other).toContainText('This very file was taken over here before', derives);
  await expect(other).toContainText('There is nothing to take over');
  await checksPage(receiver, 'transfer-receive-again');
  expect((await searchFolder(receiver.userData, canaries)).found).toEqual([]);
  expect(findSecrets(Buffer.from(await receiver.page.content()), canaries)).toEqual([]);
});
