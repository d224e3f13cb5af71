import { arrangePatchworksKey, arrangePlytixKey, request } from '../../harness/arrange';
import { expect, test } from '../../harness/journey';
import { checksPage, resizes } from '../../harness/visual';

const company = 'Harbour & Pine';
const core = 'core.wearepatchworks.com';

test('a bulk test tests keys one by one, can be paused and stopped, and reports changes', async ({
  open,
  services,
}) => {
  const journey = await open();
  const { page, person } = journey;
  const { plytix, patchworks } = services.simulator;
  const make = async (of: string) => {
    const made = plytix.createKey({ company: of, name: 'Patchworks Integration', role: 'ADMIN' });
    return { made, record: await arrangePlytixKey(page, of, made, 'Priya') };
  };
  const first = await make(company);
  const second = await make('Lark Street Toys');
  for (const name of ['Order watcher', 'Stock watcher']) {
    const { apiKey } = patchworks.createKey({ company, name });
    await arrangePatchworksKey(page, company, name, apiKey);
  }
  await request(page, 'setups.start', { system: 'patchworks', company });
  plytix.replacePassword(first.made.id);

  await page.getByRole('link', { name: /^Keys/ }).click();
  services.forgetRequests();
  services.simulator.planFault({
    host: core,
    fault: { kind: 'status', status: 429, headers: { 'retry-after': '3600' } },
  });
  await person.press('Retest all');
  const question = page.getByRole('dialog', { name: 'Test 5 keys of 2 companies?' });
  await expect(question.getByRole('listitem').filter({ hasText: 'Harbour & Pine' })).toContainText('4 keys');
  await expect(question.getByRole('listitem').filter({ hasText: 'Lark Street Toys' })).toContainText('1 key');
  expect(services.requests).toEqual([]);
  await checksPage(journey, 'bulk-test-several-companies');
  await person.press('Test all 5');
  await expect(page.getByRole('row').filter({ hasText: 'Priya' }).filter({ hasText: company })).toContainText('Failed');
  await expect(page.getByText('Patchworks asked us to slow down. Its tests go on at')).toBeVisible();
  await expect(page.getByText('2 of 4')).toBeVisible();
  expect(services.requests.filter(({ host }) => host === core)).toHaveLength(1);
  await checksPage(journey, 'bulk-test-running');

  await person.press('Pause');
  await expect(page.getByText('Paused', { exact: true })).toBeVisible();
  await person.press('Go on');
  await person.press('Stop');
  await expect(page.getByText(/^Ended before all keys were tested, [\d:]+\.$/)).toBeVisible();
  await expect(
    page.locator('.bulk-test', { hasText: '1 newly failing, 1 passing as before, 2 waiting, 1 left out.' }),
  ).toBeVisible();
  expect(services.requests.filter(({ host }) => host === core)).toHaveLength(1);
  await person.press('See what changed');
  await person.sees('What the tests came to');
  const summary = page.getByRole('dialog');
  await expect(summary.getByText('The key is right, but the password is not')).toBeVisible();
  await expect(summary.getByText('You stopped before it was its turn')).toHaveCount(2);
  await checksPage(journey, 'bulk-test-summary');
  await resizes(journey, 900, 640);
  await checksPage(journey, 'bulk-test-summary-small');
  await resizes(journey, 1160, 780);

  services.forgetRequests();
  await person.press('Test the 2 that wait');
  await expect(page.getByText(/^Tests finished, [\d:]+\.$/)).toBeVisible();
  await expect(page.locator('.bulk-test', { hasText: '2 passing as before.' })).toBeVisible();
  expect(services.requests.map(({ host }) => host)).toEqual([core, core]);

  await request(page, 'secrets.type', {
    id: first.record.id,
    field: 'apiPassword',
    value: plytix.replacePassword(first.made.id),
  });
  plytix.deleteKey(second.made.id);
  await person.press('Retest all');
  await person.press('Test all 5');
  await expect(
    page.locator('.bulk-test', { hasText: '1 newly failing, 1 newly passing, 2 passing as before, 1 left out.' }),
  ).toBeVisible();
  await person.press('See what changed');
  await page.getByRole('dialog').getByRole('button', { name: 'Patchworks Integration' }).first().click();
  const detail = page.getByRole('complementary', { name: 'Patchworks Integration' });
  await expect(detail).toContainText('Lark Street Toys');
  await expect(detail.getByText('Tested again: failed')).toBeVisible();
  await checksPage(journey, 'bulk-test-done');
});
