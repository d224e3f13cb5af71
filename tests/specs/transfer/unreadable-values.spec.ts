import { existsSync } from 'node:fs';
import path from 'node:path';
import { arrangePatchworksKey, request } from '../../harness/arrange';
import { savesTo } from '../../harness/file-answers';
import { derives, expect, type Journey, test } from '../../harness/journey';
import { checksPage } from '../../harness/visual';
import { editRecords } from '../../unit/electron/storage/vault/outside';

const company = 'Harbour & Pine';
const names = ['Order watcher', 'Stock watcher'];

async function selects({ page }: Journey): Promise<void> {
  await page.getByRole('link', { name: /^Keys/ }).click();
  for (const name of names) await page.getByRole('row').filter({ hasText: name }).getByRole('checkbox').check();
}

test('a key whose value does not open is named, and the others go into the file', async ({
  open,
  services,
  folder,
}) => {
  const first = await open();
  const ids: string[] = [];
  for (const name of names) {
    const { apiKey } = services.simulator.patchworks.createKey({ company, name });
    ids.push((await arrangePatchworksKey(first.page, company, name, apiKey)).id);
  }
  await first.close();
  const [whole = '', exchanged = ''] = ids;
  editRecords(first.userData, (records) => {
    Object.assign(records[exchanged] ?? {}, { sealed: records[whole]?.sealed });
  });

  const second = await open({ userData: first.userData });
  const { app, page, person } = second;
  const dialog = page.getByRole('dialog');
  await selects(second);
  await page.getByRole('button', { name: 'Hand to a colleague' }).click();
  await dialog.getByLabel('Colleague’s name').fill('Ben Adler');
  await person.press('Choose where to save it');
  await expect(dialog.getByRole('alert')).toContainText('Stock watcher: a value of this key cannot be opened');
  await checksPage(second, 'transfer-give-unreadable');
  const age = path.join(folder, 'ben.age');
  await savesTo(app, age);
  await person.press('Go on without it');
  await expect(dialog).toContainText('The file for Ben Adler is ready', derives);
  await expect(dialog).toContainText('1 key is in ben.age');
  await dialog.getByRole('button', { name: 'Close' }).last().click();

  await page.getByRole('button', { name: 'KeePass file' }).click();
  await page.getByLabel('A passphrase for this file').fill('four quiet words here');
  await page.getByLabel('The same passphrase again').fill('four quiet words here');
  const kdbx = path.join(folder, 'team.kdbx');
  await savesTo(app, kdbx);
  await person.press('Choose where to save it');
  await expect(page.getByText('team.kdbx holds 1 key.')).toBeVisible(derives);
  await expect(dialog.getByRole('alert')).toContainText('Stock watcher is not in a file');
  await checksPage(second, 'keepass-unreadable');
  expect(existsSync(age) && existsSync(kdbx)).toBe(true);
  const { events } = await request(page, 'keys.timeline', { id: exchanged });
  expect(events.some(({ type }) => type === 'exported' || type === 'passed-on')).toBe(false);
});
