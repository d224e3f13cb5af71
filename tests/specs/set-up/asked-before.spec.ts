import type { Page } from '@playwright/test';
import {
  arrangePatchworksKey,
  arrangePlytixKey,
  arrangePlytixSetup,
  readAllKeys,
  request,
} from '../../harness/arrange';
import { expect, type Journey, test } from '../../harness/journey';
import { checksPage, resizes } from '../../harness/visual';

const company = 'Harbour & Pine';
const name = 'Patchworks Integration';
const card = (page: Page, field: 'API key' | 'API password') => page.getByRole('region', { name: field, exact: true });

async function atTheValues(open: () => Promise<Journey>): Promise<Journey> {
  const journey = await open();
  await arrangePlytixSetup(journey.page, company, 'capture', null);
  await journey.person.press(`Carry on at step 3, ${company}`);
  await journey.person.sees('Bring the two values here');
  return journey;
}

test('a fresh Patchworks key in Plytix’s field is asked about and moved; Plytix gets no request', async ({
  open,
  services,
}) => {
  const fresh = services.simulator.patchworks.createKey({ company, name: 'Orders' });
  const journey = await atTheValues(open);
  const { page, person } = journey;
  await person.pastes('API key', fresh.apiKey);
  const key = card(page, 'API key');
  await expect(key).toContainText('This does not look like a value of Plytix');
  await expect(key).toContainText('Most likely it is a key of Patchworks');
  await expect(key.getByText('Waits for your answer', { exact: true })).toBeVisible();
  await expect(key.getByText('Ready', { exact: true })).toBeHidden();
  await checksPage(journey, 'asked-before');
  await resizes(journey, 900, 640);
  await checksPage(journey, 'asked-before-900');
  const box = await key.boundingBox();
  const paste = await page.getByRole('button', { name: 'Paste API key' }).boundingBox();
  expect((paste?.x ?? 0) + (paste?.width ?? 0)).toBeLessThanOrEqual((box?.x ?? 0) + (box?.width ?? 0));
  await resizes(journey, 1160, 780);

  // The page is not the only one who asks: main sends nothing either.
  const [draft] = await readAllKeys(page);
  const id = draft?.id ?? '';
  await request(page, 'secrets.type', { id, field: 'apiPassword', value: fresh.apiKey.replace('DEMO', 'demo') });
  const tested = await request(page, 'tests.run', { id });
  expect(tested.lastTest?.verdict.code).toBe('value-asked');
  expect((await request(page, 'knownKeys.read', { id })).why).toBe('value-asked');
  expect(services.requests).toEqual([]);

  await key.getByRole('button', { name: 'Put it in the right place' }).click();
  await person.sees('Bring the key here');
  await expect(card(page, 'API key').getByText('Ready', { exact: true })).toBeVisible();
  const moved = (await readAllKeys(page)).find(({ system }) => system === 'patchworks');
  expect((await request(page, 'tests.run', { id: moved?.id ?? '' })).lastTest?.verdict.code).toBe('all-passed');
  expect(services.requests.map(({ host }) => host)).toEqual(['core.wearepatchworks.com']);
});

test('the other way round, and an answer that holds for one value and survives a restart', async ({
  open,
  services,
}) => {
  const journey = await open();
  const pair = services.simulator.plytix.createKey({ company, name, role: 'ADMIN' });
  await request(journey.page, 'app.chooseAccount', { account: 'real' });
  const { id } = await request(journey.page, 'setups.start', { system: 'patchworks', company });
  await request(journey.page, 'setups.bringValues', { id });
  await request(journey.page, 'secrets.type', { id, field: 'apiKey', value: pair.apiKey });
  const run = async (page: Page) => (await request(page, 'tests.run', { id })).lastTest?.verdict.code;
  expect(await run(journey.page)).toBe('value-asked');
  expect(services.requests).toEqual([]);
  await journey.person.press(`Carry on at step 3, ${company}`);
  const key = card(journey.page, 'API key');
  await expect(key).toContainText('This looks like a key of Plytix');
  await key.getByRole('button', { name: 'It is a Patchworks value, send it' }).click();
  await expect(key.getByText('Ready', { exact: true })).toBeVisible();
  expect(services.requests).toEqual([]);

  const { page } = await journey.relaunch();
  expect(await run(page)).toBe('key-refused');
  expect(services.requests.map(({ host }) => host)).toEqual(['core.wearepatchworks.com']);
  await request(page, 'secrets.type', { id, field: 'apiKey', value: pair.apiPassword });
  expect(await run(page)).toBe('value-asked');
  expect(services.requests).toHaveLength(1);
});

test('a bulk test leaves such a key out, says so, and its details ask', async ({ open, services }) => {
  const journey = await open();
  const { page, person } = journey;
  const { plytix, patchworks } = services.simulator;
  await arrangePlytixKey(page, company, plytix.createKey({ company, name, role: 'ADMIN' }), 'Priya');
  const { apiKey } = patchworks.createKey({ company, name: 'Stock watcher' });
  const stored = await arrangePatchworksKey(page, company, 'Stock watcher', apiKey);
  await request(page, 'secrets.type', { id: stored.id, field: 'apiKey', value: '0123456789abcdef01234567' });
  await page.getByRole('link', { name: /^Keys/ }).click();
  services.forgetRequests();
  await person.press('Retest all');
  await expect(page.locator('.bulk-test', { hasText: '1 was not sent: say first whose value it is' })).toBeVisible();
  expect(services.requests.filter(({ host }) => host === 'core.wearepatchworks.com')).toEqual([]);
  await checksPage(journey, 'asked-bulk');
  await page.getByRole('button', { name: 'Stock watcher', exact: true }).click();
  const detail = page.getByRole('complementary');
  await expect(detail).toContainText('This looks like an id, not like a Patchworks key');
  await expect(detail.getByRole('button', { name: 'Test again' })).toHaveCount(0);
  await checksPage(journey, 'asked-detail');
  await detail.getByRole('button', { name: 'It is a Patchworks value, send it' }).click();
  await detail.getByRole('button', { name: 'Test again' }).click();
  await expect.poll(() => services.requests.filter(({ host }) => host === 'core.wearepatchworks.com').length).toBe(1);
});
