import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { arrangePlytixKey, request } from '../../harness/arrange';
import { pressesInBox, savesTo } from '../../harness/file-answers';
import { derives, expect, test } from '../../harness/journey';
import {
  choosesKit,
  expectsNoCode,
  makesKit,
  opensUnder,
  paperOf,
  partsOfCode,
  setsPassphrase,
  triesCode,
  typesBack,
  usingKit,
} from '../../harness/kit-steps';
import { noticesOn } from '../../harness/notices';
import { personAt } from '../../harness/person';
import { outputOf } from '../../harness/process-output';
import { findSecrets } from '../../harness/search-secrets';
import { checksPage } from '../../harness/visual';

const company = 'Harbour & Pine';
const name = 'Patchworks Integration';
const passphrase = 'four plain words together';
const second = 'another set of quiet words';

test.describe.configure({ timeout: 300_000 });

test('a kit is offered after a passphrase, opens without it, and its use is told at the next start', async ({
  open,
  services,
  folder,
  secrets,
}) => {
  const journey = await open();
  const { page, person } = journey;
  const output = outputOf(journey);
  const key = services.simulator.plytix.createKey({ company, name, role: 'ADMIN' });
  const { id } = await arrangePlytixKey(page, company, key, 'Priya Raman');
  const missing = page.getByText('There is no recovery kit.');
  await page.getByRole('link', { name: 'Settings' }).click();
  await person.press('Set a passphrase…');
  await setsPassphrase(page, passphrase);
  await expect(missing).toBeVisible(derives);
  await missing.scrollIntoViewIfNeeded();
  await checksPage(journey, 'kit-offered');
  // It can be put off, and Home then asks again tomorrow.
  await person.press('Remind me tomorrow');
  await expect(missing).toBeHidden();
  await page.getByRole('link', { name: 'Home' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(missing).toBeHidden();
  const { settings } = await request(page, 'app.read', {});
  expect(Date.parse(settings.kitReminder) - Date.now()).toBeGreaterThan(0);
  await request(page, 'settings.change', { kitReminder: '' });
  await expect(missing).toBeVisible();
  await checksPage(journey, 'home-no-kit');
  await person.press('Make a recovery kit…');
  const file = path.join(folder, 'keyquilt-recovery.kq');
  const { groups, typed } = await makesKit(journey, { file, present: passphrase, look: 'kit' });
  await expect(missing).toBeHidden();
  for (const [part, value] of partsOfCode('the code', groups)) secrets.set(part, value);
  const paper = await paperOf(journey);
  for (const says of [
    'Kit 1, made',
    'This page and its sealed file open the keys of',
    '1 key of 1 company',
    'keyquilt-recovery.kq',
    'Do not photograph, scan or mail this page.',
    'or a copy of the whole folder',
    'Using this kit is written into the history',
  ])
    expect(paper.replace(/\s+/g, ' ')).toContain(says);
  await page.getByRole('link', { name: 'Settings' }).click();
  await expect(page.getByText(/^Kit 1, made .* Its mark is/)).toBeVisible();
  await page.getByText(/^Kit 1, made/).scrollIntoViewIfNeeded();
  await checksPage(journey, 'settings-kit');
  // Neither the sealed file, the page's memory nor the terminal has the code.
  const sealed = await readFile(file, 'utf8');
  for (const group of groups) expect(sealed.includes(group)).toBe(false);
  await expectsNoCode(page, groups, typed);
  expect(findSecrets(output(), Object.fromEntries(secrets))).toEqual([]);

  // The passphrase is lost.
  const later = await journey.relaunch();
  const laterOutput = outputOf(later);
  const lost = personAt(later.app, later.page);
  await lost.sees('Your keys are locked');
  await checksPage(later, 'locked-with-kit');
  await lost.press('Use a recovery kit');
  const use = usingKit(later.page);
  await checksPage(later, 'kit-use');
  await choosesKit(later, file);
  await expect(use).toContainText('This is the file of kit 1');
  await triesCode(later.page, groups.slice(0, 3).join(' '));
  await expect(use).toContainText('The code is not whole.');
  await triesCode(later.page, groups.with(4, '00000').join(' '));
  await expect(use).toContainText('Group 5 has a wrong character.');
  await checksPage(later, 'kit-group-typed-wrong');
  await triesCode(later.page, groups.join('-').toLowerCase());
  await expect(use).toContainText('Page and file fit.', derives);
  // Nothing is open before the new passphrase, which is typed twice.
  expect((await request(later.page, 'app.read', {})).vault.state).toBe('locked');
  await use.getByLabel('New passphrase').fill(second);
  await use.getByLabel('The same passphrase again').fill(`${second}!`);
  await use.getByRole('button', { name: 'Open with this passphrase' }).click();
  await expect(use).toContainText('The two are not the same');
  expect((await request(later.page, 'app.read', {})).vault.state).toBe('locked');
  await checksPage(later, 'kit-fits');
  await opensUnder(later.page, second);
  await expect(later.page.getByRole('link', { name: 'Home' })).toBeVisible(derives);
  await expectsNoCode(later.page, groups, []);
  expect(findSecrets(laterOutput(), Object.fromEntries(secrets))).toEqual([]);
  await request(later.page, 'secrets.copy', { id, field: 'apiKey' });
  expect(await lost.clipboard()).toBe(key.apiKey);

  const next = await later.relaunch();
  await personAt(next.app, next.page).sees('Your keys are locked');
  await next.page.getByLabel('Passphrase', { exact: true }).fill(second);
  await next.page.getByRole('button', { name: 'Unlock', exact: true }).click();
  await next.page.getByRole('link', { name: 'Home' }).click(derives);
  const told = noticesOn(next.page).filter({ hasText: 'Your keys were opened with recovery kit 1' });
  await expect(told).toBeVisible(derives);
  await checksPage(next, 'notice-kit-used');
  await next.page.getByRole('link', { name: 'Activity' }).click();
  await expect(next.page.getByRole('button', { name: 'Opened with recovery kit 1' })).toBeVisible();
});

test('where the keyring protects, a kit written by hand opens when the keyring is lost', async ({
  open,
  services,
  folder,
  secrets,
}) => {
  const journey = await open();
  test.skip(journey.runtime !== 'stand-in', 'only the stand-in can lose its keyring');
  const { app, page, person } = journey;
  const key = services.simulator.plytix.createKey({ company, name, role: 'ADMIN' });
  const { id } = await arrangePlytixKey(page, company, key, 'Priya Raman');
  await page.getByRole('link', { name: 'Settings' }).click();
  await person.press('Make a recovery kit…');
  const dialog = page.getByRole('dialog', { name: 'A way in, if the keyring is lost' });
  const file = path.join(folder, 'keyquilt-recovery.kq');
  await savesTo(app, file);
  await dialog.getByRole('button', { name: 'Save the sealed file' }).click(derives);
  await expect(dialog).toContainText('Sealed file saved', derives);
  // The code is on the screen only after the system's own question.
  await pressesInBox(app, 'Keep it hidden');
  await dialog.getByRole('button', { name: 'Write it by hand' }).click();
  await expect(dialog.locator('.kit-code')).toBeHidden();
  const boxes = await pressesInBox(app, 'Show the code');
  await dialog.getByRole('button', { name: 'Write it by hand' }).click();
  const shown = dialog.locator('.kit-code code');
  await expect(shown).toHaveCount(8);
  expect(await boxes()).toMatchObject([{ message: 'Show the recovery code on the screen?' }]);
  const groups = await shown.allTextContents();
  for (const [part, value] of partsOfCode('the code', groups)) secrets.set(part, value);
  await dialog.getByRole('button', { name: 'Hide the code' }).click();
  await expect(shown).toHaveCount(0);
  const typed = await typesBack(dialog, groups, null);
  await expectsNoCode(page, groups, typed);

  const later = await journey.relaunch({ keyring: 'changed' });
  await expect(later.page.getByText('Do you have a kit?')).toBeVisible(derives);
  await checksPage(later, 'locked-keyring-lost');
  await later.page.getByRole('button', { name: 'Use a recovery kit' }).click();
  await choosesKit(later, file);
  await triesCode(later.page, groups.join(' '));
  await expect(usingKit(later.page)).toContainText('Page and file fit.', derives);
  await opensUnder(later.page, second);
  await expect(later.page.getByRole('link', { name: 'Home' })).toBeVisible(derives);
  await request(later.page, 'secrets.copy', { id, field: 'apiKey' });
  expect(await personAt(later.app, later.page).clipboard()).toBe(key.apiKey);
  expect((await request(later.page, 'app.read', {})).vault.protection).toBe('passphrase');
});
