import type { Locator, Page } from '@playwright/test';
import { arrangePatchworksKey, arrangePlytixKey, request } from './arrange';
import { expect, type Journey } from './journey';
import type { ServiceServer } from './simulators/service-server';

/** The two companies of the acts. */
export const [harbour, lark] = ['Harbour & Pine', 'Lark Street Toys'] as const;

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

/** Acts of two people with keys of two companies: a test that fails, an owner, a note, a purged key. */
export async function arrangeActs({ page }: Pick<Journey, 'page'>, { simulator }: ServiceServer) {
  await request(page, 'app.chooseAccount', { account: 'real' });
  await request(page, 'settings.change', { displayName: 'Priya Raman' });
  const values = simulator.plytix.createKey({ company: harbour, name: 'Patchworks Integration', role: 'ADMIN' });
  const plytix = await arrangePlytixKey(page, harbour, values, 'Marta Lind');
  const watcher = simulator.patchworks.createKey({ company: lark, name: 'Order watcher' });
  const patchworks = await arrangePatchworksKey(page, lark, 'Order watcher', watcher.apiKey);
  simulator.patchworks.revoke(watcher.id);
  await request(page, 'settings.change', { displayName: 'Tom Okafor' });
  await request(page, 'tests.run', { id: patchworks.id });
  await request(page, 'keys.changeOwner', { id: plytix.id, owner: 'Ada Brandt' });
  const old = simulator.patchworks.createKey({ company: lark, name: 'Old export' });
  const gone = await arrangePatchworksKey(page, lark, 'Old export', old.apiKey);
  simulator.patchworks.revoke(old.id);
  await request(page, 'keyTasks.start', { id: gone.id, task: 'revoke' });
  await request(page, 'keyTasks.markDone', { id: gone.id });
  await request(page, 'keyTasks.stop', { id: gone.id });
  await request(page, 'keys.purge', { id: gone.id, reason: 'Typed in by mistake' });
  return { plytix, patchworks, gone };
}
