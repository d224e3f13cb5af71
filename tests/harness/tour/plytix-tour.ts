import { expect } from '../fixtures';
import { atPlytixKeys, atPracticeSite, copiesThere, opensNewSetup, pastes, type Walk } from './walk';

const keyName = 'Patchworks Integration';

/** How the Plytix keys of the tour differ. */
export type PlytixJob = { readonly company: string; readonly role: 'admin' | 'user' };

/** A Plytix key in the practice account, from Home to its test verdict. */
export async function makesPlytixKey(walk: Walk, { company, role }: PlytixJob): Promise<void> {
  const { page, person, stop } = walk;
  await opensNewSetup(walk, 'A Plytix key for Patchworks', company);
  await stop('new-set-up', `New set-up: a Plytix key for ${company}`);
  await person.press('Start set-up');
  await person.sees('Are you an Owner or Admin in Plytix?');
  await stop('plytix-check', 'Step 1: may I create keys?');
  await person.chooses('Yes');
  await person.press('Go on to create the key');

  await person.sees('Open the API tab in Plytix');
  await stop('plytix-create-way', 'Step 2: the way to the API tab');
  await atPracticeSite(walk, 'Plytix', async () => {
    await stop('practice-plytix', 'The practice Plytix, as it opens after the login');
  });
  await person.press('The panel is open');
  await person.sees('Name the key and choose its role');
  await person.press('Copy name');
  await stop('plytix-create-form', 'Step 2: name and role');
  await atPlytixKeys(walk, async (site) => {
    await site.getByRole('button', { name: 'Create API Key' }).click();
    const panel = page.getByRole('dialog', { name: 'Create API Key' });
    await panel.getByLabel('Name', { exact: true }).fill(keyName);
    await panel.getByLabel('Assigned role', { exact: true }).selectOption(role);
    await stop('practice-plytix-panel', `In the practice Plytix: ${keyName}, role ${role}`);
    await panel.getByRole('button', { name: 'Create API Key' }).click();
    await expect(panel).toBeHidden();
    await expect(site.getByRole('row', { name: keyName })).toBeVisible();
    await stop('practice-plytix-made', 'In the practice Plytix: the key is in the list');
  });
  await person.press('I have created the key');
  await person.sees('Find the new key in the list');
  await stop('plytix-create-row', 'Step 2: the new row');
  await person.press('Copy name');
  await person.press('I see the new key');

  await person.sees('Bring the two values here');
  await stop('plytix-values', 'Step 3: both values are still missing');
  await pastes(walk, 'API key');
  await expect(page.getByText('This is the key’s name, not the key', { exact: true })).toBeVisible();
  await stop('plytix-values-mistake', 'Step 3: a typical mistake, the name was copied instead of the key');
  for (const value of ['API key', 'API password'] as const) {
    await atPlytixKeys(walk, (site) => copiesThere(site, value, keyName));
    await pastes(walk, value);
  }
  await expect(page.getByText('Ready', { exact: true })).toHaveCount(2);
  await stop('plytix-values-ready', 'Step 3: key and password are here, hidden');
  await person.press('Check these values');
  await person.sees('Add these details to your password manager');
  await person.chooses('I have saved these in my password manager');
  await stop('plytix-password-manager', 'Step 3: the same details for the password manager');
  await person.press('Go on to check your answers');
  await person.sees('Check your answers');
  await stop('plytix-answers', 'Step 4: everything on one page');
  await person.press('Test this key with Plytix');
  await expect(page.getByRole('button', { name: 'Test again' })).toBeVisible();
}

/** From the passed test of a Plytix key to its saved record. */
export async function handsOverPlytixKey(walk: Walk, owner: string): Promise<void> {
  const { page, person, stop } = walk;
  await person.sees('The key works');
  await stop('plytix-test-passed', 'Step 5: the test passed');
  await person.press('Go on to Patchworks');
  await person.sees('Put these values into Patchworks');
  await stop('plytix-handover-choice', 'Step 6: which Patchworks screen is it?');
  await person.chooses('Connectors & instances');
  await page.getByRole('button', { name: 'Copy API Key' }).click();
  const ticks = page.getByRole('checkbox');
  await expect(ticks).toHaveCount(7);
  for (const [place, tick] of (await ticks.all()).entries()) {
    await tick.click();
    await expect(tick).toBeChecked();
    if (place === 2) await stop('plytix-handover', 'Step 6: copying and ticking, line by line');
  }
  await expect(page.getByText('7 of 7 done')).toBeVisible();
  await stop('plytix-handover-done', 'Step 6: every line is in Patchworks');
  await person.press('Patchworks has saved it');
  await person.sees('Save the record');
  await page.getByLabel(/^Who answers for this key/).fill(owner);
  await stop('plytix-record', 'Step 7: who answers for the key');
  await person.press('Save the record');
  await person.sees('The record is saved');
  await stop('plytix-finished', 'The Plytix key is on record');
}

/** A test that finds the role user, the fix in Plytix, and the new test. */
export async function mendsTheRole(walk: Walk): Promise<void> {
  const { page, person, stop } = walk;
  await person.sees('Almost there: one thing to fix');
  await expect(page.getByRole('heading', { name: /its role is user\. Patchworks needs admin/ })).toBeVisible();
  await stop('plytix-role-failed', 'The test found something: the role is user');
  await person.press('Show me how');
  await stop('plytix-role-guide', 'How to change the role, with a drawing');
  await atPlytixKeys(walk, async (site) => {
    await site.getByRole('button', { name: `Edit ${keyName}` }).click();
    const panel = page.getByRole('dialog', { name: `Edit “${keyName}”` });
    await panel.getByLabel('Assigned role', { exact: true }).selectOption('admin');
    await stop('practice-plytix-edit', 'In the practice Plytix: the role becomes admin');
    await panel.getByRole('button', { name: 'Save API Key' }).click();
    await expect(site.getByRole('row', { name: keyName })).toContainText('admin');
  });
  await person.press('Test again');
  await person.sees('The key works');
}
