import { arrangePlytixKey, request } from './arrange';
import { heapOf } from './heap-text';
import { expect, test } from './journey';
import { looksAt } from './look';

const company = 'Harbour & Pine';
const name = 'Patchworks Integration';

type Recorded = {
  readonly recordings: {
    readonly contentProtection: boolean[];
    readonly touchId: { present: boolean; confirms: boolean; readonly reasons: string[] };
  };
};

test('a revealed value is asked about, shown for a while, written into the history and gone from the page', async ({
  open,
  services,
}) => {
  const journey = await open();
  const { app, page, person } = journey;
  const key = services.simulator.plytix.createKey({ company, name, role: 'ADMIN' });
  const { id } = await arrangePlytixKey(page, company, key, 'Priya Raman');
  await request(page, 'settings.change', { revealSeconds: 5 });
  await page.getByRole('link', { name: /^Keys/ }).click();
  await page.getByRole('button', { name, exact: true }).click();
  const detail = page.getByRole('complementary', { name });
  const shown = page.getByRole('region', { name: 'Password, shown' });
  const value = shown.getByRole('code');

  await detail.getByRole('button', { name: 'Reveal password…' }).click();
  const question = page.getByRole('alertdialog', { name: 'Show the password on the screen?' });
  await expect(question).toContainText('The history will say that you revealed it.');
  await person.press('Keep it hidden');
  const timesRevealed = async () => {
    const { events } = await request(page, 'keys.timeline', { id });
    return events.filter(({ type, facts }) => type === 'revealed' && facts.field === 'apiPassword').length;
  };
  expect(await timesRevealed()).toBe(0);
  const reveals = async () => {
    await detail.getByRole('button', { name: 'Reveal password…' }).click();
    await question.getByRole('button', { name: 'Reveal', exact: true }).click();
    await expect(value).toHaveText(key.apiPassword);
  };

  await reveals();
  await expect(shown).toContainText(/Hides in [1-5] second/);
  expect((await heapOf(page)).includes(key.apiPassword)).toBe(true);
  await expect(shown).toBeHidden({ timeout: 7000 });
  expect(await timesRevealed()).toBe(1);
  await expect.poll(async () => (await heapOf(page)).includes(key.apiPassword)).toBe(false);

  await request(page, 'settings.change', { revealSeconds: 60 });
  await reveals();
  await looksAt(journey, 'reveal');
  await shown.getByRole('button', { name: 'Hide now' }).click();
  await expect(shown).toBeHidden();
  await reveals();
  await page.evaluate(() => window.dispatchEvent(new Event('blur')));
  await expect(shown).toBeHidden();
  // Where the keyring alone opens the values, a sleep locks nothing, and hides what is shown all the same.
  await reveals();
  await app.evaluate(({ powerMonitor }) => powerMonitor.emit('suspend'));
  await expect(shown).toBeHidden();
  await app.evaluate(({ powerMonitor }) => powerMonitor.emit('resume'));
  await reveals();
  await request(page, 'vault.lock', {});
  await expect(shown).toBeHidden();
  await request(page, 'vault.lookForKeyring', {});
  await expect.poll(async () => (await heapOf(page)).includes(key.apiPassword)).toBe(false);

  test.skip(journey.runtime !== 'stand-in', 'only the stand-in writes the next two calls down');
  // Both calls are recorded here; what macOS and Windows then do is not verified on those systems.
  await request(page, 'settings.change', { askTouchId: true, protectWindow: true });
  await app.evaluate((electron) => {
    const { touchId } = (electron as unknown as Recorded).recordings;
    Object.assign(touchId, { present: true, confirms: false });
  });
  await detail.getByRole('button', { name: 'Reveal password…' }).click();
  await question.getByRole('button', { name: 'Reveal', exact: true }).click();
  await expect(detail.getByRole('alert')).toContainText('Touch ID was not confirmed');
  await expect(shown).toBeHidden();
  const { touchId, contentProtection } = await app.evaluate((electron) => (electron as unknown as Recorded).recordings);
  expect(touchId.reasons).toEqual(['show a stored value']);
  expect(contentProtection.at(0)).toBe(false);
  expect(contentProtection.at(-1)).toBe(true);
});
