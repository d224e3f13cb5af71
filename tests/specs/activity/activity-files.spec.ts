import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { judgeLines } from '../../../electron/features/reports/lines-check';
import type { JournalLine } from '../../../electron/storage/journal/line';
import { actsOn, arrangeActs, chooses, opensActivity, sinceLine } from '../../harness/activity-steps';
import { arrangeSigner, request } from '../../harness/arrange';
import { savesAsSuggested } from '../../harness/file-answers';
import { expect, test } from '../../harness/journey';
import { checksPage, resizes } from '../../harness/visual';

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
  await person.press('Export the one shown');
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
  // The line of the table came after the list that is shown.
  expect(JSON.parse(json).report).toMatchObject({ filters: ['Outcome: Failed'], lines: 1, leftOut: left + 1 });
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
