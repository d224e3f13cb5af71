import { request } from '../../harness/arrange';
import { expect, type Journey, test } from '../../harness/journey';
import { checksPage, resizes } from '../../harness/visual';

const rows = ({ page }: Pick<Journey, 'page'>) => page.locator('tbody tr[data-key]');
const groups = ({ page }: Pick<Journey, 'page'>) => page.locator('tbody tr.group th');

test('keys that need attention are found, filtered, saved as a view and arranged', async ({ open }) => {
  const journey = await open();
  const { page, person } = journey;
  await person.press('Start practising');
  const card = page.getByRole('button', { name: /^Act now 2/ });
  await expect(card).toContainText('1 failed its test, 1 review is late');
  await expect(page.getByRole('button', { name: /^Due soon 2/ })).toContainText('Reviews due in the next 14 days');
  await checksPage(journey, 'home-attention');
  await card.click();
  await expect(groups(journey)).toHaveText(['Act now (2)']);
  await expect(rows(journey)).toHaveCount(2);
  await person.press('Clear all');
  await expect(groups(journey)).toHaveText([
    'Act now (2)',
    'Due soon (2)',
    'Check the facts (2)',
    'All good (5)',
    /^Kept for the record \(1\)\s*Kept until you purge them$/,
  ]);
  await checksPage(journey, 'keys-table');

  // The search also covers people, places of use and their notes.
  const search = page.getByRole('searchbox', { name: 'Find a key' });
  await search.fill('night marta');
  await expect(rows(journey)).toHaveCount(1);
  await expect(rows(journey)).toContainText('Nightly stock report');
  await search.fill('nothing like this');
  await expect(page.getByRole('heading', { name: 'No key matches “nothing like this”' })).toBeVisible();
  await person.press('Show all keys');
  await expect(search).toHaveValue('');

  // Filters combine, by keyboard alone.
  const chips = page.getByRole('search');
  await chips.getByRole('button', { name: 'System', exact: true }).focus();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await expect(page.getByRole('checkbox', { name: 'Patchworks', exact: true })).toBeFocused();
  await page.keyboard.press('Space');
  await checksPage(journey, 'keys-filter-open');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('button', { name: 'System: Patchworks' })).toBeFocused();
  await expect(rows(journey)).toHaveCount(6);
  await chips.getByRole('button', { name: 'Review', exact: true }).click();
  await page.getByRole('checkbox', { name: 'Due in 30 days' }).check();
  await page.keyboard.press('Escape');
  await expect(rows(journey)).toHaveCount(2);

  // A saved view restores all of it, also after a restart.
  const arrange = page.getByRole('button', { name: 'Arrange' });
  await arrange.click();
  await person.chooses('Company');
  await expect(groups(journey)).toHaveText(['Harbour & Pine (1)', 'Maple & Rye (1)']);
  await page.getByRole('checkbox', { name: 'Role' }).click();
  await expect(page.getByRole('columnheader', { name: 'Role' })).toHaveCount(0);
  await person.chooses('How we know');
  await expect(page.getByRole('columnheader', { name: 'How we know' })).toBeVisible();
  await checksPage(journey, 'keys-arrange-open');
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Views' }).click();
  await page.getByLabel('Save this view as').fill('Patchworks soon');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: 'View: Patchworks soon' })).toBeVisible();
  await page.keyboard.press('Escape');
  const edge = page.getByRole('separator', { name: 'Width of Owner' });
  const width = Number(await edge.getAttribute('aria-valuenow'));
  await edge.focus();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Shift+ArrowRight');
  await expect(edge).toHaveAttribute('aria-valuenow', String(width + 40));
  await edge.hover();
  const { x, y } = (await edge.boundingBox()) ?? { x: 0, y: 0 };
  await page.mouse.move(x + 4, y + 8);
  await page.mouse.down();
  await page.mouse.move(x + 14, y + 8);
  await page.mouse.move(x + 24, y + 8);
  await page.mouse.up();
  await page.mouse.move(x + 100, y + 8);
  await expect(edge).toHaveAttribute('aria-valuenow', String(width + 60));
  // The column width is stored after a short delay.
  await expect.poll(async () => (await request(page, 'app.read', {})).settings.keysTable.widths.owner).toBe(width + 60);

  const again = await journey.relaunch();
  const later = { ...journey, ...again };
  await later.page.getByRole('link', { name: /^Keys/ }).click();
  await expect(later.page.getByRole('separator', { name: 'Width of Owner' })).toHaveAttribute(
    'aria-valuenow',
    String(width + 60),
  );
  await expect(rows(later)).toHaveCount(12);
  await later.page.getByRole('button', { name: 'Views' }).click();
  await later.page.getByRole('button', { name: 'Patchworks soon', exact: true }).click();
  await expect(groups(later)).toHaveText(['Harbour & Pine (1)', 'Maple & Rye (1)']);
  await later.page.getByRole('button', { name: 'Rename view “Patchworks soon”' }).click();
  await later.page.getByLabel('New name').fill('Soon');
  await later.page.keyboard.press('Enter');
  await expect(later.page.getByRole('button', { name: 'View: Soon' })).toBeVisible();
  await checksPage(later, 'keys-views-open');
  await later.page.getByRole('button', { name: 'Delete view “Soon”' }).click();
  await expect(later.page.getByText('Save what you look for now')).toBeVisible();
});

