import { arrangePatchworksKey, arrangePlytixKey } from '../../harness/arrange';
import { expect, test } from '../../harness/journey';

const company = 'Harbour & Pine';

test('both keys can be read offline and say why they cannot be tested', async ({ open, services }) => {
  const plytix = services.simulator.plytix.createKey({ company, name: 'Patchworks Integration', role: 'ADMIN' });
  const patchworks = services.simulator.patchworks.createKey({ company, name: 'Order dashboard' });
  const first = await open();
  await arrangePlytixKey(first.page, company, plytix, 'Priya Raman');
  await arrangePatchworksKey(first.page, company, 'Order dashboard', patchworks.apiKey);
  await services.stopListening();
  services.forgetRequests();

  const { page } = await first.relaunch({ args: [...services.chromiumSwitches, '--stand-in-offline'] });
  await expect(page.getByText('You are offline.')).toBeVisible();
  await expect(page.getByRole('banner')).toContainText('Offline');
  await page.getByRole('link', { name: /^Keys/ }).click();
  await expect(page.getByText('2 current')).toBeVisible();

  for (const [name, system, role, events] of [
    ['Patchworks Integration', 'Plytix', 'admin', ['Password stored here', 'Tested: passed', 'Set-up finished']],
    ['Order dashboard', 'Patchworks', 'manager', ['Dashboard row noted', 'Tested: passed', 'Set-up finished']],
  ] as const) {
    const row = page.getByRole('row').filter({ has: page.getByRole('button', { name, exact: true }) });
    for (const words of [company, system, 'Active', '0 days', 'Passed']) await expect(row).toContainText(words);
    // The table shows the day, the panel the time.
    await expect(row).toContainText('Read live: Today');

    await row.getByRole('button', { name, exact: true }).click();
    const detail = page.getByRole('complementary', { name });
    await expect(detail).toContainText(/Today, \d\d:\d\d/);
    await expect(detail).toContainText(role);
    for (const event of events) await expect(detail.getByText(event, { exact: true })).toBeVisible();
    await expect(detail).toContainText('You are offline. Tests need the internet.');
    await expect(detail.getByRole('button', { name: 'Test again' })).toBeHidden();
    await expect(detail.getByRole('button', { name: 'Copy key' })).toBeVisible();
  }
  expect(services.requests).toEqual([]);
});
