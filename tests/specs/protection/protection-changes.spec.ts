import type { Locator, Page } from '@playwright/test';
import { arrangePlytixKey, request } from '../../harness/arrange';
import { derives, expect, test } from '../../harness/journey';
import { noticesOn } from '../../harness/notices';
import { personAt } from '../../harness/person';
import { checksPage } from '../../harness/visual';

const company = 'Harbour & Pine';
const name = 'Patchworks Integration';
const first = 'four plain words together';
const second = 'another set of quiet words';
const notIt = 'four wrong words together';
const refused = 'This is not the passphrase';

test.describe.configure({ timeout: 300_000 });

async function opensSettings(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'Settings' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Settings' })).toBeVisible();
}

async function unlocks(page: Page, passphrase: string): Promise<void> {
  await page.getByLabel('Passphrase', { exact: true }).fill(passphrase);
  await page.getByRole('button', { name: 'Unlock' }).click();
}

const isRefused = (place: Locator) => expect(place.getByRole('alert')).toContainText(refused, derives);

/** What is said of a short passphrase, while it is typed and when it is sent, moves no button. */
async function nothingMoves(question: Locator): Promise<void> {
  const use = question.getByRole('button', { name: 'Use this passphrase' });
  // Hovering waits until the dialog rests.
  await use.hover();
  const before = await use.boundingBox();
  await question.getByLabel('New passphrase').fill('short');
  await expect(question).toContainText('7 more characters to go');
  expect(await use.boundingBox()).toEqual(before);
  await use.click();
  await expect(question).toContainText('Use at least 12 characters');
  expect(await use.boundingBox()).toEqual(before);
  if (process.env.LOOK) await question.page().screenshot({ path: `${process.env.LOOK}/passphrase-short.png` });
}

test('changing the protection needs the current passphrase, also back to the keyring', async ({ open, services }) => {
  const journey = await open();
  const { page, person } = journey;
  const key = services.simulator.plytix.createKey({ company, name, role: 'ADMIN' });
  const { id } = await arrangePlytixKey(page, company, key, 'Priya Raman');
  await opensSettings(page);
  await expect(page.getByText(journey.userData, { exact: true })).toBeVisible();
  await page.getByText(journey.userData, { exact: true }).scrollIntoViewIfNeeded();
  await checksPage(journey, 'settings-folder');
  await person.press('Copy the path of your data folder');
  await expect.poll(() => person.clipboard()).toBe(journey.userData);
  await person.press('Set a passphrase…');
  const question = page.getByRole('dialog', { name: 'A passphrase for Keyquilt' });
  await expect(question.getByLabel('Current passphrase')).toBeHidden();
  await nothingMoves(question);
  await question.getByLabel('New passphrase').fill(first);
  await question.getByLabel('The same passphrase again').fill(first);
  await question.getByRole('button', { name: 'Use this passphrase' }).click();
  await expect(question).toBeHidden(derives);

  await person.press('Change the passphrase…');
  const change = page.getByRole('dialog', { name: 'A new passphrase for Keyquilt' });
  const present = change.getByLabel('Current passphrase');
  await expect(present).toBeFocused();
  await change.getByLabel('New passphrase').fill(second);
  await change.getByLabel('The same passphrase again').fill(second);
  await change.getByRole('button', { name: 'Use this passphrase' }).click();
  await expect(change).toContainText('Type your passphrase');
  await expect(present).toBeFocused();
  await present.fill(notIt);
  await change.getByRole('button', { name: 'Use this passphrase' }).click();
  await isRefused(change);
  await expect(present).toHaveValue('');
  await expect(present).toBeFocused();
  await expect(change).not.toContainText('Type your passphrase');
  await checksPage(journey, 'passphrase-change-refused');
  await present.fill(first);
  await change.getByRole('button', { name: 'Use this passphrase' }).click();
  await expect(change).toBeHidden(derives);
  await expect(page.getByRole('button', { name: 'Change the passphrase…' })).toBeFocused();

  const later = await journey.relaunch();
  const again = later.page;
  await personAt(later.app, again).sees('Your keys are locked');
  await expect(again.getByRole('main')).toContainText('2 values of 1 key are locked now.');
  await unlocks(again, first);
  await isRefused(again.getByRole('main'));
  await unlocks(again, second);
  await opensSettings(again);
  await again.getByRole('button', { name: 'Stop asking…' }).click();
  const stop = again.getByRole('alertdialog', { name: 'Stop asking for the passphrase?' });
  const stops = stop.getByRole('button', { name: 'Stop asking' });
  await stops.click();
  await expect(stop).toContainText('Type your passphrase');
  await stop.getByLabel('Current passphrase').fill(notIt);
  await stops.click();
  await isRefused(stop);
  expect((await request(again, 'app.read', {})).vault.protection).toBe('passphrase');
  await checksPage(later, 'passphrase-stop-refused');
  await stop.getByLabel('Current passphrase').fill(second);
  await stops.click();
  await expect(stop).toBeHidden(derives);
  await expect(again.getByText('so there is nothing to lock with')).toBeVisible();

  const last = await later.relaunch();
  await expect(last.page.getByRole('link', { name: /^Keys/ })).toBeVisible();
  await request(last.page, 'secrets.copy', { id, field: 'apiKey' });
  expect(await personAt(last.app, last.page).clipboard()).toBe(key.apiKey);
});

