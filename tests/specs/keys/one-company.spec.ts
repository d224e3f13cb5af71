import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { arrangePatchworksKey, arrangePlytixKey, request } from '../../harness/arrange';
import { savesTo } from '../../harness/file-answers';
import { derives, expect, type Journey, test } from '../../harness/journey';
import type { ServiceServer } from '../../harness/simulators/service-server';
import { checksPage } from '../../harness/visual';

const [harbour, lark] = ['Harbour & Pine', 'Lark Street Toys'] as const;
const name = 'Patchworks Integration';

/** Two keys of Harbour & Pine, one with a set-up, and one key of Lark Street Toys. */
async function arrangeCompanies({ page }: Journey, { simulator }: ServiceServer) {
  const [first, second] = [harbour, lark].map((company) =>
    simulator.plytix.createKey({ company, name, role: 'ADMIN' }),
  );
  if (!first || !second) throw new Error('No keys');
  const ofHarbour = await arrangePlytixKey(page, harbour, first, 'Priya');
  const ofLark = await arrangePlytixKey(page, lark, second, 'Tom');
  const { apiKey } = simulator.patchworks.createKey({ company: harbour, name: 'Order watcher' });
  await arrangePatchworksKey(page, harbour, 'Order watcher', apiKey);
  await page.reload();
  await expect(page.getByRole('heading', { name: 'What needs attention' })).toBeVisible();
  return { ofHarbour, ofLark };
}

const switchOf = ({ page }: Pick<Journey, 'page'>) =>
  page.getByRole('banner').getByRole('button', { name: /^Company: / });

async function chooses(journey: Pick<Journey, 'page'>, company: string): Promise<void> {
  await switchOf(journey).click();
  await journey.page.getByRole('menuitemradio', { name: new RegExp(`^${company}`) }).click();
  await expect(switchOf(journey)).toContainText(company);
}

const passphrase = 'five quiet otters mend bridges';
const hidden = 'Only Lark Street Toys. 2 keys of other companies are not shown.';

test('a company chosen at the top holds on every place and at the next start', async ({ open, services }) => {
  const first = await open();
  const { page } = first;
  const { ofHarbour } = await arrangeCompanies(first, services);
  await expect(switchOf(first)).toHaveText('All 2 companies');
  expect(await page.title()).toBe('Home – Keyquilt');
  await switchOf(first).click();
  const menu = page.getByRole('dialog', { name: 'Choose a company' });
  await expect(menu.getByRole('menuitemradio', { name: 'Harbour & Pine, 2 keys' })).toBeVisible();
  await checksPage(first, 'company-menu');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(switchOf(first)).toHaveText(lark);
  await expect(switchOf(first)).toBeFocused();

  const line = page.locator('.company-line');
  await expect(line).toContainText(hidden);
  await expect(page).toHaveTitle('Home – Keyquilt – Lark Street Toys');
  await expect(page.getByText('1 current key', { exact: true })).toBeVisible();
  await expect(page.getByRole('link', { name: /^Keys/ })).toHaveText('Keys1');
  await checksPage(first, 'home-one-company');

  await page.getByRole('link', { name: /^Keys/ }).click();
  await expect(line).toContainText(hidden);
  await expect(page.getByRole('table')).toContainText(lark);
  await expect(page.getByRole('table')).not.toContainText(harbour);
  await checksPage(first, 'keys-one-company');
  await page.getByRole('searchbox', { name: 'Find a key' }).fill('Order watcher');
  await expect(page.getByText(`${lark} has no such key. One key of another company matches.`)).toBeVisible();
  await checksPage(first, 'keys-none-of-company');
  await page.getByRole('button', { name: `Show all keys of ${lark}` }).click();
  await expect(switchOf(first)).toHaveText(lark);

  await page.getByRole('link', { name: 'Records' }).click();
  await expect(line).toContainText(hidden);
  await expect(page.getByText('1 key of Lark Street Toys in this report')).toBeVisible();
  await expect(page.getByText('A backup always holds the keys of all companies.')).toBeVisible();
  await checksPage(first, 'records-one-company');

  await page.getByRole('link', { name: 'Home' }).click();
  await page.getByRole('button', { name: 'New set-up' }).click();
  await expect(page.getByLabel('Company', { exact: true })).toHaveValue(lark);
  await page.getByRole('button', { name: 'Not now' }).click();

  const second = await first.relaunch({ args: [...services.chromiumSwitches, `keyquilt://key/${ofHarbour.id}`] });
  await expect(switchOf(second)).toHaveText(lark);
  const panel = second.page.getByRole('complementary', { name });
  await expect(panel).toContainText(harbour);
  await expect(panel).toContainText('This key is of Harbour & Pine. Other places show only Lark Street Toys.');
  await expect(second.page.getByRole('table')).not.toContainText(harbour);
  await checksPage(second, 'key-of-another-company');
  await panel.getByRole('button', { name: 'Switch to Harbour & Pine' }).click();
  await expect(second.page.getByRole('table')).toContainText('Order watcher');
  await expect(panel).not.toContainText('This key is of');
  await second.page.getByRole('button', { name: 'Show all companies' }).click();
  await expect(second.page.locator('.company-line')).toHaveCount(0);
  await expect(switchOf(second)).toHaveText('All 2 companies');
});

