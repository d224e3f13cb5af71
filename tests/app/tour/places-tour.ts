import { expect } from '../fixtures';
import type { Walk } from './walk';

/** The first screen of all, and the way into the practice account. */
export async function startsPractising({ page, person, stop }: Walk): Promise<void> {
  await person.sees('Every key in one place, on this computer');
  await stop('first-run', 'The first start: connect for real, or practise');
  await person.press('Start practising');
  await expect(page.getByRole('heading', { name: 'What needs attention' })).toBeVisible();
}

/** Keys with a detail of each kind, Settings with its question, Help. `made` is a company with keys of both systems. */
export async function looksAround({ page, person, stop }: Walk, made: string): Promise<void> {
  await page.getByRole('link', { name: /^Keys/ }).click();
  await person.sees('Keys');
  await stop('keys', 'Every key, those that need a person first');
  const row = (system: string) => page.getByRole('row', { name: made }).filter({ hasText: system }).getByRole('button');
  await row('Plytix').first().click();
  const detail = page.getByRole('complementary');
  await expect(detail.getByText('Key stored here', { exact: true })).toBeVisible();
  await stop('keys-plytix-detail', 'A Plytix key with its facts and its history');
  await row('Patchworks').last().click();
  await expect(detail.getByText('In the Patchworks dashboard')).toBeVisible();
  await stop('keys-patchworks-detail', 'A Patchworks key, with what its list shows');
  await page.getByRole('row', { name: 'Shop feed' }).getByRole('button').click();
  await expect(detail.getByRole('heading', { name: 'Shop feed' })).toBeVisible();
  await stop('keys-failing-detail', 'A key that failed its last test');
  await page.getByRole('link', { name: 'Settings' }).click();
  await person.sees('Settings');
  await stop('settings', 'Settings');
  await person.press('Start over');
  await expect(page.getByRole('alertdialog')).toBeVisible();
  await stop('settings-start-over', 'Settings: starting practice over asks first');
  await person.press('Keep as it is');
  await page.getByRole('button', { name: 'Help', exact: true }).click();
  await person.sees('Help');
  await stop('help', 'Help');
}
