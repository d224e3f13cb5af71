import type { Page } from '@playwright/test';
import type { Person } from './person';

/** What the person enters about a new Patchworks key before it is made. */
export type PatchworksKeyWanted = { readonly company: string; readonly use: string };

/** From the first screen to the page that takes a Patchworks key, for a person without any key yet. */
export async function createsPatchworksKey(page: Page, person: Person, wanted: PatchworksKeyWanted): Promise<void> {
  await person.press('Start connecting');
  await person.chooses('A Patchworks key');
  await page.getByLabel('Company', { exact: true }).fill(wanted.company);
  await person.press('Start set-up');
  await person.sees('Are you a manager or administrator in Patchworks?');
  await person.chooses('Yes');
  await person.press('Go on to the company');
  await person.sees('Which company name do you see?');
  await person.press('This is the company');
  await person.sees('Say what will use this key');
  await page.getByLabel('What will use this key?').fill(wanted.use);
  await person.press('Go on to create the key');
  await person.sees('Open the list of API keys in Patchworks');
  await person.press('I see the list');
  await person.sees('Create the key and copy it');
  await person.press('I have copied the key');
  await person.sees('Bring the key here');
}
