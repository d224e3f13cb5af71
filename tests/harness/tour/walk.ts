import type { ElectronApplication, Locator, Page } from '@playwright/test';
import { expect } from '../fixtures';
import type { Person } from '../person';

/** One way through the app in the practice or the real account. The caller decides what happens at each screen. */
export type Walk = {
  readonly app: ElectronApplication;
  readonly page: Page;
  readonly person: Person;
  /** Called with a screen's short name each time one is shown: takes a picture, checks, or does nothing. */
  readonly stop: (screen: string, says: string) => Promise<void>;
};

/** Opens the practice site over the current step and closes it when `act` is done. */
export async function atPracticeSite(
  { page, person }: Walk,
  service: 'Plytix' | 'Patchworks',
  act: (site: Locator) => Promise<void>,
): Promise<void> {
  await person.press(`Open the practice ${service}`);
  const site = page.getByRole('dialog', { name: `Practice ${service}`, exact: true });
  await expect(site).toBeVisible();
  await act(site);
  await person.press('Back to the steps');
  await expect(site).toBeHidden();
}

/** The list of keys on the Plytix practice site, by the address and the tab. */
export async function atPlytixKeys(walk: Walk, act: (site: Locator) => Promise<void>): Promise<void> {
  await atPracticeSite(walk, 'Plytix', async (site) => {
    await site.getByLabel('Address', { exact: true }).fill('accounts.plytix.com');
    await walk.page.keyboard.press('Enter');
    await site.getByRole('tab', { name: 'API', exact: true }).click();
    await act(site);
  });
}

/** Copies a value on a practice site and waits for the confirmation. A password is shown first, as in Plytix. */
export async function copiesThere(site: Locator, value: 'API key' | 'API password', name: string): Promise<void> {
  if (value === 'API password') await site.getByRole('button', { name: `Show API password of ${name}` }).click();
  const button = site.getByRole('button', { name: `Copy ${value} of ${name}`, exact: true });
  await button.click();
  await expect(button).toHaveText('Copied');
}

/** Presses a field's Paste button, under either of its two names, and waits for the value. */
export async function pastes({ page }: Walk, field: 'API key' | 'API password'): Promise<void> {
  const card = page.getByRole('region', { name: field, exact: true });
  await card.getByRole('button', { name: new RegExp(`^Paste (again, )?${field}$`) }).click();
  await expect(card.getByText(/^\d+ characters?$/)).toBeVisible();
}

/** From Home into a new set-up for this company. */
export async function opensNewSetup(
  walk: Walk,
  which: 'A Plytix key for Patchworks' | 'A Patchworks key',
  company: string,
) {
  const { page, person } = walk;
  await person.press('New set-up');
  await person.chooses(which);
  await page.getByLabel('Company', { exact: true }).fill(company);
}

/** Returns to Home through the menu or through the wizard's exit. */
export async function goesHome({ page }: Walk): Promise<void> {
  const later = page.getByRole('button', { name: 'Save and finish later' });
  await page.getByRole('link', { name: 'Home', exact: true }).or(later).first().click();
  await expect(page.getByRole('heading', { name: 'What needs attention' })).toBeVisible();
}
