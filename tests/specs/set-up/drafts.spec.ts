import type { Page } from '@playwright/test';
import { arrangePlytixSetup, request } from '../../harness/arrange';
import type { LaunchedApp } from '../../harness/fixtures';
import { expect, type Journey, test } from '../../harness/journey';
import { type Person, personAt } from '../../harness/person';

const company = 'Harbour & Pine';
const named = { company, name: 'Patchworks Integration', role: 'ADMIN' };

const card = (page: Page, field: 'API key' | 'API password') => page.getByRole('region', { name: field, exact: true });

async function opensAgain(again: LaunchedApp): Promise<{ readonly page: Page; readonly person: Person }> {
  return { page: again.page, person: personAt(again.app, again.page) };
}

async function carriesOn({ page, person }: Pick<Journey, 'page' | 'person'>, step: number): Promise<void> {
  await expect(page.getByText('In progress')).toBeVisible();
  await person.press(`Carry on at step ${step}, ${company}`);
}

test('a closed set-up resumes at its step and page', async ({ open }) => {
  const first = await open();
  await first.person.startsConnecting(company);
  await first.person.chooses('Yes');
  await first.person.press('Go on to create the key');
  await first.person.press('The panel is open');
  await first.person.sees('Name the key and choose its role');
  await first.person.press('Save and finish later');
  await expect(first.page.getByText('Next: create the key')).toBeVisible();

  const again = await opensAgain(await first.relaunch());
  await carriesOn(again, 2);
  await again.person.sees('Name the key and choose its role');
  await again.person.press('Back');
  await again.person.sees('Open the API tab in Plytix');
  await again.person.press('Back');
  await expect(again.page.getByRole('radio', { name: /^Yes/ })).toBeChecked();
});

test('a set-up is discarded after one confirmation', async ({ open }) => {
  const { page, person } = await open();
  await arrangePlytixSetup(page, company, 'capture', null);
  await person.press(`Carry on at step 3, ${company}`);
  await person.press('Discard this set-up…');
  const question = page.getByRole('alertdialog', { name: 'Discard this set-up?' });
  await expect(question).toContainText('A key already made in Plytix stays there and keeps working');
  await person.press('Keep the set-up');
  await person.sees('Bring the two values here');
  await person.press('Discard this set-up…');
  await person.press('Discard set-up');
  await expect(page.getByText('There are no keys here yet')).toBeVisible();
});

test('a set-up survives power loss while the key is created', async ({ open }) => {
  const first = await open();
  await arrangePlytixSetup(first.page, company, 'create', null);
  await first.person.press(`Carry on at step 2, ${company}`);
  await first.person.press('The panel is open');
  await first.person.press('I have created the key');
  await first.person.sees('Find the new key in the list');
  await first.kill();

  const again = await opensAgain(await first.relaunch());
  await carriesOn(again, 2);
  await again.person.sees('Find the new key in the list');
});

test('a set-up survives power loss with one value pasted', async ({ open, services }) => {
  const key = services.simulator.plytix.createKey(named);
  const first = await open();
  await arrangePlytixSetup(first.page, company, 'capture', null);
  await first.person.press(`Carry on at step 3, ${company}`);
  await first.person.pastes('API key', key.apiKey);
  await first.kill();

  const { page, person } = await opensAgain(await first.relaunch());
  await carriesOn({ page, person }, 3);
  await expect(page.getByText('1 of 2 ready')).toBeVisible();
  await expect(card(page, 'API key').getByText('20 characters', { exact: true })).toBeVisible();
  await expect(card(page, 'API password')).not.toContainText('characters');
  await person.pastes('API password', key.apiPassword);
  await person.testsPlytixKey();
  await person.sees('The key works');
});

test('a set-up survives power loss during the test', async ({ open, services }) => {
  const key = services.simulator.plytix.createKey(named);
  const answers = services.hold('pim.plytix.com');
  const first = await open();
  await arrangePlytixSetup(first.page, company, 'answers', key);
  await first.person.press(`Carry on at step 4, ${company}`);
  await first.person.press('Test this key with Plytix');
  const checks = first.page.getByRole('list', { name: 'What we checked' });
  await expect(checks.getByRole('listitem').filter({ hasText: 'belong together' })).toContainText('Passed');
  await first.kill();
  answers();

  const again = await opensAgain(await first.relaunch());
  await carriesOn(again, 5);
  await again.person.sees('Ready to test the key');
  await again.person.press('Test this key with Plytix');
  await again.person.sees('The key works');
});

test('a set-up survives power loss during the handover', async ({ open, services }) => {
  const key = services.simulator.plytix.createKey(named);
  const first = await open();
  const { id } = await arrangePlytixSetup(first.page, company, 'test', key);
  await request(first.page, 'tests.run', { id });
  await request(first.page, 'setups.change', { id, change: { step: 'handover', page: 0 } });
  await first.person.press(`Carry on at step 6, ${company}`);
  await first.person.chooses('Connectors & instances');
  await first.person.chooses('URL is in Patchworks');
  await first.person.chooses('API Key is in Patchworks');
  await first.kill();

  const { page, person } = await opensAgain(await first.relaunch());
  await carriesOn({ page, person }, 6);
  await person.sees('Put these values into Patchworks');
  await expect(page.getByText('2 of 7 done')).toBeVisible();
  for (const line of ['URL', 'API Key'])
    await expect(page.getByRole('checkbox', { name: `${line} is in Patchworks`, exact: true })).toBeChecked();
  await expect(page.getByRole('checkbox', { name: 'API Password is in Patchworks' })).not.toBeChecked();
  await person.press('Copy API Password');
  await expect.poll(person.clipboard).toBe(key.apiPassword);
});

test('several set-ups wait in parallel, each with its values', async ({ open, services }) => {
  const key = services.simulator.plytix.createKey(named);
  const first = await open();
  await arrangePlytixSetup(first.page, company, 'capture', key);
  await arrangePlytixSetup(first.page, 'Lantern Foods', 'create', null);
  await first.person.startsSetup('A Patchworks key', 'Meadow Toys');
  await first.person.press('Save and finish later');

  const { page, person } = await opensAgain(await first.relaunch());
  await expect(page.getByText('3 set-ups are waiting to be carried on.')).toBeVisible();
  await person.press('Carry on at step 2, Lantern Foods');
  await person.sees('Open the API tab in Plytix');
  await person.press('Save and finish later');
  await person.press('Carry on at step 1, Meadow Toys');
  await person.sees('Are you a manager or administrator in Patchworks?');
  await person.press('Save and finish later');
  await person.press(`Carry on at step 3, ${company}`);
  await expect(page.getByText('2 of 2 ready')).toBeVisible();
});
