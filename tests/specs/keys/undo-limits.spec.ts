import { appendFile } from 'node:fs/promises';
import path from 'node:path';
import { request } from '../../harness/arrange';
import { expect, test } from '../../harness/journey';
import { noticesOn } from '../../harness/notices';
import { choosesUndo, openWithKeys, passphrase, toastOf } from '../../harness/undo-steps';

const company = 'Harbour & Pine';

test('a lock, another account and the next start leave nothing to undo', async ({ open, services }) => {
  const { journey, id, read } = await openWithKeys(open, services, [company], 'none');
  const { page } = journey;
  await request(page, 'keys.changeOwner', { id, owner: 'Ben' });
  await expect(toastOf(journey, 'Owner of')).toBeVisible();
  const { offer } = await request(page, 'undo.last', {});
  await request(page, 'vault.lock', {});
  await page.reload();
  await expect(page.getByLabel('Passphrase', { exact: true })).toBeVisible();
  await expect(page.locator('.toast')).toHaveCount(0);
  await expect(request(page, 'undo.run', { id: offer?.id ?? '' })).rejects.toThrow();
  await page.getByLabel('Passphrase', { exact: true }).fill(passphrase);
  await page.getByRole('button', { name: 'Unlock', exact: true }).click();
  await expect(page.getByRole('heading', { name: 'Your keys are locked' })).toBeHidden();
  await expect(page.getByRole('link', { name: /^Keys/ })).toBeVisible();
  await choosesUndo(journey);
  await expect(toastOf(journey, 'There is nothing to undo')).toBeVisible();
  await expect(request(page, 'undo.run', { id: offer?.id ?? '' })).rejects.toThrow('That can no longer be undone');
  expect((await read()).owner?.value).toBe('Ben');

  await request(page, 'keys.changeOwner', { id, owner: 'Robin' });
  await expect(toastOf(journey, 'Owner of')).toBeVisible();
  await request(page, 'app.chooseAccount', { account: 'practice' });
  await expect(page.locator('.toast')).toHaveCount(0);
  expect((await request(page, 'undo.last', {})).offer).toBeNull();
  await request(page, 'app.chooseAccount', { account: 'real' });
  await choosesUndo(journey);
  await expect(toastOf(journey, 'There is nothing to undo')).toBeVisible();
  expect((await read()).owner?.value).toBe('Robin');
});

test('in a text field Undo is the field’s own; the toast is reached by keyboard and waits for it', async ({
  open,
  services,
}) => {
  const { journey, id, read } = await openWithKeys(open, services);
  const { page } = journey;
  await page.getByRole('link', { name: /^Keys/ }).click();
  await request(page, 'keys.changeOwner', { id, owner: 'Ben' });
  const offer = toastOf(journey, 'Owner of');
  await expect(offer).toBeVisible();
  const search = page.getByRole('searchbox', { name: 'Find a key' });
  await search.pressSequentially('shop');
  await page.keyboard.press('ControlOrMeta+z');
  await expect(search).not.toHaveValue('shop');
  await search.fill('');
  await search.pressSequentially('feed');
  await choosesUndo(journey);
  await expect(search).not.toHaveValue('feed');
  expect((await read()).owner?.value).toBe('Ben');
  await search.fill('');

  await page.clock.install();
  await request(page, 'keys.changeOwner', { id, owner: 'Robin' });
  await expect(offer).toBeVisible();
  const button = offer.getByRole('button', { name: 'Undo' });
  await search.focus();
  await button.focus();
  await page.clock.runFor(120_000);
  await expect(button).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(toastOf(journey, 'Undone: Owner of')).toBeVisible();
  // The focus is where it was before.
  await expect(search).toBeFocused();
  expect((await read()).owner?.value).toBe('Ben');
  await request(page, 'keys.changeOwner', { id, owner: 'Robin' });
  await expect(offer.getByRole('button', { name: 'Undo' })).toBeVisible();
  await page.clock.runFor(11_000);
  await expect(page.locator('.toast')).toHaveCount(0);
});

test('ticks, a decision and a put away notice are undone on their pages', async ({ open, services }) => {
  const { journey, id } = await openWithKeys(open, services);
  await journey.close();
  await appendFile(path.join(journey.userData, 'journal.jsonl'), '{"seq":99,"at":"2026-01-0');
  const next = await journey.relaunch();
  const { page } = next;
  const notice = noticesOn(page).filter({ hasText: 'The last line of the history was cut off.' });
  await notice.getByRole('button', { name: /^I have read this/ }).click();
  await expect(notice).toBeHidden();
  await toastOf(next, 'Notice put away').getByRole('button', { name: 'Undo' }).click();
  await expect(notice).toBeVisible();

  const list = await request(page, 'checklists.start', { subject: { kind: 'leak', keyId: id, choice: 'end-now' } });
  await page.getByRole('link', { name: 'Records' }).click();
  await page
    .getByRole('button', { name: /leaked/ })
    .first()
    .click();
  await expect(page.getByRole('heading', { level: 1, name: /leaked/ })).toBeVisible();
  const item = list.lines.find(({ act }) => act === 'end')?.id ?? '';
  const box = page.getByRole('checkbox', { name: /^Done/ }).first();
  await box.click();
  await expect(box).toBeChecked();
  await expect(toastOf(next, 'Tick in the to-do list changed')).toBeVisible();
  await choosesUndo(next);
  await expect(box).not.toBeChecked();
  const { lines } = await request(page, 'checklists.read', { id: list.id });
  expect(lines.find((line) => line.id === item)?.tick).toBeNull();

  const review = await request(page, 'reviews.start', {
    title: 'Autumn',
    scope: { kind: 'all', words: 'All', filters: [] },
  });
  await page.getByRole('link', { name: /^Reviews/ }).click();
  await page
    .getByRole('button', { name: /Autumn/ })
    .or(page.getByRole('link', { name: /Autumn/ }))
    .first()
    .click();
  await expect(page.getByRole('heading', { level: 1, name: 'Autumn' })).toBeVisible();
  await page.keyboard.press('1');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('progressbar')).toHaveAttribute('aria-valuenow', '1');
  await toastOf(next, 'Decision saved').getByRole('button', { name: 'Undo' }).click();
  await expect(page.getByRole('progressbar')).toHaveAttribute('aria-valuenow', '0');
  const { items } = await request(page, 'reviews.read', { id: review.review.id });
  expect(items).not.toContain('"decision":"keep"');

  const draft = await request(page, 'setups.start', { system: 'plytix', company });
  await request(page, 'setups.tick', { id: draft.id, tick: 'password-manager', done: true });
  expect((await request(page, 'undo.last', {})).offer).toMatchObject({ act: 'set-up-tick' });
  await page.getByRole('heading', { level: 1 }).focus();
  await choosesUndo(next);
  await expect(toastOf(next, 'Undone: Tick in the set-up')).toBeVisible();
  expect((await request(page, 'keys.read', { ids: [draft.id] })).keys[0]?.setup?.ticks).toEqual({});
});
