import { copyFile, mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { checkCommand } from '../../../shared/model/check-by-hand';
import { arrangePlytixKey } from '../../harness/arrange';
import { checkByHand, hasOpenssl } from '../../harness/by-hand';
import { opensFile, savesAsSuggested, savesTo } from '../../harness/file-answers';
import { derives, expect, type Journey, test } from '../../harness/journey';
import { checksPage, resizes } from '../../harness/visual';

const company = 'Harbour & Pine';
const passphrase = 'lusab babad gutih';

const makes = async (page: Page, button: string) => {
  await page.getByRole('button', { name: button, exact: true }).click();
  await expect(page.getByRole('status').filter({ hasText: 'was saved' })).toBeVisible({ timeout: 30_000 });
};

/** Checks a file and waits for the verdict. */
const judges = async ({ app, page }: Journey, file: string, verdict: RegExp) => {
  await opensFile(app, file);
  await page.getByRole('button', { name: 'Choose a file', exact: true }).click();
  await expect(page.getByRole('status').filter({ hasText: verdict })).toBeVisible();
};

const opensRecords = async ({ page, person }: Journey) => {
  await page.getByRole('navigation').getByRole('link', { name: 'Records' }).click();
  await person.sees('Records');
};

/** The groups of a fingerprint in this part of the page. */
const printIn = (page: Page) => page.locator('.file-mark code').first().textContent();

test('a report is signed under a confirmed name, checked by openssl, and each way of spoiling it is told', async ({
  open,
  services,
  folder,
}) => {
  const journey = await open();
  const { app, page, person } = journey;
  const values = services.simulator.plytix.createKey({ company, name: 'Patchworks Integration', role: 'ADMIN' });
  await arrangePlytixKey(page, company, values, 'Åsa');
  const out = path.join(folder, 'out');
  await mkdir(out);
  await savesAsSuggested(app, out);
  await opensRecords(journey);

  // Not now: nothing is written, and the question comes again.
  await person.press('Table (CSV)');
  const dialog = page.getByRole('dialog', { name: 'What name stands in your signature?' });
  await dialog.getByRole('button', { name: 'Not now' }).click();
  expect(await readdir(out)).toEqual([]);
  await person.press('Table (CSV)');
  await dialog.getByLabel('Your name, as others know you').fill('Priya Raman');
  const shown = await dialog.locator('code').textContent();
  expect(shown).toMatch(/^([0-9a-f]{4} ){7}[0-9a-f]{4}$/);
  await checksPage(journey, 'signing-confirm');
  await dialog.getByRole('button', { name: 'Sign under this name' }).click();
  await expect(page.getByText('Signed by Priya Raman.')).toBeVisible({ timeout: 30_000 });
  await makes(page, 'Data (JSON)');
  const names = (await readdir(out)).filter((name) => !name.endsWith('.sig'));
  const [csv = '', json = ''] = ['.csv', '.json'].map((end) => names.find((name) => name.endsWith(end)) ?? '');
  if (hasOpenssl())
    for (const name of [csv, json])
      expect(checkByHand(checkCommand, out, name)).toContain('Signature Verified Successfully');

  const file = path.join(out, csv);
  const bytes = await readFile(file);
  const text = bytes.toString('utf8');
  await judges(journey, file, /It holds.*Priya Raman signed.*The signing key is yours/);
  await checksPage(journey, 'signing-holds');
  await resizes(journey, 900, 640);
  await checksPage(journey, 'signing-holds-900');
  await resizes(journey, 1160, 780);

  await writeFile(file, text.replace('Åsa', 'Eve'));
  await judges(journey, file, /It does not hold.*changed after it was signed.*one line changed.*lines? 2/);
  await checksPage(journey, 'signing-changed');
  await writeFile(file, bytes.subarray(0, bytes.length - 9));
  await judges(journey, file, /It does not hold.*Its end is cut off/);
  await writeFile(file, text.slice(1));
  await judges(journey, file, /It does not hold.*added or removed the mark at the start/);
  await writeFile(file, bytes);
  const renamed = path.join(out, 'list for the auditor.csv');
  await rename(file, renamed);
  await rename(`${file}.sig`, `${renamed}.sig`);
  await judges(journey, renamed, /It holds.*It was renamed/);
  const signature = await readFile(`${renamed}.sig`, 'utf8');
  await writeFile(`${renamed}.sig`, signature.replace('signed-by: Priya', 'signed-by: Petra'));
  await judges(journey, renamed, /It does not hold.*signature of .* is not genuine/);
  await copyFile(`${path.join(out, json)}.sig`, `${renamed}.sig`);
  await judges(journey, renamed, /It cannot be judged.*belongs to another file/);
  await rm(`${renamed}.sig`);
  await judges(journey, renamed, /It holds.*a file in this history.*signature beside it.*is missing/);
  await writeFile(`${renamed}.sig`, signature);

  // The key is given up: its fingerprint is another, and the old one is listed.
  await page.getByRole('link', { name: 'Settings' }).click();
  await person.sees('Settings');
  const setting = page
    .getByRole('region', { name: 'Your signature' })
    .or(page.locator('section', { hasText: 'Your signature' }));
  await expect(setting.first()).toContainText('You sign as Priya Raman');
  expect(await printIn(page)).toBe(shown);
  await person.press('Give up this key');
  await page.getByRole('alertdialog').getByLabel('Type “give up” to go on').fill('give up');
  await checksPage(journey, 'signing-give-up');
  await page.getByRole('alertdialog').getByRole('button', { name: 'Give up this key' }).click();
  await expect(page.getByText(/a key of yours, given up on/)).toBeVisible();
  expect(await printIn(page)).not.toBe(shown);
  await checksPage(journey, 'signing-settings');
  await opensRecords(journey);
  await judges(journey, renamed, /It holds.*This history knows the file from before/);
});

test('a backup on an empty computer proves what the old one could; elsewhere the key is unknown until compared', async ({
  open,
  services,
  folder,
}) => {
  const first = await open();
  const values = services.simulator.plytix.createKey({ company, name: 'Patchworks Integration', role: 'ADMIN' });
  await arrangePlytixKey(first.page, company, values, 'Åsa');
  const out = path.join(folder, 'out');
  await mkdir(out);
  await savesAsSuggested(first.app, out);
  await opensRecords(first);
  await first.person.press('Table (CSV)');
  const dialog = first.page.getByRole('dialog');
  await dialog.getByLabel('Your name, as others know you').fill('Priya Raman');
  const shown = await dialog.locator('code').textContent();
  await first.person.press('Sign under this name');
  await expect(first.page.getByText('Signed by Priya Raman.')).toBeVisible({ timeout: 30_000 });
  const csv = path.join(out, (await readdir(out)).find((name) => name.endsWith('.csv')) ?? '');
  const backup = path.join(folder, 'Keyquilt backup.age');
  await savesTo(first.app, backup);
  await first.page.getByRole('button', { name: 'Make a backup' }).click();
  await dialog.getByLabel('Passphrase for this file').fill(passphrase);
  await dialog.getByLabel('The same passphrase again').fill(passphrase);
  await first.person.press('Choose where to save it');
  await expect(dialog).toContainText('are in Keyquilt backup.age', derives);
  await first.close();

  const second = await open({ userData: path.join(folder, 'second') });
  const { page, person } = second;
  const other = services.simulator.plytix.createKey({ company, name: 'Other', role: 'ADMIN' });
  await arrangePlytixKey(page, company, other, 'Ben');
  await opensRecords(second);
  await judges(second, csv, /It cannot be judged.*key is not known here.*names Priya Raman/);
  await checksPage(second, 'signing-unknown');
  await person.press('I compared it: note this key as known');
  await expect(page.getByRole('status').filter({ hasText: /It holds.*key is that of Priya Raman/ })).toBeVisible();
  await second.close();

  const third = await open({ userData: path.join(folder, 'third') });
  const restored = third.page;
  const early = services.simulator.plytix.createKey({ company, name: 'Early', role: 'ADMIN' });
  await arrangePlytixKey(restored, company, early, 'Cy');
  await opensRecords(third);
  await opensFile(third.app, backup);
  await restored.getByRole('button', { name: 'Restore from a backup' }).click();
  const take = restored.getByRole('dialog');
  await take.getByLabel('Passphrase of this file').fill(passphrase);
  await third.person.press('Open the file');
  await expect(take.getByText('Is this your own signing key?')).toBeVisible(derives);
  await expect(take).toContainText(shown ?? '');
  await checksPage(third, 'signing-restore');
  await take.getByRole('radio', { name: /Yes, I am Priya Raman/ }).check();
  await take.getByRole('button', { name: /^Restore/ }).click();
  await expect(take).toContainText('1 key was added', derives);
  await take.getByRole('button', { name: 'Close' }).last().click();
  await judges(third, csv, /It holds.*The signing key is yours/);
  await restored.getByRole('link', { name: 'Settings' }).click();
  await expect(restored.getByText(/You sign as Priya Raman/)).toBeVisible();
  expect(await printIn(restored)).toBe(shown);
});
