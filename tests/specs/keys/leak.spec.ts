import path from 'node:path';
import { arrangePatchworksKey, request } from '../../harness/arrange';
import { savesTo } from '../../harness/file-answers';
import { expect, test } from '../../harness/journey';
import { checksPage } from '../../harness/visual';

const company = 'Harbour & Pine';
const passphrase = 'lusab babad gutih';

test('a key that leaked stays marked until the service refuses it, and every copy of it is gone through', async ({
  open,
  services,
  folder,
}) => {
  const journey = await open();
  const { app, page, person } = journey;
  await request(page, 'settings.change', { displayName: 'Priya Raman' });
  const made = services.simulator.patchworks.createKey({ company, name: 'Order watcher' });
  const { id } = await arrangePatchworksKey(page, company, 'Order watcher', made.apiKey);
  await request(page, 'secrets.copy', { id, field: 'apiKey' });
  await savesTo(app, path.join(folder, 'All keys.age'));
  await request(page, 'transfer.backUp', { job: 'a'.repeat(24), passphrase });

  // The history names the backup, and a failed test says why.
  await page.getByRole('link', { name: /^Keys/ }).click();
  await page.getByRole('button', { name: 'Order watcher', exact: true }).click();
  const detail = page.getByRole('complementary');
  const history = detail.getByRole('region', { name: 'History' }).getByRole('listitem');
  await expect(history.first()).toContainText('In the backup All keys.age, with its values');
  services.simulator.patchworks.revoke(made.id);
  await request(page, 'tests.run', { id });
  await expect(history.first()).toContainText('Tested again: failed');
  await expect(history.first()).toContainText('Patchworks did not accept the key.');

  await person.press('This key leaked…');
  await page.getByRole('radio', { name: /^Stop it now/ }).click();
  await person.press('Make the list');
  await person.sees('“Order watcher” leaked');
  const copies = page.getByRole('region', { name: 'Who had it' });
  await expect(copies.getByRole('listitem')).toContainText([
    'Shown in the dashboard to Priya Raman',
    'Key typed in by Priya Raman',
    'Key copied to the clipboard of',
    'In the backup All keys.age, with its values. Saved by Priya Raman',
  ]);
  await copies.scrollIntoViewIfNeeded();
  await checksPage(journey, 'leak-copies');
  for (const [place, answer] of (['Cannot be destroyed', 'Not found', 'Destroyed', 'Destroyed'] as const).entries())
    await copies
      .getByRole('listitem')
      .nth(place)
      .getByRole('button', { name: new RegExp(`^${answer}`) })
      .click();
  await expect(copies).toContainText('Every copy has an answer');

  // No tick is a proof.
  await page.getByRole('checkbox', { name: /^Done: Stop the key that leaked/ }).click();
  await expect(page.getByText('A tick does not clear the mark “Leaked”.')).toBeVisible();
  await page.getByRole('link', { name: /^Keys/ }).click();
  const row = page.getByRole('row').filter({ hasText: 'Order watcher' });
  await expect(row).toContainText('Leaked');
  await page.getByRole('button', { name: 'Order watcher', exact: true }).click();
  await expect(detail).toContainText('Leaked, not yet proven gone');
  await expect(detail).toContainText('Priya Raman said so');
  await expect(detail.getByRole('button', { name: 'This key leaked…' })).toHaveCount(0);
  await checksPage(journey, 'leak-detail');

  // Taken back with a reason, and said again.
  await person.press('It did not leak…');
  await person.press('Take it back');
  await expect(page.getByRole('dialog')).toContainText('Say why it was a mistake');
  await page.getByLabel('Why was it a mistake?').fill('It was another key');
  await person.press('Take it back');
  await expect(detail).not.toContainText('Leaked, not yet proven gone');
  await expect(history.first()).toContainText('“It was another key”');
  await request(page, 'checklists.start', { subject: { kind: 'leak', keyId: id, choice: 'end-now' } });
  await expect(detail).toContainText('Leaked, not yet proven gone');
  await page.getByRole('link', { name: 'Home' }).click();
  await expect(page.getByText('1 leaked, not yet proven gone')).toBeVisible();

  // Only the service's refusal ends it.
  await request(page, 'keyTasks.start', { id, task: 'revoke' });
  await request(page, 'keyTasks.markDone', { id });
  await page.getByRole('link', { name: /^Keys/ }).click();
  await page.getByRole('button', { name: 'Order watcher', exact: true }).click();
  await expect(detail).toContainText('Leaked, proven gone');
  await expect(history.first()).toContainText('Confirmed: the key no longer works. The leak is over');
});
