import { copyFile, mkdir } from 'node:fs/promises';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { arrangePlytixKey, request } from '../../harness/arrange';
import { expect, type Journey, test } from '../../harness/journey';
import { noticesOn } from '../../harness/notices';
import { checksPage } from '../../harness/visual';
import { editRecords, plant, rewriteHistory } from '../../runs/corruption/hand-edits.mjs';

const company = 'Harbour & Pine';
const name = 'Patchworks Integration';
const values = { company, name, role: 'ADMIN' } as const;

test.describe.configure({ timeout: 300_000 });

/** Reads a notice and dismisses it. */
async function readsNote(page: Page, title: RegExp, text: string): Promise<void> {
  const note = noticesOn(page).filter({ hasText: title });
  await expect(note).toContainText(text);
  await note.getByRole('button', { name: /^I have read this/ }).click();
  await expect(note).toBeHidden();
}

/** Reopens the app; Home shows no dismissed notice. */
async function staysPutAway(journey: Pick<Journey, 'relaunch'>): Promise<void> {
  const { page } = await journey.relaunch();
  await expect(page.getByRole('link', { name: /^Keys/ })).toBeVisible();
  await request(page, 'journal.verify', {});
  await expect(noticesOn(page)).toHaveCount(0);
}

test('each outside edit shows a notice on Home that stays dismissed', async ({ open, services }) => {
  const first = await open();
  await arrangePlytixKey(first.page, company, services.simulator.plytix.createKey(values), 'Priya Raman');
  await first.close();
  const folder = first.userData;
  await plant(folder, 'retired', '');
  await editRecords(folder, ([one]) => Object.assign(one?.record ?? {}, { company: 'Another' }));
  await rewriteHistory(folder, 'f'.repeat(16));

  const second = await first.relaunch();
  const { page } = second;
  await request(page, 'journal.verify', {});
  await expect(noticesOn(page)).toHaveCount(3);
  const lead = page.getByText('Something needs your attention. Read about it below first.');
  await expect(lead).toBeVisible();
  await checksPage(second, 'notices-outside');
  const detail = page.getByRole('complementary');
  await noticesOn(page)
    .getByRole('button', { name: `See ${name}` })
    .click();
  await expect(detail.getByRole('heading', { level: 2, name })).toBeFocused();
  await expect(detail).toContainText(/Changed outside Keyquilt.*Noticed \d/);
  await checksPage(second, 'key-changed-outside');
  await page.getByRole('link', { name: 'Home' }).click();
  await readsNote(
    page,
    /^The list of locks in your data was changed/,
    `put the whole data folder (${folder}) back as it was.`,
  );
  await readsNote(page, /^One key was changed outside Keyquilt: /, 'Do not use the values of this key before');
  await readsNote(page, /^The history was changed outside Keyquilt/, 'somebody else may have written it.');
  await expect(lead).toBeHidden();
  await page.getByRole('link', { name: /^Keys/ }).click();
  await page.getByRole('button', { name, exact: true }).click();
  await expect(detail.getByRole('heading', { level: 2, name })).toBeFocused();
  await expect(detail).not.toContainText('Changed outside Keyquilt');
  await staysPutAway(second);
});

test('files restored from an older copy show a notice that stays dismissed', async ({ open, services }) => {
  const first = await open();
  const { userData, page } = first;
  const older = path.join(path.dirname(userData), 'older');
  const files = ['vault.json', 'records/00.json', 'journal.jsonl'];
  const { id } = await arrangePlytixKey(page, company, services.simulator.plytix.createKey(values), 'Priya Raman');
  await mkdir(path.join(older, 'records'), { recursive: true });
  for (const file of files) await copyFile(path.join(userData, file), path.join(older, file));
  await request(page, 'keys.changeOwner', { id, owner: 'Noor Haddad' });
  // Closing the app makes a backup.
  await first.close();
  for (const file of files) await copyFile(path.join(older, file), path.join(userData, file));

  const second = await first.relaunch();
  await request(second.page, 'journal.verify', {});
  await expect(noticesOn(second.page)).toHaveCount(1);
  await checksPage(second, 'notice-data-older');
  await readsNote(second.page, /^Your data is older than your backup of /, 'keep a copy of your data folder');
  await staysPutAway(second);
});
