import type { Page } from '@playwright/test';
import type { System } from '../../shared/key-record';
import type { PracticeKey } from '../../shared/practice';
import { request } from './arrange';
import { expect, type Journey, test } from './journey';
import {
  createsPatchworksKeyThere,
  fillsKeyPanel,
  keyRow,
  reachesApiTab,
  reachesPatchworksKeys,
  savesKeyPanel,
  siteOf,
  type WayToAccount,
} from './pretend-sites';
import { atPracticeSite, copiesThere, pastes } from './tour/walk';

test.describe.configure({ timeout: 120_000 });

const company = 'Harbour & Pine';
const name = 'Patchworks Integration';

/** A set-up in the practice account that stands at the values, with no key made for it. */
async function atTheValues(open: () => Promise<Journey>, system: System = 'plytix'): Promise<Journey> {
  const journey = await open();
  const { page, person } = journey;
  await person.press('Start practising');
  await expect(page.getByRole('heading', { name: 'What needs attention' })).toBeVisible();
  const { id } = await request(page, 'setups.start', { system, company });
  await request(page, 'setups.change', { id, change: { mayManage: 'yes', created: true, step: 'capture', page: 0 } });
  await person.press(`Carry on at step 3, ${company}`);
  return journey;
}

const creates = (page: Page, key: { name: string; role: 'admin' | 'user'; of?: string }): Promise<PracticeKey> =>
  request(page, 'practice.createKey', { system: 'plytix', company: key.of ?? company, name: key.name, role: key.role });

const card = (page: Page, field: 'API key' | 'API password') => page.getByRole('region', { name: field, exact: true });

/** Marks what stands in a cell with the mouse and copies it, as people do who do not see the clipboard. */
async function marksAndCopies({ page, person }: Journey, row: string, column: number): Promise<void> {
  const cell = keyRow(page, row).getByRole('cell').nth(column);
  await cell.evaluate((element) => {
    const words = document.createTreeWalker(element, NodeFilter.SHOW_TEXT).nextNode();
    if (words) getSelection()?.selectAllChildren(words.parentElement as Element);
  });
  const marked = await page.evaluate(() => getSelection()?.toString().trim() ?? '');
  await page.keyboard.press('ControlOrMeta+c');
  await expect.poll(async () => (await person.clipboard()).trim()).toBe(marked);
}

async function testsIt({ person, page }: Journey): Promise<void> {
  await person.testsPlytixKey();
  await expect(page.getByRole('heading', { level: 1 })).not.toHaveText('Testing the key');
}

