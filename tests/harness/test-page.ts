import type { Page } from '@playwright/test';
import { arrangePlytixSetup, type PlytixValues } from './arrange';
import { expect, type Journey } from './journey';

/** The company whose key the test-page specs test. */
export const company = 'Harbour & Pine';

/** The checks of the test, done or running. */
export const list = (page: Page) => page.getByRole('list', { name: 'What we checked' });

/** The card with the test verdict. */
export const verdict = (page: Page, words: string) => page.getByRole('region', { name: words, exact: true });

/** Tests a key that is ready in a set-up. */
export async function testsForTheFirstTime(journey: Journey, key: PlytixValues): Promise<void> {
  await arrangePlytixSetup(journey.page, company, 'answers', key);
  await journey.person.press(`Carry on at step 4, ${company}`);
  await journey.person.press('Test this key with Plytix');
}

/**
 * Presses the button in the footer or in the verdict. After a 429 it appears only when the wait is over: the click
 * waits for it.
 */
export const testsAgain = (page: Page) => page.getByRole('button', { name: 'Test again', exact: true }).last().click();

/** The verdict does not blame the values; the page says what could not be checked. */
export async function expectUndecided(page: Page, words: string): Promise<void> {
  await expect(verdict(page, words)).toBeVisible();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('The test could not finish');
  await expect(page).toHaveTitle(/^Problem: Step 5 of 7: The test could not finish/);
  await expect(list(page).getByText('Could not check')).toHaveCount(1);
  await expect(list(page).getByText('Failed', { exact: true })).toHaveCount(0);
  await expect(page.getByRole('button', { name: 'Go on to Patchworks' })).toBeHidden();
}

/** The details can be read and copied, and contain no secret. */
export async function expectCleanDetails({ page, person }: Journey, key: PlytixValues, line: RegExp): Promise<void> {
  await expect(page.getByText(line)).toBeHidden();
  await page.getByText('Technical details').click();
  await expect(page.getByText(line)).toBeVisible();
  await page.getByRole('button', { name: 'Copy details' }).last().click();
  await expect.poll(person.clipboard).toMatch(line);
  for (const secret of [key.apiKey.slice(4), key.apiPassword.slice(7)]) {
    expect(await person.clipboard()).not.toContain(secret);
    await expect(page.locator('body')).not.toContainText(secret);
  }
}

/** Both values are still there, with their lengths. */
export async function expectBothValues({ page, person }: Journey, key: PlytixValues): Promise<void> {
  await page.getByRole('button', { name: /^.*Copy the key and password/ }).click();
  await person.sees('Bring the two values here');
  for (const [field, value] of [
    ['API key', key.apiKey],
    ['API password', key.apiPassword],
  ] as const) {
    const card = page.getByRole('region', { name: field, exact: true });
    await expect(card.getByText(`${value.length} characters`, { exact: true })).toBeVisible();
    await expect(card.getByText('Ready', { exact: true })).toBeVisible();
  }
}
