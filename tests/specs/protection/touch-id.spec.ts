import { request } from '../../harness/arrange';
import { derives, expect, test } from '../../harness/journey';
import { setsPassphrase } from '../../harness/kit-steps';
import { checksPage } from '../../harness/visual';

const passphrase = 'four plain words together';

test.describe.configure({ timeout: 300_000 });

test('the first run offers a lock and then a kit, and Touch ID opens beside the passphrase', async ({ open }) => {
  const journey = await open();
  test.skip(journey.runtime !== 'stand-in', 'only the stand-in can be told of a finger');
  const { app, page, person } = journey;
  await request(page, 'app.chooseAccount', { account: 'real' });
  await page.reload();
  await expect(page.getByRole('button', { name: 'Ask for a passphrase' })).toBeVisible(derives);
  await checksPage(journey, 'first-lock');
  await page.getByRole('button', { name: 'Ask for a passphrase' }).click();
  await setsPassphrase(page, passphrase);
  await expect(page.getByText('There is no recovery kit.')).toBeVisible(derives);
  await expect(page.getByRole('button', { name: 'Ask for a passphrase' })).toBeHidden();
  await checksPage(journey, 'first-kit');
  const touches = (state: { present?: boolean; confirms?: boolean }) =>
    app.evaluate((electron, change) => {
      Object.assign((electron as unknown as { recordings: { touchId: object } }).recordings.touchId, change);
    }, state);
  await touches({ present: true, confirms: true });
  await page.reload();
  await page.getByRole('link', { name: 'Settings' }).click(derives);
  await person.press('Use Touch ID…');
  const ask = page.getByRole('alertdialog', { name: 'Open with Touch ID?' });
  await ask.getByLabel('Current passphrase').fill(passphrase);
  await checksPage(journey, 'touch-id-opens');
  await ask.getByRole('button', { name: 'Use Touch ID…' }).click();
  await expect(ask).toBeHidden(derives);
  await page.getByRole('button', { name: 'Lock', exact: true }).click();
  await person.sees('Your keys are locked');
  await touches({ confirms: false });
  await person.press('Open with Touch ID');
  await expect(page.getByRole('alert')).toBeVisible(derives);
  expect((await request(page, 'app.read', {})).vault.state).toBe('locked');
  await checksPage(journey, 'locked-touch-id');
  await touches({ confirms: true });
  await person.press('Open with Touch ID');
  await expect(page.getByRole('link', { name: 'Settings' })).toBeVisible(derives);
  expect((await request(page, 'app.read', {})).vault.state).toBe('ready');
});
