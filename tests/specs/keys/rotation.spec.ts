import { arrangePatchworksKey, arrangePlytixKey, request } from '../../harness/arrange';
import { expect, type Journey, test } from '../../harness/journey';
import { answersFor } from '../../harness/key-task-steps';
import { personAt } from '../../harness/person';
import { checksPage, resizes } from '../../harness/visual';

const company = 'Harbour & Pine';
const name = 'Patchworks Integration';
const newName = 'Patchworks Integration 2';

const now = (page: Journey['page']) =>
  page.getByRole('list', { name: 'Steps of the rotation' }).locator('[aria-current]');

async function beginsRotation({ page, person }: Journey, key: string): Promise<void> {
  await page.getByRole('link', { name: /^Keys/ }).click();
  await page.getByRole('button', { name: key, exact: true }).click();
  await page.getByRole('complementary').getByRole('button', { name: 'Rotate this key' }).click();
  await person.sees(`Rotate ${key}`);
}

test('a Plytix rotation continues after a restart and deletes the old key last', async ({ open, services }) => {
  const { plytix } = services.simulator;
  const old = plytix.createKey({ company, name, role: 'ADMIN' });
  const journey = await open();
  const stored = await arrangePlytixKey(journey.page, company, old, 'Priya Raman');
  await beginsRotation(journey, name);
  await checksPage(journey, 'rotation-beginning');
  await journey.person.press('Begin the rotation');
  await expect(now(journey.page)).toContainText('Create the new key and bring its values here');
  await checksPage(journey, 'rotation-under-way');
  await resizes(journey, 900, 640);
  await checksPage(journey, 'rotation-under-way-900');

  const refused = await request(journey.page, 'keyTasks.start', { id: stored.id, task: 'delete' }).catch(String);
  expect(refused).toContain('The new key has not passed its test yet');

  await journey.person.press('Go on with the new key');
  await journey.person.sees('Are you an Owner or Admin in Plytix?');
  await expect(journey.page.getByRole('banner')).toContainText(company);
  await journey.person.chooses('Yes');
  await journey.person.press('Go on to create the key');
  await journey.person.press('The panel is open');
  await expect(journey.page.getByText(/^This key takes the place of/)).toContainText(`Name it ${newName}`);
  await checksPage(journey, 'rotation-distinct-name');
  await journey.page.getByRole('button', { name: 'Copy name' }).click();
  await expect.poll(journey.person.clipboard).toBe(newName);
  const fresh = plytix.createKey({ company, name: newName, role: 'ADMIN' });

  // After a restart the rotation resumes from Home where it was left.
  const opened = await journey.relaunch();
  const again = { ...opened, person: personAt(opened.app, opened.page) };
  const { page, person } = again;
  await expect(page.getByText(`Rotation of ${name}. Next: create the new key`)).toBeVisible();
  await checksPage(again, 'home-with-rotation');
  await person.press(`Go on with the rotation, ${name}, ${company}`);
  await person.press('Go on with the new key');
  await person.press('I have created the key');
  await expect(page.getByText(`Find the row named ${newName}`)).toBeVisible();
  await person.press('I see the new key');
  await person.pastes('API key', fresh.apiKey);
  await person.pastes('API password', fresh.apiPassword);
  await person.testsPlytixKey();
  await person.sees('The key works');
  await page.getByRole('button', { name: `Takes the place of ${name}` }).click();

  await expect(now(page)).toContainText('Put the new values into Patchworks');
  await person.press('Show me the values and where they go');
  await person.chooses('Connectors & instances');
  await expect(page.getByRole('region', { name: 'Put them where the old key’s values are' })).toContainText(
    `Press the cog beside Plytix, ${company} and open the authentication tab`,
  );
  await expect(page.getByRole('checkbox')).toHaveCount(4);
  await checksPage(again, 'handover-replace');
  for (const tick of await page.getByRole('checkbox').all()) {
    await tick.click();
    await expect(tick).toBeChecked();
  }
  await person.press('Patchworks has saved it');
  await person.press('Save the record');
  await person.sees('The record is saved');
  await person.press('Go on with the rotation');

  await expect(now(page)).toContainText('See that Patchworks works with the new key');
  await person.press('It works there with the new key');
  await expect(now(page)).toContainText('Delete the old key in Plytix');
  await expect(now(page)).toContainText('Every noted place has moved to the new key.');
  const noted = { place: 'Price script', kind: 'script', contact: 'Marta Lind', note: '' } as const;
  await request(page, 'keys.addUse', { id: stored.id, use: noted });
  await expect(now(page)).toContainText('Price script still depends on the old key.');
  await checksPage(again, 'rotation-retire');
  await person.press('Delete the old key');
  const dialog = page.getByRole('alertdialog');
  const places = dialog.getByRole('listitem');
  await expect(places.filter({ hasText: `Plytix, ${company}` })).toContainText(`Uses “${newName}” now`);
  await expect(dialog.getByRole('radiogroup')).toHaveCount(1);
  await checksPage(again, 'rotation-end-old');
  await answersFor(page, 'Price script', 'Told');
  await dialog.getByRole('textbox').fill(name);
  await dialog.getByRole('button', { name: 'Delete key' }).click();
  plytix.deleteKey(old.id);
  await request(page, 'keyTasks.markDone', { id: stored.id });
  await request(page, 'keyTasks.stop', { id: stored.id });

  await page.getByRole('link', { name: /^Keys/ }).click();
  await page.getByRole('button', { name: newName, exact: true }).click();
  await page.getByRole('button', { name: `Takes the place of ${name}` }).click();
  await expect(page.getByText('The rotation is done.')).toBeVisible();
  await checksPage(again, 'rotation-done');
  await page.getByRole('link', { name: 'Home' }).click();
  await expect(page.getByText('Rotations under way')).toBeHidden();
});

