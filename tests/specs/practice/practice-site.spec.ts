import type { Page } from '@playwright/test';
import { request } from '../../harness/arrange';
import { expect, test } from '../../harness/journey';
import {
  atTheValues,
  company,
  createsPatchworksKeyThere,
  fillsKeyPanel,
  keyRow,
  reachesApiTab,
  reachesPatchworksKeys,
  savesKeyPanel,
  siteOf,
  testsIt,
  type WayToAccount,
} from '../../harness/pretend-sites';
import { atPracticeSite, copiesThere, pastes } from '../../harness/tour/walk';

for (const way of ['address', 'bottom left', 'top right'] as const satisfies readonly WayToAccount[]) {
  test(`the API tab is reached by the ${way}, and the site restores the last page`, async ({ open }) => {
    const journey = await atTheValues(open);
    const { page, person } = journey;
    await person.press('Open the practice Plytix');
    const site = siteOf(page, 'Plytix');
    await expect(site.getByLabel('Address', { exact: true })).toHaveValue('pim.plytix.com');
    await reachesApiTab(page, way);
    await expect(site.getByLabel('Address', { exact: true })).toHaveValue('accounts.plytix.com');
    await page.keyboard.press('Escape');
    await expect(site).toBeHidden();
    const opener = page.getByRole('button', { name: 'Open the practice Plytix' });
    await expect(opener).toBeFocused();
    await opener.click();
    await expect(site.getByRole('tab', { name: 'API', exact: true })).toHaveAttribute('aria-selected', 'true');
  });
}

test('an unknown address shows an error with a way back', async ({ open }) => {
  const { page, person } = await atTheValues(open);
  await person.press('Open the practice Plytix');
  const site = siteOf(page, 'Plytix');
  await site.getByLabel('Address', { exact: true }).fill('https://www.example.com/');
  await page.keyboard.press('Enter');
  await expect(site.getByRole('heading', { name: 'This address is not part of practice' })).toBeVisible();
  await site.getByRole('button', { name: 'accounts.plytix.com' }).click();
  await expect(site.getByRole('tab', { name: 'Info' })).toBeVisible();
});

test('a Plytix set-up, values and handover, works through the practice sites', async ({ open }) => {
  const journey = await atTheValues(open);
  const { page, person } = journey;
  await atPracticeSite({ ...journey, stop: async () => {} }, 'Plytix', async (site) => {
    await reachesApiTab(page);
    await fillsKeyPanel(page, 'Spring feed', 'admin');
    await savesKeyPanel(page, 'Spring feed');
    await copiesThere(site, 'API key', 'Spring feed');
  });
  const walk = { ...journey, stop: async () => {} };
  await pastes(walk, 'API key');
  await atPracticeSite(walk, 'Plytix', async (site) => {
    await copiesThere(site, 'API password', 'Spring feed');
    await expect(keyRow(page, 'Spring feed')).toContainText('DEMOpw&');
  });
  await expect(page.locator('body')).not.toContainText('DEMOpw&');
  await pastes(walk, 'API password');
  const { apiKey, apiPassword } = await shownValues(page, 'Spring feed');

  await person.press('Open the practice Plytix');
  await expect(keyRow(page, 'Spring feed')).not.toContainText('DEMOpw&');
  await person.press('Back to the steps');
  await testsIt(journey);
  await person.press('Go on to Patchworks');
  await person.chooses('Connectors & instances');

  await person.press('Open the practice Patchworks');
  const site = siteOf(page, 'Patchworks');
  const press = (label: string) => site.getByRole('button', { name: label, exact: true }).click();
  await press('process flows');
  await site.locator('.pwx-page').getByRole('button', { name: 'connectors & instances' }).click();
  await press('add new instance');
  await press('next step');
  await expect(site.getByText('Type a name')).toBeVisible();
  await site.getByLabel('Name', { exact: true }).fill('Plytix, spring');
  await press('next step');
  await expect(site.getByRole('heading', { name: 'Review details' })).toBeFocused();
  await press('next step');
  await site.getByLabel('API key and password').check();
  await press('next step');
  const fill = (label: string, value: string) => site.getByLabel(label, { exact: true }).fill(value);
  await fill('URL', 'https://pim.plytix.com/');
  await fill('API Key', apiKey);
  await fill('API Password', apiPassword);
  await fill('Version', '1');
  await press('next step');
  await expect(site.getByRole('alert')).toContainText('the instance was not saved');
  const hint = site.getByRole('region', { name: 'Keyquilt’s doctor says' });
  await expect(hint).toContainText('URL is the address that programs use');
  await press('Put in https://www.plytix.com/');
  await expect(site.getByLabel('URL', { exact: true })).toHaveValue('https://www.plytix.com/');
  await expect(site.getByLabel('URL', { exact: true })).toBeFocused();
  await expect(hint).toHaveCount(0);
  await fill('API Password', apiKey);
  await press('next step');
  await expect(site.getByRole('alert')).toContainText('the instance was not saved');
  await expect(hint).toHaveCount(0);
  await fill('API Password', apiPassword);
  await press('next step');
  const listed = site.getByRole('region', { name: 'Plytix' }).getByRole('listitem');
  await expect(listed.filter({ hasText: 'Plytix, spring' })).toBeVisible();
});

/** The values of a key that the practice site holds, requested as the page requests them. */
async function shownValues(page: Page, row: string) {
  const { keys } = await request(page, 'practice.keys', { system: 'plytix', company });
  const id = keys.find((key) => key.name === row)?.id ?? '';
  const read = async (field: 'apiKey' | 'apiPassword') =>
    (await request(page, 'practice.reveal', { system: 'plytix', id, field })).value;
  return { apiKey: await read('apiKey'), apiPassword: await read('apiPassword') };
}

test('a Patchworks key is shown once and stops working when it is revoked or deleted', async ({ open }) => {
  const journey = await atTheValues(open, 'patchworks');
  const walk = { ...journey, stop: async () => {} };
  const { page } = journey;
  await atPracticeSite(walk, 'Patchworks', async (site) => {
    await reachesPatchworksKeys(page);
    await createsPatchworksKeyThere(page, 'Orders');
    await expect(site.getByRole('heading', { name: 'New key: Orders' })).toBeFocused();
    await copiesThere(site, 'API key', 'Orders');
  });
  await pastes(walk, 'API key');
  const picks = async (act: 'revoke' | 'delete') => {
    await siteOf(page, 'Patchworks').getByRole('button', { name: 'More for Orders' }).click();
    await page.getByRole('menuitem', { name: act, exact: true }).click();
  };
  await atPracticeSite(walk, 'Patchworks', async (site) => {
    await expect(site.getByRole('button', { name: 'Copy API key of Orders' })).toHaveCount(0);
    await picks('revoke');
    await expect(keyRow(page, 'Orders').getByRole('cell').nth(3)).toContainText(/\d\d:\d\d/);
    await picks('delete');
    await expect(keyRow(page, 'Orders')).toHaveCount(0);
  });
});