test('after starting over Settings counts the quarantined values, and the earlier passphrase restores them', async ({
  open,
  services,
}) => {
  const journey = await open();
  const { page, person } = journey;
  const key = services.simulator.plytix.createKey({ company, name, role: 'ADMIN' });
  const { id } = await arrangePlytixKey(page, company, key, 'Priya Raman');
  await request(page, 'lock.requirePassphrase', { job: 'a'.repeat(24), passphrase: first, present: null });
  await page.getByRole('button', { name: 'Lock', exact: true }).click();
  await person.sees('Your keys are locked');
  await person.press('Start over with a new lock');
  const question = page.getByRole('alertdialog', { name: 'Start over with a new lock?' });
  await expect(question).toContainText('2 values of 1 key are locked now.');
  await question.getByLabel('Type “new lock” to confirm').fill('new lock');
  await question.getByLabel('New passphrase').fill(second);
  await question.getByLabel('The same passphrase again').fill(second);
  await expect(question.getByText('Strong: very hard to guess')).toBeVisible();
  await checksPage(journey, 'start-over-forgotten');
  await question.getByRole('button', { name: 'Start over' }).click();
  await expect(question).toBeHidden(derives);

  await page.getByRole('link', { name: 'Home' }).click();
  const told = noticesOn(page).filter({ hasText: 'Somebody started over with a new lock' });
  await expect(told).toContainText(`The values of these keys were locked then: ${name}.`);
  await checksPage(journey, 'notice-started-over');
  await page.getByRole('button', { name: 'Lock', exact: true }).click();
  await unlocks(page, first);
  await expect(page.getByRole('alert')).toContainText('This is an earlier passphrase', derives);
  await checksPage(journey, 'locked-earlier-passphrase');
  await unlocks(page, second);

  // The key itself leads there.
  await page.getByRole('link', { name: /^Keys/ }).click();
  await page.getByRole('button', { name, exact: true }).click();
  const detail = page.getByRole('complementary', { name });
  await expect(detail).toContainText('These values were stored under an earlier passphrase');
  await checksPage(journey, 'key-earlier');
  await detail.getByRole('button', { name: 'Settings' }).click();
  await expect(page.getByRole('heading', { name: 'Values from an earlier passphrase' })).toBeFocused();
  await expect(page.getByLabel('Earlier passphrase')).toBeInViewport();
  const earlier = page.getByRole('main').locator('section', { hasText: 'Values from an earlier passphrase' });
  await expect(earlier).toContainText('2 values of 1 key are still locked');
  await earlier.getByLabel('Earlier passphrase').fill(notIt);
  await earlier.getByRole('button', { name: 'Open the earlier values' }).click();
  await isRefused(earlier);
  await earlier.scrollIntoViewIfNeeded();
  await checksPage(journey, 'settings-earlier');
  await earlier.getByLabel('Earlier passphrase').fill(first);
  await earlier.getByRole('button', { name: 'Open the earlier values' }).click();
  await expect(earlier).toContainText('2 earlier values of 1 key open again. Test and copy them as before.', derives);
  await expect(earlier.getByRole('heading')).toBeFocused();
  await expect(earlier.getByLabel('Earlier passphrase')).toBeHidden();
  await checksPage(journey, 'settings-earlier-opened');
  await request(page, 'secrets.copy', { id, field: 'apiKey' });
  expect(await person.clipboard()).toBe(key.apiKey);
});

