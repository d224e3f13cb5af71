import {
  actsOn,
  arrangeActs,
  chipOf,
  chooses,
  harbour,
  lark,
  opensActivity,
  seesActs,
} from '../../harness/activity-steps';
import { arrangePatchworksKey, request } from '../../harness/arrange';
import { expect, test } from '../../harness/journey';
import { startsAgain } from '../../harness/second-copy';
import { checksPage, resizes } from '../../harness/visual';

const passphrase = 'four plain words together';

test('every act appears with who, what, key, company, cause and outcome, and each filter narrows the list', async ({
  open,
  services,
}) => {
  const journey = await open();
  const { app, page, person } = journey;
  await arrangeActs(journey, services);
  await page.reload();
  await opensActivity(journey);
  const acts = actsOn(page);
  // Only lines near the view are rendered: a tall window shows all.
  await resizes(journey, 1160, 3000);

  // The newest first: the tombstone, what was proven before, and so on back to the beginning.
  const stone = acts.filter({ hasText: 'Removed for good' });
  await expect(stone).toContainText('“Typed in by mistake”. Its details are gone. This line stays');
  await expect(stone).toContainText('Old export');
  await expect(stone).toContainText('Patchworks, Lark Street Toys');
  await expect(stone).toContainText('Tom Okafor');
  await expect(stone).toContainText('Removed');
  await expect(acts.first()).toContainText('Removed for good');
  await expect(acts.nth(1)).toContainText('Task closed after it was confirmed');
  await expect(acts.nth(2)).toContainText('Confirmed: the key no longer works');
  const failed = acts.filter({ hasText: 'Tested again: failed' });
  await expect(failed).toContainText('Patchworks did not accept the key');
  await expect(failed).toContainText('Order watcher');
  await expect(failed).toContainText('Failed');
  await expect(acts.filter({ hasText: 'Owner is Ada Brandt' })).toContainText('Marta Lind → Ada Brandt');
  await expect(acts.filter({ hasText: 'The name in the history changed' }).first()).toContainText('Priya Raman');
  const total = await acts.count();
  await expect(page.locator('.activity-end')).toHaveText(new RegExp(`^${total} acts since `));
  await resizes(journey, 1160, 780);
  await checksPage(journey, 'activity');
  await resizes(journey, 1160, 3000);

  // Details of one line.
  await failed.getByRole('button', { name: /^Tested again: failed: Order watcher/ }).click();
  const details = failed.locator('.act-more');
  await expect(details).toContainText('Patchworks did not accept the key');
  await expect(details).toContainText('Result of the last test: Passed → Failed');
  await expect(details).toContainText('by Tom Okafor on');
  await details.getByText('Technical details').click();
  await expect(details).toContainText('key-refused');
  await resizes(journey, 1160, 780);
  await failed.scrollIntoViewIfNeeded();
  await checksPage(journey, 'activity-details');
  await resizes(journey, 1160, 3000);
  await details.getByRole('button', { name: 'Only this key' }).click();
  await expect(chipOf(page, /^Key: Order watcher/)).toBeVisible();
  for (const act of await acts.all()) await expect(act).toContainText('Order watcher');
  await seesActs(page, /^\d+ acts of \d+ since /);
  await chipOf(page, /^Key: Order watcher/).click();
  await expect(acts).toHaveCount(total);

  // Each filter, alone and with others.
  await chooses(page, 'What', 'Revoked, deleted, purged');
  await expect(acts).toHaveCount(2);
  await chooses(page, /^What/, 'Tests and proofs');
  await expect(acts.filter({ hasText: 'Failed' })).toHaveCount(1);
  await chooses(page, 'Outcome', 'Failed');
  await expect(acts).toHaveCount(1);
  await expect(acts).toContainText('Tested again: failed');
  // People without such an act are not offered.
  await chipOf(page, 'Who').click();
  await expect(page.getByRole('group', { name: 'Who' }).getByRole('checkbox')).toHaveCount(1);
  await page.keyboard.press('Escape');
  await page.getByRole('searchbox', { name: 'Find in activity' }).fill('priya');
  await expect(page.getByText('No act matches these filters.')).toBeVisible();
  await checksPage(journey, 'activity-none');
  await person.press('Clear the filters');
  await expect(acts).toHaveCount(total);
  await chooses(page, 'Who', 'Tom Okafor');
  await expect(acts.filter({ hasText: 'Priya Raman' })).toHaveCount(0);
  await expect(acts.first()).toContainText('Tom Okafor');
  await chooses(page, 'Key', 'Patchworks Integration, Harbour & Pine');
  await expect(acts).toHaveCount(1);
  await expect(acts).toContainText('Owner is Ada Brandt');
  await person.press('Clear the filters');
  await chipOf(page, 'When').click();
  await page.getByLabel('To', { exact: true }).fill('2020-01-01');
  await expect(page.getByText('No act matches these filters.')).toBeVisible();
  await expect(chipOf(page, 'Until 1 Jan 2020')).toBeVisible();
  await page.getByRole('radio', { name: 'Last 7 days' }).check();
  await expect(acts).toHaveCount(total);
  await page.keyboard.press('Escape');
  await person.press('Clear the filters');

  // The search finds a person, a key, a word of the act, a reason.
  const search = page.getByRole('searchbox', { name: 'Find in activity' });
  for (const [words, found] of [
    ['order watcher FAILED', 'Tested again: failed'],
    ['mistake', 'Removed for good'],
    ['tom owner', 'Owner is Ada Brandt'],
  ] as const) {
    await search.fill(words);
    await expect(acts).toHaveCount(1);
    await expect(acts).toContainText(found);
  }
  await search.fill('');

  // A company chosen at the top narrows the place, and says so.
  await page
    .getByRole('banner')
    .getByRole('button', { name: /^Company: / })
    .click();
  await page.getByRole('menuitemradio', { name: new RegExp(`^${lark}`) }).click();
  await expect(page.locator('.company-line')).toContainText(`Only ${lark}.`);
  await expect(acts.filter({ hasText: harbour })).toHaveCount(0);
  await expect(acts.filter({ hasText: 'The name in the history changed' })).toHaveCount(0);
  await expect(stone).toHaveCount(1);
  await resizes(journey, 1160, 780);
  await checksPage(journey, 'activity-company');
  await resizes(journey, 1160, 3000);
  await person.press('Clear the filters');
  await expect(acts).toHaveCount(total);

  // A new act comes by itself, at the top.
  await request(page, 'settings.change', { displayName: 'Ada Brandt' });
  await expect(acts.first()).toContainText('The name in the history changed');
  await expect(acts.first()).toContainText('Tom Okafor → Ada Brandt');
  await resizes(journey, 900, 640);
  await checksPage({ app, page }, 'activity-900');
});

