import type { Page } from '@playwright/test';
import { arrangePlytixSetup } from '../../harness/arrange';
import { expect, type Journey, test } from '../../harness/journey';

const company = 'Harbour & Pine';
const keyValue = 'DEMO4H7Q2M9K6T3W8X5Z';
const passwordValue = 'Qz7w&kR7;mQ2@tN9%vB4hJ6xW3zC8pL5sF1gD0yT';

const card = (page: Page, field: 'API key' | 'API password') => page.getByRole('region', { name: field, exact: true });

async function atTheValues(open: () => Promise<Journey>): Promise<Journey> {
  const journey = await open();
  await arrangePlytixSetup(journey.page, company, 'capture', null);
  await journey.person.press(`Carry on at step 3, ${company}`);
  await journey.person.sees('Bring the two values here');
  return journey;
}

test('a pasted value that is not the key is identified and blocks the step', async ({ open }) => {
  const { page, person } = await atTheValues(open);
  const key = card(page, 'API key');
  for (const [pasted, title, advice] of [
    ['Patchworks Integration', 'This is the key’s name, not the key', 'Hover over the key in the same row'],
    ['••••••••••••••••', 'This is the hidden form, not the key', 'Hover over the key and click the clipboard icon'],
    ['https://accounts.plytix.com/', 'This is a web address', 'Go back to the API tab'],
    ['priya.raman@harbour-pine.example', 'This is an e-mail address', 'not what you log in with'],
  ] as const) {
    await person.copies(pasted);
    await person.press('Paste API key');
    await expect(key).toContainText(title);
    await expect(key).toContainText(advice);
    await expect(key.getByText('starts with')).toBeHidden();
    await expect(key.getByText('Ready', { exact: true })).toBeHidden();
  }

  await person.press('Check these values');
  const summary = page.getByRole('alert').filter({ hasText: 'There are problems on this page' });
  await expect(summary).toBeFocused();
  await expect(page).toHaveTitle(/^Problem: Step 3 of 7/);
  await summary.getByRole('link', { name: 'API key: This is an e-mail address' }).click();
  await expect(key).toBeFocused();
  await summary.getByRole('link', { name: 'Paste the API password' }).click();
  await expect(card(page, 'API password')).toBeFocused();
  await person.sees('Bring the two values here');
});

test('the same value in both fields is rejected', async ({ open }) => {
  const { page, person } = await atTheValues(open);
  await person.pastes('API key', keyValue);
  await expect(card(page, 'API key').getByText('Ready', { exact: true })).toBeVisible();
  await person.press('Paste API password');
  const password = card(page, 'API password');
  await expect(password).toContainText('Key and password are the same value');
  await expect(password).toContainText('click the eye, and copy it again');
  await person.press('Check these values');
  await expect(page.getByRole('alert')).toContainText('There is a problem on this page');

  await person.pastes('API password', passwordValue);
  await expect(password).not.toContainText('same value');
  await expect(page).toHaveTitle(/^Step 3 of 7/);
  await person.press('Check these values');
  await person.sees('Add these details to your password manager');
});

test('stray white space is counted and removed only on request', async ({ open }) => {
  const { page, person } = await atTheValues(open);
  const key = card(page, 'API key');
  await person.pastes('API key', `  ${keyValue}\n`);
  await expect(key).toContainText('3 hidden characters came along with the key');
  await expect(key).toContainText('23 characters in all');
  await expect(key.getByText('23 characters', { exact: true })).toBeVisible();
  await person.press('Check these values');
  await expect(page.getByRole('link', { name: /3 hidden characters came along/ })).toBeVisible();

  await person.press('Remove them');
  await expect(key.getByText('20 characters', { exact: true })).toBeVisible();
  await expect(key).not.toContainText('hidden characters');
  await expect(key.getByText('Ready', { exact: true })).toBeVisible();
});

test('an empty clipboard is reported and keeps the stored value', async ({ open }) => {
  const { app, page, person } = await atTheValues(open);
  const key = card(page, 'API key');
  await app.evaluate(({ clipboard }) => clipboard.clear());
  await person.press('Paste API key');
  await expect(key.getByRole('alert')).toContainText('There is no text on the clipboard. Copy the value first');

  await person.pastes('API key', keyValue);
  await expect(key.getByRole('alert')).toBeHidden();
  await app.evaluate(({ clipboard }) => clipboard.clear());
  await person.press('Paste again, API key');
  await expect(key.getByRole('alert')).toContainText('There is no text on the clipboard');
  await expect(key.getByText('20 characters', { exact: true })).toBeVisible();
});

test('a typed value leaves the page immediately', async ({ open }) => {
  const { page, person } = await atTheValues(open);
  const key = card(page, 'API key');
  const field = key.getByLabel('Type it instead: API key');
  await person.press('Type it instead: API key');
  await expect(field).toBeFocused();
  await field.pressSequentially(keyValue);
  await person.press('Use this value');
  await expect(key.getByText('20 characters', { exact: true })).toBeVisible();
  expect(await pageHolds(page, keyValue.slice(4))).toBe(false);

  await person.press('Type it instead: API key');
  await expect(field).toHaveValue('');
  await person.copies(`${keyValue}9`);
  await field.press('ControlOrMeta+v');
  await expect(key.getByText('21 characters', { exact: true })).toBeVisible();
  expect(await pageHolds(page, keyValue.slice(4))).toBe(false);
});

test('a password in the key’s field shows none of its characters', async ({ open }) => {
  const { page, person } = await atTheValues(open);
  const key = card(page, 'API key');
  await person.pastes('API key', passwordValue);
  await expect(key).toContainText('This looks more like a password than a key');
  await expect(key.getByText('starts with')).toBeHidden();
  for (const part of passwordValue.match(/.{4}/g) ?? []) expect(await pageHolds(page, part)).toBe(false);
});

/** True when the page contains these characters in its text, attributes, title or fields. */
function pageHolds(page: Page, part: string): Promise<boolean> {
  return page.evaluate((wanted) => {
    const fields = [...document.querySelectorAll('input, textarea')].map((field) => (field as HTMLInputElement).value);
    return [document.documentElement.outerHTML, document.title, ...fields].some((text) => text.includes(wanted));
  }, part);
}
