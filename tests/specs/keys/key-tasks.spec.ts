import { request } from '../../harness/arrange';
import { expect, test } from '../../harness/journey';
import {
  answersFor,
  company,
  confirmsEnd,
  detail,
  opensKey,
  withPatchworksKey,
  withPlytixKey,
} from '../../harness/key-task-steps';

const plytixName = 'Patchworks Integration';

test('a Plytix key is renamed, and the list confirms it', async ({ open, services }) => {
  const journey = await open();
  const { page, person } = journey;
  const { made } = await withPlytixKey(journey, services);
  await person.press('Rename');
  await person.sees('What should the key be called?');
  await person.press('Go on to Plytix');
  await expect(page.getByRole('alert')).toContainText('Type the new name');
  await page.getByLabel('New name').fill('Warehouse sync');
  await person.press('Go on to Plytix');
  await person.sees('Rename the key in Plytix');
  await person.press('Copy name');
  await expect.poll(person.clipboard).toBe('Warehouse sync');

  await person.press('I have renamed it in Plytix');
  await person.sees('The list does not show this name');
  await expect(page).toHaveTitle(/^Problem: /);
  await person.press('Look at the steps again');
  await person.sees('Rename the key in Plytix');
  await expect(page.getByRole('region', { name: 'What the row of this key shows' })).toContainText(plytixName);
  services.simulator.plytix.rename(made.id, 'Warehouse sync');
  await person.press('I have renamed it in Plytix');
  await person.sees('The key has its new name');
  await expect(page.getByText(/^Confirmed with Plytix at \d\d:\d\d$/)).toBeVisible();
  await person.press('Done');
  await expect(detail(page).getByRole('heading', { level: 2 })).toHaveText('Warehouse sync');
  for (const words of ['Renamed to “Warehouse sync”', 'Confirmed: the list shows the new name'])
    await expect(detail(page).getByText(words, { exact: true }).first()).toBeVisible();
});

test('a role change shows a warning and is confirmed by Plytix', async ({ open, services }) => {
  const journey = await open();
  const { page, person } = journey;
  const { made } = await withPlytixKey(journey, services);
  await person.press('Change the role');
  await person.sees('Which role should the key have?');
  await expect(page.getByText('can make its integration malfunction')).toBeVisible();
  await expect(page.getByRole('region', { name: 'Where this key is used' })).toContainText(`Plytix, ${company}`);
  await person.press('Go on to Plytix');
  const problem = page.getByRole('alert');
  await expect(problem).toContainText('Choose the new role');
  await person.chooses('A Team Role of your company');
  await expect(page.getByText('Type the name of the Team Role')).toHaveCount(0);
  await expect(problem).toHaveCount(0);
  await person.chooses('user');
  await person.press('Go on to Plytix');
  await person.press('I have changed it in Plytix');
  await person.sees('Plytix shows another role');
  await expect(page.getByText('Plytix says that the role is')).toContainText('admin');
  services.simulator.plytix.changeRole(made.id, 'USER');
  await person.press('Ask Plytix again');
  await person.sees('The key has its new role');
  await person.press('Done');
  await expect(detail(page)).toContainText('user');
});

test('deleting a Plytix key is confirmed although its old token still works', async ({ open, services }) => {
  const journey = await open();
  const { page, person } = journey;
  const { made } = await withPlytixKey(journey, services);
  await person.press('Delete…');
  const dialog = page.getByRole('alertdialog');
  await expect(dialog).toContainText(`Plytix, ${company}`);
  await expect(dialog).toContainText('Plytix cannot list every use of a key');
  await answersFor(page, `Plytix, ${company}`, 'Not needed');
  await person.press('Delete key');
  await expect(dialog).toContainText(`Type the name as it stands here: ${plytixName}`);
  await confirmsEnd(journey, plytixName, 'Delete key');
  await person.sees('Delete the key in Plytix');
  await expect(page.getByText('does not say how it asks')).toBeVisible();
  services.simulator.plytix.deleteKey(made.id);
  await person.press('I have deleted it in Plytix');
  await person.sees('The key is deleted');
  await person.press('Done');
  await expect(detail(page)).toContainText('Deleted on');
  await expect(detail(page)).toContainText('Confirmed live with Plytix');
  await expect(detail(page)).toContainText('Its record stays');
});

