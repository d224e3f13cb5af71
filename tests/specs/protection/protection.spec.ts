import type { Page } from '@playwright/test';
import { arrangePlytixKey, arrangePlytixSetup, request } from '../../harness/arrange';
import { expect, test } from '../../harness/journey';
import { personAt } from '../../harness/person';
import { searchFolder } from '../../harness/search-secrets';
import { checksPage } from '../../harness/visual';

const company = 'Harbour & Pine';
const name = 'Patchworks Integration';
const passphrase = 'four plain words together';

async function filesHold(folder: string, value: string): Promise<boolean> {
  const { files, found } = await searchFolder(folder, { value });
  expect(files.length).toBeGreaterThan(2);
  return found.length > 0;
}

async function opensKey(page: Page) {
  await page.getByRole('link', { name: /^Keys/ }).click();
  await page.getByRole('button', { name, exact: true }).click();
  return page.getByRole('complementary', { name });
}

test('without a keyring the first Paste asks for a passphrase and then completes', async ({ open, services }) => {
  const key = services.simulator.plytix.createKey({ company, name, role: 'ADMIN' });
  const journey = await open({ keyring: 'none' });
  const { page, person, userData } = journey;
  await arrangePlytixSetup(page, company, 'capture', null);
  await person.press(`Carry on at step 3, ${company}`);
  await person.copies(key.apiKey);
  await person.press('Paste API key');

  const question = page.getByRole('dialog', { name: 'This computer has no safe place for keys' });
  await expect(question).toContainText('so nothing has been saved');
  const field = question.getByLabel('Make a passphrase instead');
  await expect(field).toBeFocused();
  const again = question.getByLabel('The same passphrase again');
  await field.fill('too short');
  await expect(question).toContainText('3 more characters to go');
  await person.press('Use this passphrase');
  await expect(question).toContainText('Use at least 12 characters');
  await expect(question).toContainText('asks your computer’s keyring once, when it starts');
  await checksPage(journey, 'no-keyring');
  expect(await filesHold(userData, key.apiKey)).toBe(false);

  await field.fill('aaaaaaaaaaaa');
  await again.fill('aaaaaaaaaaaa');
  await expect(question).toContainText('Too easy to guess: it repeats the same letters or words');
  await person.press('Use this passphrase');
  await expect(question).toContainText('This passphrase is too easy to guess');
  await checksPage(journey, 'no-keyring-weak');
  await field.fill(passphrase);
  await expect(question).toContainText('Strong: very hard to guess');
  await again.fill(`${passphrase}!`);
  await person.press('Use this passphrase');
  await expect(again).toHaveAccessibleDescription('The two are not the same');
  await expect(again).toBeFocused();
  await checksPage(journey, 'no-keyring-differs');
  expect(await filesHold(userData, key.apiKey)).toBe(false);
  await again.fill(passphrase);
  await expect(question).not.toContainText('The two are not the same');
  await person.press('Use this passphrase');
  await expect(question).toBeHidden();
  const card = page.getByRole('region', { name: 'API key', exact: true });
  await expect(card.getByText('20 characters', { exact: true })).toBeVisible();
  await person.pastes('API password', key.apiPassword);
  await person.testsPlytixKey();
  await person.sees('The key works');
  for (const value of [key.apiKey, key.apiPassword, passphrase]) expect(await filesHold(userData, value)).toBe(false);
});

test('a passphrase copied in between is not pasted as the key', async ({ open, services }) => {
  const key = services.simulator.plytix.createKey({ company, name, role: 'ADMIN' });
  const { page, person } = await open({ keyring: 'none' });
  const { id } = await arrangePlytixSetup(page, company, 'capture', null);
  await person.press(`Carry on at step 3, ${company}`);
  await person.copies(key.apiKey);
  await person.press('Paste API key');
  await person.copies(passphrase);
  await page.getByLabel('Make a passphrase instead').press('ControlOrMeta+v');
  await page.getByLabel('The same passphrase again').press('ControlOrMeta+v');
  await person.press('Use this passphrase');
  const card = page.getByRole('region', { name: 'API key', exact: true });
  await expect(card.getByText('20 characters', { exact: true })).toBeVisible();
  await expect(card).toContainText(key.apiKey.slice(0, 4));
  await request(page, 'secrets.copy', { id, field: 'apiKey' });
  expect(await person.clipboard()).toBe(key.apiKey);
});