test('rows can be sorted, walked, selected, and grouped by place of use and review date', async ({ open }) => {
  const journey = await open();
  const { page, person } = journey;
  await person.press('Start practising');
  await page.getByRole('link', { name: /^Keys/ }).click();
  await page.getByRole('columnheader', { name: /^Age/ }).getByRole('button').click();
  await expect(page.getByRole('columnheader', { name: /^Age/ })).toHaveAttribute('aria-sort', 'ascending');
  await page.getByRole('button', { name: 'Arrange' }).click();
  await person.chooses('Nothing');
  await page.keyboard.press('Escape');
  await expect(groups(journey)).toHaveCount(0);
  await expect(rows(journey).first()).toContainText('Maple & Rye');
  await page.getByRole('columnheader', { name: /^Age/ }).getByRole('button').click();
  await expect(rows(journey).first()).toContainText('Old order export');

  // Arrow keys move from key to key; Enter opens one.
  await rows(journey).first().locator('.kname').focus();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  const detail = page.getByRole('complementary');
  await expect(detail.getByRole('heading', { level: 2 })).toBeFocused();
  await expect(rows(journey).nth(1)).toHaveAttribute('aria-current', 'true');
  // The full key name stays visible beside the panel: the table drops the columns that the panel shows.
  const name = rows(journey).nth(1).locator('.kname');
  const isWhole = () => name.evaluate(({ scrollWidth, clientWidth }) => scrollWidth <= clientWidth);
  await expect(name).toHaveText('Patchworks Integration');
  await expect(page.getByRole('columnheader', { name: 'Role' })).toHaveCount(0);
  await expect(page.getByRole('columnheader', { name: 'Owner' })).toBeVisible();
  await expect.poll(isWhole).toBe(true);
  await checksPage(journey, 'keys-detail');
  await resizes(journey, 900, 640);
  await expect(page.getByRole('columnheader', { name: 'Owner' })).toHaveCount(0);
  await expect.poll(isWhole).toBe(true);
  await checksPage(journey, 'keys-detail-900');
  await page.keyboard.press('Escape');
  await expect(detail).toHaveCount(0);
  await expect(page.getByRole('columnheader', { name: 'Owner' })).toBeVisible();
  await checksPage(journey, 'keys-900');
  await resizes(journey, 1160, 780);

  // A key's actions are one press away, with and without the mouse.
  const pressed = rows(journey).filter({ hasText: 'Nightly stock report' });
  await pressed.click({ button: 'right' });
  const menu = page.getByRole('menu', { name: 'Nightly stock report: what can be done' });
  await expect(menu.getByRole('menuitem').first()).toBeFocused();
  await checksPage(journey, 'keys-row-menu');
  await page.keyboard.press('Escape');
  await expect(menu).toHaveCount(0);
  await expect(pressed.locator('.kname')).toBeFocused();
  await page.keyboard.press('Shift+F10');
  await expect(menu.getByRole('menuitem', { name: 'Show details' })).toBeFocused();
  await page.keyboard.press('End');
  await expect(menu.getByRole('menuitem', { name: 'Delete…' })).toBeFocused();
  await page.keyboard.press('ArrowUp');
  await expect(menu.getByRole('menuitem', { name: 'Revoke…' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByLabel('Type “Nightly stock report” to confirm')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect(pressed.locator('.kname')).toBeFocused();
  await page.keyboard.press('ContextMenu');
  await page.keyboard.press('Enter');
  await expect(detail.getByRole('heading', { level: 2, name: 'Nightly stock report' })).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(detail).toHaveCount(0);

  const ticks = page.locator('tbody .pick-cell input');
  await ticks.nth(1).click();
  await ticks.nth(4).click({ modifiers: ['Shift'] });
  const bar = page.getByRole('region', { name: 'Selected keys' });
  await expect(bar).toContainText('4 keys selected');
  await expect(page.locator('tbody .pick-cell input:checked')).toHaveCount(4);
  await page.getByRole('searchbox').fill('old order');
  await expect(bar).toContainText('4 of them not shown now');
  await page.getByRole('searchbox').fill('');
  await bar.getByRole('button', { name: 'Select all 12 shown' }).click();
  await expect(bar).toContainText('12 keys selected');
  await checksPage(journey, 'keys-picked');
  await resizes(journey, 900, 640);
  await checksPage(journey, 'keys-picked-900');
  await resizes(journey, 1160, 780);
  await bar.getByRole('button', { name: 'Export' }).click();
  await expect(page.getByRole('dialog', { name: 'Export this list' })).toContainText('12 keys, in the order');
  await page.keyboard.press('Escape');
  await bar.getByRole('button', { name: 'Start a review of these' }).click();
  const begins = page.getByRole('dialog', { name: 'Start a review' });
  await expect(begins.getByRole('radio')).toHaveCount(0);
  await expect(begins.getByText(/^\d+ of the keys that you ticked (is|are) left out/)).toBeVisible();
  await checksPage(journey, 'review-start-picked');
  await begins.getByRole('button', { name: /^Start with \d+ keys$/ }).click();
  await expect(page.getByRole('progressbar')).toHaveAttribute('aria-valuemax', /^\d+$/);
  const { reviews } = await request(page, 'reviews.list', {});
  expect(reviews[0]?.review.scope).toMatchObject({ kind: 'shown', words: 'Current keys that were picked one by one' });
  await page.getByRole('link', { name: /^Keys/ }).click();
  await expect(bar).toHaveCount(0);
  await page.locator('tbody .pick-cell input').first().click();
  await bar.getByRole('button', { name: 'Select none' }).click();
  await expect(bar).toHaveCount(0);

  await page.getByRole('radio', { name: 'Used by' }).click({ force: true });
  await expect(page.getByRole('heading', { name: 'Returns portal' })).toBeVisible();
  await expect(page.getByRole('heading', { name: 'No place of use' })).toBeVisible();
  await checksPage(journey, 'keys-places');
  await page.getByRole('radio', { name: 'Reviews due' }).click({ force: true });
  await expect(page.getByRole('heading', { name: 'Late' })).toBeVisible();
  await page.getByRole('button', { name: /^Patchworks Integration Tidewell/ }).click();
  await expect(detail.getByRole('heading', { name: 'Patchworks Integration' })).toBeVisible();
  await checksPage(journey, 'keys-calendar');
});
