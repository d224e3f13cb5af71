import path from 'node:path';
import type { Page } from '@playwright/test';
import { readAllKeys, request } from '../../harness/arrange';
import { expect, test } from '../../harness/journey';
import { seedProfile } from '../../harness/seed/profile';
import { checksPage, resizes } from '../../harness/visual';

const keys = 1000;

/** State labels in the table that are cut off by their column. */
const statesCutOff = (page: Page) =>
  page.locator('tbody td .state-words').evaluateAll((all) =>
    all.flatMap((words) => {
      const text = document.createRange();
      text.selectNodeContents(words);
      const end = words.closest('td')?.getBoundingClientRect().right ?? 0;
      return text.getBoundingClientRect().right > end ? [words.textContent] : [];
    }),
  );

test('a thousand keys open, are searched and scrolled to the end, and one is changed', async ({ open, folder }) => {
  const userData = path.join(folder, 'many');
  const { ids } = await seedProfile({ folder: userData, keys });
  const journey = await open({ userData });
  const { page, person } = journey;
  await page.getByRole('link', { name: /^Keys/ }).click();
  const rows = page.locator('tbody tr[data-key]');
  const table = page.getByRole('table');
  await expect(rows.first()).toBeVisible();
  // All keys are in the list, but only visible rows are rendered.
  const all = await readAllKeys(page);
  expect(all.map(({ id }) => id).sort()).toEqual([...ids].sort());
  const lines = async () => Number(await table.getAttribute('aria-rowcount')) - 1;
  const groups = 6;
  await expect.poll(lines).toBeGreaterThan(keys);
  expect(await lines()).toBeLessThanOrEqual(keys + groups);
  expect(await rows.count()).toBeLessThan(80);

  const search = page.getByRole('searchbox', { name: 'Find a key' });
  await search.fill('kestrel cycles');
  const kestrel = all.filter(({ company }) => company === 'Kestrel Cycles').length;
  expect(kestrel).toBeGreaterThan(0);
  await expect.poll(lines).toBeLessThanOrEqual(kestrel + groups);
  expect(await lines()).toBeGreaterThan(kestrel);
  await expect(rows.first()).toContainText('Kestrel Cycles');
  await search.fill('');
  await expect.poll(lines).toBeGreaterThan(keys);

  // The longest state label still fits in the smallest window.
  await resizes(journey, 900, 640);
  const longest = {
    'Not finished': all.find(({ status }) => status.value === 'draft'),
    'Could not check': all.find(({ lastTest }) => lastTest?.verdict.tone === 'could-not-run'),
  };
  for (const [words, key] of Object.entries(longest)) {
    await search.fill(`${key?.name.value} ${key?.company}`);
    await expect(rows.first()).toContainText(key?.company ?? '');
    await expect(rows.filter({ hasText: words }).first()).toBeVisible();
    expect(await statesCutOff(page)).toEqual([]);
  }
  await search.fill('');
  await expect.poll(lines).toBeGreaterThan(keys);
  await resizes(journey, 1160, 780);

  // The last row is rendered when it scrolls into view, without gaps on the way.
  await page.getByRole('region', { name: 'All keys' }).or(page.locator('.table-wrap')).first().focus();
  await page.keyboard.press('End');
  const last = await lines();
  await expect(page.locator(`tbody tr[aria-rowindex="${last + 1}"]`)).toBeInViewport();
  expect(await rows.count()).toBeLessThan(80);

  const record = all.find(({ status }) => status.value === 'active');
  if (!record) throw new Error('No active key.');
  await search.fill(`${record.name.value} ${record.company}`);
  await expect.poll(lines).toBeLessThan(keys);
  await page.getByRole('button', { name: record.name.value, exact: true }).first().click();
  const detail = page.getByRole('complementary');
  const changed = detail.getByRole('button', { name: 'Change the owner' });
  await changed.click();
  await page.getByLabel('Owner', { exact: true }).fill('Zoë Quill');
  await person.press('Save owner');
  await expect(detail.getByRole('region', { name: 'History' }).getByRole('listitem').first()).toContainText(
    'Owner is Zoë Quill',
  );

  await page.getByRole('link', { name: 'Records' }).click();
  await expect(page.getByText('A PDF or a print of this many keys has about 140 pages')).toBeVisible();
  await checksPage(journey, 'records-many');
  await page.getByRole('checkbox', { name: 'Include keys that have ended' }).uncheck();
  await expect(page.getByText('A PDF or a print of this many keys')).toHaveCount(0);

  const again = await journey.relaunch();
  await again.page.getByRole('link', { name: /^Keys/ }).click();
  await again.page.getByRole('searchbox', { name: 'Find a key' }).fill('quill');
  await expect(again.page.locator('tbody tr[data-key]')).toHaveCount(1);
  await expect(again.page.locator('tbody tr[data-key]')).toContainText('Zoë Quill');
  const { notices } = await request(again.page, 'app.read', {});
  expect(notices).toEqual([]);
});

test('a long list that is being read stays where it is while other keys change', async ({ open, folder }) => {
  const userData = path.join(folder, 'read');
  await seedProfile({ folder: userData, keys: 300 });
  const { page } = await open({ userData });
  await page.getByRole('link', { name: /^Keys/ }).click();
  await expect(page.locator('tbody tr[data-key]').first()).toBeVisible();
  const scroller = page.locator('.table-wrap');
  const all = await readAllKeys(page);
  const good = all.filter(({ status }) => status.value === 'active').slice(-2);
  const becomesLate = ({ id }: { readonly id: string }) =>
    request(page, 'keys.changeReviewDue', { id, day: '2020-01-01' });

  await scroller.evaluate((wrap) => wrap.scrollTo({ top: wrap.scrollHeight / 3 }));
  const inSight = () =>
    scroller.evaluate((wrap) => {
      const { top, height } = wrap.getBoundingClientRect();
      const rows = [...wrap.querySelectorAll<HTMLElement>('tr[data-key]')];
      const row = rows.find((each) => each.getBoundingClientRect().top > top + height / 2);
      return row ? { id: row.dataset.key ?? '', top: row.getBoundingClientRect().top, at: row.ariaRowIndex } : null;
    });
  await expect.poll(inSight).not.toBeNull();
  await expect(page.locator('tr.waiting')).toHaveCount(0);
  const before = await inSight();
  const row = page.locator(`tr[data-key="${before?.id}"]`);
  for (const key of good) await becomesLate(key);
  await expect(row).not.toHaveAttribute('aria-rowindex', before?.at ?? '');
  await expect.poll(async () => (await inSight())?.id).toBe(before?.id);
  expect((await inSight())?.top).toBeCloseTo(before?.top ?? 0);
  await expect(page.locator('tr.waiting')).toHaveCount(0);
});
