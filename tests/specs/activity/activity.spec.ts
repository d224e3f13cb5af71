import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { judgeLines } from '../../../electron/features/reports/lines-check';
import type { JournalLine } from '../../../electron/storage/journal/line';
import { actsOn, chipOf, chooses, opensActivity, seesActs, sinceLine } from '../../harness/activity-steps';
import { arrangePatchworksKey, arrangePlytixKey, arrangeSigner, request } from '../../harness/arrange';
import { savesAsSuggested } from '../../harness/file-answers';
import { expect, type Journey, test } from '../../harness/journey';
import { startsAgain } from '../../harness/second-copy';
import type { ServiceServer } from '../../harness/simulators/service-server';
import { checksPage, resizes } from '../../harness/visual';

const [harbour, lark] = ['Harbour & Pine', 'Lark Street Toys'] as const;
const passphrase = 'four plain words together';

/** Acts of two people with keys of two companies: a test that fails, an owner, a note, a purged key. */
async function arrangeActs({ page }: Pick<Journey, 'page'>, { simulator }: ServiceServer) {
  await request(page, 'app.chooseAccount', { account: 'real' });
  await request(page, 'settings.change', { displayName: 'Priya Raman' });
  const values = simulator.plytix.createKey({ company: harbour, name: 'Patchworks Integration', role: 'ADMIN' });
  const plytix = await arrangePlytixKey(page, harbour, values, 'Marta Lind');
  const watcher = simulator.patchworks.createKey({ company: lark, name: 'Order watcher' });
  const patchworks = await arrangePatchworksKey(page, lark, 'Order watcher', watcher.apiKey);
  simulator.patchworks.revoke(watcher.id);
  await request(page, 'settings.change', { displayName: 'Tom Okafor' });
  await request(page, 'tests.run', { id: patchworks.id });
  await request(page, 'keys.changeOwner', { id: plytix.id, owner: 'Ada Brandt' });
  const old = simulator.patchworks.createKey({ company: lark, name: 'Old export' });
  const gone = await arrangePatchworksKey(page, lark, 'Old export', old.apiKey);
  simulator.patchworks.revoke(old.id);
  await request(page, 'keyTasks.start', { id: gone.id, task: 'revoke' });
  await request(page, 'keyTasks.markDone', { id: gone.id });
  await request(page, 'keyTasks.stop', { id: gone.id });
  await request(page, 'keys.purge', { id: gone.id, reason: 'Typed in by mistake' });
  return { plytix, patchworks, gone };
}

