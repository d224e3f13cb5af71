import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { arrangeSigner, readAllKeys, request } from '../../harness/arrange';
import { savesTo } from '../../harness/file-answers';
import { expect, test } from '../../harness/journey';
import { checksPage, resizes } from '../../harness/visual';

test('the uses of a key are recorded, shown before it ends, and purged with its record', async ({ open, folder }) => {
  const journey = await open();
  const { page, person } = journey;
  await person.press('Start practising');
  await page.getByRole('link', { name: /^Keys/ }).click();
  const opens = async (name: string) => {
    await page.getByRole('button', { name, exact: true }).click();
    await expect(detail.getByRole('heading', { level: 2, name })).toBeFocused();
  };
  const detail = page.getByRole('complementary');
  const uses = detail.getByRole('region', { name: 'Used by' });

  // The places of use of this key are unknown until a person enters them.
  await opens('Warehouse sync');
  await expect(uses).toContainText('Nobody wrote down where this key is used.');
  await uses.getByRole('button', { name: 'Add a place' }).click();
  await person.press('Save place');
  await expect(page.getByText('Type where the key is used')).toBeVisible();
  await expect(page.getByLabel('Place', { exact: true })).toBeFocused();
  await page.getByLabel('Place', { exact: true }).fill('Scanner in hall 2');
  await page.getByLabel('What is it?').selectOption('Script');
  await page.getByLabel('Whom to tell before the key stops').fill('Ada Novak');
  await checksPage(journey, 'key-use-dialog');
  await page.getByRole('textbox', { name: 'Note' }).fill('Runs every ten minutes');
  await page.keyboard.press('Enter');
  await expect(uses.getByRole('listitem')).toContainText(
    'Scanner in hall 2Script. Runs every ten minutesTell Ada Novak',
  );
  await expect(page.getByRole('row', { name: /Warehouse sync/ })).toContainText('1 mo');
  await uses.getByRole('button', { name: 'Change Scanner in hall 2' }).click();
  await page.getByLabel('Place', { exact: true }).fill('Scanners');
  await person.press('Save place');
  await expect(uses).toContainText('Scanners');

  await detail.getByRole('button', { name: 'Change the owner' }).click();
  await page.getByLabel('Owner', { exact: true }).fill('Ada Novak');
  await person.press('Save owner');
  await detail.getByRole('button', { name: 'Change the review day' }).click();
  await page.getByLabel('Day of the review').fill('2031-05-09');
  await person.press('Save day');
  await expect(detail).toContainText('9 May 2031');
  await expect(page.getByRole('row', { name: /Warehouse sync/ })).toContainText('Ada Novak');
  const history = detail.getByRole('region', { name: 'History' }).getByRole('listitem');
  await expect(history).toContainText([
    'Review set to 9 May 2031',
    'Owner is Ada Novak',
    'Place of use changed: Scanners',
    'Place of use added: Scanner in hall 2',
    /Came with the practice account/,
    /Created in the dashboard.*by Jonas Weber on practice\. Imported from there/,
  ]);
  await checksPage(journey, 'key-life');
  await resizes(journey, 900, 640);
  await uses.scrollIntoViewIfNeeded();
  await checksPage(journey, 'key-life-900');
  await resizes(journey, 1160, 780);

  // Before a key ends, the dialog shows what stops and whom to tell, and asks for the key's name. Revoke comes first,
  // Delete is secondary.
  await detail.getByRole('button', { name: 'Revoke…' }).click();
  const dialog = page.getByRole('alertdialog', { name: 'Revoke “Warehouse sync”?' });
  await expect(dialog.getByRole('listitem').filter({ hasText: 'Scanners' })).toContainText(
    'Tell Ada Novak before you go on.',
  );
  await expect(dialog.getByRole('button', { name: 'Copy a message' }).first()).toBeVisible();
  await checksPage(journey, 'key-revoke');
  await person.press('Revoke key');
  await expect(dialog).toContainText('Warehouse sync');
  await expect(dialog.getByRole('textbox')).toBeFocused();
  await person.press('Keep the key');
  await uses.getByRole('button', { name: 'Remove Scanners' }).click();
  await expect(history.first()).toContainText('Place of use removed: Scanners');

  // An ended key is kept until it is purged, and even then one line remains.
  await opens('Old order export');
  await expect(uses.getByRole('button')).toHaveCount(0);
  const keys = await readAllKeys(page);
  await detail.getByRole('button', { name: 'Purge…' }).click();
  const purge = page.getByRole('alertdialog', { name: 'Purge the record of “Old order export”?' });
  await purge.getByLabel(/^Type/).fill('something else');
  await purge.getByLabel(/^Why/).fill('Contract ended');
  await person.press('Purge record');
  await expect(purge).toContainText('This is not its name. Type “Old order export”');
  await checksPage(journey, 'key-purge');
  await purge.getByLabel(/^Type/).fill('old  order export');
  await page.keyboard.press('Enter');
  await expect(purge).toHaveCount(0);
  await expect(page.getByRole('heading', { level: 1, name: 'Keys' })).toBeFocused();
  await expect(page.getByRole('row', { name: /Old order export/ })).toHaveCount(0);
  const gone = keys.find(({ name }) => name.value === 'Old order export');
  if (!gone) throw new Error('The key was not listed before');
  const { events } = await request(page, 'keys.timeline', { id: gone.id });
  expect(events.at(-1)).toMatchObject({
    type: 'purged',
    facts: { system: 'patchworks', company: 'Harbour & Pine', name: 'Old order export' },
  });

  // Its tombstone stands in Records, and leaves as a file.
  await arrangeSigner(page);
  await page.getByRole('navigation').getByRole('link', { name: 'Records' }).click();
  const stones = page.getByRole('region', { name: 'Purged keys' });
  const stone = stones.getByRole('row', { name: /^Old order export/ });
  await expect(stone).toContainText('Harbour & Pine');
  await expect(stone).toContainText('Revoked');
  await expect(stone).toContainText('Contract ended');
  await stones.scrollIntoViewIfNeeded();
  await checksPage(journey, 'records-purged');
  for (const format of ['CSV', 'PDF'] as const) {
    const file = path.join(folder, `purged.${format.toLowerCase()}`);
    await savesTo(journey.app, file);
    await stones.getByRole('button', { name: `Save as ${format}` }).click();
    await expect(stones).toContainText(`purged.${format.toLowerCase()}`);
    const bytes = await readFile(file);
    if (format === 'CSV') expect(bytes.toString('utf8')).toMatch(/"Old order export","Revoked".*"Contract ended"/);
    else expect(bytes.subarray(0, 5).toString()).toBe('%PDF-');
  }
});

test('the focus goes to the list when the key of the open panel is removed elsewhere', async ({ open }) => {
  const { page, person } = await open();
  await person.press('Start practising');
  await page.getByRole('link', { name: /^Keys/ }).click();
  await page.getByRole('button', { name: 'Old order export', exact: true }).click();
  const detail = page.getByRole('complementary');
  await expect(detail.getByRole('heading', { level: 2, name: 'Old order export' })).toBeFocused();
  const gone = (await readAllKeys(page)).find(({ name }) => name.value === 'Old order export');
  await request(page, 'keys.purge', { id: gone?.id ?? '' });
  await expect(detail).toHaveCount(0);
  await expect(page.getByRole('heading', { level: 1, name: 'Keys' })).toBeFocused();
});
