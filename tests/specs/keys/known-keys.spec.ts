import { arrangePlytixKey } from '../../harness/arrange';
import { expect, type Journey, test } from '../../harness/journey';
import { checksPage, resizes } from '../../harness/visual';

const company = 'Harbour & Pine';
const name = 'Patchworks Integration';

async function readsList({ page, person }: Journey): Promise<void> {
  await page.getByRole('link', { name: /^Keys/ }).click();
  await page.getByRole('button', { name, exact: true }).click();
  await page.getByRole('complementary').getByRole('button', { name: 'Read this account’s keys' }).click();
  await person.sees('This account’s keys in Plytix');
}

const rowOf = ({ page }: Journey, key: string) =>
  page.getByRole('row').filter({ has: page.getByRole('rowheader', { name: key, exact: true }) });

test('keys of the account list are added, compared and reported missing', async ({ open, services }) => {
  const { plytix } = services.simulator;
  const key = plytix.createKey({ company, name, role: 'ADMIN' });
  const shop = plytix.createKey({ company, name: 'Shop export', role: 'USER' });
  const gone = plytix.createKey({ company, name: 'Old feed', role: 'ADMIN' });
  plytix.createKey({ company: 'Lark Street Toys', name: 'Not ours', role: 'ADMIN' });
  const journey = await open();
  const { page, person } = journey;
  await arrangePlytixKey(page, company, key, 'Priya Raman');
  await readsList(journey);
  await expect(rowOf(journey, name)).toContainText('Yes');
  await expect(rowOf(journey, 'Shop export')).toContainText('Not yet');
  await expect(page.getByText('Not ours')).toBeHidden();
  await expect(page.getByText('Read from Plytix with the key')).toContainText('Today');
  await checksPage(journey, 'known-keys');
  await person.chooses('Choose Shop export');
  await person.chooses('Choose Old feed');
  await person.press('Add 2 keys to Keys');
  await expect(rowOf(journey, 'Shop export')).toContainText('Yes');
  await expect(page.getByText('Every key of this list has its record here.')).toBeVisible();

  plytix.changeRole(shop.id, 'ADMIN');
  plytix.rename(shop.id, 'Shop export 2026');
  plytix.deleteKey(gone.id);
  await person.press('Read again');
  const changed = rowOf(journey, 'Shop export 2026');
  await expect(changed).toContainText('It was called Shop export here.');
  await expect(changed).toContainText('Its role was user here.');
  await expect(page.getByRole('region', { name: 'Not in the list any more' })).toContainText('Old feed');
  await checksPage(journey, 'known-keys-differs');
  await resizes(journey, 900, 640);
  await checksPage(journey, 'known-keys-differs-900');
  await person.press('Read again');
  await expect(changed).toContainText('Yes');

  await page.getByRole('button', { name: 'Open Shop export 2026' }).click();
  const detail = page.getByRole('complementary');
  await expect(detail).toContainText('Its values are not here, so it cannot be tested or copied from here.');
  await expect(detail.getByRole('button', { name: 'Test again' })).toBeHidden();
  await checksPage(journey, 'key-without-values');
  await detail.getByRole('button', { name: 'Bring its values here' }).click();
  await person.sees('Bring the two values here');
  await person.pastes('API key', shop.apiKey);
  await person.pastes('API password', shop.apiPassword);
  await person.testsPlytixKey();
  await person.sees('The key works');
  await person.press('Go on to Patchworks');
  await person.press('It is in Patchworks already');
  await person.sees('Save the record');
});

test('an unreadable list is explained', async ({ open, services }) => {
  const key = services.simulator.plytix.createKey({ company, name, role: 'ADMIN' });
  const journey = await open();
  const { page, person } = journey;
  await arrangePlytixKey(page, company, key, 'Priya Raman');
  services.simulator.plytix.setAccount(company, { listOpenTo: 'nobody' });
  await readsList(journey);
  await expect(page.getByText(/but its role may not see the list of keys/)).toBeVisible();
  await checksPage(journey, 'known-keys-not-allowed');
  services.simulator.plytix.deleteKey(key.id);
  await person.press('Read again');
  await expect(page.getByText(`Plytix did not accept the key ${name}.`)).toBeVisible();
});

test('a truncated list says so and reports no key missing', async ({ open, services }) => {
  const { plytix } = services.simulator;
  for (let number = 1; number <= 51; number += 1) plytix.createKey({ company, name: `Feed ${number}`, role: 'USER' });
  const key = plytix.createKey({ company, name, role: 'ADMIN' });
  const journey = await open();
  await arrangePlytixKey(journey.page, company, key, 'Priya Raman');
  await readsList(journey);
  await expect(journey.page.getByText(/^Plytix has more keys than these 50/)).toBeVisible();
  await expect(journey.page.getByText('Not in the list any more')).toBeHidden();
});
