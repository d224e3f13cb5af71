import type { Simulator } from '../../../electron/services/practice/simulator';
import { arrangePatchworksKey, arrangePlytixKey, arrangePlytixSetup, request } from '../../harness/arrange';
import { expect, type Journey, test } from '../../harness/journey';
import { opensKey } from '../../harness/key-task-steps';
import { checksPage, resizes } from '../../harness/visual';

const company = 'Harbour & Pine';
const name = 'Patchworks Integration';

type Services = { readonly simulator: Simulator };

/** A set-up whose key has passed its test, opened at the handover. */
async function standsAtHandover({ page, person }: Journey, { simulator }: Services): Promise<void> {
  const key = simulator.plytix.createKey({ company, name, role: 'ADMIN' });
  await arrangePlytixSetup(page, company, 'test', key);
  await person.press(`Carry on at step 5, ${company}`);
  await person.press('Test this key with Plytix');
  await person.press('Go on to Patchworks');
  await person.sees('Put these values into Patchworks');
}

const windowOf = ({ app }: Journey) =>
  app.evaluate(({ BrowserWindow }) => {
    const window = BrowserWindow.getAllWindows()[0];
    return { bounds: window?.getBounds(), onTop: window?.isAlwaysOnTop(), smallest: window?.getMinimumSize() };
  });

test('the narrow column stays on top, and the full window returns to its place', async ({ open, services }) => {
  const journey = await open();
  const { page, person } = journey;
  await standsAtHandover(journey, services);
  await person.chooses('Connectors & instances');
  const before = await windowOf(journey);
  await person.press('Keep on top');
  await person.sees('Into Patchworks');
  await expect.poll(() => page.evaluate(() => window.innerWidth)).toBe(440);
  await expect.poll(async () => (await windowOf(journey)).onTop).toBe(true);
  const compact = await windowOf(journey);
  const edge = (bounds: { x: number; width: number } | undefined) => (bounds ? bounds.x + bounds.width : Number.NaN);
  expect(edge(compact.bounds)).toBe(edge(before.bounds));
  await checksPage(journey, 'handover-compact');

  for (const label of ['Copy Name', 'Copy URL', 'Copy API Key', 'Copy API Password', 'Copy Version'])
    await expect(page.getByRole('button', { name: label, exact: true })).toBeVisible();
  await person.press('Copy Version');
  await expect.poll(person.clipboard).toBe('1');
  await page.getByRole('checkbox', { name: 'Version is in Patchworks' }).click();
  await expect(page.getByRole('checkbox', { name: 'Version is in Patchworks' })).toBeChecked();

  await page.keyboard.press('Escape');
  await person.sees('Put these values into Patchworks');
  await expect(page.getByRole('button', { name: 'Keep on top' })).toBeFocused();
  await expect.poll(() => windowOf(journey)).toEqual({ ...before, onTop: false });

  await person.press('Keep on top');
  await page.getByRole('button', { name: /^Back to the full window/ }).click();
  await person.sees('Put these values into Patchworks');
  await expect(page.getByRole('checkbox', { name: 'Version is in Patchworks' })).toBeChecked();
});