test('a Patchworks rotation is ticked off and revokes the old key last', async ({ open, services }) => {
  const { patchworks } = services.simulator;
  const old = patchworks.createKey({ company, name: 'Order dashboard' });
  const journey = await open();
  const { page, person } = journey;
  const stored = await arrangePatchworksKey(page, company, 'Order dashboard', old.apiKey);
  const { keys } = await request(page, 'rotation.start', { id: stored.id });
  const draft = keys[1] ?? stored;
  const fresh = patchworks.createKey({ company, name: 'Order dashboard' });
  await request(page, 'secrets.type', { id: draft.id, field: 'apiKey', value: fresh.apiKey });
  await request(page, 'tests.run', { id: draft.id });
  await person.press(`Go on with the rotation, Order dashboard, ${company}`);

  await expect(now(page)).toContainText('Put the new key where the old one is used');
  await expect(now(page)).toContainText('Order dashboard');
  await checksPage(journey, 'rotation-patchworks-places');
  await person.press('Copy the new key');
  await expect.poll(person.clipboard).toBe(fresh.apiKey);
  await person.press('The new key is in every place');
  await person.press('It works there with the new key');
  await person.press('Revoke the old key');
  await expect(page.getByRole('alertdialog')).toContainText('takes its place. It passed its test');
});

test('a stopped rotation keeps both keys', async ({ open, services }) => {
  const old = services.simulator.plytix.createKey({ company, name, role: 'ADMIN' });
  const journey = await open();
  const { page, person } = journey;
  await arrangePlytixKey(page, company, old, 'Priya Raman');
  await beginsRotation(journey, name);
  await person.press('Begin the rotation');
  await person.press('Stop the rotation');
  await page.getByRole('alertdialog').getByRole('button', { name: 'Stop the rotation' }).click();
  await expect(page.getByRole('button', { name: 'Begin the rotation' })).toBeVisible();
  await page.getByRole('link', { name: /^Keys/ }).click();
  for (const key of [name, newName]) await expect(page.getByRole('button', { name: key, exact: true })).toBeVisible();
  await page.getByRole('button', { name, exact: true }).click();
  await expect(page.getByText('Rotation stopped')).toBeVisible();
});
