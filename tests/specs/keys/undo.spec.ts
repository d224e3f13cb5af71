import { request } from '../../harness/arrange';
import { expect, test } from '../../harness/journey';
import { choosesUndo, keyName as name, openWithKeys, toastOf } from '../../harness/undo-steps';
import { checksPage } from '../../harness/visual';

const company = 'Harbour & Pine';
const use = { place: 'Price sheet', kind: 'document', contact: 'Robin', note: '' } as const;

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
