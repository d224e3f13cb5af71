import { request } from '../../harness/arrange';
import { expect, test } from '../../harness/journey';
import { answersFor, confirmsEnd, detail, opensKey, withPatchworksKey } from '../../harness/key-task-steps';
import { checksPage, resizes } from '../../harness/visual';

test('a used key does not end past a place that nobody has answered for', async ({ open, services }) => {
  const journey = await open();
  const { page, person } = journey;
  const { made, record } = await withPatchworksKey(journey, services, 'Order dashboard');
  const notes = (place: string, contact: string) =>
    request(page, 'keys.addUse', { id: record.id, use: { place, kind: 'script', contact, note: '' } });
  await notes('Night script', 'Marta Lind');
  await notes('Stock sheet', '');
  await opensKey(page, 'Order dashboard');
  await person.press('Revoke…');
  const dialog = page.getByRole('alertdialog');
  await confirmsEnd(journey, 'Order dashboard', 'Revoke key');
  await expect(dialog.getByText('Choose what becomes of this place first')).toHaveCount(2);
  const first = dialog.getByRole('radiogroup', { name: 'What about Night script?' });
  await expect(first.getByRole('radio', { name: 'Told' })).toBeFocused();
  await checksPage(journey, 'end-key-places');
  await answersFor(page, 'Night script', 'Told');
  await person.press('Revoke key');
  await expect(dialog.getByText('Choose what becomes of this place first')).toHaveCount(1);
  await answersFor(page, 'Stock sheet', 'Moved');
  await notes('Price feed', '');
  await person.press('Revoke key');
  await expect(dialog.getByRole('radiogroup', { name: 'What about Price feed?' })).toBeVisible();
  await answersFor(page, 'Price feed', 'Not needed');
  await resizes(journey, 900, 640);
  await checksPage(journey, 'end-key-places-900');
  await person.press('Revoke key');
  await person.sees('Revoke the key in Patchworks');

  // Noted while the person was on the way to the dashboard.
  await notes('Late report', '');
  services.simulator.patchworks.revoke(made.id);
  await expect(page.getByRole('radiogroup', { name: 'What about Late report?' })).toBeVisible();
  await person.press('I have revoked it in Patchworks');
  await expect(page.getByText('Choose what becomes of this place first')).toHaveCount(1);
  await checksPage(journey, 'steps-late-place');
  await answersFor(page, 'Late report', 'Told');
  await person.press('I have revoked it in Patchworks');
  await person.sees('The key is revoked');
  await person.press('Done');
  for (const words of [
    'Told that the key ends: Night script',
    'Moved to another key: Stock sheet',
    'No longer needed: Price feed',
    'Told that the key ends: Late report',
  ])
    await expect(detail(page).getByText(words, { exact: true })).toBeVisible();
});

test('the record of a key that may still work is not purged past a place that uses it', async ({ open, services }) => {
  const journey = await open();
  const { page, person } = journey;
  const { record } = await withPatchworksKey(journey, services, 'Order dashboard');
  const { id } = record;
  services.simulator.planFault({ fault: { kind: 'drop' }, times: Number.POSITIVE_INFINITY });
  await request(page, 'keyTasks.start', { id, task: 'revoke' });
  await request(page, 'keyTasks.markDone', { id });
  await request(page, 'keyTasks.stop', { id });
  const use = { place: 'Night script', kind: 'script', contact: '', note: '' } as const;
  await request(page, 'keys.addUse', { id, use });
  await opensKey(page, 'Order dashboard');
  await person.press('Purge…');
  const dialog = page.getByRole('alertdialog', { name: /^Purge the record/ });
  await expect(dialog.getByRole('region', { name: 'These may still use the key' })).toContainText('Night script');
  await dialog.getByRole('textbox', { name: /^Type/ }).fill('Order dashboard');
  await person.press('Purge record');
  await expect(dialog.getByText('Choose what becomes of this place first')).toBeVisible();
  await checksPage(journey, 'purge-places');
  await answersFor(page, 'Night script', 'Not needed');
  await person.press('Purge record');
  await expect(dialog).toHaveCount(0);
  await expect(page.getByRole('row', { name: /Order dashboard/ })).toHaveCount(0);
});

test('what went wrong with one way to end a key says nothing about the other', async ({ open, services }) => {
  const journey = await open();
  const { page, person } = journey;
  const { record } = await withPatchworksKey(journey, services, 'Order dashboard');
  await request(page, 'rotation.start', { id: record.id });
  await page.getByRole('link', { name: /^Keys/ }).click();
  await page
    .getByRole('row', { name: /Order dashboard.*Active/ })
    .getByRole('button')
    .click();
  await person.press('Delete…');
  const dialog = page.getByRole('alertdialog', { name: 'Delete “Order dashboard”?' });
  await dialog.getByRole('textbox').fill('something else');
  await person.press('Delete key');
  await expect(dialog.getByRole('textbox')).toHaveAccessibleDescription(/Type the name as it stands here/);
  await dialog.getByRole('button', { name: 'Revoke…' }).click();
  const other = page.getByRole('alertdialog', { name: 'Revoke “Order dashboard”?' });
  await expect(other.getByRole('textbox')).toBeFocused();
  await expect(other.getByRole('textbox')).toHaveValue('');
  await expect(other).not.toContainText('Type the name as it stands here');

  await confirmsEnd(journey, 'Order dashboard', 'Revoke key');
  await expect(other.getByRole('alert')).toContainText('The new key has not passed its test yet');
  await other.getByRole('button', { name: 'Delete…' }).click();
  await expect(dialog.getByRole('textbox')).toBeFocused();
  await expect(dialog.getByRole('alert')).toHaveCount(0);
});