test('a Patchworks key is revoked, stays on record, and later deleted', async ({ open, services }) => {
  const journey = await open();
  const { page, person } = journey;
  const { made } = await withPatchworksKey(journey, services, 'Order dashboard');
  await opensKey(page, 'Order dashboard');
  await person.press('Revoke…');
  await expect(page.getByRole('alertdialog')).toContainText('Next: three clicks in Patchworks');
  await confirmsEnd(journey, 'Order dashboard', 'Revoke key');
  await person.sees('Revoke the key in Patchworks');
  const row = page.getByRole('region', { name: 'What the row of this key shows' });
  for (const words of ['Order dashboard', made.apiKey.slice(-4), '2 minutes ago'])
    await expect(row).toContainText(words);
  services.simulator.patchworks.revoke(made.id);
  await person.press('I have revoked it in Patchworks');
  await person.sees('The key is revoked');
  await expect(page.getByText(/^Confirmed with Patchworks at \d\d:\d\d$/)).toBeVisible();
  await person.press('Done');
  await expect(detail(page)).toContainText('Revoked on');
  await expect(page.getByRole('table')).toContainText('Kept for the record (1)');

  await person.press('Delete…');
  await expect(page.getByRole('alertdialog')).toContainText('The key has stopped already.');
  for (const words of ['Revoke instead?', 'These stop working'])
    await expect(page.getByRole('alertdialog').getByText(words)).toHaveCount(0);
  await confirmsEnd(journey, 'Order dashboard', 'Delete key');
  await person.sees('Delete the key in Patchworks');
  await expect(page.getByText('It takes effect at once.')).toHaveCount(0);
  services.simulator.patchworks.deleteKey(made.id);
  await person.press('I have deleted it in Patchworks');
  await person.sees('The key is deleted');
  await person.press('Done');
  await expect(detail(page)).toContainText('Deleted on');
});

test('leaving a task before it is done does not change the key', async ({ open, services }) => {
  const journey = await open();
  const { page, person, relaunch } = journey;
  await withPatchworksKey(journey, services, 'Order dashboard');
  await opensKey(page, 'Order dashboard');
  await person.press('Revoke…');
  await confirmsEnd(journey, 'Order dashboard', 'Revoke key');
  await person.sees('Revoke the key in Patchworks');
  const again = await relaunch();
  await again.page.getByRole('button', { name: 'Carry on, Order dashboard' }).click();
  await again.page.getByRole('button', { name: 'Keep the key', exact: true }).click();
  await expect(detail(again.page)).toContainText('Active');
  await expect(detail(again.page).getByRole('button', { name: 'Revoke…' })).toBeVisible();
});

test('a key in rotation cannot be ended before the new key has passed', async ({ open, services }) => {
  const journey = await open();
  const { page, person } = journey;
  const { record } = await withPatchworksKey(journey, services, 'Order dashboard');
  await request(page, 'rotation.start', { id: record.id });
  await page.getByRole('link', { name: /^Keys/ }).click();
  await page
    .getByRole('row', { name: /Order dashboard.*Active/ })
    .getByRole('button')
    .click();
  await person.press('Revoke…');
  await confirmsEnd(journey, 'Order dashboard', 'Revoke key');
  await expect(page.getByRole('alert')).toContainText('The new key has not passed its test yet');
});

test('revoking the wrong key is detected, and the stopped key is recorded', async ({ open, services }) => {
  const journey = await open();
  const { page, person } = journey;
  await withPatchworksKey(journey, services, 'Order dashboard');
  const mistaken = await withPatchworksKey(journey, services, 'Returns portal');
  await opensKey(page, 'Order dashboard');
  await person.press('Revoke…');
  await confirmsEnd(journey, 'Order dashboard', 'Revoke key');
  await person.sees('Revoke the key in Patchworks');
  services.simulator.patchworks.revoke(mistaken.made.id);
  await person.press('I have revoked it in Patchworks');
  await person.sees('The key still works');
  await expect(page.getByRole('region', { name: 'What the row of this key shows' })).toContainText('2 minutes ago');
  await person.press('Find the key that stopped');
  await expect(page.getByText(`One key of ${company} has stopped.`).first()).toBeVisible();
  const row = page.getByRole('listitem').filter({ hasText: 'Returns portal' });
  await expect(row).toContainText('Stopped');
  await row.getByRole('button', { name: 'Note that it was revoked' }).click();
  await person.sees('The key is revoked');
  await person.press('Done');
  await expect(detail(page).getByRole('heading', { level: 2 })).toHaveText('Returns portal');
  await page.getByRole('link', { name: 'Home' }).click();
  await page.getByRole('button', { name: 'See what to do, Order dashboard' }).click();
  await person.sees('The key still works');
});

test('an offline task is recorded, survives a restart, and is confirmed later from Home', async ({
  open,
  services,
}) => {
  const journey = await open();
  const { page, person, relaunch } = journey;
  const { made } = await withPatchworksKey(journey, services, 'Order dashboard');
  await opensKey(page, 'Order dashboard');
  await person.press('Delete…');
  await expect(page.getByRole('alertdialog')).toContainText('keeps no trace of it');
  await confirmsEnd(journey, 'Order dashboard', 'Delete key');
  await person.sees('Delete the key in Patchworks');
  services.simulator.patchworks.deleteKey(made.id);
  await services.stopListening();
  await person.press('I have deleted it in Patchworks');
  await person.sees('Noted, not yet confirmed');
  await expect(page.getByText('It stays on Home and in Keys until it is confirmed.')).toBeVisible();

  const again = await relaunch();
  await expect(again.page.getByText('Deleted, waiting for confirmation')).toBeVisible();
  await services.listenAgain();
  await again.page.getByRole('button', { name: 'Confirm, Order dashboard' }).click();
  await again.page.getByRole('button', { name: 'Confirm now', exact: true }).click();
  await expect(again.page.getByRole('heading', { level: 1, name: 'The key is deleted' })).toBeVisible();
  await again.page.getByRole('button', { name: 'Done', exact: true }).click();
  await expect(detail(again.page)).toContainText('Confirmed live with Patchworks');
});