test('a selection keeps no key of a company that is not shown', async ({ open, services }) => {
  const journey = await open();
  const { page } = journey;
  await arrangeCompanies(journey, services);
  await page.getByRole('link', { name: /^Keys/ }).click();
  const bar = page.getByRole('region', { name: 'Selected keys' });
  await page.getByRole('checkbox', { name: 'Select all shown' }).check();
  await expect(bar).toContainText('3 keys selected');
  await chooses(journey, lark);
  await expect(bar).toHaveCount(0);
  await expect(page.getByText('3 keys were deselected, because another company is shown now.').first()).toBeVisible();
});

test('keys of two companies go into one KeePass file or hand-over only when somebody agrees', async ({
  open,
  services,
  folder,
}) => {
  const journey = await open();
  const { app, page, person } = journey;
  const { ofHarbour, ofLark } = await arrangeCompanies(journey, services);
  await page.getByRole('link', { name: 'Records' }).click();
  await person.press('Make a KeePass file');
  const keepass = page.getByRole('dialog');
  await expect(keepass).toContainText('These keys are of 2 companies.');
  await expect(keepass.getByRole('listitem').filter({ hasText: harbour })).toContainText('2 keys');
  await keepass.getByLabel('A passphrase for this file', { exact: true }).fill(passphrase);
  await checksPage(journey, 'keepass-several-companies');
  await person.press('Choose where to save it');
  await expect(keepass.getByText('Agree to this, or choose keys of one company')).toBeVisible();
  await keepass.getByLabel('The same passphrase again').fill(passphrase);
  await savesTo(app, path.join(folder, 'both.kdbx'));
  await person.press('Choose where to save it');
  await expect(keepass.getByText('Agree to this, or choose keys of one company')).toBeVisible();
  await keepass.getByRole('checkbox', { name: 'Put keys of 2 companies into one file' }).check();
  await person.press('Choose where to save it');
  await expect(keepass.getByText('both.kdbx holds 3 keys.')).toBeVisible(derives);
  await page.keyboard.press('Escape');
  // Main does not rely on the page for that question.
  const ids = [ofHarbour.id, ofLark.id];
  const asked = { job: 'b'.repeat(24), ids, passphrase };
  const refused = 'These keys are of several companies';
  await expect(request(page, 'keepass.export', { ...asked, agreed: [lark] })).rejects.toThrow(refused);
  const handsOver = { ...asked, to: 'Ben', expires: '2099-12-24', notes: false };
  await expect(request(page, 'transfer.handOver', handsOver)).rejects.toThrow(refused);

  await chooses(journey, lark);
  await person.press('Hand keys to a colleague');
  const give = page.getByRole('dialog');
  await expect(give.getByRole('checkbox', { name: /Patchworks Integration/ })).toHaveCount(1);
  await expect(give).not.toContainText('Order watcher');
  await expect(give).not.toContainText(harbour);
});

