import type { Locator, Page } from '@playwright/test';
import type { System } from '../../shared/model/key-record';
import { request } from './arrange';
import { expect } from './fixtures';
import type { Journey } from './journey';

/** The company whose keys are made on the practice sites. */
export const company = 'Harbour & Pine';

/** The documented ways to Plytix's account page. */
export type WayToAccount = 'address' | 'bottom left' | 'top right';

const press = (within: Locator | Page, name: string) => within.getByRole('button', { name, exact: true }).click();

/** The practice site of a service, open over the steps. */
export function siteOf(page: Page, service: 'Plytix' | 'Patchworks'): Locator {
  return page.getByRole('dialog', { name: `Practice ${service}`, exact: true });
}

/** From the products to the API tab, unless the site already shows it. */
export async function reachesApiTab(page: Page, way: WayToAccount = 'bottom left'): Promise<void> {
  const site = siteOf(page, 'Plytix');
  const address = site.getByLabel('Address', { exact: true });
  if ((await address.inputValue()) === 'pim.plytix.com') {
    if (way === 'address') {
      await address.fill('accounts.plytix.com');
      await address.press('Enter');
    } else if (way === 'bottom left') {
      await press(site, 'Profile of Priya Raman');
      await press(page, 'Settings');
    } else {
      await press(site, 'Priya Raman');
      await press(page.getByRole('dialog', { name: 'profile & account' }), 'account');
    }
  }
  await site.getByRole('tab', { name: 'API', exact: true }).click();
  await expect(site.getByRole('heading', { name: 'API keys' })).toBeVisible();
}

/** Opens the panel for a new key and fills it in. */
export async function fillsKeyPanel(page: Page, name: string, role: string): Promise<void> {
  await press(siteOf(page, 'Plytix').getByRole('tabpanel'), 'Create API Key');
  const panel = page.getByRole('dialog', { name: 'Create API Key' });
  await panel.getByLabel('Name', { exact: true }).fill(name);
  await panel.getByLabel('Assigned role', { exact: true }).selectOption(role);
}

/** Submits that panel and waits for the row. */
export async function savesKeyPanel(page: Page, name: string): Promise<void> {
  const panel = page.getByRole('dialog', { name: 'Create API Key' });
  await press(panel, 'Create API Key');
  await expect(panel).toBeHidden();
  await expect(keyRow(page, name).first()).toBeVisible();
}

/** The rows with this name on the open page. */
export function keyRow(page: Page, name: string): Locator {
  return page.getByRole('row').filter({ has: page.getByRole('cell', { name, exact: true }) });
}

/** Changes the role of a Plytix key with the pencil. */
export async function changesRoleThere(page: Page, name: string, role: string): Promise<void> {
  await press(siteOf(page, 'Plytix'), `Edit ${name}`);
  const panel = page.getByRole('dialog', { name: `Edit “${name}”` });
  await panel.getByLabel('Assigned role', { exact: true }).selectOption(role);
  await press(panel, 'Save API Key');
  await expect(panel).toBeHidden();
  await expect(keyRow(page, name).first()).toContainText(role);
}

/** From the dashboard to the list of API keys, unless the site already shows it. */
export async function reachesPatchworksKeys(page: Page): Promise<void> {
  const site = siteOf(page, 'Patchworks');
  const list = site.getByRole('heading', { name: 'API keys' });
  if (await list.isVisible()) return;
  await press(site, 'general settings');
  await press(site, 'API keys');
  await expect(list).toBeVisible();
}

/** Creates a Patchworks key; the page shows it for copying. */
export async function createsPatchworksKeyThere(page: Page, name: string): Promise<void> {
  await press(siteOf(page, 'Patchworks'), 'create API key');
  const panel = page.getByRole('dialog', { name: 'create API key' });
  await panel.getByLabel('Name', { exact: true }).fill(name);
  await press(panel, 'create API key');
  await expect(siteOf(page, 'Patchworks').getByRole('region', { name: `New key: ${name}` })).toContainText(/DEMO/);
}

/** A set-up in the practice account at the step for the values, before a key was made for it. */
export async function atTheValues(open: () => Promise<Journey>, system: System = 'plytix'): Promise<Journey> {
  const journey = await open();
  const { page, person } = journey;
  await person.press('Start practising');
  await expect(page.getByRole('heading', { name: 'What needs attention' })).toBeVisible();
  const { id } = await request(page, 'setups.start', { system, company });
  await request(page, 'setups.change', { id, change: { mayManage: 'yes', created: true, step: 'capture', page: 0 } });
  await person.press(`Carry on at step 3, ${company}`);
  return journey;
}

/** From the values to the test verdict. */
export async function testsIt({ person, page }: Journey): Promise<void> {
  await person.testsPlytixKey();
  await expect(page.getByRole('heading', { level: 1 })).not.toHaveText('Testing the key');
}
