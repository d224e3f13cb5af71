import type { Page } from '@playwright/test';
import type { PracticeKey } from '../../../shared/contract/practice';
import { request } from '../../harness/arrange';
import { expect, type Journey, test } from '../../harness/journey';
import { opensKey } from '../../harness/key-task-steps';
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
} from '../../harness/pretend-sites';
import { atPracticeSite, copiesThere, pastes } from '../../harness/tour/walk';

const name = 'Patchworks Integration';

const creates = (page: Page, key: { name: string; role: 'admin' | 'user'; of?: string }): Promise<PracticeKey> =>
  request(page, 'practice.createKey', { system: 'plytix', company: key.of ?? company, name: key.name, role: key.role });

const card = (page: Page, field: 'API key' | 'API password') => page.getByRole('region', { name: field, exact: true });

/** Selects the text of a cell with the mouse and copies it, as people do who do not notice the copy button. */
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

test('the app names what was copied by mistake', async ({ open }) => {
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

test('the failing sample key passes with its new password', async ({ open }) => {
  const journey = await open();
  const walk = { ...journey, stop: async () => {} };
  const { page, person } = journey;
  await person.press('Start practising');
  await opensKey(page, 'Shop feed');
  await person.press('See what to fix');
  await person.sees('Almost there: one thing to fix');
  await person.press('Copy again');
  await person.sees('Bring the two values here');
  await atPracticeSite(walk, 'Plytix', async (site) => {
    await reachesApiTab(page);
    await copiesThere(site, 'API password', 'Shop feed');
  });
  await pastes(walk, 'API password');
  // The field held another value before, so its length proves nothing.
  await expect(page.getByRole('status').filter({ hasText: 'API password: Ready' })).toBeAttached();
  await testsIt(journey);
  await person.sees('The key works');
});

test('a key of the wrong Plytix account is reported with its account', async ({ open }) => {
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

test('the wrong Patchworks company can be opened, and the app names the right one first', async ({ open }) => {
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
