import type { Page } from '@playwright/test';
import { expect, type Journey, test } from '../../harness/journey';
import { answersFor, confirmsEnd, detail, opensKey } from '../../harness/key-task-steps';
import { changesRoleThere, keyRow, reachesApiTab, reachesPatchworksKeys, siteOf } from '../../harness/pretend-sites';
import { atPracticeSite } from '../../harness/tour/walk';

const walkOf = (journey: Journey) => ({ ...journey, stop: async () => {} });

/** Renames a key with the pencil on the Plytix practice site. */
async function renamesThere(page: Page, name: string, next: string): Promise<void> {
  await siteOf(page, 'Plytix')
    .getByRole('button', { name: `Edit ${name}` })
    .click();
  const panel = page.getByRole('dialog', { name: `Edit “${name}”` });
  await panel.getByLabel('Name', { exact: true }).fill(next);
  await panel.getByRole('button', { name: 'Save API Key' }).click();
  await expect(keyRow(page, next)).toBeVisible();
}

test('in practice a Plytix key’s role and name change and it is deleted, each confirmed', async ({ open }) => {
  const journey = await open();
  const { page, person } = journey;
  const inPlytix = (act: () => Promise<void>) =>
    atPracticeSite(walkOf(journey), 'Plytix', async () => {
      await reachesApiTab(page);
      await act();
    });
  await person.press('Start practising');
  await opensKey(page, 'Photo studio upload');

  await person.press('Change the role');
  await person.chooses('admin');
  await person.press('Go on to Plytix');
  await inPlytix(() => changesRoleThere(page, 'Photo studio upload', 'admin'));
  await person.press('I have changed it in Plytix');
  await person.sees('The key has its new role');
  await person.press('Done');

  await person.press('Rename');
  await page.getByLabel('New name').fill('Studio pictures');
  await person.press('Go on to Plytix');
  await inPlytix(() => renamesThere(page, 'Photo studio upload', 'Studio pictures'));
  await person.press('I have renamed it in Plytix');
  await person.sees('The key has its new name');
  await person.press('Done');

  await person.press('Delete…');
  await answersFor(page, 'Photo studio', 'Told');
  await confirmsEnd(journey, 'Studio pictures', 'Delete key');
  await inPlytix(async () => {
    await siteOf(page, 'Plytix').getByRole('button', { name: 'Delete Studio pictures' }).click();
    const question = page.getByRole('dialog', { name: 'Delete “Studio pictures”?' });
    await question.getByRole('button', { name: 'Delete API Key' }).click();
    await expect(keyRow(page, 'Studio pictures')).toHaveCount(0);
  });
  await person.press('I have deleted it in Plytix');
  await person.sees('The key is deleted');
  await person.press('Done');
  await expect(detail(page)).toContainText('Confirmed live with Plytix');
});

test('in practice a Patchworks key is revoked and deleted, each confirmed', async ({ open }) => {
  const journey = await open();
  const { page, person } = journey;
  const name = 'Nightly stock report';
  const picks = (act: 'revoke' | 'delete') =>
    atPracticeSite(walkOf(journey), 'Patchworks', async (site) => {
      await reachesPatchworksKeys(page);
      await site.getByRole('button', { name: `More for ${name}` }).click();
      await page.getByRole('menuitem', { name: act, exact: true }).click();
    });
  await person.press('Start practising');
  await opensKey(page, name);

  await person.press('Revoke…');
  await answersFor(page, 'Stock levels to the shop', 'Moved');
  await answersFor(page, 'Finance stock sheet', 'Not needed');
  await expect(page.getByRole('alertdialog')).toContainText('Nothing noted depends on this key any more');
  await confirmsEnd(journey, name, 'Revoke key');
  await person.press('I have revoked it in Patchworks');
  await person.sees('The key still works');
  await person.press('Look at the steps again');
  await picks('revoke');
  await person.press('I have revoked it in Patchworks');
  await person.sees('The key is revoked');
  await person.press('Done');

  await person.press('Delete…');
  await confirmsEnd(journey, name, 'Delete key');
  await picks('delete');
  await person.press('I have deleted it in Patchworks');
  await person.sees('The key is deleted');
  await person.press('Done');
  await expect(detail(page)).toContainText('Deleted on');
});
