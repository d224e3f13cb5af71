import type { Locator, Page } from '@playwright/test';
import { expect, type Journey } from './journey';

/** Opens the Activity place from the navigation, and waits for its list. */
export async function opensActivity({ page }: Pick<Journey, 'page'>): Promise<void> {
  await page.getByRole('navigation').getByRole('link', { name: 'Activity' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Activity' })).toBeVisible();
  await expect(page.locator('.activity-end')).toHaveCount(1);
}

/** The lines of the list that are rendered, newest first. */
export function actsOn(page: Page): Locator {
  return page.getByRole('list', { name: 'Activity, newest first' }).locator('li.act');
}

/** A filter by its words. */
export function chipOf(page: Page, name: string | RegExp): Locator {
  return page.getByRole('search').getByRole('button', { name });
}

/** Ticks a value of a filter, and closes its panel. */
export async function chooses(page: Page, filter: string | RegExp, value: string): Promise<void> {
  await chipOf(page, filter).click();
  await page.getByRole('checkbox', { name: value, exact: true }).click();
  await page.keyboard.press('Escape');
}

/** Waits for the line that counts what is shown. */
export async function seesActs(page: Page, words: RegExp): Promise<void> {
  await expect(page.locator('.activity-end')).toHaveText(words);
}

/** The number of all lines, as the line below the list says it. */
export async function sinceLine(page: Page): Promise<number> {
  const text = (await page.locator('.activity-end').textContent()) ?? '';
  return Number(/ of ([\d,]+)/.exec(text)?.[1]?.replace(',', '') ?? Number.NaN);
}
