import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { arrangePlytixKey, readAllKeys, request } from '../../harness/arrange';
import { opensFile } from '../../harness/file-answers';
import { expect, test } from '../../harness/journey';
import { checksPage, resizes } from '../../harness/visual';

const company = 'Harbour & Pine';

test('an import maps columns, reports each row and overwrites no better data', async ({ open, services, folder }) => {
  const journey = await open();
  const { app, page, person } = journey;
  const made = services.simulator.plytix.createKey({ company, name: 'Patchworks Integration', role: 'ADMIN' });
  const { id } = await arrangePlytixKey(page, company, made, 'Priya');
  const list = path.join(folder, 'keys.csv');
  const lines = [
    'Key name;Service;Customer;Responsible;Created;Used in;API password',
    `Patchworks Integration;Plytix;harbour & pine;Somebody Else;2026-01-05;Price sheet;"${made.apiPassword.replaceAll('"', '""')}"`,
    'Order watcher;Patchworks;Harbour & Pine;Sam;13.11.2026;Order board;',
    'Order watcher;Patchworks;Harbour & Pine;Sam;;;',
    'Nightly stock;Shopify;Harbour & Pine;;;;',
    `${made.apiKey};Plytix;Harbour & Pine;;;;`,
    'Torn;Plytix;Harbour & Pine;;;;half of;a password',
  ];
  // Latin-1, as older spreadsheets write it.
  writeFileSync(list, Buffer.from(lines.join('\r\n').replace('Sam;13', 'Sämi;13'), 'latin1'));

  await page.getByRole('link', { name: 'Records' }).click();
  await opensFile(app, list);
  await person.press('Choose a list');
  await person.sees('What do the columns mean?');
  await expect(page.getByText('Read as Windows-1252, columns parted by semicolons.')).toBeVisible();
  await expect(page.getByText('This column looks like keys.')).toBeVisible();
  await expect(page.getByLabel('Customer means')).toHaveValue('company');
  await expect(page.getByLabel('API password means')).toHaveCount(0);
  await expect(page.locator('body')).not.toContainText(made.apiPassword);
  await checksPage(journey, 'import-columns');
  await person.press('See what becomes of each row');
  await person.sees('What becomes of each row');
  const rows = page.getByRole('region', { name: 'Rows of the list' }).getByRole('listitem');
  await expect(rows).toHaveCount(6);
  await expect(rows.nth(0)).toContainText('Adds facts');
  await expect(rows.nth(0)).toContainText('Used by: Price sheet. Differs, stays as it is: Owner, Made');
  await expect(rows.nth(1)).toContainText('New');
  await expect(rows.nth(2)).toContainText('An earlier row is about the same key');
  await expect(rows.nth(3)).toContainText('The row says neither Plytix nor Patchworks');
  await expect(rows.nth(4)).toContainText('A cell looks like a key, so nothing of the row is taken');
  await expect(rows.nth(5)).toContainText('The row has more cells than the list has columns');
  await expect(page.locator('body')).not.toContainText(made.apiKey);
  await checksPage(journey, 'import-preview');
  await resizes(journey, 900, 640);
  await checksPage(journey, 'import-preview-small');
  await page.getByText('Refused (3)').click();
  await expect(rows).toHaveCount(3);

  // A change to a field outside the list keeps the preview valid.
  await request(page, 'keys.changeOwner', { id, owner: 'Sam' });
  expect(await readAllKeys(page)).toHaveLength(1);
  await person.press('Take over 2 rows');
  await expect(page.getByRole('dialog').getByText('The list is taken over.')).toBeVisible();
  await expect(page.getByText('1 key is new, 1 has new facts.')).toBeVisible();
  await checksPage(journey, 'import-done');
  await person.press('See the keys');
  await page.getByRole('button', { name: 'Order watcher', exact: true }).click();
  const detail = page.getByRole('complementary', { name: 'Order watcher' });
  await expect(detail).toContainText('Taken over from a list');
  await expect(detail).toContainText('Sämi');
  const keys = await readAllKeys(page);
  const kept = keys.find((key) => key.id === id);
  expect(kept).toMatchObject({ owner: { value: 'Sam', known: 'typed' }, role: { known: 'live' } });
  expect(kept?.usedBy.map(({ place, known }) => [place, known])).toContainEqual(['Price sheet', 'imported']);
});
