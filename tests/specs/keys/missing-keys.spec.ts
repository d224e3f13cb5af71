import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Page } from '@playwright/test';
import Papa from 'papaparse';
import { arrangePlytixKey, arrangePlytixSetup, arrangeSigner, type PlytixValues, request } from '../../harness/arrange';
import { savesAsSuggested } from '../../harness/file-answers';
import { expect, type Journey, test } from '../../harness/journey';
import { confirmsEnd, detail, opensKey } from '../../harness/key-task-steps';
import { checksPage, resizes } from '../../harness/visual';

const company = 'Harbour & Pine';
const reader = 'Patchworks Integration';
const hasPdfText = (process.env.PATH ?? '')
  .split(path.delimiter)
  .some((folder) => existsSync(path.join(folder, 'pdftotext')));

/** A finished and tested key with a name of its own. */
async function arrangeNamed(page: Page, name: string, values: PlytixValues): Promise<string> {
  const { id } = await arrangePlytixSetup(page, company, 'test', values);
  await request(page, 'setups.change', { id, change: { name, owner: 'Jonas Weber', step: 'record', page: 0 } });
  await request(page, 'tests.run', { id });
  await request(page, 'setups.finish', { id });
  return id;
}

async function readsList({ page, person }: Journey): Promise<void> {
  await opensKey(page, reader);
  await detail(page).getByRole('button', { name: 'Read this account’s keys' }).click();
  await person.sees('This account’s keys in Plytix');
  await expect(page.getByText('Read from Plytix with the key')).toBeVisible();
}

const rowOf = (page: Page, name: string) => page.getByRole('row', { name: new RegExp(name) });

test('a key that its account’s list lost is never active nor live again, until it is seen', async ({
  open,
  services,
  folder,
}) => {
  const { plytix } = services.simulator;
  const own = plytix.createKey({ company, name: reader, role: 'ADMIN' });
  const lost = plytix.createKey({ company, name: 'Old feed', role: 'ADMIN' });
  const journey = await open();
  const { app, page, person } = journey;
  await arrangePlytixKey(page, company, own, 'Priya Raman');
  await arrangeNamed(page, 'Old feed', lost);
  await opensKey(page, 'Old feed');
  await expect(rowOf(page, 'Old feed')).toContainText('Active');
  plytix.deleteKey(lost.id);
  await readsList(journey);
  await expect(page.getByRole('region', { name: 'Not in the list any more' })).toContainText('Old feed');
  await checksPage(journey, 'known-keys-missing');

  // The table, the panel and the history.
  await opensKey(page, 'Old feed');
  await expect(rowOf(page, 'Old feed')).toContainText('Not in list');
  await expect(rowOf(page, 'Old feed')).toContainText('since');
  await expect(detail(page).getByText('Not in the list', { exact: true })).toBeVisible();
  await expect(detail(page).getByRole('button', { name: 'Close' })).toBeInViewport();
  await expect(rowOf(page, 'Old feed')).not.toContainText('Active');
  await expect(detail(page)).toContainText('Plytix’s list of keys no longer has this key');
  await expect(detail(page)).toContainText(`No longer in the list of account ${company}, read with the key ${reader}`);
  await expect(page.getByRole('table')).toContainText('Act now (1)');
  await checksPage(journey, 'key-missing');
  await resizes(journey, 900, 640);
  await checksPage(journey, 'key-missing-900');
  await resizes(journey, 1160, 780);

  // The filter.
  await page.getByRole('search').getByRole('button', { name: 'Status', exact: true }).click();
  await page.getByRole('checkbox', { name: 'Not in the list' }).check();
  await checksPage(journey, 'filter-missing');
  await page.keyboard.press('Escape');
  await expect(rowOf(page, reader)).toHaveCount(0);
  await expect(rowOf(page, 'Old feed')).toBeVisible();
  await page.getByRole('button', { name: 'Clear all' }).click();

  // The files.
  await arrangeSigner(page);
  const out = path.join(folder, 'reports');
  await mkdir(out);
  await savesAsSuggested(app, out);
  await page.getByRole('link', { name: 'Records' }).click();
  for (const button of ['Table (CSV)', 'Data (JSON)', 'Document (PDF)']) {
    await page.getByRole('button', { name: button, exact: true }).click();
    await expect(page.getByRole('status').filter({ hasText: /was saved/ })).toBeVisible({ timeout: 30_000 });
  }
  const fileWith = async (end: string) => path.join(out, (await readdir(out)).find((name) => name.endsWith(end)) ?? '');
  const csv = Papa.parse<Record<string, string>>((await readFile(await fileWith('.csv'), 'utf8')).slice(1), {
    header: true,
  });
  expect(csv.data.find(({ Name }) => Name === 'Old feed')).toMatchObject({
    Status: 'Not in the list',
    'Status: how known': 'Recorded in Keyquilt',
    'Verified live': 'No',
    Attention: 'Act now',
    Why: 'The service says otherwise',
  });
  const json = JSON.parse(await readFile(await fileWith('.json'), 'utf8'));
  const row = json.keys.find(({ name }: { name: { value: string } }) => name.value === 'Old feed');
  expect(row.status).toMatchObject({ value: 'unknown', known: 'recorded', missing: { account: company } });
  expect(json.report.counts).toMatchObject({ active: 1, 'not-in-list': 1 });
  if (hasPdfText)
    expect(execFileSync('pdftotext', ['-layout', await fileWith('.pdf'), '-'], { encoding: 'utf8' })).toMatch(
      /Not in the list/,
    );

  // Seen again: its own line, and nothing of the warning stays.
  lost.deletedAtMs = null;
  await readsList(journey);
  await expect(page.getByText('Changed in its record now')).toBeVisible();
  await opensKey(page, 'Old feed');
  await expect(rowOf(page, 'Old feed')).toContainText('Active');
  await expect(detail(page)).toContainText('There again, after it was missing from the list');
  await expect(detail(page)).not.toContainText('no longer has this key');
  await person.press('Close');
});

