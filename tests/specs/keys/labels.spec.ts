import { firstView } from '../../../shared/inventory/first-view';
import type { KeyRow } from '../../../shared/inventory/key-row';
import { arrangePlytixKey, request } from '../../harness/arrange';
import { expect, type Journey, test } from '../../harness/journey';
import type { ServiceServer } from '../../harness/simulators/service-server';
import { checksPage } from '../../harness/visual';

const name = 'Patchworks Integration';

async function openKeys(open: () => Promise<Journey>, services: ServiceServer) {
  const journey = await open();
  const { page } = journey;
  const companies = ['Harbour & Pine', 'Lark Street Toys'];
  const keys = [];
  for (const company of companies) {
    const values = services.simulator.plytix.createKey({ company, name, role: 'ADMIN' });
    keys.push({ values, record: await arrangePlytixKey(page, company, values, 'Priya') });
  }
  await page.getByRole('link', { name: /^Keys/ }).click();
  return { journey, keys };
}

test('keys are grouped by tags, which filter, search and the table show', async ({ open, services }) => {
  const { journey } = await openKeys(open, services);
  const { page, person } = journey;
  await page.getByRole('button', { name, exact: true }).first().click();
  await person.press('Change the tags');
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Tags', { exact: true }).fill('production, web shop, Production');
  await checksPage(journey, 'tags-dialog');
  await person.press('Save tags');
  await expect(page.getByRole('complementary').getByText('web shop', { exact: true })).toBeVisible();
  await expect(page.getByText('Tags added: production, web shop')).toBeVisible();
  await checksPage(journey, 'key-with-tags');
  await page.getByRole('button', { name: 'Tags', exact: true }).click();
  await page.getByRole('checkbox', { name: 'production' }).check();
  await expect(page.getByRole('table').getByRole('button', { name, exact: true })).toHaveCount(1);
  await page.keyboard.press('Escape');
  await person.press('Clear all');
  await page.getByRole('searchbox').fill('web shop');
  await expect(page.getByRole('table').getByRole('button', { name, exact: true })).toHaveCount(1);
});

test('selected keys get a tag together', async ({ open, services }) => {
  const { journey, keys } = await openKeys(open, services);
  const { page, person } = journey;
  await page.getByRole('checkbox', { name: /select all/i }).check();
  await person.press('Add a tag');
  await page.getByRole('dialog').getByLabel('Tag', { exact: true }).fill('agency');
  await checksPage(journey, 'add-tag-dialog');
  await page.getByRole('dialog').getByRole('button', { name: 'Add tag', exact: true }).click();
  await expect(page.getByRole('dialog')).toBeHidden();
  const read = await request(page, 'keys.read', { ids: keys.map(({ record }) => record.id) });
  expect(read.keys.map(({ tags }) => tags)).toEqual([['agency'], ['agency']]);
});

test('a note is kept in clear, so it takes no value', async ({ open, services }) => {
  const { journey, keys } = await openKeys(open, services);
  const { page, person } = journey;
  await page.getByRole('button', { name, exact: true }).first().click();
  await person.press('Change the note');
  const dialog = page.getByRole('dialog');
  const field = dialog.getByLabel('Note', { exact: true });
  await field.fill(`The password is ${keys[0]?.values.apiPassword}.`);
  await person.press('Save note');
  await expect(dialog.getByRole('alert')).toContainText('This text holds a stored value');
  await expect(dialog.getByRole('button', { name: /Save it/ })).toHaveCount(0);
  await field.fill('Ticket aB3dE6gH9jK2mN5pQ8sT1v');
  await person.press('Save note');
  await expect(dialog.getByRole('alert')).toContainText('This looks like a key or a password');
  await checksPage(journey, 'note-looks-like-value');
  await person.press('It is no key or password. Save it.');
  await expect(page.getByText('Ticket aB3dE6gH9jK2mN5pQ8sT1v')).toBeVisible();
  await expect(page.getByText('Note written')).toBeVisible();
});

test('a largest age makes keys due, and their page leads to the rotation', async ({ open }) => {
  const journey = await open();
  const { page, person } = journey;
  await request(page, 'app.chooseAccount', { account: 'practice' });
  await page.getByRole('link', { name: 'Settings' }).click();
  await person.press('Add a largest age');
  await page.getByLabel('Keys of line 1').selectOption({ label: 'Patchworks keys' });
  await page.getByLabel('Largest age of line 1').selectOption({ label: 'at most 30 days' });
  await checksPage(journey, 'largest-age-setting');
  await page.getByRole('link', { name: 'Home' }).click();
  await expect(page.getByText(/older than (its|their) largest age/)).toBeVisible();
  await checksPage(journey, 'home-rotation-due');
  await page.getByRole('link', { name: /^Keys/ }).click();
  const { rows } = await request(page, 'keys.view', {
    view: firstView('none'),
    from: 0,
    count: 100,
  });
  const due = (JSON.parse(rows) as KeyRow[]).find(
    ({ system, group }) => system === 'patchworks' && group === 'due-soon',
  );
  if (!due) throw new Error('No key is due');
  await page.getByRole('button', { name: due.name, exact: true }).first().click();
  await expect(page.getByText(/^Rotation due since /)).toBeVisible();
  await expect(page.getByText('Settings: Patchworks keys at most 30 days old')).toBeVisible();
  await checksPage(journey, 'key-rotation-due');
  await person.press('Rotate this key');
  await expect(page.getByRole('heading', { level: 1 })).toContainText(/Rotate/);
});
