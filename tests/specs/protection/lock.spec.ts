import { arrangePlytixKey, request } from '../../harness/arrange';
import type { LaunchedApp } from '../../harness/fixtures';
import { expect, test } from '../../harness/journey';
import { checksPage } from '../../harness/visual';

type Power = { idleSeconds: number };
type Recorded = { readonly recordings: { readonly power: Power } };

const passphrase = 'four plain words together';
const company = 'Harbour & Pine';
const name = 'Patchworks Integration';

/** Sets the idle time of the computer, in seconds. Only the stand-in can set it. */
function nobodyFor({ app }: LaunchedApp, seconds: number): Promise<void> {
  return app.evaluate((electron, idle) => {
    (electron as unknown as Recorded).recordings.power.idleSeconds = idle;
  }, seconds);
}

test('the app locks when idle and with the screen, unlocks by passphrase only, and keeps its place', async ({
  open,
  services,
}) => {
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
  await question.getByLabel('The same passphrase again').fill(passphrase);
  await checksPage(journey, 'lock-passphrase');
  await person.press('Use this passphrase');
  await expect(question).toBeHidden();
  await nobodyFor(journey, 270);
  await page.getByLabel('When nobody is at the computer').selectOption('5');
  await expect.poll(async () => (await request(page, 'app.read', {})).settings.lockAfterMinutes).toBe(5);

  await expect(soon).toBeVisible();
  await checksPage(journey, 'lock-settings');
  await nobodyFor(journey, 300);
  await expect(gate).toBeVisible();
  await checksPage(journey, 'locked');
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

test('an idle lock lets a running job finish, and a manual lock loses none of its work', async ({ open, services }) => {
  const journey = await open();
  test.skip(journey.runtime !== 'stand-in', 'only the stand-in can be told that nobody is there');
  const { app, page, person } = journey;
  const key = services.simulator.plytix.createKey({ company, name, role: 'ADMIN' });
  const { id } = await arrangePlytixKey(page, company, key, 'Priya Raman');
  await request(page, 'lock.requirePassphrase', { job: 'a'.repeat(24), passphrase, present: null });
  await request(page, 'settings.change', { lockAfterMinutes: 5, lockWithScreen: false });
  const gate = page.getByRole('heading', { name: 'Your keys are locked' });
  const goesOn = page.getByText('Work that was under way goes on behind this page');
  const tested = async () => (await request(page, 'keys.read', { ids: [id] })).keys[0]?.lastTest?.finishedAt;
  const copies = () => request(page, 'secrets.copy', { id, field: 'apiKey' });
  const unlocks = async () => {
    await page.getByLabel('Passphrase', { exact: true }).fill(passphrase);
    await page.getByRole('button', { name: 'Unlock' }).click();
    await expect(gate).toBeHidden();
  };
  /** Starts a bulk test; the service does not answer until it is released. */
  const beginsToTest = async () => {
    const answers = services.hold();
    services.forgetRequests();
    await person.press('Retest all');
    await expect.poll(() => services.requests.length).toBe(1);
    return answers;
  };

  const locksWithTheJob = async () => {
    await nobodyFor(journey, 300);
    await request(page, 'settings.change', { lockAfterMinutes: 5 });
    await expect(gate).toBeVisible();
    await expect(goesOn).toBeVisible();
  };

  // A request may take fifteen seconds. A service that asks to slow down prolongs the job until these checks are done.
  await page.getByRole('link', { name: /^Keys/ }).click();
  const headers = { 'retry-after': '3600' };
  services.simulator.planFault({ host: 'auth.plytix.com', fault: { kind: 'status', status: 429, headers } });
  await person.press('Retest all');
  await expect(page.getByText('Plytix asked us to slow down.')).toBeVisible();
  await locksWithTheJob();
  await checksPage(journey, 'locked-with-a-job');
  // Whoever arrives now gets no value, and unlocks with the passphrase only.
  await expect(copies()).rejects.toThrow('Your keys are locked');
  await expect(request(page, 'vault.unlock', { passphrase: `${passphrase}!` })).rejects.toThrow('passphrase');
  await nobodyFor(journey, 0);
  await unlocks();
  await person.press('Stop');
  await expect(page.locator('.bulk-test', { hasText: '1 waiting.' })).toBeVisible();

  const before = await tested();
  const answers = await beginsToTest();
  await locksWithTheJob();
  expect(await tested()).toBe(before);
  answers();
  await expect.poll(tested).not.toBe(before);
  await expect(goesOn).toBeHidden();
  await expect(gate).toBeVisible();
  await nobodyFor(journey, 0);
  await unlocks();
  await expect(page.locator('.bulk-test', { hasText: '1 passing as before.' })).toBeVisible();

  const last = await tested();
  const answersLate = await beginsToTest();
  await person.press('Lock');
  await expect(gate).toBeVisible();
  await expect(goesOn).toBeHidden();
  answersLate();
  await unlocks();
  await expect(page.locator('.bulk-test', { hasText: '1 waiting.' })).toBeVisible();
  await person.press('See what changed');
  await expect(page.getByRole('dialog')).toContainText('Keyquilt was locked meanwhile');
  expect(await tested()).toBe(last);
  await person.press('Test the one that waits');
  await expect(page.locator('.bulk-test', { hasText: '1 passing as before.' })).toBeVisible();

  const answersAsleep = await beginsToTest();
  await nobodyFor(journey, 300);
  await request(page, 'settings.change', { lockAfterMinutes: 5 });
  await expect(goesOn).toBeVisible();
  await app.evaluate(({ powerMonitor }) => powerMonitor.emit('suspend'));
  await expect(goesOn).toBeHidden();
  await app.evaluate(({ powerMonitor }) => powerMonitor.emit('resume'));
  answersAsleep();
  await nobodyFor(journey, 0);
  await unlocks();
  await expect(page.locator('.bulk-test', { hasText: '1 waiting.' })).toBeVisible();
});
