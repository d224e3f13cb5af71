import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { expect, type Journey, test } from '../../harness/journey';
import type { ServiceServer } from '../../harness/simulators/service-server';
import { makesPatchworksKey } from '../../harness/tour/patchworks-tour';
import { startsPractising, visitsPlaces } from '../../harness/tour/places-tour';
import { handsOverPlytixKey, makesPlytixKey, mendsTheRole } from '../../harness/tour/plytix-tour';
import { goesHome, type Walk } from '../../harness/tour/walk';

const company = 'Northfold Studio';

/** The "Practice" mark in the top bar, which stays visible behind every dialog. */
const mark = (page: Page) => page.locator('.topbar').getByText('Practice', { exact: true });

const silent = (journey: Journey): Walk => ({ ...journey, stop: async () => {} });

const inSettings = async ({ page, person }: Journey, press: string) => {
  await page.getByRole('link', { name: 'Settings' }).click();
  await person.press(press);
};

/** Reads the values of a practice key from the account's file, instead of copying them one by one. */
async function practiceValues(userData: string): Promise<{ readonly apiKey: string; readonly apiPassword: string }> {
  const kept = JSON.parse(await readFile(path.join(userData, 'practice', 'services.json'), 'utf8'));
  return kept.plytixKeys.at(-1);
}

/** The answer of the real Plytix log-in to a pair of values. */
async function askForToken(services: ServiceServer, body: Readonly<Record<string, string>>): Promise<number> {
  const url = new URL('https://auth.plytix.com/auth/api/get-token');
  const headers = { 'content-type': 'application/json' };
  return services.simulator.handle({ method: 'POST', url, headers, body: JSON.stringify(body) }).status;
}

test('practice covers the whole set-up, is marked everywhere and makes no network request', async ({
  open,
  services,
}) => {
  const journey = await open();
  const screens: string[] = [];
  const walk: Walk = {
    ...journey,
    stop: async (screen) => {
      screens.push(screen);
      if (screen !== 'first-run') await expect.soft(mark(journey.page), screen).toBeVisible();
    },
  };
  await startsPractising(walk);
  await makesPlytixKey(walk, { company, role: 'user' });
  await mendsTheRole(walk);
  await handsOverPlytixKey(walk, 'Priya Raman');
  await walk.person.press('Back to Home');
  await makesPatchworksKey(walk, company, 'Jonas Weber');
  await walk.person.press('Back to Home');
  await visitsPlaces(walk, { plytix: company, patchworks: company });
  expect(screens.length).toBeGreaterThan(35);
  expect(services.requests).toEqual([]);
});

test('starting over restores only the sample company', async ({ open }) => {
  const journey = await open();
  const { page, person } = journey;
  await startsPractising(silent(journey));
  const tile = page.getByText(/^\d+ current keys$/);
  const before = (await tile.textContent()) ?? '';
  await makesPlytixKey(silent(journey), { company: 'Birch Lane Books', role: 'admin' });
  await goesHome(silent(journey));
  await expect(page.getByRole('heading', { name: 'Birch Lane Books' })).toBeVisible();
  await inSettings(journey, 'Start over');
  await person.press('Keep as it is');
  await page.getByRole('link', { name: 'Home', exact: true }).click();
  await expect(page.getByRole('heading', { name: 'Birch Lane Books' })).toBeVisible();

  await inSettings(journey, 'Start over');
  await page.getByRole('alertdialog').getByRole('button', { name: 'Start over' }).click();
  await page.getByRole('link', { name: 'Home', exact: true }).click();
  await expect(tile).toHaveText(before);
  await expect(page.getByRole('heading', { name: 'Birch Lane Books' })).toHaveCount(0);
  await expect(mark(page)).toBeVisible();
  await page.getByRole('link', { name: /^Keys/ }).click();
  await expect(page.getByRole('row', { name: /Tidewell Outdoors/ })).toHaveCount(3);
});

test('practice and the real account share neither keys nor files', async ({ open }) => {
  const journey = await open();
  const { page, person, userData, relaunch } = journey;
  await startsPractising(silent(journey));
  expect(existsSync(path.join(userData, 'practice', 'vault.json'))).toBe(true);
  expect(existsSync(path.join(userData, 'records'))).toBe(false);
  await inSettings(journey, 'Leave practice');
  await expect(mark(page)).toHaveCount(0);
  await page.getByRole('link', { name: 'Home', exact: true }).click();
  await expect(page.getByText('There are no keys here yet.')).toBeVisible();
  await person.press('Make your first key');
  await page.getByLabel('Company', { exact: true }).fill('A real company');
  await person.press('Start set-up');
  await person.sees('Are you an Owner or Admin in Plytix?');
  await expect(page.getByRole('button', { name: 'Open the practice Plytix' })).toHaveCount(0);
  await person.press('Save and finish later');
  await expect(page.getByRole('heading', { name: 'A real company' })).toBeVisible();
  await expect(page.getByText('Tidewell Outdoors')).toHaveCount(0);

  const again = await relaunch();
  await expect(again.page.getByRole('heading', { name: 'A real company' })).toBeVisible();
  await expect(mark(again.page)).toHaveCount(0);
  await again.page.getByRole('link', { name: 'Settings' }).click();
  await again.page.getByRole('button', { name: 'Open practice account' }).click();
  await expect(mark(again.page)).toBeVisible();
  await again.page.getByRole('link', { name: /^Keys/ }).click();
  await expect(again.page.getByRole('row', { name: /Tidewell Outdoors/ })).toHaveCount(3);
  await expect(again.page.getByText('A real company')).toHaveCount(0);
  await again.close();
  const text = async (...parts: string[]) => readFile(path.join(userData, ...parts), 'utf8');
  expect(await text('records', '00.json')).not.toContain('Tidewell');
  expect(await text('practice', 'records', '00.json')).not.toContain('A real company');
});

test('a key made in practice opens nothing in the real services', async ({ open, services }) => {
  const journey = await open();
  const { person, page } = journey;
  await startsPractising(silent(journey));
  await makesPlytixKey(silent(journey), { company, role: 'admin' });
  await person.sees('The key works');
  await goesHome(silent(journey));
  await inSettings(journey, 'Leave practice');
  const { apiKey, apiPassword } = await practiceValues(journey.userData);
  await page.getByRole('link', { name: 'Home', exact: true }).click();
  await person.press('Make your first key');
  await page.getByLabel('Company', { exact: true }).fill(company);
  await person.press('Start set-up');
  await person.createsPlytixKey();
  await person.pastes('API key', apiKey);
  const refused = page.getByText('This is a made-up value of the practice account', { exact: true });
  await expect(refused).toHaveCount(1);
  await person.pastes('API password', apiPassword);
  await expect(refused).toHaveCount(2);
  await person.press('Check these values');
  await expect(page.getByRole('alert').filter({ hasText: 'There are problems on this page' })).toBeFocused();
  await person.sees('Bring the two values here');

  // The services do not know the key either, whatever the app thinks of its shape.
  const answer = await askForToken(services, { api_key: apiKey, api_password: apiPassword });
  expect(answer).toBe(401);
});