test('every act appears with who, what, key, company, cause and outcome, and each filter narrows the list', async ({
  open,
  services,
}) => {
  const journey = await open();
  const { app, page, person } = journey;
  await arrangeActs(journey, services);
  await page.reload();
  await opensActivity(journey);
  const acts = actsOn(page);
  // Only lines near the view are rendered: a tall window shows all.
  await resizes(journey, 1160, 3000);

  // The newest first: the tombstone, what was proven before, and so on back to the beginning.
  const stone = acts.filter({ hasText: 'Removed for good' });
  await expect(stone).toContainText('“Typed in by mistake”. Its details are gone. This line stays');
  await expect(stone).toContainText('Old export');
  await expect(stone).toContainText('Patchworks, Lark Street Toys');
  await expect(stone).toContainText('Tom Okafor');
  await expect(stone).toContainText('Removed');
  await expect(acts.first()).toContainText('Removed for good');
  await expect(acts.nth(1)).toContainText('Task closed after it was confirmed');
  await expect(acts.nth(2)).toContainText('Confirmed: the key no longer works');
  const failed = acts.filter({ hasText: 'Tested again: failed' });
  await expect(failed).toContainText('Patchworks did not accept the key');
  await expect(failed).toContainText('Order watcher');
  await expect(failed).toContainText('Failed');
  await expect(acts.filter({ hasText: 'Owner is Ada Brandt' })).toContainText('Marta Lind → Ada Brandt');
  await expect(acts.filter({ hasText: 'The name in the history changed' }).first()).toContainText('Priya Raman');
  const total = await acts.count();
  await expect(page.locator('.activity-end')).toHaveText(new RegExp(`^${total} acts since `));
  await resizes(journey, 1160, 780);
  await checksPage(journey, 'activity');
  await resizes(journey, 1160, 3000);

  // Details of one line.
  await failed.getByRole('button', { name: /^Tested again: failed: Order watcher/ }).click();
  const details = failed.locator('.act-more');
  await expect(details).toContainText('Patchworks did not accept the key');
  await expect(details).toContainText('Result of the last test: Passed → Failed');
  await expect(details).toContainText('by Tom Okafor on');
  await details.getByText('Technical details').click();
  await expect(details).toContainText('key-refused');
  await resizes(journey, 1160, 780);
  await failed.scrollIntoViewIfNeeded();
  await checksPage(journey, 'activity-details');
  await resizes(journey, 1160, 3000);
  await details.getByRole('button', { name: 'Only this key' }).click();
  await expect(chipOf(page, /^Key: Order watcher/)).toBeVisible();
  for (const act of await acts.all()) await expect(act).toContainText('Order watcher');
  await seesActs(page, /^\d+ acts of \d+ since /);
  await chipOf(page, /^Key: Order watcher/).click();
  await expect(acts).toHaveCount(total);

  // Each filter, alone and with others.
  await chooses(page, 'What', 'Revoked, deleted, purged');
  await expect(acts).toHaveCount(2);
  await chooses(page, /^What/, 'Tests and proofs');
  await expect(acts.filter({ hasText: 'Failed' })).toHaveCount(1);
  await chooses(page, 'Outcome', 'Failed');
  await expect(acts).toHaveCount(1);
  await expect(acts).toContainText('Tested again: failed');
  // People without such an act are not offered.
  await chipOf(page, 'Who').click();
  await expect(page.getByRole('group', { name: 'Who' }).getByRole('checkbox')).toHaveCount(1);
  await page.keyboard.press('Escape');
  await page.getByRole('searchbox', { name: 'Find in activity' }).fill('priya');
  await expect(page.getByText('No act matches these filters.')).toBeVisible();
  await checksPage(journey, 'activity-none');
  await person.press('Clear the filters');
  await expect(acts).toHaveCount(total);
  await chooses(page, 'Who', 'Tom Okafor');
  await expect(acts.filter({ hasText: 'Priya Raman' })).toHaveCount(0);
  await expect(acts.first()).toContainText('Tom Okafor');
  await chooses(page, 'Key', 'Patchworks Integration, Harbour & Pine');
  await expect(acts).toHaveCount(1);
  await expect(acts).toContainText('Owner is Ada Brandt');
  await person.press('Clear the filters');
  await chipOf(page, 'When').click();
  await page.getByLabel('To', { exact: true }).fill('2020-01-01');
  await expect(page.getByText('No act matches these filters.')).toBeVisible();
  await expect(chipOf(page, 'Until 1 Jan 2020')).toBeVisible();
  await page.getByRole('radio', { name: 'Last 7 days' }).check();
  await expect(acts).toHaveCount(total);
  await page.keyboard.press('Escape');
  await person.press('Clear the filters');

  // The search finds a person, a key, a word of the act, a reason.
  const search = page.getByRole('searchbox', { name: 'Find in activity' });
  for (const [words, found] of [
    ['order watcher FAILED', 'Tested again: failed'],
    ['mistake', 'Removed for good'],
    ['tom owner', 'Owner is Ada Brandt'],
  ] as const) {
    await search.fill(words);
    await expect(acts).toHaveCount(1);
    await expect(acts).toContainText(found);
  }
  await search.fill('');

  // A company chosen at the top narrows the place, and says so.
  await page
    .getByRole('banner')
    .getByRole('button', { name: /^Company: / })
    .click();
  await page.getByRole('menuitemradio', { name: new RegExp(`^${lark}`) }).click();
  await expect(page.locator('.company-line')).toContainText(`Only ${lark}.`);
  await expect(acts.filter({ hasText: harbour })).toHaveCount(0);
  await expect(acts.filter({ hasText: 'The name in the history changed' })).toHaveCount(0);
  await expect(stone).toHaveCount(1);
  await resizes(journey, 1160, 780);
  await checksPage(journey, 'activity-company');
  await resizes(journey, 1160, 3000);
  await person.press('Clear the filters');
  await expect(acts).toHaveCount(total);

  // A new act comes by itself, at the top.
  await request(page, 'settings.change', { displayName: 'Ada Brandt' });
  await expect(acts.first()).toContainText('The name in the history changed');
  await expect(acts.first()).toContainText('Tom Okafor → Ada Brandt');
  await resizes(journey, 900, 640);
  await checksPage({ app, page }, 'activity-900');
});

