import { appendFile } from 'node:fs/promises';
import path from 'node:path';
import type { MenuItemConstructorOptions } from 'electron';
import { arrangePlytixKey, request } from '../../harness/arrange';
import { expect, type Journey, test } from '../../harness/journey';
import { noticesOn } from '../../harness/notices';
import type { ServiceServer } from '../../harness/simulators/service-server';
import { checksPage } from '../../harness/visual';

const company = 'Harbour & Pine';
const name = 'Patchworks Integration';
const passphrase = 'four plain words together';
const use = { place: 'Price sheet', kind: 'document', contact: 'Robin', note: '' } as const;

type Item = Pick<MenuItemConstructorOptions, 'id' | 'click'> & {
  readonly submenu?: readonly Item[] | { readonly items: readonly Item[] };
};

/** Chooses Edit, Undo, as the system does for its shortcut. The request's answer comes after the menu's event. */
async function choosesUndo({ app, page }: Pick<Journey, 'app' | 'page'>): Promise<void> {
  await app.evaluate(({ Menu }) => {
    const menu = Menu.getApplicationMenu() as unknown as { items: Item[] };
    const below = (item: Item): readonly Item[] => {
      const { submenu = [] } = item;
      return [item, ...('items' in submenu ? submenu.items : submenu).flatMap(below)];
    };
    const found = menu.items.flatMap(below).find(({ id }) => id === 'undo');
    if (!found?.click) throw new Error('The menu has no Undo');
    (found.click as () => void)();
  });
  await request(page, 'app.read', {});
}

async function openWithKeys(
  open: (wanted?: { keyring: 'none' }) => Promise<Journey>,
  services: ServiceServer,
  companies: readonly string[] = [company],
  keyring?: 'none',
) {
  const journey = await open(keyring && { keyring });
  const { page } = journey;
  if (keyring) await request(page, 'vault.setPassphrase', { passphrase });
  const ids: string[] = [];
  for (const one of companies) {
    const values = services.simulator.plytix.createKey({ company: one, name, role: 'ADMIN' });
    ids.push((await arrangePlytixKey(page, one, values, 'Priya')).id);
  }
  const read = async (at = 0) => {
    const [record] = (await request(page, 'keys.read', { ids: [ids[at] ?? ''] })).keys;
    if (!record) throw new Error('The key is gone');
    return record;
  };
  return { journey, ids, id: ids[0] ?? '', read };
}

const toastOf = ({ page }: Pick<Journey, 'page'>, text: string) => page.locator('.toast').filter({ hasText: text });

test('each edit of a key offers its undo, which puts the record back and leaves a line', async ({ open, services }) => {
  const { journey, id, read } = await openWithKeys(open, services);
  const { page, person } = journey;
  await page.getByRole('link', { name: /^Keys/ }).click();
  await page.getByRole('button', { name, exact: true }).click();
  const detail = page.getByRole('complementary', { name });

  await person.press('Change the owner');
  await page
    .getByRole('dialog')
    .getByRole('textbox')
    .or(page.getByRole('dialog').getByRole('combobox'))
    .first()
    .fill('Ben');
  await page.getByRole('dialog').getByRole('button', { name: /^Save/ }).click();
  await expect(toastOf(journey, `Owner of ${name} changed`)).toBeVisible();
  await expect(page.locator('[role=status][aria-live=polite]')).toContainText('press Ctrl+Z');
  await checksPage(journey, 'undo-toast');
  await toastOf(journey, 'Owner of').getByRole('button', { name: 'Undo' }).click();
  await expect(toastOf(journey, `Undone: Owner of ${name} changed`)).toBeVisible();
  await expect(detail.getByText('Undone: owner is Priya again')).toBeVisible();
  expect((await read()).owner).toMatchObject({ value: 'Priya', known: 'typed' });
  await checksPage(journey, 'undo-in-history');

  const added = await request(page, 'keys.addUse', { id, use });
  await expect(toastOf(journey, 'Place of use added')).toBeVisible();
  const useId = added.usedBy.at(-1)?.id ?? '';
  const edits = [
    [() => request(page, 'keys.changeOwner', { id, owner: '' }), 'Owner of'],
    [() => request(page, 'keys.changeReviewDue', { id, day: '2031-01-31' }), 'Review day of'],
    [() => request(page, 'keys.changeUse', { id, useId, use: { ...use, place: 'Till' } }), 'Place of use of'],
    [() => request(page, 'keys.answerPlace', { id, placeId: useId, answer: 'told' }), 'Answer about a place'],
    [() => request(page, 'keys.removeUse', { id, useId }), 'Place of use removed'],
    [() => request(page, 'keys.changeTags', { id, tags: ['web shop'] }), 'Tags of'],
    [() => request(page, 'keys.changeNote', { id, text: 'Ask Ben.', sure: false }), 'Note of'],
  ] as const;
  const { updatedAt: _, ...before } = await read();
  for (const [edit, told] of edits) {
    await edit();
    await expect(toastOf(journey, told)).toBeVisible();
    await choosesUndo(journey);
    await expect(toastOf(journey, `Undone: ${told}`)).toBeVisible();
    const { updatedAt: __, ...after } = await read();
    expect(after, told).toEqual(before);
  }
  await choosesUndo(journey);
  await expect(toastOf(journey, 'Undone: Place of use added')).toBeVisible();
  expect((await read()).usedBy).toEqual([]);
  await choosesUndo(journey);
  await expect(toastOf(journey, 'There is nothing to undo')).toBeVisible();

  const { events } = await request(page, 'keys.timeline', { id });
  const lines = events.filter(({ type }) => type === 'undone');
  expect(lines).toHaveLength(edits.length + 2);
  expect(lines.every(({ known, who }) => known === 'typed' && who !== '')).toBe(true);
  // The act itself stays in the history.
  expect(events.filter(({ type }) => type === 'owner-changed')).toHaveLength(2 + 1);
  await page.getByRole('link', { name: 'Activity' }).click();
  await expect(page.getByText('Undone: review at the usual interval again').first()).toBeVisible();
  await expect(page.getByText('Undone: place of use added, Price sheet').first()).toBeVisible();
});

