import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { arrangePlytixKey, request } from '../../harness/arrange';
import { expect, test } from '../../harness/journey';
import { noticesOn } from '../../harness/notices';
import { personAt } from '../../harness/person';
import { checksPage } from '../../harness/visual';
import { plant } from '../../runs/corruption/hand-edits.mjs';

const company = 'Harbour & Pine';
const name = 'Patchworks Integration';
/** The secret from which Chromium derives its public key when there is no keyring. */
const published = '';

test.describe.configure({ timeout: 300_000 });

async function storedKeys(folder: string): Promise<{ current: { id: string }; retired: { id: string }[] }> {
  return JSON.parse(await readFile(path.join(folder, 'vault.json'), 'utf8')).content.keys;
}

async function opensKey(page: Page) {
  await page.getByRole('link', { name: /^Keys/ }).click();
  await page.getByRole('button', { name, exact: true }).click();
  return page.getByRole('complementary', { name });
}

test('a data key wrapped with a public key is refused, and starting over restores the person’s values', async ({
  open,
  services,
}) => {
  const key = services.simulator.plytix.createKey({ company, name, role: 'ADMIN' });
  const first = await open();
  await arrangePlytixKey(first.page, company, key, 'Priya Raman');
  await first.close();
  await plant(first.userData, 'current', published);
  const planted = await storedKeys(first.userData);

  const second = await first.relaunch();
  const { page } = second;
  const person = personAt(second.app, page);
  await person.sees('Somebody put another lock on your values');
  const gate = page.getByRole('main');
  await expect(gate).toContainText('was replaced with one that anybody can open. Keyquilt does not use it.');
  await expect(gate).toContainText('2 values of 1 key are locked now.');
  await expect(gate.getByRole('listitem').first()).toContainText('Tell your IT team');
  await checksPage(second, 'locked-key-planted');
  await expect(page.getByRole('button', { name: 'Restart Keyquilt' })).toBeHidden();

  await person.press('Read the records only');
  const locked = await opensKey(page);
  await expect(locked.getByText('Locked now')).toHaveCount(2);
  await page.getByRole('link', { name: 'Home' }).click();
  await checksPage(second, 'notice-key-planted');
  await person.press('See what helps');
  await expect(page.getByRole('main').getByText(first.userData, { exact: true })).toBeVisible();
  expect(await storedKeys(first.userData)).toEqual(planted);

  await person.press('Start over with a new lock');
  const question = page.getByRole('alertdialog');
  await expect(question).toContainText('2 values of 1 key are locked now.');
  await expect(question).toContainText('Values that your own keyring still opens come back by themselves.');
  await checksPage(second, 'start-over-planted');
  await question.getByLabel('Type “new lock” to confirm').fill('new lock');
  await question.getByRole('button', { name: 'Start over' }).click();
  await expect(question).toBeHidden();
  const whole = await opensKey(page);
  await expect(whole.getByText('Locked now')).toHaveCount(0);
  await page.getByRole('link', { name: 'Home' }).click();
  const told = noticesOn(page).filter({ hasText: /^Somebody put another lock on your values/ });
  await expect(told).toContainText('find out who can write to your data folder');
  await told.getByRole('button', { name: /^I have read this/ }).click();
  await expect(page.getByText('Somebody put another lock on your values')).toBeHidden();

  const third = await second.relaunch();
  await expect(third.page.getByRole('link', { name: /^Keys/ })).toBeVisible();
  await request(third.page, 'journal.verify', {});
  await expect(third.page.getByText('Somebody put another lock on your values')).toBeHidden();
});
