import { arrangePlytixKey, request } from '../../harness/arrange';
import { expect, test } from '../../harness/journey';
import { startsAgain } from '../../harness/second-copy';
import { checksPage } from '../../harness/visual';

const passphrase = 'four plain words together';

test('a link opens its place, changes nothing, and waits until the app is unlocked', async ({ open, services }) => {
  const first = await open({ keyring: 'none' });
  const { userData } = first;
  await request(first.page, 'vault.setPassphrase', { passphrase });
  const company = 'Harbour & Pine';
  const values = services.simulator.plytix.createKey({ company, name: 'Patchworks Integration', role: 'ADMIN' });
  const key = await arrangePlytixKey(first.page, company, values, 'Priya');
  await first.close();

  // The app is not running; it asks for the passphrase after its start.
  const journey = await first.relaunch({ args: [...services.chromiumSwitches, `keyquilt://key/${key.id}`] });
  const { page } = journey;
  const field = page.getByLabel('Passphrase', { exact: true });
  await expect(field).toBeVisible();
  await expect(page.getByRole('table')).toHaveCount(0);
  await field.fill(passphrase);
  await page.getByRole('button', { name: 'Unlock', exact: true }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Keys' })).toBeVisible();
  const detail = page.getByRole('complementary').first();
  await expect(detail).toContainText('Patchworks Integration');

  expect(await startsAgain(userData, 'keyquilt://task/settings')).toBe(0);
  await expect(page.getByRole('heading', { level: 1, name: 'Settings' })).toBeVisible();

  for (const hostile of ['keyquilt://task/revoke', `keyquilt://key/${key.id}/delete`, 'keyquilt://task/help?x=1']) {
    expect(await startsAgain(userData, hostile)).toBe(0);
  }
  await expect(page.getByRole('heading', { level: 1, name: 'Settings' })).toBeVisible();

  expect(await startsAgain(userData, `keyquilt://key/${'0'.repeat(24)}`)).toBe(0);
  const sentence = page.getByRole('dialog', { name: 'That key is not in this inventory' });
  await expect(sentence).toBeVisible();
  await checksPage(journey, 'link-unknown');
  await sentence.getByRole('button', { name: 'Close' }).last().click();
  await expect(page.getByRole('heading', { level: 1, name: 'Keys' })).toBeVisible();

  expect(await startsAgain(userData, 'keyquilt://task/setup')).toBe(0);
  await expect(page.getByLabel('Company', { exact: true })).toBeVisible();
  // The link opens the form and creates nothing: there is still one key.
  expect((await request(page, 'inventory.read', { company: null })).total).toBe(1);
});
