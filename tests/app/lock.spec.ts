import { arrangePlytixKey, request } from './arrange';
import type { LaunchedApp } from './fixtures';
import { expect, test } from './journey';
import { looksAt } from './look';

type Power = { idleSeconds: number };
type Recorded = { readonly recordings: { readonly power: Power } };

const passphrase = 'four plain words together';
const company = 'Harbour & Pine';
const name = 'Patchworks Integration';

/** Nobody has been at the computer for so long. Only the stand-in can be told. */
function nobodyFor({ app }: LaunchedApp, seconds: number): Promise<void> {
  return app.evaluate((electron, idle) => {
    (electron as unknown as Recorded).recordings.power.idleSeconds = idle;
  }, seconds);
}

test('the app locks when nobody is there and with the screen, only the passphrase opens it, and the place is kept', async ({
  open,
  services,
}) => {
  test.slow();
  const journey = await open();
  test.skip(journey.runtime !== 'stand-in', 'only the stand-in can be told that nobody is there');
  const { app, page, person } = journey;
  const key = services.simulator.plytix.createKey({ company, name, role: 'ADMIN' });
  const { id } = await arrangePlytixKey(page, company, key, 'Priya Raman');
  const gate = page.getByRole('heading', { name: 'Your keys are locked' });
  const soon = page.getByText(/^Nobody seems to be here\. Keyquilt locks in \d+ seconds\.$/);

  await page.getByRole('link', { name: 'Settings' }).click();
  await expect(page.getByText('so there is nothing to lock with')).toBeVisible();
  await expect(page.getByLabel('When nobody is at the computer')).toBeHidden();
  await person.press('Set a passphrase…');
  const question = page.getByRole('dialog', { name: 'A passphrase for Keyquilt' });
  await expect(question).toContainText('It does not protect from harmful programs that run under your account');
  await question.getByLabel('New passphrase').fill(passphrase);
  await looksAt(journey, 'lock-passphrase');
  await person.press('Use this passphrase');
  await expect(question).toBeHidden();
  await nobodyFor(journey, 270);
  await page.getByLabel('When nobody is at the computer').selectOption('5');
  await expect.poll(async () => (await request(page, 'app.read', {})).settings.lockAfterMinutes).toBe(5);

  await expect(soon).toBeVisible();
  await looksAt(journey, 'lock-settings');
  await nobodyFor(journey, 300);
  await expect(gate).toBeVisible();
  await nobodyFor(journey, 270);
  const unlocks = async () => {
    await page.getByLabel('Passphrase', { exact: true }).fill(passphrase);
    await page.getByRole('button', { name: 'Unlock' }).click();
    await expect(gate).toBeHidden();
  };
  await unlocks();
  await expect(page.getByLabel('When nobody is at the computer')).toHaveValue('5');
  await request(page, 'settings.change', { lockAfterMinutes: 5 });
  await expect(soon).toBeVisible();
  await person.press('Stay unlocked');
  await expect(soon).toBeHidden();
  await nobodyFor(journey, 0);

  await page.getByRole('link', { name: /^Keys/ }).click();
  await page.getByRole('button', { name, exact: true }).click();
  const detail = page.getByRole('complementary', { name });
  await request(page, 'secrets.copy', { id, field: 'apiKey' });
  expect(await person.clipboard()).toBe(key.apiKey);

  await app.evaluate(({ powerMonitor }) => powerMonitor.emit('lock-screen'));
  await expect(gate).toBeVisible();
  await expect.poll(() => person.clipboard()).toBe('');
  expect((await request(page, 'vault.lookForKeyring', {})).state).toBe('locked');
  await unlocks();
  await expect(detail).toContainText('Priya Raman');
  await request(page, 'settings.change', { lockWithScreen: false });
  await app.evaluate(({ powerMonitor }) => powerMonitor.emit('suspend'));
  expect((await request(page, 'app.read', {})).vault.state).toBe('ready');
  await request(page, 'settings.change', { lockWithScreen: true });
  await app.evaluate(({ powerMonitor }) => powerMonitor.emit('suspend'));
  await expect(gate).toBeVisible();
  await unlocks();
  await expect(detail).toContainText('Priya Raman');

  const next = await journey.relaunch();
  await expect(next.page.getByRole('heading', { name: 'Your keys are locked' })).toBeVisible();
});
