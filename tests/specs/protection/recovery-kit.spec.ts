import { execFileSync } from 'node:child_process';
import { copyFile, readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { arrangePlytixKey, request } from '../../harness/arrange';
import { opensFile, savesTo } from '../../harness/file-answers';
import { derives, expect, type Journey, test } from '../../harness/journey';
import { noticesOn } from '../../harness/notices';
import { personAt } from '../../harness/person';
import { checksPage } from '../../harness/visual';

const company = 'Harbour & Pine';
const name = 'Patchworks Integration';
const passphrase = 'four plain words together';
const second = 'another set of quiet words';

test.describe.configure({ timeout: 300_000 });

/** The groups of the page that was printed last, read from the stand-in's paper. */
async function codeOnPaper({ userData }: Pick<Journey, 'userData'>): Promise<string[]> {
  const folder = `${userData}.downloads`;
  const papers = (await readdir(folder)).filter((file) => file.endsWith('.pdf'));
  const last = papers.sort((a, b) => a.length - b.length || a.localeCompare(b)).at(-1) ?? '';
  const text = execFileSync('pdftotext', ['-layout', path.join(folder, last), '-'], { encoding: 'utf8' });
  expect(text).toContain('Recovery kit');
  expect(text).toContain('a copy of the whole folder, is needed too');
  const lines = text.split('\n').flatMap((line) => {
    const found = line.trim().split(/\s+/);
    return found.length === 4 && found.every((word) => /^[0-9A-HJKMNP-TV-Z]{5}$/.test(word)) ? found : [];
  });
  expect(lines).toHaveLength(8);
  return lines;
}

/** Makes a kit in the open dialog; returns its code. */
async function makesKit(journey: Journey, file: string, present: string | null): Promise<string[]> {
  const { app, page } = journey;
  const dialog = page.getByRole('dialog', { name: /^A way in/ });
  await savesTo(app, file);
  await checksPage(journey, 'kit-begin');
  await dialog.getByRole('button', { name: 'Save the sealed file' }).click(derives);
  await expect(dialog).toContainText('Sealed file saved', derives);
  await dialog.getByRole('button', { name: 'Print the page' }).click();
  await expect(dialog).toContainText('Page printed', derives);
  const groups = await codeOnPaper(journey);
  const asked = await dialog
    .getByLabel(/^Group \d$/)
    .evaluateAll((inputs) =>
      inputs.map((input) => Number((input as HTMLInputElement).labels?.[0]?.textContent?.match(/\d/)?.[0])),
    );
  expect(asked).toHaveLength(2);
  const [one = 1, two = 2] = asked;
  await dialog.getByLabel(`Group ${one}`).fill((groups[one - 1] ?? '').toLowerCase());
  await dialog.getByLabel(`Group ${two}`).fill('00000');
  if (present !== null) await dialog.getByLabel('Current passphrase').fill(present);
  await dialog.getByRole('button', { name: 'Finish the kit' }).click();
  await expect(dialog.getByRole('alert')).toContainText(`Group ${two} is not what stands on your paper`, derives);
  await checksPage(journey, 'kit-group-wrong');
  await dialog.getByLabel(`Group ${two}`).fill(groups[two - 1] ?? '');
  if (present !== null) await dialog.getByLabel('Current passphrase').fill(present);
  await dialog.getByRole('button', { name: 'Finish the kit' }).click();
  await expect(dialog).toBeHidden(derives);
  return groups;
}

async function tries(page: Page, code: string): Promise<void> {
  await page.getByLabel('The eight groups of the page').fill(code);
  await page.getByRole('button', { name: 'Check page and file' }).click();
}

test('a kit is offered after a passphrase, opens without it, and its use is told at the next start', async ({
  open,
  services,
  folder,
}) => {
  const journey = await open();
  const { page, person } = journey;
  const key = services.simulator.plytix.createKey({ company, name, role: 'ADMIN' });
  const { id } = await arrangePlytixKey(page, company, key, 'Priya Raman');
  await page.getByRole('link', { name: 'Settings' }).click();
  await person.press('Set a passphrase…');
  const question = page.getByRole('dialog', { name: 'A passphrase for Keyquilt' });
  await question.getByLabel('New passphrase').fill(passphrase);
  await question.getByRole('button', { name: 'Use this passphrase' }).click();
  await expect(page.getByText('No recovery kit yet.')).toBeVisible(derives);
  await checksPage(journey, 'kit-offered');
  // It can be put off, and Home then asks tomorrow.
  await person.press('Remind me tomorrow');
  await expect(page.getByText('No recovery kit yet.')).toBeHidden();
  await page.getByRole('link', { name: 'Home' }).click();
  await expect(page.getByText('No recovery kit yet.')).toBeHidden();
  await request(page, 'settings.change', { kitReminder: '' });
  await expect(page.getByText('No recovery kit yet.')).toBeVisible();
  await checksPage(journey, 'home-no-kit');
  await person.press('Make a recovery kit…');
  const file = path.join(folder, 'keyquilt-recovery.kq');
  const groups = await makesKit(journey, file, passphrase);
  await expect(page.getByText('No recovery kit yet.')).toBeHidden();
  await page.getByRole('link', { name: 'Settings' }).click();
  await expect(page.getByText(/^Kit 1, made .* Its mark is/)).toBeVisible();
  await page.getByText(/^Kit 1, made/).scrollIntoViewIfNeeded();
  await checksPage(journey, 'settings-kit');
  // Neither the folder nor the file has the code.
  const sealed = await readFile(file, 'utf8');
  for (const group of groups) expect(sealed.includes(group)).toBe(false);
  expect(await page.content()).not.toContain(groups[0]);

  // The passphrase is lost.
  const later = await journey.relaunch();
  const lost = personAt(later.app, later.page);
  await lost.sees('Your keys are locked');
  await checksPage(later, 'locked-with-kit');
  await lost.press('Use a recovery kit');
  const use = later.page.getByRole('dialog', { name: 'Open with a recovery kit' });
  const other = path.join(folder, 'other.kq');
  await writeFile(other, sealed.slice(0, 200));
  await opensFile(later.app, other);
  await use.getByRole('button', { name: 'Choose the sealed file' }).click();
  await expect(use).toContainText('It cannot be judged: the file is damaged.');
  await checksPage(later, 'kit-file-damaged');
  await opensFile(later.app, file);
  await use.getByRole('button', { name: 'Choose another file' }).click();
  await expect(use).toContainText('This is the file of kit 1');
  await tries(later.page, groups.with(4, '00000').join(' '));
  await expect(use).toContainText('Group 5 does not hold.');
  await checksPage(later, 'kit-group-typed-wrong');
  await tries(later.page, groups.join('-').toLowerCase());
  await expect(use).toContainText('Page and file fit.', derives);
  await checksPage(later, 'kit-fits');
  // Nothing is open before the new passphrase.
  expect((await request(later.page, 'app.read', {})).vault.state).toBe('locked');
  await use.getByLabel('New passphrase').fill(second);
  await use.getByRole('button', { name: 'Open with this passphrase' }).click();
  await expect(use).toBeHidden(derives);
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
});

test('a kit of other keys, a replaced one and one that was given up open nothing, and say why', async ({
  open,
  folder,
}) => {
  const theirs = await open();
  await request(theirs.page, 'app.chooseAccount', { account: 'real' });
  await request(theirs.page, 'lock.requirePassphrase', { job: 'a'.repeat(24), passphrase, present: null });
  await theirs.page.reload();
  await theirs.page.getByRole('link', { name: 'Settings' }).click(derives);
  const foreign = path.join(folder, 'foreign.kq');
  await theirs.page.getByRole('button', { name: 'Make a recovery kit…' }).click();
  await makesKit(theirs, foreign, passphrase);
  await theirs.close();

  const journey = await open();
  const { app, page, person } = journey;
  await request(page, 'app.chooseAccount', { account: 'real' });
  await request(page, 'lock.requirePassphrase', { job: 'a'.repeat(24), passphrase, present: null });
  await page.reload();
  await page.getByRole('link', { name: 'Settings' }).click(derives);
  const file = path.join(folder, 'keyquilt-recovery.kq');
  const older = path.join(folder, 'older.kq');
  await person.press('Make a recovery kit…');
  await makesKit(journey, file, passphrase);
  await copyFile(file, older);
  await person.press('Make a new kit…');
  await expect(page.getByRole('dialog')).toContainText('opens until this one is finished');
  await makesKit(journey, file, passphrase);
  await person.press('Give up the kit…');
  const giveUp = page.getByRole('alertdialog', { name: 'Give up recovery kit 2?' });
  await giveUp.getByLabel('Current passphrase').fill(passphrase);
  await checksPage(journey, 'kit-give-up');
  await giveUp.getByRole('button', { name: 'Give it up' }).click();
  await expect(giveUp).toBeHidden(derives);
  await page.getByRole('button', { name: 'Lock', exact: true }).click();
  await person.press('Use a recovery kit');
  const use = page.getByRole('dialog', { name: 'Open with a recovery kit' });
  const verdicts = [
    [foreign, 'This kit is for other keys.'],
    [older, 'A newer kit replaced this one.'],
    [file, 'This kit was given up.'],
  ] as const;
  for (const [chosen, says] of verdicts) {
    await opensFile(app, chosen);
    await use.getByRole('button', { name: /^Choose / }).click();
    await expect(use).toContainText(says);
    await expect(use.getByLabel('The eight groups of the page')).toBeHidden();
  }
  await checksPage(journey, 'kit-given-up');
});

test('Touch ID opens a locked Keyquilt beside the passphrase, and no page gets round it', async ({ open }) => {
  const journey = await open();
  const { app, page, person } = journey;
  await request(page, 'app.chooseAccount', { account: 'real' });
  await page.reload();
  // The first run offers a lock.
  await page.getByRole('button', { name: 'Ask for a passphrase' }).click(derives);
  const question = page.getByRole('dialog', { name: 'A passphrase for Keyquilt' });
  await question.getByLabel('New passphrase').fill(passphrase);
  await question.getByRole('button', { name: 'Use this passphrase' }).click();
  await expect(question).toBeHidden(derives);
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