test('while locked, a weaker lock setting needs the passphrase', async ({ open, services }) => {
  const journey = await open();
  const { page, person } = journey;
  const key = services.simulator.plytix.createKey({ company, name, role: 'ADMIN' });
  await arrangePlytixKey(page, company, key, 'Priya Raman');
  await request(page, 'lock.requirePassphrase', { job: 'a'.repeat(24), passphrase: first, present: null });
  await page.getByRole('button', { name: 'Lock', exact: true }).click();
  await person.press('Read the records only');
  await opensSettings(page);
  const time = page.getByLabel('When nobody is at the computer');
  const settings = async () => (await request(page, 'app.read', {})).settings;
  const before = await settings();
  const asked = page.getByRole('dialog', { name: 'Your keys are locked' });

  await time.selectOption('0');
  await expect(asked.getByLabel('Passphrase', { exact: true })).toBeFocused();
  await checksPage(journey, 'weaker-lock-asks');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('alert')).toContainText('Your keys are locked. Unlock Keyquilt, then try again.');
  await expect(time).toHaveValue(`${before.lockAfterMinutes}`);
  await time.scrollIntoViewIfNeeded();
  await checksPage(journey, 'weaker-lock-refused');
  await page.getByRole('checkbox', { name: /^When the computer sleeps/ }).click();
  await unlocksIn(asked, notIt);
  await isRefused(asked);
  await page.keyboard.press('Escape');
  await expect(page.getByRole('checkbox', { name: /^When the computer sleeps/ })).toBeChecked();
  expect(await settings()).toEqual(before);

  await time.selectOption('60');
  await unlocksIn(asked, first);
  await expect(asked).toBeHidden(derives);
  await expect(time).toHaveValue('60');
  await expect.poll(async () => (await settings()).lockAfterMinutes).toBe(60);

  await page.getByRole('button', { name: 'Lock', exact: true }).click();
  await person.press('Read the records only');
  await person.press('Unlock');
  await person.sees('Your keys are locked');
  // The top bar unlocks from every place.
  await person.press('Read the records only');
  await page.getByRole('link', { name: 'Records', exact: true }).click();
  await checksPage(journey, 'locked-records');
  const backups = page.getByRole('region', { name: 'Backup and restore' });
  await expect(backups).toContainText('Your values are locked. Unlock them first');
  await expect(backups.getByRole('button')).toHaveText(['Unlock']);
  await expect(page.getByText('There is no key with values to hand on yet.')).toBeHidden();
  await backups.scrollIntoViewIfNeeded();
  await checksPage(journey, 'locked-backup');
  await person.press('Unlock your values');
  await person.sees('Your keys are locked');
});

async function unlocksIn(place: Locator, passphrase: string): Promise<void> {
  await place.getByLabel('Passphrase', { exact: true }).fill(passphrase);
  await place.getByRole('button', { name: 'Unlock' }).click();
}
