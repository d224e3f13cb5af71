import { writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Locator } from '@playwright/test';
import { arrangePlytixKey, request } from '../../harness/arrange';
import { opensFile, savesAsSuggested } from '../../harness/file-answers';
import { expect, type Journey, test } from '../../harness/journey';
import { checksPage } from '../../harness/visual';

type Power = { idleSeconds: number };
type Recorded = { readonly recordings: { readonly power: Power } };

const passphrase = 'four plain words together';
const company = 'Harbour & Pine';
const name = 'Patchworks Integration';

test.describe.configure({ timeout: 300_000 });

/** The app with one finished key, protected by a passphrase. */
async function guarded(journey: Journey, values: { readonly apiKey: string; readonly apiPassword: string }) {
  const { page } = journey;
  await arrangePlytixKey(page, company, values, 'Priya Raman');
  await request(page, 'lock.requirePassphrase', { job: 'a'.repeat(24), passphrase, present: null });
}

/** Locks as the computer's lock does, checks that everything is hidden, and unlocks. */
async function isAway({ app, page }: Journey, whileLocked: () => Promise<void> = async () => {}): Promise<void> {
  const gate = page.getByRole('heading', { name: 'Your keys are locked' });
  const field = page.getByLabel('Passphrase', { exact: true });
  await app.evaluate(({ powerMonitor }) => powerMonitor.emit('lock-screen'));
  await expect(gate).toBeVisible();
  await expect(field).toBeFocused();
  await expect(
    page.locator('[role=dialog], [role=alertdialog], [role=menu], [role=listbox], .scrim, :popover-open'),
  ).toHaveCount(0);
  await expect(page.locator('[inert], [aria-hidden=true] main')).toHaveCount(0);
  await expect(page.locator('body')).not.toContainText(company);
  await whileLocked();
  await page.keyboard.type(passphrase);
  await page.keyboard.press('Enter');
  await expect(gate).toBeHidden();
}

test('locking removes every dialog, menu and list, and unlocking restores what was typed', async ({
  open,
  services,
}) => {
  const journey = await open();
  const { page, person } = journey;
  await guarded(journey, services.simulator.plytix.createKey({ company, name, role: 'ADMIN' }));
  const dialog = page.getByRole('dialog');

  await page.getByRole('link', { name: /^Keys/ }).click();
  await page.getByRole('button', { name, exact: true }).click();
  const detail = page.getByRole('complementary', { name });
  await detail.getByRole('button', { name: 'Change the owner' }).click();
  await page.getByLabel('Owner', { exact: true }).fill('Ada Novak');
  await isAway(journey, () => checksPage(journey, 'locked-over-a-dialog'));
  await expect(page.getByLabel('Owner', { exact: true })).toHaveValue('Ada Novak');
  await expect(page.getByLabel('Owner', { exact: true })).toBeFocused();
  await checksPage(journey, 'unlocked-into-a-dialog');
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();

  await detail.getByRole('button', { name: 'Add a place' }).click();
  await page.getByLabel('Place', { exact: true }).fill('Scanner in hall 2');
  await page.getByLabel('What is it?').selectOption('Script');
  await page.getByRole('textbox', { name: 'Note' }).fill('Runs every ten minutes');
  await isAway(journey);
  await expect(page.getByRole('textbox', { name: 'Note' })).toBeFocused();
  await person.press('Save place');
  await expect(detail.getByRole('region', { name: 'Used by' })).toContainText('Script. Runs every ten minutes');

  await page.getByRole('button', { name: 'Views' }).click();
  await expect(page.locator(':popover-open')).toHaveCount(1);
  await isAway(journey);
  await page.keyboard.press('Escape');

  await page.getByRole('link', { name: /^Reviews/ }).click();
  await person.press('Start a review');
  await page.getByLabel('Title').fill('Autumn 2026');
  await isAway(journey);
  await expect(page.getByLabel('Title')).toHaveValue('Autumn 2026');
  await page.getByRole('button', { name: /^Start with 1 key$/ }).click();
  await person.sees('Autumn 2026');
  await page.keyboard.press('3');
  const reason = page.locator('.decide > li.open').getByRole('textbox');
  await reason.fill('The warehouse moved');
  await isAway(journey);
  await expect(reason).toHaveValue('The warehouse moved');
  await expect(reason).toBeFocused();
});

test('a lock during a hand-over, an import or a new set-up loses only passphrases', async ({
  open,
  services,
  folder,
}) => {
  const journey = await open();
  const { app, page, person } = journey;
  await guarded(journey, services.simulator.plytix.createKey({ company, name, role: 'ADMIN' }));
  const dialog = page.getByRole('dialog');

  await page.getByRole('link', { name: 'Records' }).click();
  await person.press('Hand keys to a colleague');
  await dialog.getByLabel('Colleague’s name').fill('Ben Ito');
  await dialog.getByRole('checkbox', { name: /Patchworks Integration/ }).click();
  const ticked = await dialog.getByRole('checkbox', { name: /Patchworks Integration/ }).isChecked();
  await isAway(journey);
  await expect(dialog.getByLabel('Colleague’s name')).toHaveValue('Ben Ito');
  await expect(dialog.getByRole('checkbox', { name: /Patchworks Integration/ })).toBeChecked({ checked: ticked });
  if (!ticked) await dialog.getByRole('checkbox', { name: /Patchworks Integration/ }).click();
  await savesAsSuggested(app, folder);
  await person.press('Choose where to save it');
  const said = dialog.locator('.said-words code');
  // Deriving a key from a file's passphrase is slow on a busy computer.
  await expect(said).not.toBeEmpty({ timeout: 60_000 });
  const words = (await said.textContent()) ?? '';
  await isAway(journey, async () => expect(await page.content()).not.toContain(words));
  await expect(dialog).toContainText('Keyquilt locked');
  await expect(dialog).not.toContainText(words);
  await dialog.getByRole('button', { name: 'Close', exact: true }).last().click();

  const list = path.join(folder, 'keys.csv');
  writeFileSync(list, `Key name,Service,Customer\r\nOrder watcher,Patchworks,${company}\r\n`);
  await opensFile(app, list);
  await person.press('Choose a list');
  await person.press('See what becomes of each row');
  await person.sees('What becomes of each row');
  await isAway(journey);
  await person.press('Take over 1 row');
  await expect(dialog.getByText('The list is taken over.')).toBeVisible();
  await page.keyboard.press('Escape');

  await page.getByRole('link', { name: 'Home' }).click();
  await person.press('New set-up');
  await page.getByLabel('Company', { exact: true }).fill('Oak & Ash');
  await isAway(journey);
  await expect(page.getByLabel('Company', { exact: true })).toHaveValue('Oak & Ash');
  await page.keyboard.press('Escape');
});

