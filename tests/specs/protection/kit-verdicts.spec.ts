import { copyFile, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { request } from '../../harness/arrange';
import { opensFile, savesTo } from '../../harness/file-answers';
import { derives, expect, type Journey, test } from '../../harness/journey';
import { choosesKit, makesKit, triesCode, usingKit } from '../../harness/kit-steps';
import { checksPage } from '../../harness/visual';

const passphrase = 'four plain words together';
const second = 'another set of quiet words';
const job = 'a'.repeat(24);

test.describe.configure({ timeout: 300_000 });

/** A profile with a passphrase, open at Settings. */
async function arranged(open: () => Promise<Journey>): Promise<Journey> {
  const journey = await open();
  const { page } = journey;
  await request(page, 'app.chooseAccount', { account: 'real' });
  await request(page, 'lock.requirePassphrase', { job, passphrase, present: null });
  await page.reload();
  await page.getByRole('link', { name: 'Settings' }).click(derives);
  return journey;
}

test('every kit that does not open these keys says why, and only the present one asks for its code', async ({
  open,
  folder,
}) => {
  const named = (name: string) => path.join(folder, name);
  const theirs = await arranged(open);
  await theirs.person.press('Make a recovery kit…');
  const foreign = await makesKit(theirs, { file: named('foreign.kq'), present: passphrase });
  await theirs.close();

  const journey = await arranged(open);
  const { app, page, person } = journey;
  const file = named('keyquilt-recovery.kq');
  await person.press('Make a recovery kit…');
  await makesKit(journey, { file, present: passphrase });
  await copyFile(file, named('first.kq'));
  // A new one ends the old one.
  await person.press('Make a new kit…');
  await expect(page.getByRole('dialog')).toContainText(/Kit 1, made .*, opens until this one is finished/);
  await checksPage(journey, 'kit-replaces');
  await makesKit(journey, { file, present: passphrase });
  await copyFile(file, named('second.kq'));
  // It can be given up.
  await person.press('Give up the kit…');
  const giveUp = page.getByRole('alertdialog', { name: 'Give up recovery kit 2?' });
  await giveUp.getByLabel('Current passphrase').fill(passphrase);
  await checksPage(journey, 'kit-give-up');
  await giveUp.getByRole('button', { name: 'Give it up' }).click();
  await expect(giveUp).toBeHidden(derives);
  await expect(page.getByText('None. If the passphrase or the keyring is lost')).toBeVisible();
  // One whose making was left never opens anything.
  await person.press('Make a recovery kit…');
  const dialog = page.getByRole('dialog', { name: /^A way in/ });
  await savesTo(app, named('left.kq'));
  await dialog.getByRole('button', { name: 'Save the sealed file' }).click(derives);
  await expect(dialog).toContainText('Sealed file saved', derives);
  await dialog.getByRole('button', { name: 'Not now' }).click();
  // A new passphrase ends one, which the question says beforehand.
  await person.press('Make a recovery kit…');
  await makesKit(journey, { file: named('ended.kq'), present: passphrase });
  await person.press('Change the passphrase…');
  await expect(page.getByRole('dialog')).toContainText('Recovery kit 3 opens nothing afterwards.');
  await page.getByRole('dialog').getByRole('button', { name: 'Not now' }).click();
  await request(page, 'lock.requirePassphrase', { job, passphrase: second, present: passphrase });
  await expect(page.getByText('None. If the passphrase or the keyring is lost')).toBeVisible();
  await person.press('Make a recovery kit…');
  const { groups } = await makesKit(journey, { file, present: second });

  await page.getByRole('button', { name: 'Lock', exact: true }).click();
  await person.press('Use a recovery kit');
  const use = usingKit(page);
  const good = await readFile(file, 'utf8');
  await writeFile(named('cut.kq'), good.slice(0, 200));
  await writeFile(named('changed.kq'), good.replace('"number": 4', '"number": 3'));
  await writeFile(named('newer.kq'), good.replace(/"format": \d+/, '"format": 99'));
  await writeFile(named('picture.kq'), 'not a kit at all');
  await writeFile(named('empty.kq'), '');
  await copyFile(path.join(journey.userData, 'vault.json'), named('vault.kq'));
  await copyFile(file, named('holiday.png'));
  const verdicts = [
    ['foreign.kq', 'This kit is for other keys.'],
    ['first.kq', 'A newer kit replaced this one.'],
    ['second.kq', 'This kit was given up.'],
    ['left.kq', 'This data folder knows no such kit.'],
    ['ended.kq', 'A new lock was made after this kit.'],
    ['cut.kq', 'It cannot be judged: the file is damaged.'],
    ['changed.kq', 'It cannot be judged: the file is damaged.'],
    ['newer.kq', 'It cannot be judged: a newer Keyquilt made this file.'],
    ['picture.kq', 'It cannot be judged: this is no recovery kit’s file.'],
    ['empty.kq', 'It cannot be judged: this is no recovery kit’s file.'],
    ['vault.kq', 'It cannot be judged: this is no recovery kit’s file.'],
  ] as const;
  for (const [chosen, says] of verdicts) {
    await choosesKit(journey, named(chosen));
    await expect(use, chosen).toContainText(says);
    await expect(use, chosen).toContainText(chosen);
    await expect(use.getByLabel('The eight groups of the page'), chosen).toBeHidden();
    if (['foreign.kq', 'cut.kq'].includes(chosen)) await checksPage(journey, `kit-verdict-${chosen.slice(0, -3)}`);
  }
  // A name says nothing: the same file under another one is the same kit.
  await choosesKit(journey, named('holiday.png'));
  await expect(use).toContainText('This is the file of kit 4');
  await triesCode(page, foreign.groups.join(' '));
  await expect(use).toContainText('This page belongs to another kit.', derives);
  await checksPage(journey, 'kit-other-page');
  expect((await request(page, 'app.read', {})).vault.state).toBe('locked');
  await triesCode(page, groups.join(' '));
  await expect(use).toContainText('Page and file fit.', derives);
  // Leaving forgets it: nothing was opened, and it can be begun again.
  await page.keyboard.press('Escape');
  await expect(use).toBeHidden();
  const left = await page.evaluate(
    (input) =>
      (
        window as unknown as { keyquilt: Record<string, (input: unknown) => Promise<{ failure?: { code: string } }>> }
      ).keyquilt['kit.use']?.(input),
    { job, passphrase },
  );
  expect(left?.failure?.code).toBe('kit-gone');
  expect((await request(page, 'app.read', {})).vault.state).toBe('locked');
});

test('a restored backup brings no kit and ends none, and practice has none', async ({ open, folder }) => {
  const journey = await arranged(open);
  const { app, page, person } = journey;
  const file = path.join(folder, 'keyquilt-recovery.kq');
  await request(page, 'setups.start', { system: 'plytix', company: 'Harbour & Pine' });
  await person.press('Make a recovery kit…');
  await makesKit(journey, { file, present: passphrase });
  const backup = path.join(folder, 'backup.age');
  await page.getByRole('link', { name: 'Records' }).click();
  const records = page.getByRole('region', { name: 'Backup and restore' });
  await records.getByRole('button', { name: 'Make a backup' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Passphrase for this file').fill(second);
  await dialog.getByLabel('The same passphrase again').fill(second);
  await savesTo(app, backup);
  await person.press('Choose where to save it');
  await expect(dialog).toContainText('1 key and 0 values are in backup.age', derives);
  await dialog.getByRole('button', { name: 'Close' }).last().click();

  const restores = async (on: Journey, says: string) => {
    await opensFile(on.app, backup);
    await on.page.getByRole('button', { name: 'Restore from a backup' }).click();
    const restoring = on.page.getByRole('dialog');
    await restoring.getByLabel('Passphrase of this file').fill(second);
    await restoring.getByRole('button', { name: 'Open the file' }).click();
    const begin = restoring.getByRole('button', { name: 'Restore 1 key' });
    await expect(begin.or(restoring.getByText(says))).toBeVisible(derives);
    if (await begin.isVisible()) await begin.click();
    await expect(restoring).toContainText(says, derives);
    await restoring.getByRole('button', { name: 'Close' }).last().click();
  };
  await restores(journey, 'Everything in this file is here already');
  await page.getByRole('link', { name: 'Settings' }).click();
  await expect(page.getByText(/^Kit 1, made .* Its mark is/)).toBeVisible();

  // Practice has nothing to lose.
  await request(page, 'app.chooseAccount', { account: 'practice' });
  await page.reload();
  await page.getByRole('link', { name: 'Settings' }).click(derives);
  await expect(page.getByRole('heading', { name: 'Settings', level: 1 })).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Recovery kit' })).toBeHidden();
  await expect(request(page, 'kit.begin', {})).rejects.toThrow('kit.begin');
  await journey.close();

  const other = await arranged(open);
  await other.page.getByRole('link', { name: 'Records' }).click();
  await restores(other, '1 key was added');
  await other.page.getByRole('link', { name: 'Settings' }).click();
  await expect(other.page.getByText('None. If the passphrase or the keyring is lost')).toBeVisible();
  await other.page.getByRole('button', { name: 'Lock', exact: true }).click();
  await other.person.press('Use a recovery kit');
  await choosesKit(other, file);
  await expect(usingKit(other.page)).toContainText('This kit is for other keys.');
});