test('declining the passphrase saves nothing and says why', async ({ open, services }) => {
  const key = services.simulator.plytix.createKey({ company, name, role: 'ADMIN' });
  const { page, person, userData } = await open({ keyring: 'none' });
  await arrangePlytixSetup(page, company, 'capture', null);
  await person.press(`Carry on at step 3, ${company}`);
  await person.copies(key.apiKey);
  await person.press('Paste API key');
  await page.getByRole('dialog').getByRole('button', { name: 'Close' }).click();
  const card = page.getByRole('region', { name: 'API key', exact: true });
  await expect(card.getByRole('alert')).toContainText('Try again, and choose a passphrase when Keyquilt asks for one.');
  await expect(card).not.toContainText('20 characters');
  expect(await filesHold(userData, key.apiKey)).toBe(false);
});

test('the next start asks for the passphrase, and records can be read without it', async ({ open, services }) => {
  const key = services.simulator.plytix.createKey({ company, name, role: 'ADMIN' });
  const first = await open({ keyring: 'none' });
  await arrangePlytixSetup(first.page, company, 'capture', null);
  await first.person.press(`Carry on at step 3, ${company}`);
  await first.person.copies(key.apiKey);
  await first.person.press('Paste API key');
  await first.page.getByLabel('Make a passphrase instead').fill(passphrase);
  await first.page.getByLabel('The same passphrase again').fill(passphrase);
  await first.person.press('Use this passphrase');
  await expect(first.page.getByText('20 characters', { exact: true })).toBeVisible();
  await first.person.pastes('API password', key.apiPassword);

  const again = await first.relaunch();
  const { page } = again;
  const person = personAt(again.app, page);
  await person.sees('Your keys are locked');
  const field = page.getByLabel('Passphrase', { exact: true });
  await field.fill('four wrong words together');
  await person.press('Unlock');
  await expect(page.getByRole('alert')).toContainText('This is not the passphrase. Check capital letters');
  await expect(field).toHaveValue('');

  await person.press('Read the records only');
  await expect(page.getByText('Your values are locked.')).toBeVisible();
  const detail = await opensKey(page);
  await expect(detail.getByText('Locked now')).toHaveCount(2);
  await expect(detail).not.toContainText('Not stored here');
  await page.getByRole('link', { name: 'Home' }).click();
  await person.press('Unlock');
  await person.sees('Your keys are locked');
  await field.fill(passphrase);
  await person.press('Unlock');
  await person.press(`Carry on at step 3, ${company}`);
  await person.testsPlytixKey();
  await person.sees('The key works');
});

// Chromium on Linux does not tell a locked keyring from none.
const locked =
  process.platform === 'linux'
    ? { title: 'No keyring answers on this computer', way: 'sign in to your usual desktop with your password' }
    : { title: 'Your computer’s keyring is locked', way: 'Unlock the keyring' };
for (const { keyring, title, way } of [
  { keyring: 'locked', ...locked },
  { keyring: 'changed', title: 'This is not the keyring that locked your keys', way: 'go back to the one you used' },
] as const) {
  test(`with the keyring ${keyring} the records can be read and no value is lost`, async ({ open, services }) => {
    const key = services.simulator.plytix.createKey({ company, name, role: 'ADMIN' });
    const first = await open();
    await arrangePlytixKey(first.page, company, key, 'Priya Raman');

    const second = await first.relaunch({ keyring });
    const { page } = second;
    const person = personAt(second.app, page);
    await person.sees(title);
    await expect(page.getByRole('main')).toContainText('still stored here');
    await expect(page.getByRole('listitem').filter({ hasText: way })).toBeVisible();
    if (keyring === 'changed') await checksPage(second, 'locked-keyring-changed');
    await expect(page.getByRole('button', { name: 'Restart Keyquilt' })).toBeVisible();

    await person.press('Read the records only');
    // Nothing can be unlocked here: only what helps is offered.
    await expect(page.getByText('Your values cannot be opened now. You can read every record.')).toBeVisible();
    await expect(page.getByRole('button', { name: /^Unlock/ })).toHaveCount(0);
    if (keyring === 'locked') await checksPage(second, 'home-no-keyring');
    await person.press('See what helps');
    await person.sees(title);
    await person.press('Read the records only');
    const detail = await opensKey(page);
    await expect(detail).toContainText('Priya Raman');
    await expect(detail).toContainText('Active');
    await expect(detail.getByText('Locked now')).toHaveCount(2);
    await expect(detail).not.toContainText('Not stored here');
    await expect(detail.getByText('Set-up finished', { exact: true })).toBeVisible();
    await expect(detail.getByRole('button', { name: 'Copy key' })).toBeHidden();

    const third = await second.relaunch({ keyring: 'strong' });
    const whole = await opensKey(third.page);
    await whole.getByRole('button', { name: 'Test again' }).click();
    await expect(whole.getByText('Tested again: passed', { exact: true })).toBeVisible();
    await expect(whole.getByText('Locked now')).toHaveCount(0);
  });
}
