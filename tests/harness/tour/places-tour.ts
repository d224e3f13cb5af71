import { expect } from '../fixtures';
import type { Walk } from './walk';

/** The first screen, and the way into the practice account. */
export async function startsPractising({ page, person, stop }: Walk): Promise<void> {
  await person.sees('Every key in one place, on this computer');
  await stop('first-run', 'The first start: connect for real, or practise');
  await person.press('Start practising');
  await expect(page.getByRole('heading', { name: 'What needs attention' })).toBeVisible();
}

/** Companies whose keys the tour opens: one with a Plytix key, one with the tour's Patchworks key. */
export type Shown = { readonly plytix: string; readonly patchworks: string };

/** Keys with a panel of each kind, Settings with its question, Help. */
export async function visitsPlaces({ page, person, stop }: Walk, { plytix, patchworks }: Shown): Promise<void> {
  await page.getByRole('link', { name: /^Keys/ }).click();
  await person.sees('Keys');
  await stop('keys', 'Every key, those that need a person first');
  const detail = page.getByRole('complementary');
  const opens = async (company: string, key: string) => {
    await page.getByRole('row', { name: company }).getByRole('button', { name: key }).click();
    await expect(detail.getByRole('heading', { name: key })).toBeVisible();
    await expect(detail.getByRole('listitem').first()).toBeVisible();
  };
  await opens(plytix, 'Patchworks Integration');
  await stop('keys-plytix-detail', 'A Plytix key with its facts and its history');
  await opens(patchworks, 'Order dashboard');
  await stop('keys-patchworks-detail', 'A Patchworks key, with what its list shows');
  await opens('Harbour & Pine', 'Shop feed');
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