test('reading records while locked keeps the waiting dialog', async ({ open, services }) => {
  const journey = await open();
  const { app, page, person } = journey;
  await guarded(journey, services.simulator.plytix.createKey({ company, name, role: 'ADMIN' }));
  const dialog = page.getByRole('dialog');
  const detail = page.getByRole('complementary', { name });
  await page.getByRole('link', { name: /^Keys/ }).click();
  await page.getByRole('button', { name, exact: true }).click();
  await detail.getByRole('button', { name: 'Change the owner' }).click();
  await page.getByLabel('Owner', { exact: true }).fill('Ada Novak');
  await app.evaluate(({ powerMonitor }) => powerMonitor.emit('lock-screen'));
  await person.press('Read the records only');
  await expect(dialog).toBeHidden();
  await page.getByRole('link', { name: 'Settings' }).click();
  await person.sees('Settings');
  await page.getByRole('link', { name: 'Home' }).click();
  await person.press('Unlock');
  await expect(page.getByLabel('Passphrase', { exact: true })).toBeFocused();
  await page.keyboard.type(passphrase);
  await page.keyboard.press('Enter');
  await expect(page.getByLabel('Owner', { exact: true })).toHaveValue('Ada Novak');
});

test('a half-typed passphrase or value is discarded by a lock', async ({ open, services }) => {
  const journey = await open();
  const { page, person } = journey;
  await guarded(journey, services.simulator.plytix.createKey({ company, name, role: 'ADMIN' }));
  const emptied = async (field: Locator) => {
    await field.fill('typed and not sent');
    await isAway(journey, async () => expect(await page.content()).not.toContain('typed and not sent'));
    await expect(field).toHaveValue('');
    await page.keyboard.press('Escape');
  };
  await page.getByRole('link', { name: 'Records' }).click();
  await person.press('Make a backup');
  await emptied(
    page
      .getByRole('dialog')
      .getByLabel(/^Passphrase/)
      .first(),
  );

  const { id } = await request(page, 'setups.start', { system: 'plytix', company: 'Oak & Ash' });
  await request(page, 'setups.change', { id, change: { mayManage: 'yes', created: true, step: 'capture', page: 0 } });
  await page.getByRole('link', { name: 'Home' }).click();
  await page
    .getByRole('button', { name: /Oak & Ash/ })
    .first()
    .click();
  await page.getByRole('button', { name: /^Type/ }).first().click();
  await emptied(page.locator('.type-form input'));
});

test('status, toast and lock warning are announced and work over a dialog', async ({ open, services }) => {
  const journey = await open();
  test.skip(journey.runtime !== 'stand-in', 'only the stand-in can be told that nobody is there');
  const { app, page, person } = journey;
  const nobodyFor = (seconds: number) =>
    app.evaluate((electron, idle) => {
      (electron as unknown as Recorded).recordings.power.idleSeconds = idle;
    }, seconds);
  await guarded(journey, services.simulator.plytix.createKey({ company, name, role: 'ADMIN' }));
  await page.getByRole('link', { name: 'Home' }).click();
  await person.press('New set-up');
  const dialog = page.getByRole('dialog');
  await page.getByLabel('Company', { exact: true }).fill('Oak & Ash');
  await nobodyFor(270);
  await request(page, 'settings.change', { lockAfterMinutes: 5 });

  const soon = page.getByText(/^Nobody seems to be here\. Keyquilt locks in \d+ seconds\.$/);
  await expect(soon).toBeVisible();
  const isDeaf = (place: Locator) =>
    place.evaluate((element) => element.closest('[inert], [aria-hidden=true]') !== null);
  const status = page.locator('[role=status][aria-live=polite].hidden-label');
  await expect(status).toContainText('because nobody seems to be here');
  expect(await isDeaf(status)).toBe(false);
  expect(await isDeaf(soon)).toBe(false);
  await checksPage(journey, 'lock-soon-over-a-dialog');
  await person.press('Stay unlocked');
  await expect(soon).toBeHidden();
  await expect(dialog).toBeVisible();
  await expect(page.getByLabel('Company', { exact: true })).toHaveValue('Oak & Ash');

  // Tab stays inside the dialog, so a key press ends the idle time.
  await app.evaluate(({ powerMonitor }) => powerMonitor.emit('resume'));
  await expect(soon).toBeVisible();
  await page.getByLabel('Company', { exact: true }).press('End');
  await expect(soon).toBeHidden();
  await expect(dialog).toBeVisible();
  await nobodyFor(0);
});
