import type { Page } from '@playwright/test';
import { arrangePatchworksKey, arrangePlytixSetup, type PlytixValues, request } from '../../harness/arrange';
import { expect, type Journey, test } from '../../harness/journey';

const company = 'Harbour & Pine';
const named = { company, name: 'Patchworks Integration', role: 'ADMIN' };

const verdict = (page: Page, words: string) => page.getByRole('region', { name: words, exact: true });

async function testsAtOnce({ page, person }: Journey, values: PlytixValues): Promise<string> {
  const { id } = await arrangePlytixSetup(page, company, 'answers', values);
  await person.press(`Carry on at step 4, ${company}`);
  await person.press('Test this key with Plytix');
  return id;
}

async function stored({ page }: Journey, id: string) {
  const { keys } = await request(page, 'keys.read', { ids: [id] });
  const { events } = await request(page, 'keys.timeline', { id });
  return { record: keys[0], events: events.map(({ type }) => type) };
}

test('swapped values are tried the other way round on a click and exchanged if that works', async ({
  open,
  services,
}) => {
  const { apiKey, apiPassword } = services.simulator.plytix.createKey(named);
  const journey = await open();
  const { page, person } = journey;
  const id = await testsAtOnce(journey, { apiKey: apiPassword, apiPassword: apiKey });
  await expect(verdict(page, 'Key and password look swapped')).toContainText('once');
  expect(services.requests).toHaveLength(1);
  expect((await stored(journey, id)).record?.secrets.apiKey?.length).toBe(40);

  await person.press('Try them the other way round');
  await person.sees('The key works');
  await expect(page.getByText('Key and password were swapped, and are right now')).toBeVisible();
  const { record, events } = await stored(journey, id);
  expect(record?.secrets).toMatchObject({
    apiKey: { length: 20, hint: apiKey.slice(0, 4) },
    apiPassword: { length: 40 },
  });
  // The test reads the role and the account, each with a line of its own.
  expect(events.slice(-4)).toEqual(['values-exchanged', 'fact-read', 'fact-read', 'tested']);
});

test('values that fit neither way round are kept, and the trial is not offered again', async ({ open, services }) => {
  const key = services.simulator.plytix.createKey(named);
  services.simulator.plytix.deleteKey(key.id);
  const journey = await open();
  const { page, person } = journey;
  const id = await testsAtOnce(journey, { apiKey: key.apiPassword, apiPassword: key.apiKey });
  await person.press('Try them the other way round');
  await expect(verdict(page, 'Plytix did not accept them either way round')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Try them the other way round' })).toBeHidden();
  const { record, events } = await stored(journey, id);
  expect(record?.secrets.apiKey?.length).toBe(40);
  expect(events).not.toContain('values-exchanged');
});

test('the person picks one of several keys with the same name, and the choice is stored', async ({
  open,
  services,
}) => {
  const { plytix } = services.simulator;
  const key = plytix.createKey(named);
  plytix.createKey({ ...named, role: 'USER' });
  plytix.setAccount(company, { tokenTells: false });
  const journey = await open();
  const { page, person } = journey;
  const id = await testsAtOnce(journey, key);
  await expect(page.getByRole('heading', { name: 'Which of these is this key?' })).toBeVisible();
  await person.press('Patchworks Integration, role admin');
  await expect(verdict(page, 'The Plytix key works, and its role is right')).toBeVisible();
  await expect(page.getByText('the row of Plytix’s list that you chose')).toBeVisible();
  expect((await stored(journey, id)).record?.serviceId).toBe(key.id);
});

test('a short outage is retried, and notes appear next to the verdict', async ({ open, services }) => {
  const key = services.simulator.plytix.createKey(named);
  services.simulator.planFault({ host: 'auth.plytix.com', fault: { kind: 'status', status: 503 } });
  const headers = { 'x-plytix-deprecation': 'true', date: new Date(Date.now() + 3_600_000).toUTCString() };
  services.simulator.planFault({
    path: '/api/v1/filters/asset',
    fault: { kind: 'status', status: 200, body: { data: [] }, headers },
  });
  const journey = await open();
  const { page } = journey;
  await testsAtOnce(journey, key);
  // Wait for the app's real pause before the second request.
  await expect(page.getByRole('heading', { level: 1, name: 'The key works' })).toBeVisible({ timeout: 30_000 });
  await expect(page.getByText('Plytix is changing something Keyquilt uses')).toBeVisible();
  await expect(page.getByText('This computer’s clock is wrong')).toBeVisible();
  await page.getByText('Technical details').click();
  await expect(page.getByText(/get-token +503/)).toBeVisible();
  await expect(page.getByText(/clock: 60 min slow/)).toBeVisible();
});

test('extra text around a value is removed on a click, and another service’s key is rejected by name', async ({
  open,
  services,
}) => {
  const key = services.simulator.plytix.createKey(named);
  const other = services.simulator.patchworks.createKey({ company, name: 'Nightly stock feed' });
  const journey = await open();
  const { page, person } = journey;
  await arrangePatchworksKey(page, company, 'Nightly stock feed', other.apiKey);
  await arrangePlytixSetup(page, 'Lark Street Toys', 'capture', null);
  await page.reload();
  await person.press('Carry on at step 3, Lark Street Toys');
  const card = page.getByRole('region', { name: 'API key', exact: true });

  await person.pastes('API key', `Bearer ${key.apiKey}`);
  await expect(card).toContainText('The word Bearer stands before the value');
  await expect(card).toContainText('27 characters in all, 20 without it');
  await person.press('Remove them');
  await expect(card.getByText('20 characters', { exact: true })).toBeVisible();
  await expect(card.getByText('Ready', { exact: true })).toBeVisible();

  await person.pastes('API key', other.apiKey);
  await expect(card).toContainText('This is a key of Patchworks');
  await expect(card).toContainText('Nightly stock feed, Harbour & Pine');
  await expect(card.getByText('Ready', { exact: true })).toBeHidden();
});

test('a network failure names the proxy in use', async ({ open, services }) => {
  const key = services.simulator.plytix.createKey(named);
  const journey = await open({ args: ['--proxy-server=http://127.0.0.1:9'] });
  const { page, person } = journey;
  await testsAtOnce(journey, key);
  await expect(verdict(page, 'The company proxy did not let us through')).toBeVisible();
  await page.getByText('Technical details').click();
  await expect(page.getByText(/proxy for auth\.plytix\.com: PROXY 127\.0\.0\.1:9/)).toBeVisible();
  await person.press('Copy details for IT');
  await expect.poll(person.clipboard).toMatch(/auth\.plytix\.com, pim\.plytix\.com[\s\S]*PROXY 127\.0\.0\.1:9/);
  expect(services.requests).toEqual([]);
});
