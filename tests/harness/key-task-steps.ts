import type { Page } from '@playwright/test';
import { arrangePatchworksKey, arrangePlytixKey, request } from './arrange';
import { expect, type Journey } from './journey';
import type { ServiceServer } from './simulators/service-server';

/** The company of the task specs. */
export const company = 'Harbour & Pine';

/** The panel of the selected key. */
export const detail = (page: Page) => page.getByRole('complementary');

/** Opens one key in Keys. */
export async function opensKey(page: Page, name: string): Promise<void> {
  await page.getByRole('link', { name: /^Keys/ }).click();
  await page.getByRole('button', { name, exact: true }).click();
  await expect(detail(page).getByRole('heading', { level: 2 })).toHaveText(name);
}

/** A finished Plytix key in the app and in the simulated account. */
export async function withPlytixKey({ page }: Journey, { simulator }: ServiceServer, name = 'Patchworks Integration') {
  const made = simulator.plytix.createKey({ company, name, role: 'ADMIN' });
  const record = await arrangePlytixKey(page, company, made, 'Priya Raman');
  await opensKey(page, name);
  return { made, record };
}

/** A finished Patchworks key in the app and in the simulated company. */
export async function withPatchworksKey({ page }: Journey, { simulator }: ServiceServer, name: string) {
  const made = simulator.patchworks.createKey({ company, name });
  const { id } = await arrangePatchworksKey(page, company, name, made.apiKey);
  // A value pasted later removes an earlier note from its row.
  const row = { name, visibleCharacters: made.apiKey.slice(-4), shownTime: '2 minutes ago' };
  return { made, record: await request(page, 'setups.change', { id, change: { row } }) };
}

/** Answers for one place of use in a question about the end of its key. */
export async function answersFor(page: Page, place: string, answer: 'Told' | 'Moved' | 'Not needed'): Promise<void> {
  const group = page.getByRole('radiogroup', { name: `What about ${place}?` });
  await group.getByText(answer, { exact: true }).click();
  await expect(group.getByRole('radio', { name: answer })).toBeChecked();
}

/** Completes the dialog that ends a key, with the name typed. */
export async function confirmsEnd({ page, person }: Journey, name: string, act: 'Revoke key' | 'Delete key') {
  await page.getByLabel(`Type “${name}” to confirm`).fill(name);
  await person.press(act);
}
