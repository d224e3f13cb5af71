import type { Page } from '@playwright/test';
import { request } from '../../harness/arrange';
import { expect, test } from '../../harness/journey';
import { atTheValues, company, siteOf } from '../../harness/pretend-sites';
import { checksPage, resizes } from '../../harness/visual';

/** A new working pair in the practice Plytix. */
async function freshPair(page: Page) {
  const row = await request(page, 'practice.createKey', { system: 'plytix', company, name: 'Second', role: 'admin' });
  const read = async (field: 'apiKey' | 'apiPassword') =>
    (await request(page, 'practice.reveal', { system: 'plytix', id: row.id, field })).value;
  return { apiKey: await read('apiKey'), apiPassword: await read('apiPassword') };
}

test('a new key’s values replace the old one’s behind the cog, on the authentication tab', async ({ open }) => {
  const journey = await atTheValues(open, 'patchworks');
  const { page, person } = journey;
  const pair = await freshPair(page);
  await person.press('Open the practice Patchworks');
  const site = siteOf(page, 'Patchworks');
  const press = (label: string) => site.getByRole('button', { name: label, exact: true }).click();
  await press('process flows');
  await site.locator('.pwx-page').getByRole('button', { name: 'connectors & instances' }).click();
  await checksPage(journey, 'practice-instances');
  await press(`Settings of Plytix, ${company}`);
  await expect(site.getByRole('tab', { name: 'instance details' })).toHaveAttribute('aria-selected', 'true');
  await site.getByRole('tab', { name: 'authentication' }).click();
  await expect(site.getByLabel('URL', { exact: true })).toHaveValue('https://www.plytix.com/');
  await checksPage(journey, 'practice-authentication');
  await resizes(journey, 900, 640);
  await checksPage(journey, 'practice-authentication-900');
  await resizes(journey, 1160, 780);
  await site.getByLabel('API Key', { exact: true }).fill(pair.apiKey);
  await site.getByLabel('API Password', { exact: true }).fill('not the password');
  await press('save instance details');
  await expect(site.getByRole('alert')).toContainText('nothing was changed');
  await site.getByLabel('API Password', { exact: true }).fill(pair.apiPassword);
  await press('save instance details');
  await expect(site.getByRole('heading', { name: 'manage connectors' })).toBeVisible();

  await press('add new connector');
  await expect(site.getByRole('heading', { name: 'Marketplace' })).toBeVisible();
  await checksPage(journey, 'practice-marketplace');
  await press('install');
  await expect(site.getByRole('heading', { name: 'manage connectors' })).toBeVisible();
});

test('the older screen: a tile adds a connector, its summary tells the status, its settings replace the values', async ({
  open,
}) => {
  const journey = await atTheValues(open, 'patchworks');
  const { page, person } = journey;
  const pair = await freshPair(page);
  await person.press('Open the practice Patchworks');
  const site = siteOf(page, 'Patchworks');
  const press = (label: string) => site.getByRole('button', { name: label, exact: true }).click();
  await site.getByLabel('This Patchworks has').selectOption('older');
  await expect(site.getByRole('button', { name: 'process flows', exact: true })).toHaveCount(0);
  await press('connectors');
  await checksPage(journey, 'practice-tiles');
  const adds = async (name: string) => {
    await press('add connector');
    await press('Plytix');
    await site.getByLabel('Name', { exact: true }).fill(name);
    await press('next step');
    await expect(site.getByRole('heading', { name: 'Time zone and date format' })).toBeFocused();
    await press('next step');
    await site.getByLabel('API key and password').check();
    await press('next step');
    await site.getByLabel('URL', { exact: true }).fill('https://www.plytix.com/');
    await site.getByLabel('API Key', { exact: true }).fill(pair.apiKey);
    await site.getByLabel('API Password', { exact: true }).fill('not the password');
    await site.getByLabel('Version', { exact: true }).fill('1');
    await press('next step');
  };
  await adds('Plytix, spring');
  await site.getByRole('button', { name: /^Plytix, spring/ }).click();
  await expect(site.getByRole('status')).toHaveText('Failed Authentication');
  await site.getByRole('tab', { name: 'settings' }).click();
  await checksPage(journey, 'practice-connector-settings');
  await site.getByLabel('API Key', { exact: true }).fill(pair.apiKey);
  await site.getByLabel('API Password', { exact: true }).fill(pair.apiPassword);
  await press('save');
  await expect(site.getByRole('status')).toHaveText('Connector Operational');
  await expect(site.getByRole('heading', { name: 'Plytix, spring' })).toBeFocused();
  await checksPage(journey, 'practice-connector');

  await press('manage your connectors');
  await adds('Plytix, again');
  await expect(site.getByRole('alert')).toContainText('There is a connector of this kind');
});