test('a review and its signed files say since when a key is missing', async ({ open, services, folder }) => {
  const { plytix } = services.simulator;
  const own = plytix.createKey({ company, name: reader, role: 'ADMIN' });
  const lost = plytix.createKey({ company, name: 'Old feed', role: 'ADMIN' });
  const journey = await open();
  const { app, page, person } = journey;
  await arrangePlytixKey(page, company, own, 'Priya Raman');
  await arrangeNamed(page, 'Old feed', lost);
  plytix.deleteKey(lost.id);
  await readsList(journey);
  await page.getByRole('link', { name: /^Reviews/ }).click();
  await person.press('Start a review');
  await page.getByLabel('Title').fill('Winter review');
  await page.getByRole('button', { name: /^Start with 2 keys$/ }).click();
  await person.sees('Winter review');
  await expect(page.getByText(/Not in the list since/).first()).toBeVisible();
  await checksPage(journey, 'review-missing');
  for (let left = 2; left > 0; left -= 1) {
    const before = await page.getByRole('progressbar').getAttribute('aria-valuenow');
    await page.keyboard.press('1');
    await page.keyboard.press('Enter');
    await expect(page.getByRole('progressbar')).not.toHaveAttribute('aria-valuenow', before ?? '');
  }
  await arrangeSigner(page);
  await page.getByLabel('Type your name').fill('Priya Raman');
  await person.press('Sign off and lock');
  await expect(page.getByText(/^Signed off .* by Priya Raman/)).toBeVisible();
  const out = path.join(folder, 'saved');
  await mkdir(out);
  await savesAsSuggested(app, out);
  await page.getByRole('button', { name: 'Save PDF' }).click();
  await expect(page.getByText(/^Saved as .*\.pdf$/)).toBeVisible({ timeout: 30_000 });
  const [name = ''] = await readdir(out);
  if (hasPdfText) {
    const text = execFileSync('pdftotext', ['-layout', path.join(out, name), '-'], { encoding: 'utf8' });
    expect(text.replace(/\s+/g, ' ')).toMatch(/Not in the list/);
    expect(text.match(/\bActive\b/g)).toHaveLength(1);
  }
});