test('the choice is kept apart for practice, through a lock, and in the file of settings', async ({
  open,
  services,
}) => {
  const journey = await open();
  const { page, person, userData } = journey;
  await arrangeCompanies(journey, services);
  await chooses(journey, lark);
  const kept = async () => JSON.parse(await readFile(path.join(userData, 'settings.json'), 'utf8')).companies;
  await page.getByRole('link', { name: 'Settings' }).click();
  await person.press('Open practice account');
  await expect(page.locator('.topbar').getByText('Practice', { exact: true })).toBeVisible();
  await expect(page.locator('.company-line')).toHaveCount(0);
  await expect(page).not.toHaveTitle(new RegExp(lark));
  // Practice has a company of that name, too: the choice is the account's, not the name's.
  await expect(switchOf(journey)).toHaveText(/^All \d companies$/);
  await chooses(journey, 'Maple & Rye');
  await page.getByRole('link', { name: 'Settings' }).click();
  await person.press('Leave practice');
  await expect(switchOf(journey)).toHaveText(lark);
  await expect(page).toHaveTitle(/ – Keyquilt – Lark Street Toys$/);
  await expect.poll(kept).toEqual({ real: lark, practice: 'Maple & Rye' });

  await request(page, 'lock.requirePassphrase', { job: 'a'.repeat(24), passphrase, present: null });
  await request(page, 'vault.lock', {});
  const gate = page.getByRole('heading', { name: 'Your keys are locked' });
  await expect(gate).toBeVisible();
  await page.getByLabel('Passphrase', { exact: true }).fill(passphrase);
  await page.getByRole('button', { name: 'Unlock' }).click();
  await expect(gate).toBeHidden();
  await expect(switchOf(journey)).toHaveText(lark);
  await expect(page.locator('.company-line')).toContainText(hidden);
});

test('a company that has no keys any more gives way to all, and says so', async ({ open, services }) => {
  const journey = await open();
  const { page } = journey;
  const key = services.simulator.plytix.createKey({ company: harbour, name, role: 'ADMIN' });
  await arrangePlytixKey(page, harbour, key, 'Priya');
  const { id } = await request(page, 'setups.start', { system: 'patchworks', company: lark });
  await page.reload();
  await chooses(journey, lark);
  await request(page, 'setups.discard', { id });
  const line = page.locator('.company-line');
  await expect(line).toContainText('Lark Street Toys has no keys here any more');
  await expect(page.getByText('1 current key', { exact: true })).toBeVisible();
  await checksPage(journey, 'company-lost');
  await page.getByRole('button', { name: 'Dismiss this note' }).click();
  await expect(line).toHaveCount(0);
  await expect(page).toHaveTitle('Home – Keyquilt');
});

test('a review of one company leaves the list as another is chosen, and a company alone is a plain name', async ({
  open,
  services,
}) => {
  const journey = await open();
  const { page, person } = journey;
  const { simulator } = services;
  const key = simulator.plytix.createKey({ company: harbour, name, role: 'ADMIN' });
  await arrangePlytixKey(page, harbour, key, 'Priya');
  await page.reload();
  await expect(page.getByRole('banner').locator('.whose')).toHaveText(harbour);
  await expect(switchOf(journey)).toHaveCount(0);
  const other = simulator.plytix.createKey({ company: lark, name, role: 'ADMIN' });
  await arrangePlytixKey(page, lark, other, 'Tom');
  await page.reload();
  await chooses(journey, harbour);
  await page.getByRole('link', { name: 'Reviews' }).click();
  await person.press('Start a review');
  await expect(page.getByRole('radio', { name: /^One company/ })).toBeChecked();
  await checksPage(journey, 'review-start-one-company');
  await person.press('Start with 1 key');
  await expect(page).toHaveTitle(/Keyquilt – Harbour & Pine$/);
  await page.getByRole('link', { name: 'Reviews' }).click();
  await expect(page.getByText('1 key')).not.toHaveCount(0);
  await chooses(journey, lark);
  await expect(page.getByText('One review has no key of Lark Street Toys and is not shown.')).toBeVisible();
  await expect(page.getByRole('link', { name: /^Reviews/ })).toHaveText('Reviews');
  await checksPage(journey, 'reviews-one-company');
});
