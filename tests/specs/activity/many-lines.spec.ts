import path from 'node:path';
import { actsOn, chipOf, chooses, opensActivity } from '../../harness/activity-steps';
import { expect, test } from '../../harness/journey';
import { seedProfile } from '../../harness/seed/profile';
import { checksPage } from '../../harness/visual';

test('ten thousand lines are listed, searched and scrolled to the first one, and no more are drawn than fit', async ({
  open,
  folder,
}) => {
  const userData = path.join(folder, 'many');
  const { events } = await seedProfile({ folder: userData, keys: 1000 });
  expect(events).toBe(10_000);
  const journey = await open({ userData });
  const { page, person } = journey;
  await opensActivity(journey);
  const acts = actsOn(page);
  const end = page.locator('.activity-end');
  // The start adds lines of its own.
  await expect(end).toHaveText(/^10,0\d\d acts since /);
  expect(await acts.count()).toBeLessThan(60);
  await checksPage(journey, 'activity-many');

  await page.getByRole('searchbox', { name: 'Find in activity' }).fill('typed in by mistake');
  await expect(end).toHaveText(/^\d+ acts of 10,0\d\d since /);
  await expect(acts.first()).toContainText('Removed for good');
  await chooses(page, 'Outcome', 'Removed');
  await person.press('Clear the filters');

  // Acts of another computer say where and when they were done.
  await page.getByRole('searchbox', { name: 'Find in activity' }).fill('visiting');
  await expect(acts.first()).toContainText('From another Keyquilt, ');
  await expect(acts.first()).toContainText('visiting-desk');
  await person.press('Clear the filters');

  // The list keeps its place by the keyboard, and reaches the beginning.
  await page.getByRole('heading', { level: 1 }).focus();
  await page.keyboard.press('Control+End');
  await page.locator('#main').evaluate((main) => main.scrollTo({ top: main.scrollHeight }));
  await expect(acts.last()).toContainText('History begun');
  await expect(page.locator('.act.waiting')).toHaveCount(0);
  expect(await acts.count()).toBeLessThan(60);
  const last = acts.last().getByRole('button').first();
  await last.focus();
  await page.keyboard.press('ArrowUp');
  await expect(
    acts
      .nth((await acts.count()) - 2)
      .getByRole('button')
      .first(),
  ).toBeFocused();

  // The fifty people with the most lines are not all there are; a name is found by the search.
  await chipOf(page, 'Who').click();
  await expect(page.getByRole('group', { name: 'Who' })).toContainText('Find others by name in the search field.');
});
