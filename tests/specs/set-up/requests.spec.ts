import type { ElectronApplication, Page } from '@playwright/test';
import { arrangePatchworksKey, request } from '../../harness/arrange';
import { expect, test } from '../../harness/journey';

const company = 'Harbour & Pine';

test('one action is one request, and its answer is not read again', async ({ open, services }) => {
  const key = services.simulator.plytix.createKey({ company, name: 'Patchworks Integration', role: 'ADMIN' });
  const { app, page, person } = await open();
  const takeRequests = await countRequests(app, page);
  await person.startsConnecting(company);
  await person.createsPlytixKey();

  await takeRequests();
  await person.pastes('API key', key.apiKey);
  expect(await takeRequests()).toEqual(['secrets.paste']);
  await person.pastes('API password', key.apiPassword);
  expect(await takeRequests()).toEqual(['secrets.paste']);

  await person.press('Check these values');
  await person.sees('Add these details to your password manager');
  expect(await takeRequests()).toEqual(['setups.change']);
  await person.chooses('I have saved these in my password manager');
  expect(await takeRequests()).toEqual(['setups.tick']);

  await person.press('Go on to check your answers');
  await person.sees('Check your answers');
  await person.press('Test this key with Plytix');
  const again = page.getByRole('button', { name: 'Test again' });
  await expect(again).toBeVisible();
  await takeRequests();
  await again.click();
  await expect.poll(() => services.requests.length).toBeGreaterThan(3);
  await expect(again).toBeVisible();
  expect(await takeRequests()).toEqual(['tests.run']);
});

test('a rotation changes two keys with one request', async ({ open, services }) => {
  const old = services.simulator.patchworks.createKey({ company, name: 'Order dashboard' });
  const { app, page, person } = await open();
  await arrangePatchworksKey(page, company, 'Order dashboard', old.apiKey);
  const takeRequests = await countRequests(app, page);
  await page.getByRole('link', { name: /^Keys/ }).click();
  await page.getByRole('button', { name: 'Order dashboard', exact: true }).click();
  await page.getByRole('complementary').getByRole('button', { name: 'Rotate this key' }).click();
  await person.sees('Rotate Order dashboard');

  await takeRequests();
  await person.press('Begin the rotation');
  await expect(page.getByRole('list', { name: 'Steps of the rotation' })).toBeVisible();
  expect(await takeRequests()).toEqual(['rotation.start']);
  await person.press('Stop the rotation');
  await page.getByRole('alertdialog').getByRole('button', { name: 'Stop the rotation' }).click();
  await expect(page.getByRole('button', { name: 'Begin the rotation' })).toBeVisible();
  expect(await takeRequests()).toEqual(['rotation.stop']);
});

/**
 * Counts requests. The returned function returns and resets the count, after the page has handled every event that main
 * had sent: two additional requests are answered after all of them.
 */
async function countRequests(app: ElectronApplication, page: Page): Promise<() => Promise<string[]>> {
  const list = await app.evaluateHandle(({ ipcMain }) => {
    type Handler = (event: unknown, ...args: unknown[]) => unknown;
    // Electron's internal map of handlers, missing from its declarations.
    const { _invokeHandlers: handlers } = ipcMain as unknown as { _invokeHandlers: Map<string, Handler> };
    const noted: string[] = [];
    for (const [name, handler] of handlers) {
      handlers.set(name, (event, ...args) => {
        noted.push(name);
        return handler(event, ...args);
      });
    }
    return noted;
  });
  const behind = () => request(page, 'about.read', {});
  return async () => {
    await behind();
    await behind();
    const noted = await app.evaluate((_, names) => names.splice(0), list);
    return noted.filter((name) => name !== 'about.read');
  };
}