test('what is shown is exported as a table, data with provable lines, and a document, and each says what it leaves out', async ({
  open,
  services,
  folder,
}) => {
  const journey = await open();
  const { app, page, person } = journey;
  await arrangeActs(journey, services);
  await arrangeSigner(page);
  await page.reload();
  const out = path.join(folder, 'out');
  await mkdir(out);
  await savesAsSuggested(app, out);
  await opensActivity(journey);
  await chooses(page, 'Outcome', 'Failed');
  await expect(actsOn(page)).toHaveCount(1);
  const left = (await sinceLine(page)) - 1;
  await person.press('Export the 1 shown');
  const dialog = page.getByRole('dialog', { name: 'Export the activity' });
  await expect(dialog).toContainText(`1 line as it is shown. ${left} lines are left out by the filters.`);
  await expect(dialog).toContainText('Outcome: Failed');
  await checksPage(journey, 'activity-export');
  for (const format of ['Table (CSV)', 'Data (JSON)', 'Document (PDF)']) {
    await dialog.getByRole('button', { name: format, exact: true }).click();
    await expect(dialog.getByText(/^Saved as .*, with 1 line\.$/)).toBeVisible({ timeout: 60_000 });
    await expect.poll(async () => (await readdir(out)).length).toBeGreaterThan(0);
  }
  const names = await readdir(out);
  const textOf = async (end: string) =>
    readFile(path.join(out, names.find((name) => name.endsWith(end)) ?? ''), 'utf8');
  const csv = await textOf('.csv');
  expect(csv).toContain('"Tested again: failed"');
  expect(csv).toContain('"Patchworks did not accept the key.');
  expect(csv).toContain(`"Outcome: Failed","${left}"`);
  expect(csv).not.toContain('Ada Brandt');
  const held = (await readFile(path.join(journey.userData, 'journal.jsonl'), 'utf8'))
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as JournalLine);
  const json = await textOf('.json');
  expect(judgeLines(json, held)).toEqual({ outcome: 'stand', count: 1, line: null });
  expect(judgeLines(json.replace('key-refused', 'all-passed'), held)).toMatchObject({ outcome: 'differs' });
  expect(JSON.parse(json).report).toMatchObject({ filters: ['Outcome: Failed'], lines: 1, leftOut: left });
  expect((await textOf('.pdf')).slice(0, 5)).toBe('%PDF-');
  expect(names.filter((name) => name.endsWith('.sig'))).toHaveLength(3);

  // The exports are acts themselves.
  await dialog.getByRole('button', { name: 'Close' }).last().click();
  await person.press('Clear the filters');
  await expect(actsOn(page).filter({ hasText: 'Activity exported' })).toHaveCount(3);
});