test('a tag on many keys is undone together; what was changed since stays, and is counted', async ({
  open,
  services,
}) => {
  const { journey, ids, read } = await openWithKeys(open, services, [company, 'Lark Street Toys', 'Marsh & Son']);
  const { page, person } = journey;
  await page.getByRole('link', { name: /^Keys/ }).click();
  await page.getByRole('checkbox', { name: /select all/i }).check();
  await person.press('Add a tag');
  await page.getByRole('dialog').getByLabel('Tag', { exact: true }).fill('agency');
  await page.getByRole('dialog').getByRole('button', { name: 'Add tag', exact: true }).click();
  const offer = toastOf(journey, 'Tag added to 3 keys');
  await expect(offer).toBeVisible();
  await request(page, 'keys.changeNote', { id: ids[2] ?? '', text: 'Ask Ben.', sure: true });
  await expect(toastOf(journey, 'Note of Patchworks Integration (Marsh & Son) changed')).toBeVisible();
  await choosesUndo(journey);
  await expect(toastOf(journey, 'Undone: Note of')).toBeVisible();
  // One key gets a tag of its own, and that stays.
  await request(page, 'keys.changeTags', { id: ids[1] ?? '', tags: ['agency', 'own'] });
  await expect(toastOf(journey, 'Tags of')).toBeVisible();
  const { offer: last } = await request(page, 'undo.last', {});
  expect(last).toMatchObject({ act: 'tags', company: 'Lark Street Toys' });
  await request(page, 'keys.changeTags', { id: ids[1] ?? '', tags: ['own'] });
  await expect.poll(async () => (await request(page, 'undo.last', {})).offer?.id).not.toBe(last?.id);
  // The first of the two was changed again: it says so and changes nothing.
  await expect(request(page, 'undo.run', { id: last?.id ?? '' })).rejects.toThrow('It was changed again since');
  expect((await read(1)).tags).toEqual(['own']);
  await choosesUndo(journey);
  await expect(toastOf(journey, 'Undone: Tags of')).toBeVisible();
  expect((await read(1)).tags).toEqual(['agency', 'own']);
  await choosesUndo(journey);
  const told = toastOf(journey, 'Undone for 2 keys. 1 was changed again since and stays as it is.');
  await expect(told).toBeVisible();
  await checksPage(journey, 'undo-in-part');
  expect((await read(0)).tags).toBeUndefined();
  expect((await read(1)).tags).toEqual(['agency', 'own']);
  expect((await read(2)).tags).toBeUndefined();
});

test('an undo that is refused says why and changes nothing', async ({ open, services }) => {
  const { journey, id, read } = await openWithKeys(open, services);
  const { page } = journey;
  await request(page, 'setups.change', { id, change: { name: `Feed ${'x'.repeat(190)}` } });
  await request(page, 'keys.changeOwner', { id, owner: 'Ben' });
  const offer = toastOf(journey, 'Owner of');
  await expect(offer).toBeVisible();
  const box = await offer.boundingBox();
  expect(box && box.x >= 0 && box.x + box.width <= (await page.evaluate(() => window.innerWidth))).toBe(true);
  await checksPage(journey, 'undo-long-name');
  // On the record page of its set-up, where the field itself takes it back.
  await request(page, 'setups.change', { id, change: { owner: 'Robin' } });
  await offer.getByRole('button', { name: 'Undo' }).click();
  const refused = page.getByRole('dialog', { name: 'Not undone' });
  await expect(refused).toContainText(/Owner of Feed x+ changed/);
  await expect(refused).toContainText('It was changed again since');
  await checksPage(journey, 'undo-refused');
  await refused.getByRole('button', { name: 'Close' }).last().click();
  await expect(refused).toBeHidden();
  expect((await read()).owner?.value).toBe('Robin');
  const { events } = await request(page, 'keys.timeline', { id });
  expect(events.some(({ type }) => type === 'undone')).toBe(false);
});

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