test('the content of the Patchworks form is compared with the expected values', async ({ open, services }) => {
  const journey = await open();
  const { page, person } = journey;
  await standsAtHandover(journey, services);
  await expect(page.getByText('Choose the screen that you see')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Patchworks has saved it' })).toHaveCount(0);
  await person.chooses('Connectors & instances');
  await page.getByText('Patchworks will not save it, or shows an error').click();
  const compare = page.getByRole('form', { name: 'Compare what stands in Patchworks' });
  await compare.getByLabel('What URL shows').fill('https://pim.plytix.com/');
  await compare.getByLabel('What Version shows').fill('v1');
  services.forgetRequests();
  await person.press('Compare');
  await expect(compare.getByText('URL is the address that programs use')).toBeVisible();
  await expect(compare.getByText('Version has more in it than the number')).toBeVisible();
  await compare.scrollIntoViewIfNeeded();
  await checksPage(journey, 'handover-compare');
  await resizes(journey, 900, 640);
  await checksPage(journey, 'handover-compare-900');
  await compare.getByRole('button', { name: 'Copy URL' }).click();
  await expect.poll(person.clipboard).toBe('https://www.plytix.com/');
  await compare.getByLabel('What URL shows').fill('https://www.plytix.com/');
  await compare.getByLabel('What Version shows').fill('1');
  await person.press('Compare');
  await expect(compare.getByRole('status')).toContainText('Both stand as Patchworks expects.');
  expect(services.requests).toEqual([]);
});

test('finishing in the column journals the handover once and restores the window', async ({ open, services }) => {
  const journey = await open();
  const { page, person } = journey;
  await standsAtHandover(journey, services);
  await person.press('Keep on top');
  await expect(page.getByText('Choose the screen that you see')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Patchworks has saved it' })).toHaveCount(0);
  await person.chooses('Connectors, with tiles');
  await person.press('Patchworks has saved it');
  await expect(page.getByText(/^7 lines are not ticked yet/)).toBeVisible();
  await person.press('Patchworks has saved it');
  await person.sees('Save the record');
  await expect.poll(async () => (await windowOf(journey)).onTop).toBe(false);
  await expect(page.getByText(`Connectors, as Plytix, ${company}`)).toContainText('Today');

  await person.press('Back');
  await person.press('Patchworks has saved it');
  await person.press('Patchworks has saved it');
  await person.sees('Save the record');
  await person.press('Save the record');
  await person.press('Open in Keys');
  const history = page.getByRole('complementary');
  await expect(history.getByText(`Added to Patchworks as Plytix, ${company}`)).toHaveCount(1);
});

test('the fields that Patchworks asks for are read live', async ({ open, services }) => {
  const journey = await open();
  const { page, person } = journey;
  const other = services.simulator.patchworks.createKey({ company: 'Lark Street Toys', name: 'Other' });
  await arrangePatchworksKey(page, 'Lark Street Toys', 'Other', other.apiKey);
  await standsAtHandover(journey, services);
  await person.chooses('Connectors & instances');
  const act = 'Check what Patchworks asks for now';
  const check = page.getByRole('region', { name: act });
  await expect(check).toContainText(`Only a Patchworks key of ${company} can read the form`);
  await expect(check.getByRole('button', { name: 'Add a Patchworks key' })).toBeVisible();
  await expect(page.getByRole('button', { name: act })).toBeHidden();
  await checksPage(journey, 'handover-form-no-key');

  const { apiKey, id } = services.simulator.patchworks.createKey({ company, name: 'Order dashboard' });
  await arrangePatchworksKey(page, company, 'Order dashboard', apiKey);
  services.forgetRequests();
  await person.press(act);
  await expect(page.getByText(/^Patchworks asks for the same four fields, read at \d\d:\d\d\.$/)).toBeVisible();
  expect(
    services.requests.map(({ method, path, authorization }) => [method, path.split('?')[0], authorization]),
  ).toEqual([['GET', '/api/v1/patchworks/system-templates', 'bare-key']]);

  services.simulator.patchworks.setForm('differs');
  await person.press(act);
  const changed = page.getByText(/Patchworks’ form has changed/).locator('..');
  await expect(changed).toContainText('It also asks for Account ID. It no longer asks for Version.');
  await checksPage(journey, 'handover-form-differs');
  await resizes(journey, 900, 640);
  await checksPage(journey, 'handover-form-differs-900');

  services.simulator.patchworks.setForm('not-allowed');
  await person.press(act);
  await expect(page.getByText('Patchworks does not let the key Order dashboard read its forms.')).toBeVisible();
  services.simulator.planFault({ fault: { kind: 'status', status: 404 }, host: 'core.wearepatchworks.com' });
  await person.press(act);
  await expect(page.getByText('Patchworks does not tell this key what its form for Plytix asks for.')).toBeVisible();
  services.simulator.planFault({
    fault: { kind: 'drop' },
    host: 'core.wearepatchworks.com',
    times: Number.POSITIVE_INFINITY,
  });
  await person.press(act);
  await expect(page.getByText('Patchworks could not be reached.')).toBeVisible();
  services.simulator.clearFaults();
  services.simulator.patchworks.revoke(id);
  await person.press(act);
  await expect(
    page.getByText('Patchworks no longer accepts the key Order dashboard. Test it under Keys.'),
  ).toBeVisible();
});

test('the form is checked from a key’s panel, which says where that cannot be done', async ({ open, services }) => {
  const journey = await open();
  const { page, person } = journey;
  const key = services.simulator.plytix.createKey({ company, name, role: 'ADMIN' });
  await arrangePlytixKey(page, company, key, 'Priya Raman');
  await opensKey(page, name);
  const opens = page.getByRole('complementary').getByRole('button', { name: 'Check Patchworks’ form' });
  const dialog = page.getByRole('dialog', { name: 'What Patchworks asks for now' });
  await opens.click();
  await expect(dialog).toContainText(`Only a Patchworks key of ${company} can read the form`);
  await checksPage(journey, 'form-check-no-key');
  await dialog.getByRole('button', { name: 'Add a Patchworks key' }).click();
  await expect(dialog).toBeHidden();
  await expect(page.getByRole('dialog')).toBeVisible();
  await page.keyboard.press('Escape');

  const { apiKey } = services.simulator.patchworks.createKey({ company, name: 'Order dashboard' });
  await arrangePatchworksKey(page, company, 'Order dashboard', apiKey);
  services.forgetRequests();
  await opens.click();
  await expect(dialog).toContainText('Read with your Patchworks key Order dashboard');
  expect(services.requests).toEqual([]);
  await dialog.getByRole('button', { name: 'Check what Patchworks asks for now' }).click();
  await expect(dialog).toContainText('Patchworks asks for the same four fields');
  await checksPage(journey, 'form-check-same');
  await resizes(journey, 900, 640);
  await checksPage(journey, 'form-check-same-900');
  await dialog.getByRole('button', { name: 'Close' }).last().click();

  // The key that can read the form has the same check in its own panel; with locked values it says so.
  await request(page, 'lock.requirePassphrase', {
    job: 'a'.repeat(24),
    passphrase: 'four plain words here',
    present: null,
  });
  await page.getByRole('button', { name: 'Lock', exact: true }).click();
  await person.press('Read the records only');
  await opensKey(page, 'Order dashboard');
  await opens.click();
  await expect(dialog).toContainText('Order dashboard, and your values are locked now');
  await expect(dialog.getByRole('button', { name: 'Unlock' })).toBeVisible();
  await expect(dialog.getByRole('button', { name: 'Check what Patchworks asks for now' })).toBeHidden();
  await checksPage(journey, 'form-check-locked');
});

test('the practice account says that its answer about the form is made up', async ({ open }) => {
  const journey = await open();
  const { page, person } = journey;
  await person.press('Start practising');
  await page.getByRole('link', { name: /^Keys/ }).click();
  await page.getByRole('button', { name, exact: true }).first().click();
  await page.getByRole('complementary').getByRole('button', { name: 'Check Patchworks’ form' }).click();
  await expect(page.getByRole('dialog')).toContainText('This is the practice account: the answer is made up.');
});

test('a second set-up suggests the next free instance name, and says why', async ({ open, services }) => {
  const journey = await open();
  const { page, person } = journey;
  const first = services.simulator.plytix.createKey({ company, name, role: 'ADMIN' });
  await arrangePlytixKey(page, company, first, 'Priya Raman');
  await page.reload();
  await standsAtHandover(journey, services);
  await person.chooses('Connectors & instances');
  const reason = `“Plytix, ${company}” is used by “${name}”, so this one is called “Plytix, ${company} 2”.`;
  await expect(page.getByText(reason)).toBeVisible();
  await checksPage(journey, 'handover-second-name');
  await person.press('Copy Name');
  await expect.poll(person.clipboard).toBe(`Plytix, ${company} 2`);
  await person.press('Keep on top');
  await expect(page.getByText(reason)).toBeVisible();
  await page.keyboard.press('Escape');
  await person.press('Patchworks has saved it');
  await person.press('Patchworks has saved it');
  await person.sees('Save the record');
  await expect(page.getByText(`as Plytix, ${company} 2`)).toBeVisible();
});