test('a line that was changed or cannot be read is shown as such, and the check of the history is on the place', async ({
  open,
  services,
}) => {
  const first = await open();
  await arrangeActs(first, services);
  await first.page.reload();
  await opensActivity(first);
  await first.page.getByRole('button', { name: /^Check (the history|again)$/ }).click();
  await expect(first.page.locator('.chain')).toContainText('Nothing was changed or left out.');
  const newest = actsOn(first.page).first();
  await newest.getByRole('button').first().click();
  await expect(newest.locator('.act-more')).toContainText('Checked: as it was written. Its signature holds.');
  await first.close();
  const file = path.join(first.userData, 'journal.jsonl');
  const lines = (await readFile(file, 'utf8')).trimEnd().split('\n');
  const owner = lines.findIndex((line) => line.includes('Ada Brandt'));
  lines[owner] = (lines[owner] ?? '').replace('Ada Brandt', 'Eve Brandt');
  const test = lines.findIndex((line) => line.includes('"tone":"wrong"'));
  lines[test] = 'damaged';
  await writeFile(file, `${lines.join('\n')}\n`);

  const second = await first.relaunch();
  await request(second.page, 'journal.verify', {});
  await opensActivity(second);
  await resizes(second, 1160, 3000);
  const acts = actsOn(second.page);
  const changed = acts.filter({ hasText: 'Owner is Eve Brandt' });
  await expect(changed).toContainText('Changed since it was written');
  const unread = acts.filter({ hasText: 'This line could not be read' });
  await expect(unread).toContainText('It is damaged. What it said is lost');
  await expect(second.page.locator('.chain')).toContainText('The history was changed in 2 places.');
  await changed.getByRole('button').first().click();
  await expect(changed.locator('.act-more')).toContainText('Do not rely on what it says.');
  await resizes(second, 1160, 780);
  await checksPage(second, 'activity-broken');
  await chooses(second.page, 'Outcome', 'Could not be read');
  await expect(acts).toHaveCount(1);
});

test('the place opens by its link and the menu, has one line before the first act, and is closed with the vault', async ({
  open,
  services,
}) => {
  const first = await open({ keyring: 'none' });
  const { page, person } = first;
  await request(page, 'app.chooseAccount', { account: 'real' });
  await page.reload();
  await opensActivity(first);
  await expect(actsOn(page)).toHaveCount(1);
  await expect(actsOn(page)).toContainText('History begun');
  await checksPage(first, 'activity-empty');
  await request(page, 'vault.setPassphrase', { passphrase });
  const { apiKey } = services.simulator.patchworks.createKey({ company: harbour, name: 'Order watcher' });
  await arrangePatchworksKey(page, harbour, 'Order watcher', apiKey);
  await expect(actsOn(page).filter({ hasText: 'Tested: passed' })).toHaveCount(1);

  await page.getByRole('link', { name: 'Home' }).click();
  expect(await startsAgain(first.userData, 'keyquilt://task/activity')).toBe(0);
  await person.sees('Activity');
  await page.getByRole('link', { name: 'Home' }).click();
  await first.app.evaluate(({ Menu }) => {
    type Item = { readonly accelerator?: string; readonly click?: () => void; readonly submenu?: { items: Item[] } };
    const below = (item: Item): Item[] => [item, ...(item.submenu?.items ?? []).flatMap(below)];
    const { items } = Menu.getApplicationMenu() as unknown as { items: Item[] };
    items
      .flatMap(below)
      .find(({ accelerator }) => accelerator === 'CmdOrCtrl+Shift+A')
      ?.click?.();
  });
  await person.sees('Activity');

  await page.getByRole('banner').getByRole('button', { name: 'Lock' }).click();
  await expect(page.getByLabel('Passphrase', { exact: true })).toBeVisible();
  await expect(actsOn(page)).toHaveCount(0);
  await page.getByLabel('Passphrase', { exact: true }).fill('not the passphrase');
  await person.press('Unlock');
  await expect(page.getByText(/not the passphrase|does not open|is not right/i).first()).toBeVisible({
    timeout: 60_000,
  });
  await page.getByLabel('Passphrase', { exact: true }).fill(passphrase);
  await person.press('Unlock');
  await expect(page.getByRole('link', { name: 'Activity' })).toBeVisible({ timeout: 60_000 });
  await opensActivity(first);
  const unlocked = actsOn(page).filter({ hasText: 'Unlocked, after 1 wrong passphrase' });
  await expect(unlocked).toContainText('Needs a look');
});
