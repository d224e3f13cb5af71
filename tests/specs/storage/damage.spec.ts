import { appendFile, readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { arrangePlytixKey } from '../../harness/arrange';
import { expect, type Journey, test } from '../../harness/journey';
import { noticesOn } from '../../harness/notices';
import type { ServiceServer } from '../../harness/simulators/service-server';

const company = 'Harbour & Pine';
const name = 'Patchworks Integration';

/** One damage for each file, as a person meets it; `npm run corruption` tries all of them without a page. */
const damages: readonly (readonly [file: string, how: string, damage: (good: Buffer) => Buffer])[] = [
  ['vault.json', 'full of zeroes', (good) => Buffer.alloc(good.length)],
  ['records/00.json', 'cut in the middle', (good) => good.subarray(0, Math.floor(good.length / 2))],
];

async function withOneKey(open: () => Promise<Journey>, services: ServiceServer): Promise<Journey> {
  const key = services.simulator.plytix.createKey({ company, name, role: 'ADMIN' });
  const journey = await open();
  await arrangePlytixKey(journey.page, company, key, 'Priya Raman');
  // Closing the app makes a backup.
  await journey.close();
  return journey;
}

/** The key is in Keys with its history, and its values still open. */
async function expectWholeKey(page: Page): Promise<void> {
  await page.getByRole('link', { name: /^Keys/ }).click();
  await page.getByRole('button', { name, exact: true }).click();
  const detail = page.getByRole('complementary', { name });
  await expect(detail).toContainText('Priya Raman');
  await expect(detail.getByText('Set-up finished', { exact: true })).toBeVisible();
  await expect(detail.getByText('Tested: passed', { exact: true })).toHaveCount(1);
  await detail.getByRole('button', { name: 'Test again' }).click();
  await expect(detail.getByText('Tested again: passed', { exact: true })).toBeVisible();
}

/** Reads a notice and dismisses it; it does not return at the next start. */
async function readsNotice(page: Page, title: string, text: string): Promise<void> {
  const notice = noticesOn(page).filter({ hasText: title });
  await expect(notice).toContainText(text);
  await page.getByRole('button', { name: `I have read this: ${title}` }).click();
  await expect(notice).toBeHidden();
}

async function contentKeptAside(folder: string, start: string): Promise<Buffer> {
  const kept = (await readdir(folder)).filter((file) => file.startsWith(start));
  expect(kept).toHaveLength(1);
  return readFile(path.join(folder, kept[0] ?? ''));
}

for (const [file, how, damage] of damages) {
  test(`${file} found ${how} is restored from the backup`, async ({ open, services }) => {
    const first = await withOneKey(open, services);
    const place = path.join(first.userData, file);
    const damaged = damage(await readFile(place));
    await writeFile(place, damaged);

    const { page } = await first.relaunch();
    const kept = `If you edited it, make that change in Keyquilt instead. The damaged original is kept as ${file}.corrupt-`;
    await readsNotice(page, 'A damaged file was put right.', kept);
    await expect(page.getByText('could not be brought back')).toBeHidden();
    await expectWholeKey(page);
    const aside = await contentKeptAside(path.dirname(place), `${path.basename(place)}.corrupt-`);
    expect(aside.equals(damaged)).toBe(true);
  });
}

test('a torn last line of the journal is quarantined, and the journal continues', async ({ open, services }) => {
  const first = await withOneKey(open, services);
  const torn = '{"seq":99,"at":"2026-01-0';
  await appendFile(path.join(first.userData, 'journal.jsonl'), torn);

  const second = await first.relaunch();
  await readsNotice(second.page, 'The last line of the history was cut off.', 'Your keys are not affected.');
  await expectWholeKey(second.page);
  expect(`${await contentKeptAside(first.userData, 'journal.jsonl.torn-')}`).toBe(torn);

  const { page } = await second.relaunch();
  await expect(page.getByRole('link', { name: /^Keys/ })).toBeVisible();
  await expect(page.getByText('The last line of the history was cut off.')).toBeHidden();
  await expect(page.getByText('The history was changed outside Keyquilt.')).toBeHidden();
});

test('damaged settings lose no key and are restored', async ({ open, services }) => {
  const first = await withOneKey(open, services);
  await writeFile(path.join(first.userData, 'settings.json'), '{"theme":');
  const { page } = await first.relaunch();
  const kept = 'Most likely it was edited by hand, or a sync service cut it short.';
  await readsNotice(page, 'A damaged file was put right.', kept);
  await expectWholeKey(page);
});
