import { arrangePlytixKey, request } from '../../harness/arrange';
import type { LaunchedApp } from '../../harness/fixtures';
import { expect, test } from '../../harness/journey';
import { checksPage } from '../../harness/visual';

type Shown = { readonly title: string; readonly body: string; press(): void };

/** The notifications of this run; only the stand-in records them. */
function shownBy({ app }: LaunchedApp): Promise<readonly string[]> {
  return app.evaluate((electron) => {
    const { recordings } = electron as unknown as { recordings: { notifications: Shown[] } };
    return recordings.notifications.map(({ title, body }) => `${title}. ${body}`);
  });
}

test('one notification a day announces a due review, names no key and opens the review', async ({ open, services }) => {
  const journey = await open();
  test.skip(journey.runtime !== 'stand-in', 'only the stand-in writes notifications down');
  const name = 'Patchworks Integration';
  const [late] = await Promise.all(
    ['Harbour & Pine', 'Lark Street Toys'].map((company) =>
      arrangePlytixKey(
        journey.page,
        company,
        services.simulator.plytix.createKey({ company, name, role: 'ADMIN' }),
        'Priya',
      ),
    ),
  );
  await request(journey.page, 'keys.changeReviewDue', { id: late?.id ?? '', day: '2026-01-05' });
  expect(await shownBy(journey)).toEqual([]);

  const next = await journey.relaunch();
  await expect.poll(() => shownBy(next)).toEqual(['1 review is due. Open Keyquilt to see which keys.']);
  await expect(next.page.getByRole('heading', { name: 'What needs attention' })).toBeVisible();
  await next.app.evaluate((electron) => {
    const { recordings } = electron as unknown as { recordings: { notifications: Shown[] } };
    recordings.notifications[0]?.press();
  });
  await expect(next.page.getByRole('heading', { level: 1, name: 'Keys' })).toBeVisible();
  await expect(next.page.getByRole('table')).toContainText('Harbour & Pine');
  await expect(next.page.getByRole('table')).not.toContainText('Lark Street Toys');

  await next.page.getByRole('link', { name: 'Settings' }).click();
  const reminders = next.page.getByRole('checkbox', { name: /^Remind me when reviews are due/ });
  await expect(reminders).toBeChecked();
  await checksPage(next, 'settings-reviews');
  await next.page.getByLabel('Review each key').selectOption('90');
  await reminders.click();
  await expect
    .poll(async () => (await request(next.page, 'app.read', {})).settings)
    .toMatchObject({
      reviewEveryDays: 90,
      reviewReminders: false,
    });
  await request(next.page, 'settings.change', { reviewReminders: true });

  const again = await next.relaunch();
  await expect(again.page.getByRole('heading', { name: 'What needs attention' })).toBeVisible();
  expect(await shownBy(again)).toEqual([]);
});
