import { arrangePatchworksKey, arrangePlytixKey, request } from '../../harness/arrange';
import { expect, test } from '../../harness/journey';
import { checksPage, resizes } from '../../harness/visual';

const company = 'Harbour & Pine';

test('checklists for a leaver and a leaked key come from the inventory, and their ticks reach the timeline', async ({
  open,
  services,
}) => {
  const journey = await open();
  const { page, person } = journey;
  await request(page, 'settings.change', { displayName: 'Priya Raman' });
  const plytix = services.simulator.plytix.createKey({ company, name: 'Patchworks Integration', role: 'ADMIN' });
  const first = await arrangePlytixKey(page, company, plytix, 'Priya Raman');
  const use = { place: 'Price sheet', kind: 'document', contact: 'Robin', note: '' } as const;
  await request(page, 'keys.addUse', { id: first.id, use });
  const patchworks = services.simulator.patchworks.createKey({ company, name: 'Order watcher' });
  const leaked = await arrangePatchworksKey(page, company, 'Order watcher', patchworks.apiKey);
  await request(page, 'settings.change', { displayName: 'Sam Lee' });

  await person.press('Help');
  await person.press('A person leaves');
  await person.press('Not now');
  await person.press('A key leaked');
  await person.sees('Keys');
  await page.getByRole('link', { name: 'Records' }).click();
  await person.press('Someone leaves…');
  await page.getByRole('button', { name: 'Priya Raman' }).click();
  await expect(page.getByText('Owns 1 key, saw 2 values')).toBeVisible();
  await checksPage(journey, 'checklist-leaver-start');
  await person.press('Make the list');
  await person.sees('Priya Raman leaves');
  await expect(page.getByRole('heading', { level: 2 })).toHaveText([
    'Take them out of the Plytix account',
    'Take them out of the Patchworks company',
    'Give their keys another owner',
    'Rotate the keys whose values they had',
    'Tell who uses it',
  ]);
  const part = (name: string) => page.getByRole('region', { name });
  await expect(part('Rotate the keys whose values they had').getByRole('listitem').first()).toContainText(
    'Order watcher',
  );
  await expect(part('Rotate the keys')).toContainText('Stored here by Priya Raman');
  await expect(part('Rotate the keys')).toContainText('Its role is admin: it can change everything. Read live');
  await checksPage(journey, 'checklist-leaver');
  await resizes(journey, 900, 640);
  await checksPage(journey, 'checklist-leaver-small');
  await resizes(journey, 1160, 780);

  await person.chooses('Done: Take them out of the Plytix account');
  await expect(page.getByText('Ticked off by Sam Lee')).toBeVisible();
  await expect(page.getByText('1 of 6 done')).toBeVisible();
  await request(page, 'keys.changeOwner', { id: first.id, owner: 'Sam Lee' });
  await expect(part('Give their keys another owner')).toContainText('Done');
  await expect(page.getByText('2 of 6 done')).toBeVisible();

  await page.getByRole('link', { name: 'Home' }).click();
  const running = page.getByRole('region', { name: 'To-do lists under way' });
  await expect(running).toContainText('2 of 6 done');
  await checksPage(journey, 'checklist-home');

  await page.getByRole('link', { name: /^Keys/ }).click();
  const tick = (name: string) => page.getByRole('row').filter({ hasText: name }).getByRole('checkbox');
  const picked = page.getByRole('region', { name: 'Selected keys' });
  await tick('Patchworks Integration').check();
  await tick('Order watcher').check();
  await expect(picked).toContainText('2 keys selected');
  await expect(picked.getByRole('button', { name: 'This key leaked…' })).toHaveCount(0);
  await tick('Patchworks Integration').uncheck();
  await resizes(journey, 900, 640);
  await checksPage(journey, 'checklist-leak-from-table-small');
  await resizes(journey, 1160, 780);
  await picked.getByRole('button', { name: 'This key leaked…' }).click();
  await expect(page.getByRole('dialog')).toContainText('“Order watcher” leaked');
  await person.press('Not now');
  await tick('Order watcher').uncheck();
  await page.getByRole('button', { name: 'Order watcher', exact: true }).click();
  await person.press('This key leaked…');
  await checksPage(journey, 'checklist-leak-start');
  await person.press('Make the list');
  await expect(page.getByText('Choose what comes first')).toBeVisible();
  await page.getByRole('radio', { name: /^Stop it now/ }).click();
  await person.press('Make the list');
  await person.sees('“Order watcher” leaked');
  await expect(page.getByRole('heading', { level: 2 })).toHaveText([
    'Stop the key that leaked',
    'Make a new key and test it',
    'Put the new key in place of the old',
    'Who had it: go through every copy',
    'Look at other keys that may have gone the same way',
    'Note what happened',
  ]);
  await page.getByLabel('What happened, and what you did').fill('Seen in a support chat');
  await person.press('Save the note');
  await expect(page.getByText('1 of 7 done')).toBeVisible();
  const copies = part('Who had it');
  await expect(copies.getByRole('listitem')).toHaveCount(2);
  await expect(copies).toContainText('Key typed in by Priya Raman');
  await expect(copies).toContainText('2 copies are without an answer');
  await copies
    .getByRole('listitem')
    .filter({ hasText: 'typed in' })
    .getByRole('button', { name: /^Destroyed/ })
    .click();
  await expect(copies).toContainText('Destroyed: Sam Lee');
  await expect(page.getByText('2 of 7 done')).toBeVisible();

  services.simulator.patchworks.revoke(patchworks.id);
  await request(page, 'keyTasks.start', { id: leaked.id, task: 'revoke' });
  await request(page, 'keyTasks.markDone', { id: leaked.id });
  await expect(part('Stop the key that leaked')).toContainText('Confirmed');
  await checksPage(journey, 'checklist-leak');
  await person.press('End this list');
  await expect(page.getByText(/^This list ended/)).toBeVisible();
  await expect(page.getByRole('checkbox')).toHaveCount(0);

  const { events } = await request(page, 'keys.timeline', { id: leaked.id });
  expect(events.filter(({ type }) => type.startsWith('drill')).map(({ type, who }) => `${type} ${who}`)).toEqual([
    'drill-started Sam Lee',
    'drill-noted Sam Lee',
    'drill-ticked Sam Lee',
    'drill-ended Sam Lee',
  ]);
  const again = await journey.relaunch();
  await again.page.getByRole('link', { name: 'Records' }).click();
  await again.page.getByRole('button', { name: 'Open: Priya Raman leaves' }).click();
  await expect(again.page.getByText('Ticked off by Sam Lee')).toBeVisible();
});