test('what was not read is never called live, and a fact read back as different has its line', async ({
  open,
  services,
}) => {
  const { plytix } = services.simulator;
  const own = plytix.createKey({ company, name: reader, role: 'ADMIN' });
  const journey = await open();
  const { page, person } = journey;
  await arrangePlytixKey(page, company, own, 'Priya Raman');
  await opensKey(page, reader);
  const tested = detail(page).locator('dt', { hasText: 'Tested' }).locator('+ dd');
  await expect(tested.locator('.fresh')).toHaveAttribute('title', 'Read live');
  services.simulator.planFault({ fault: { kind: 'drop' }, times: 50 });
  await person.press('Test again');
  await expect(tested).toContainText('Could not check');
  await expect(tested.locator('.fresh')).toHaveAttribute('title', 'Recorded in Keyquilt');
  await expect(detail(page).getByText(/Tested again: could not check/)).toBeVisible();
  services.simulator.clearFaults();
  plytix.changeRole(own.id, 'USER');
  await person.press('Test again');
  await expect(detail(page)).toContainText('Role read: user. It was admin here');
  plytix.changeRole(own.id, 'ADMIN');
  await person.press('Test again');
  await expect(detail(page)).toContainText('Role read: admin. It was user here');
});

test('a key known from the list only is confirmed as deleted by another key of its account', async ({
  open,
  services,
}) => {
  const { plytix } = services.simulator;
  const own = plytix.createKey({ company, name: reader, role: 'ADMIN' });
  const shop = plytix.createKey({ company, name: 'Shop export', role: 'USER' });
  const journey = await open();
  const { page, person } = journey;
  await arrangePlytixKey(page, company, own, 'Priya Raman');
  await readsList(journey);
  await person.chooses('Choose Shop export');
  await person.press('Add 1 key to Keys');
  await expect(page.getByText('Every key of this list has its record here.')).toBeVisible();
  await opensKey(page, 'Shop export');
  await person.press('Delete…');
  await confirmsEnd(journey, 'Shop export', 'Delete key');
  await person.sees('Delete the key in Plytix');
  // First the list cannot be read: who asked, and that it stays open, is said.
  plytix.setAccount(company, { listOpenTo: 'nobody' });
  plytix.deleteKey(shop.id);
  await person.press('I have deleted it in Plytix');
  await person.sees('Noted, not yet confirmed');
  await expect(
    page.getByText(`Plytix accepted the key ${reader}, but its role may not see the list of keys.`),
  ).toBeVisible();
  await checksPage(journey, 'waiting-list');
  plytix.setAccount(company, { listOpenTo: 'admins' });
  await person.press(`Confirm with the key ${reader}`);
  await person.sees('The key is deleted');
  await expect(page.getByText('It no longer has this key.')).toBeVisible();
  await checksPage(journey, 'confirmed-list');
  await person.press('Done');
  await expect(detail(page)).toContainText(`Confirmed by the account’s list, read with the key ${reader}`);
});

test('nobody can confirm it: no button asks nothing, and the way on is said', async ({ open, services }) => {
  const { plytix } = services.simulator;
  const own = plytix.createKey({ company, name: reader, role: 'ADMIN' });
  const shop = plytix.createKey({ company, name: 'Shop export', role: 'USER' });
  const journey = await open();
  const { page, person } = journey;
  const { id } = await arrangePlytixKey(page, company, own, 'Priya Raman');
  await readsList(journey);
  await person.chooses('Choose Shop export');
  await person.press('Add 1 key to Keys');
  await expect(page.getByText('Every key of this list has its record here.')).toBeVisible();
  await request(page, 'secrets.clear', { id, field: 'apiPassword' });
  await opensKey(page, 'Shop export');
  await person.press('Delete…');
  await confirmsEnd(journey, 'Shop export', 'Delete key');
  plytix.deleteKey(shop.id);
  await person.press('I have deleted it in Plytix');
  await person.sees('Noted, not yet confirmed');
  await expect(page.getByText('It cannot be confirmed here')).toBeVisible();
  await expect(page.getByText(/store an admin key of the same Plytix account/)).toBeVisible();
  await expect(page.getByRole('button', { name: /^Confirm/ })).toHaveCount(0);
  await checksPage(journey, 'waiting-nobody');
  await resizes(journey, 900, 640);
  await checksPage(journey, 'waiting-nobody-900');
});