test('the place opens by its link and the menu, has one line before the first act, and is closed with the vault', async ({
  open,
  services,
}) => {
  const first = await open({ keyring: 'none' });
  const { page, person } = first;
  await request(page, 'app.chooseAccount', { account: 'real' });
  await page.reload();
  await opensActivity(first);
  await expect(actsOn(page)).toHaveCount(1);
  await expect(actsOn(page)).toContainText('History begun');
  await checksPage(first, 'activity-empty');
  await request(page, 'vault.setPassphrase', { passphrase });
  const { apiKey } = services.simulator.patchworks.createKey({ company: harbour, name: 'Order watcher' });
  await arrangePatchworksKey(page, harbour, 'Order watcher', apiKey);
  await expect(actsOn(page).filter({ hasText: 'Tested: passed' })).toHaveCount(1);

  await page.getByRole('link', { name: 'Home' }).click();
  expect(await startsAgain(first.userData, 'keyquilt://task/activity')).toBe(0);
  await person.sees('Activity');
  await page.getByRole('link', { name: 'Home' }).click();
  await first.app.evaluate(({ Menu }) => {
    type Item = { readonly accelerator?: string; readonly click?: () => void; readonly submenu?: { items: Item[] } };
    const below = (item: Item): Item[] => [item, ...(item.submenu?.items ?? []).flatMap(below)];
    const { items } = Menu.getApplicationMenu() as unknown as { items: Item[] };
    items
      .flatMap(below)
      .find(({ accelerator }) => accelerator === 'CmdOrCtrl+Shift+A')
      ?.click?.();
  });
  await person.sees('Activity');

  await page.getByRole('banner').getByRole('button', { name: 'Lock' }).click();
  await expect(page.getByLabel('Passphrase', { exact: true })).toBeVisible();
  await expect(actsOn(page)).toHaveCount(0);
  await page.getByLabel('Passphrase', { exact: true }).fill('not the passphrase');
  await person.press('Unlock');
  await expect(page.getByText(/not the passphrase|does not open|is not right/i).first()).toBeVisible({
    timeout: 60_000,
  });
  await page.getByLabel('Passphrase', { exact: true }).fill(passphrase);
  await person.press('Unlock');
  await expect(page.getByRole('link', { name: 'Activity' })).toBeVisible({ timeout: 60_000 });
  await opensActivity(first);
  const unlocked = actsOn(page).filter({ hasText: 'Unlocked, after 1 wrong passphrase' });
  await expect(unlocked).toContainText('Needs a look');
});
