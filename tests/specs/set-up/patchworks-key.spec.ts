import { arrangePatchworksKey } from '../../harness/arrange';
import { expect, test } from '../../harness/journey';
import { createsPatchworksKey } from '../../harness/person-patchworks';

const company = 'Harbour & Pine';
const use = 'Order dashboard';

test('a Patchworks key from the first screen to its record', async ({ open, services }) => {
  const { apiKey } = services.simulator.patchworks.createKey({ company, name: use });
  const { page, person } = await open();
  await createsPatchworksKey(page, person, { company, use });
  await person.pastes('API key', apiKey);
  await expect(page.getByRole('region', { name: 'API password' })).toBeHidden();
  await person.press('Check this value');

  await person.sees('Note how the list shows it');
  await page.getByLabel('Name in the list').fill(use);
  await page.getByLabel('Characters you can see').fill(apiKey);
  await page.getByLabel('Time in the list').fill('2 minutes ago');
  await person.press('Go on to test the key');
  await expect(page.getByRole('alert')).toContainText('These are more characters than a list shows');
  await page.getByLabel('Characters you can see').fill(apiKey.slice(-4));
  await person.press('Go on to test the key');

  await person.sees('Ready to test the key');
  await person.press('Test this key with Patchworks');
  await person.sees('The key works');
  const checks = page.getByRole('list', { name: 'What we checked' }).getByRole('listitem');
  await expect(checks).toHaveCount(4);
  for (const check of await checks.all()) await expect(check).toContainText('Passed');
  expect(services.requests.map(({ method, host, path }) => `${method} ${host}${path}`)).toEqual([
    'GET core.wearepatchworks.com/api/v1/flows?page=1&per_page=1',
  ]);
  expect(services.requests[0]?.authorization).toBe('bare-key');
  expect(services.requests[0]?.headerNames).not.toContain('cookie');

  await person.press('Go on to the record');
  await page.getByLabel(/^Who answers for this key/).fill('Priya Raman');
  await person.press('Save the record');
  await person.sees('The record is saved');
  await person.press('Open in Keys');
  const detail = page.getByRole('complementary');
  await expect(detail.getByRole('heading', { level: 2 })).toHaveText(use);
  for (const words of [company, 'Active', 'manager', 'Priya Raman', 'Passed'])
    await expect(detail).toContainText(words);
  const row = detail.getByRole('region', { name: 'In the Patchworks dashboard' });
  for (const words of [use, apiKey.slice(-4), '2 minutes ago']) await expect(row).toContainText(words);
  await expect(detail).not.toContainText(apiKey.slice(4, 30));
  for (const event of ['Set-up started', 'Created in the dashboard', 'Key stored here', 'Dashboard row noted'])
    await expect(detail.getByText(event, { exact: true }).first()).toBeVisible();
});

test('a revoked key fails its test with that reason', async ({ open, services }) => {
  const key = services.simulator.patchworks.createKey({ company, name: use });
  const { page, person } = await open();
  await createsPatchworksKey(page, person, { company, use });
  await person.pastes('API key', key.apiKey);
  await person.press('Check this value');
  await person.press('Go on to test the key');
  services.simulator.patchworks.revoke(key.id);
  await person.press('Test this key with Patchworks');
  await person.sees('Almost there: one thing to fix');
  const verdict = page.getByRole('region', { name: 'Patchworks did not accept this key' });
  await expect(verdict).toContainText('the key was revoked or deleted. Look under general settings, API keys');
  await expect(page.getByRole('button', { name: 'Go on to the record' })).toBeHidden();

  await person.press('Copy again');
  await person.sees('Bring the key here');
  const fresh = services.simulator.patchworks.createKey({ company, name: use });
  await person.pastes('API key', fresh.apiKey);
  await person.press('Check this value');
  await person.press('Go on to test the key');
  await person.press('Test this key with Patchworks');
  await person.sees('The key works');
});

test('a key that was revoked later fails its next test in Keys', async ({ open, services }) => {
  const key = services.simulator.patchworks.createKey({ company, name: use });
  const { page, person } = await open();
  await arrangePatchworksKey(page, company, use, key.apiKey);
  await page.getByRole('link', { name: /^Keys/ }).click();
  await page.getByRole('button', { name: use }).click();
  const detail = page.getByRole('complementary');
  await expect(detail).toContainText('Passed');
  services.simulator.patchworks.revoke(key.id);
  await detail.getByRole('button', { name: 'Test again' }).click();
  await expect(detail.getByText('Tested again: failed')).toBeVisible();
  await expect(detail).toContainText('Failed');
  await expect(page.getByRole('table')).toContainText('Act now (1)');
  await expect(detail).toContainText('Patchworks did not accept this key');
  await detail.getByRole('button', { name: 'See what to fix' }).click();
  await person.sees('Almost there: one thing to fix');
  await expect(page.getByRole('region', { name: 'Patchworks did not accept this key' })).toBeVisible();
  await person.press('Copy again');
  const fresh = services.simulator.patchworks.createKey({ company, name: use });
  await person.pastes('API key', fresh.apiKey);
  await person.press('Check this value');
  await person.sees('Note how the list shows it');
  await person.press('Go on to test the key');
  await person.press('Test this key with Patchworks');
  await person.press('Go on to the record');
  await person.sees('The record is saved');
});
