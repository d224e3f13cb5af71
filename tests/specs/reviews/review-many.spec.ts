import path from 'node:path';
import { expect, test } from '../../harness/journey';
import { seedProfile } from '../../harness/seed/profile';
import { checksPage } from '../../harness/visual';

/** Enough for a long list, and still quick to create. */
const keys = 2000;

test('a review of thousands of keys renders only the visible ones', async ({ open, folder }) => {
  const userData = path.join(folder, 'many');
  await seedProfile({ folder: userData, keys });
  const journey = await open({ userData });
  const { page, person } = journey;
  test.skip(journey.runtime !== 'stand-in', 'the seeded folder belongs to the keyring of the stand-in');
  await page.getByRole('link', { name: /^Reviews/ }).click();
  await person.press('Start a review');
  await page.getByRole('button', { name: /^Start with/ }).click();
  const progress = page.getByRole('progressbar');
  await expect(progress).toBeVisible();
  const total = Number(await progress.getAttribute('aria-valuemax'));
  expect(total).toBeGreaterThan(500);
  const rows = page.getByRole('list', { name: 'Still to decide' }).locator('> li');
  await expect(rows.first()).toHaveAttribute('aria-setsize', String(total));
  expect(await rows.count()).toBeLessThan(50);

  for (let decided = 1; decided <= 3; decided++) {
    await page.keyboard.press('1');
    await page.keyboard.press('Enter');
    await expect(progress).toHaveAttribute('aria-valuenow', String(decided));
    await expect(page.locator('.decide > li.open').getByRole('radio', { name: 'Keep' })).toBeFocused();
  }
  await page.getByRole('button', { name: /^Keep \d+ keys that need nothing$/ }).click();
  const act = page.getByRole('button', { name: /^Keep \d+ keys$/ });
  const together = Number(/\d+/.exec((await act.textContent()) ?? '')?.[0]);
  await act.click();
  await expect(progress).toHaveAttribute('aria-valuenow', String(3 + together));
  await expect(rows.first()).toHaveAttribute('aria-setsize', String(total - 3 - together));

  // The lines come in parts when the review is opened again; the counts are those of all.
  await page.getByRole('link', { name: /^Reviews/ }).click();
  await page.getByRole('button', { name: /^Go on/ }).click();
  await expect(progress).toHaveAttribute('aria-valuenow', String(3 + together));
  await expect(page.getByText(`${3 + together} of ${total} decided`)).toBeVisible();
  await expect(rows.first()).toHaveAttribute('aria-setsize', String(total - 3 - together));
  await expect(page.getByRole('button', { name: `Show all ${3 + together}` })).toBeVisible();

  await page.locator('.review-main').evaluate((main) => main.scrollTo(0, main.scrollHeight));
  await expect(page.getByRole('heading', { name: 'Decided' })).toBeInViewport();
  await expect(rows.last()).toHaveAttribute('aria-posinset', String(total - 3 - together));
  expect(await rows.count()).toBeLessThan(50);

  await person.press('Discard this review');
  const title = (await page.getByRole('heading', { level: 1 }).first().textContent()) ?? '';
  const typed = page.getByLabel(/^Type the title to confirm/);
  await typed.fill('something else');
  await person.press('Discard');
  await expect(page.getByText(/^This is not the title/)).toBeVisible();
  await checksPage(journey, 'review-discard');
  await typed.fill(/“(.*)”/.exec(title)?.[1] ?? title);
  await person.press('Discard');
  await expect(page.getByText(/^Discarded .* Its decisions do not count\.$/)).toBeVisible();
  await expect(page.getByRole('radio')).toHaveCount(0);
  await page.getByRole('link', { name: /^Reviews/ }).click();
  await expect(page.getByRole('heading', { name: 'Discarded' })).toBeVisible();
});
