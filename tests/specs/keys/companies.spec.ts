import { arrangePlytixKey, readAllKeys } from '../../harness/arrange';
import { expect, test } from '../../harness/journey';
import { checksPage } from '../../harness/visual';

const name = 'Patchworks Integration';

test('a set-up selects a known company and warns about a similar name', async ({ open, services }) => {
  const journey = await open();
  const { page, person } = journey;
  for (const company of ['Harbour & Pine', 'Lark Street Toys'])
    await arrangePlytixKey(
      page,
      company,
      services.simulator.plytix.createKey({ company, name, role: 'ADMIN' }),
      'Priya',
    );
  await page.getByRole('link', { name: 'Home' }).click();
  await person.press('New set-up');
  const field = page.getByLabel('Company', { exact: true });
  await expect(page.locator('datalist option')).toHaveCount(2);
  await field.fill('Harbour and Pine Ltd');
  await expect(page.getByText('You already have Harbour & Pine. Is this the same company?')).toBeVisible();
  await checksPage(journey, 'new-set-up-near-company');
  await person.press('Use Harbour & Pine');
  await expect(field).toHaveValue('Harbour & Pine');
  await field.fill('harbour  & pine');
  await expect(page.getByText('Is this the same company?')).toBeHidden();
  await person.press('Start set-up');
  await person.sees('Are you an Owner or Admin in Plytix?');
  await expect(page.getByRole('banner')).toContainText('Harbour & Pine');
  const keys = await readAllKeys(page);
  expect(new Set(keys.map(({ company }) => company))).toEqual(new Set(['Harbour & Pine', 'Lark Street Toys']));
});
