import { atPracticeSite, copiesThere, opensNewSetup, pastes, type Walk } from './walk';

const keyName = 'Order dashboard';

/** A Patchworks key in the practice account, from Home to its saved record. */
export async function makesPatchworksKey(walk: Walk, company: string, owner: string): Promise<void> {
  const { page, person, stop } = walk;
  await opensNewSetup(walk, 'A Patchworks key', company);
  await person.press('Start set-up');
  await person.sees('Are you a manager or administrator in Patchworks?');
  await stop('patchworks-check', 'Step 1: may I create keys?');
  await person.chooses('Yes');
  await person.press('Go on to the company');
  await person.sees('Which company name do you see?');
  await stop('patchworks-company', 'Step 1: the company that is open');
  await person.press('This is the company');
  const purpose = page.getByLabel('What will use this key?');
  await purpose.fill(keyName);
  await stop('patchworks-purpose', 'Step 1: what the key is for');
  await person.press('Go on to create the key');

  await person.sees('Open the list of API keys in Patchworks');
  await stop('patchworks-create-way', 'Step 2: the way to the list');
  await person.press('I see the list');
  await person.sees('Create the key and copy it');
  await stop('patchworks-create', 'Step 2: create and copy');
  await atPracticeSite(walk, 'Patchworks', async (site) => {
    await stop('practice-patchworks', 'The practice Patchworks, as it opens after the login');
    await site.getByRole('button', { name: 'general settings' }).click();
    await site.getByRole('button', { name: 'API keys', exact: true }).click();
    await site.getByRole('button', { name: 'create API key' }).click();
    const panel = page.getByRole('dialog', { name: 'create API key' });
    await panel.getByLabel('Name', { exact: true }).fill(keyName);
    await panel.getByRole('button', { name: 'create API key' }).click();
    await copiesThere(site, 'API key', keyName);
    await stop('practice-patchworks-made', 'In the practice Patchworks: the key is made and copied');
  });
  await person.press('I have copied the key');
  await person.sees('Bring the key here');
  await stop('patchworks-value', 'Step 3: the key is still missing');
  await pastes(walk, 'API key');
  await stop('patchworks-value-ready', 'Step 3: the key is here, hidden');
  await person.press('Check this value');
  await person.sees('Note how the list shows it');
  await page.getByLabel('Name in the list').fill(keyName);
  await page.getByLabel('Characters you can see').fill('DEMO');
  await page.getByLabel('Time in the list').fill('09:14');
  await stop('patchworks-row', 'Step 3: how the list shows it');
  await person.press('Go on to test the key');
  await person.sees('Ready to test the key');
  await stop('patchworks-test-ready', 'Step 4: ready to test');
  await person.press('Test this key with Patchworks');
  await person.sees('The key works');
  await stop('patchworks-test-passed', 'Step 4: the test passed');
  await person.press('Go on to the record');
  await person.sees('Save the record');
  await page.getByLabel(/^Who answers for this key/).fill(owner);
  await stop('patchworks-record', 'Step 5: who answers for the key');
  await person.press('Save the record');
  await person.sees('The record is saved');
  await stop('patchworks-finished', 'The Patchworks key is on record');
}
