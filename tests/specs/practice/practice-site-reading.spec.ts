import type { Locator, Page } from '@playwright/test';
import { violationsOf } from '../../harness/axe';
import { expect, type Journey, test } from '../../harness/journey';
import {
  createsPatchworksKeyThere,
  fillsKeyPanel,
  reachesApiTab,
  reachesPatchworksKeys,
  siteOf,
} from '../../harness/pretend-sites';

const company = 'Harbour & Pine';

async function opensSite(open: () => Promise<Journey>, system: 'Plytix' | 'Patchworks'): Promise<Journey> {
  const journey = await open();
  const { person } = journey;
  await person.press('Start practising');
  await person.startsSetup(system === 'Plytix' ? 'A Plytix key for Patchworks' : 'A Patchworks key', company);
  await person.press(`Open the practice ${system}`);
  return journey;
}

/** Presses Tab until the control has the focus. */
async function tabsTo(page: Page, target: Locator): Promise<void> {
  for (let presses = 0; presses < 40; presses += 1) {
    if (await target.evaluate((control) => control === document.activeElement)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`Never reached ${target}`);
}

test('a Plytix key is created and copied by keyboard alone', async ({ open }) => {
  const { page, person } = await opensSite(open, 'Plytix');
  const site = siteOf(page, 'Plytix');
  await tabsTo(page, site.getByRole('button', { name: 'Profile of Priya Raman' }));
  await page.keyboard.press('Enter');
  await tabsTo(page, page.getByRole('button', { name: 'Settings', exact: true }));
  await page.keyboard.press('Enter');
  await expect(site.getByRole('heading', { name: 'Info' })).toBeVisible();
  await tabsTo(page, site.getByRole('tab', { name: 'Info' }));
  await page.keyboard.press('End');
  await expect(site.getByRole('tab', { name: 'API', exact: true })).toHaveAttribute('aria-selected', 'true');
  await tabsTo(page, site.getByRole('button', { name: 'Create API Key' }));
  await page.keyboard.press('Enter');
  const panel = page.getByRole('dialog', { name: 'Create API Key' });
  await expect(panel.getByLabel('Name', { exact: true })).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(panel).toBeHidden();
  await expect(site.getByRole('button', { name: 'Create API Key' })).toBeFocused();
  await page.keyboard.press('Enter');
  await page.keyboard.type('Night feed');
  await page.keyboard.press('Tab');
  await page.keyboard.type('admin');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(panel).toBeHidden();
  await expect(site.getByRole('button', { name: 'Create API Key' })).toBeFocused();
  const copy = site.getByRole('button', { name: 'Copy API key of Night feed' });
  await tabsTo(page, copy);
  await expect(copy).toHaveCSS('opacity', '1');
  await page.keyboard.press('Enter');
  await expect.poll(person.clipboard).toMatch(/^DEMO\w{16}$/);
  await tabsTo(page, site.getByRole('button', { name: 'Show API password of Night feed' }));
  await page.keyboard.press('Space');
  await expect(site.getByText(/^DEMOpw&/)).toBeVisible();
  await page.keyboard.press('Space');
  await expect(site.getByText(/^DEMOpw&/)).toHaveCount(0);
  await page.keyboard.press('Escape');
  await expect(page.getByRole('button', { name: 'Open the practice Plytix' })).toBeFocused();
});

test('the steps can be looked up with a panel open', async ({ open }) => {
  const { page, person } = await opensSite(open, 'Plytix');
  await reachesApiTab(page);
  await fillsKeyPanel(page, 'Half done', 'admin');
  await person.press('Back to the steps');
  await expect(siteOf(page, 'Plytix')).toBeHidden();
  await person.press('Open the practice Plytix');
  await expect(siteOf(page, 'Plytix').getByRole('tab', { name: 'API', exact: true })).toBeVisible();
});

/** Visits each screen of a site in turn. */
async function visits(page: Page, system: 'Plytix' | 'Patchworks', stop: (screen: string) => Promise<void>) {
  const site = siteOf(page, system);
  const press = (label: string) => site.getByRole('button', { name: label, exact: true }).click();
  await stop('start');
  if (system === 'Plytix') {
    await press('Priya Raman');
    await stop('user panel');
    await page.keyboard.press('Escape');
    await press('Profile of Priya Raman');
    await stop('profile');
    await page.getByRole('button', { name: 'Settings', exact: true }).click();
    await stop('info');
    await site.getByRole('tab', { name: 'Roles' }).click();
    await stop('roles');
    await reachesApiTab(page);
    await press('Show API password of Shop feed');
    await stop('list');
    await fillsKeyPanel(page, '', 'Feed editor');
    await page.getByRole('dialog', { name: 'Create API Key' }).getByRole('button', { name: 'Create API Key' }).click();
    await stop('create');
    await page.keyboard.press('Escape');
    await press('Delete Shop feed');
    await stop('delete');
    await page.keyboard.press('Escape');
    await site.getByLabel('Address', { exact: true }).fill('example.com');
    await page.keyboard.press('Enter');
    await stop('unknown address');
    return;
  }
  await press(`${company}: switch company`);
  await stop('companies');
  await page.keyboard.press('Escape');
  await press('general settings');
  await stop('settings');
  await reachesPatchworksKeys(page);
  await createsPatchworksKeyThere(page, 'Orders');
  await stop('new key');
  await press('More for Orders');
  await stop('menu');
  await page.keyboard.press('Escape');
  await press('process flows');
  await stop('flows');
  await site.locator('.pwx-page').getByRole('button', { name: 'connectors & instances' }).click();
  await stop('instances');
  await press('add new connector');
  await stop('marketplace');
  await press('install');
  await press(`Settings of Plytix, ${company}`);
  await site.getByRole('tab', { name: 'authentication' }).click();
  await press('save instance details');
  await expect(site.getByRole('alert')).toBeVisible();
  await stop('authentication');
  await press('connectors & instances');
  await press('add new instance');
  await site.getByLabel('Name', { exact: true }).fill('A');
  await press('next step');
  await stop('details');
  await press('next step');
  await stop('method');
  await site.getByLabel('API key and password').check();
  await press('next step');
  await press('next step');
  await expect(site.getByRole('alert')).toBeVisible();
  await stop('credentials');
  await site.getByLabel('This Patchworks has').selectOption('older');
  await press('connectors');
  await stop('tiles');
  await press('add connector');
  await stop('systems');
  await press('Plytix');
  await stop('older form');
}

for (const system of ['Plytix', 'Patchworks'] as const) {
  test(`axe finds no violation on the ${system} practice site, and nothing scrolls sideways`, async ({ open }) => {
    const { app, page } = await opensSite(open, system);
    await visits(page, system, async (screen) => {
      expect.soft(await violationsOf({ app, page }), screen).toEqual([]);
      for (const width of [1160, 900, 320]) {
        await page.setViewportSize({ width, height: 780 });
        // A new width is applied in a later frame.
        const wider = () =>
          page.evaluate(() =>
            [...document.querySelectorAll('.pretend, .pretend [class]')]
              .filter(
                (part) =>
                  getComputedStyle(part).overflowX !== 'visible' && !part.matches('input, thead, .hidden-label'),
              )
              .filter((part) => part.scrollWidth > part.clientWidth)
              .map((part) => `${part.className} ${part.scrollWidth - part.clientWidth}`),
          );
        await expect.soft.poll(wider, `${screen}, ${width}`).toEqual([]);
      }
      await page.setViewportSize({ width: 1160, height: 780 });
    });
  });
}
