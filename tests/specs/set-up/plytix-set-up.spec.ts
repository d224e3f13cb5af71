import { expect, recordOpened, test } from '../../harness/journey';

const company = 'Harbour & Pine';
const name = 'Patchworks Integration';

test('a Plytix key from the first screen to its record', async ({ open, services }) => {
  const key = services.simulator.plytix.createKey({ company, name, role: 'ADMIN' });
  const { app, page, person } = await open();
  await person.startsConnecting(company);
  await person.createsPlytixKey();

  await person.pastes('API key', key.apiKey);
  await expect(page.getByText('starts with')).toContainText(key.apiKey.slice(0, 4));
  await person.pastes('API password', key.apiPassword);
  await expect(page.locator('body')).not.toContainText(key.apiKey.slice(4, 10));
  await expect(page.locator('body')).not.toContainText(key.apiPassword.slice(4, 10));

  await person.testsPlytixKey();
  await person.sees('The key works');
  const checks = page.getByRole('list', { name: 'What we checked' }).getByRole('listitem');
  await expect(checks).toHaveCount(8);
  for (const check of await checks.all()) await expect(check).toContainText('Passed');
  await expect(checks.filter({ hasText: 'The role is admin' })).toContainText('admin');

  await person.press('Go on to Patchworks');
  await person.chooses('Connectors & instances');
  for (const [label, value] of [
    ['Copy URL', 'https://www.plytix.com/'],
    ['Copy API Key', key.apiKey],
    ['Copy API Password', key.apiPassword],
    ['Copy Version', '1'],
    ['Copy Name', `Plytix, ${company}`],
  ] as const) {
    await person.press(label);
    await expect.poll(person.clipboard).toBe(value);
  }
  for (const tick of await page.getByRole('checkbox').all()) {
    await tick.click();
    await expect(tick).toBeChecked();
  }
  await expect(page.getByText('7 of 7 done')).toBeVisible();
  await person.press('Patchworks has saved it');

  await person.sees('Save the record');
  await page.getByLabel(/^Who answers for this key/).fill('Priya Raman');
  await person.press('Save the record');
  await person.sees('The record is saved');
  await person.press('Open in Keys');
  const detail = page.getByRole('complementary');
  await expect(detail).toContainText('Priya Raman');
  await expect(detail).toContainText('Active');
  for (const event of [
    'Set-up started',
    'Created in the dashboard',
    'Key stored here',
    'Saved in a password manager',
    'Tested: passed',
    'Set-up finished',
  ])
    await expect(detail.getByText(event, { exact: true })).toBeVisible();

  const asked = services.requests.map(({ method, host, path }) => `${method} ${host}${path}`);
  expect(asked).toEqual([
    'POST auth.plytix.com/auth/api/get-token',
    'GET pim.plytix.com/api/v1/filters/asset',
    'POST pim.plytix.com/api/v1/accounts/api-credentials/search',
  ]);
  await app.close();
});

test('the suggested name and the official pages are one click away', async ({ open }) => {
  const { app, page, person } = await open();
  const opened = await recordOpened(app);
  await person.startsConnecting(company);
  await person.chooses('Yes');
  await person.press('Go on to create the key');
  await page.getByRole('button', { name: /^Open Plytix in your browser/ }).click();
  await person.press('The panel is open');
  await page.getByRole('button', { name: /^Copy.*name/i }).click();
  await expect.poll(person.clipboard).toBe(name);
  expect(await opened()).toEqual(['https://accounts.plytix.com/']);
});

test('a person who is not an admin gets a message to send, and the draft waits', async ({ open }) => {
  const { page, person, relaunch } = await open();
  await person.startsConnecting(company);
  await person.chooses('No');
  await person.press('Get a message to send');
  await person.press('Copy message');
  await expect.poll(person.clipboard).toContain('Name: Patchworks Integration');
  expect(await person.clipboard()).toContain('Assigned role: admin');
  await page.getByLabel('Who did you ask?').fill('Jonas');
  await person.press('I have asked, save and wait');
  await person.sees('Waiting for a colleague');

  const again = await relaunch();
  await expect(again.page.getByText('Waiting for Jonas to help')).toBeVisible();
  await expect(again.page.getByText('Cannot start yet')).toBeVisible();
});