for (const way of ['address', 'bottom left', 'top right'] as const satisfies readonly WayToAccount[]) {
  test(`the API tab is reached by the ${way}, and the site remembers where the person was`, async ({ open }) => {
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

test('an unknown address says so and offers the way back', async ({ open }) => {
  const { page, person } = await atTheValues(open);
  await person.press('Open the practice Plytix');
  const site = siteOf(page, 'Plytix');
  await site.getByLabel('Address', { exact: true }).fill('https://www.example.com/');
  await page.keyboard.press('Enter');
  await expect(site.getByRole('heading', { name: 'This address is not part of practice' })).toBeVisible();
  await site.getByRole('button', { name: 'accounts.plytix.com' }).click();
  await expect(site.getByRole('tab', { name: 'Info' })).toBeVisible();
});

test('the whole Plytix job, values and hand-over, goes through the pretend pages', async ({ open }) => {
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
  await fill('URL', 'https://www.plytix.com/');
  await fill('API Key', apiKey);
  await fill('API Password', apiKey);
  await fill('Version', '1');
  await press('next step');
  await expect(site.getByRole('alert')).toContainText('the instance was not saved');
  await fill('API Password', apiPassword);
  await press('next step');
  await expect(site.getByRole('region', { name: 'Plytix' }).getByRole('listitem')).toContainText('Plytix, spring');
});

/** What the pretend page holds of a key, asked of main as the page does. */
async function shownValues(page: Page, row: string) {
  const { keys } = await request(page, 'practice.keys', { system: 'plytix', company });
  const id = keys.find((key) => key.name === row)?.id ?? '';
  const read = async (field: 'apiKey' | 'apiPassword') =>
    (await request(page, 'practice.reveal', { system: 'plytix', id, field })).value;
  return { apiKey: await read('apiKey'), apiPassword: await read('apiPassword') };
}

test('what people copy by mistake is named for what it is', async ({ open }) => {
  const journey = await atTheValues(open);
  const { page, person } = journey;
  await person.press('Open the practice Plytix');
  await reachesApiTab(page);
  await marksAndCopies(journey, name, 2);
  await person.press('Back to the steps');
  await pastes({ ...journey, stop: async () => {} }, 'API key');
  await expect(card(page, 'API key')).toContainText('This is the key’s name, not the key');

  await person.press('Open the practice Plytix');
  await marksAndCopies(journey, name, 1);
  await person.press('Back to the steps');
  await pastes({ ...journey, stop: async () => {} }, 'API password');
  await expect(card(page, 'API password')).toContainText('This is the hidden form, not the password');

  await atPracticeSite({ ...journey, stop: async () => {} }, 'Plytix', (site) => copiesThere(site, 'API key', name));
  await pastes({ ...journey, stop: async () => {} }, 'API key');
  await pastes({ ...journey, stop: async () => {} }, 'API password');
  await expect(card(page, 'API password')).toContainText('Key and password are the same value');
});

const mistakes: readonly {
  readonly what: string;
  readonly role: 'admin' | 'user';
  readonly passwordOf: 'Feed' | 'Other';
  readonly deleted?: boolean;
  readonly says: string;
}[] = [
  { what: 'the role user', role: 'user', passwordOf: 'Feed', says: 'The key works, but its role is user' },
  {
    what: 'the password of another key',
    role: 'admin',
    passwordOf: 'Other',
    says: 'The key is right, but the password is not',
  },
  {
    what: 'a key that was deleted',
    role: 'admin',
    passwordOf: 'Feed',
    deleted: true,
    says: 'Plytix does not know this key',
  },
];

for (const { what, role, passwordOf, deleted, says } of mistakes) {
  test(`${what} is found by the test`, async ({ open }) => {
    const journey = await atTheValues(open);
    const walk = { ...journey, stop: async () => {} };
    const { page } = journey;
    await creates(page, { name: 'Feed', role });
    await creates(page, { name: 'Other', role: 'admin' });
    await atPracticeSite(walk, 'Plytix', async (site) => {
      await reachesApiTab(page);
      await copiesThere(site, 'API key', 'Feed');
    });
    await pastes(walk, 'API key');
    await atPracticeSite(walk, 'Plytix', async (site) => {
      await copiesThere(site, 'API password', passwordOf);
      if (!deleted) return;
      await site.getByRole('button', { name: 'Delete Feed' }).click();
      await page
        .getByRole('dialog', { name: 'Delete “Feed”?' })
        .getByRole('button', { name: 'Delete API Key' })
        .click();
      await expect(keyRow(page, 'Feed')).toHaveCount(0);
    });
    await pastes(walk, 'API password');
    await testsIt(journey);
    await expect(page.getByRole('heading', { name: says }).first()).toBeVisible();
  });
}

test('a key of the wrong Plytix account is named by its account', async ({ open }) => {
  const journey = await atTheValues(open);
  const walk = { ...journey, stop: async () => {} };
  const { page } = journey;
  for (const value of ['API key', 'API password'] as const) {
    await atPracticeSite(walk, 'Plytix', async (site) => {
      await reachesApiTab(page);
      await site.getByLabel('Signed in to').selectOption('Northfold Studio');
      if (value === 'API key') {
        await fillsKeyPanel(page, name, 'admin');
        await savesKeyPanel(page, name);
      }
      await copiesThere(site, value, name);
    });
    await pastes(walk, value);
  }
  await testsIt(journey);
  await expect(page.getByText(/Plytix says: Northfold Studio/)).toBeVisible();
});

test('the wrong Patchworks company can be opened, and the app says beforehand which it must be', async ({ open }) => {
  const { page, person } = await open();
  await person.press('Start practising');
  await person.startsSetup('A Patchworks key', company);
  await person.chooses('Yes');
  await person.press('Go on to the company');
  await person.sees('Which company name do you see?');
  await person.press('This is the company');
  await page.getByLabel('What will use this key?').fill('Orders');
  await person.press('Go on to create the key');
  await expect(page.getByText(`The company that is open there must be ${company}.`)).toBeVisible();
  await person.press('Open the practice Patchworks');
  const site = siteOf(page, 'Patchworks');
  await site.getByRole('button', { name: `${company}: switch company` }).click();
  await page.getByRole('menuitemradio', { name: 'Maple & Rye' }).click();
  await reachesPatchworksKeys(page);
  await createsPatchworksKeyThere(page, 'Orders');
  await expect(keyRow(page, 'Supplier portal')).toBeVisible();
  await site.getByRole('button', { name: 'Maple & Rye: switch company' }).click();
  await page.getByRole('menuitemradio', { name: company }).click();
  await expect(keyRow(page, 'Nightly stock report')).toBeVisible();
  await expect(keyRow(page, 'Orders')).toHaveCount(0);
});

test('a Patchworks key is shown once, and ends at once when it is revoked or deleted', async ({ open }) => {
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
