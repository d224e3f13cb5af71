import { expect } from '../fixtures';
import type { Walk } from './walk';

/** Pages of the real account only, and those for a person without the right to make keys. Begins and ends on Home. */
export async function seesRealPages(walk: Walk, company: string): Promise<void> {
  const { page, person, stop } = walk;
  await stop('home-real', 'Home with one set-up under way');
  await person.startsSetup('A Plytix key for Patchworks', company);
  await person.chooses('I am not sure');
  await page.locator('summary', { hasText: 'I still cannot tell' }).click();
  await stop('plytix-check-unsure', 'How to find out, with its help open');
  await person.press('Get a message to send');
  await person.sees('Ask an Owner or Admin');
  await stop('plytix-ask', 'A message to send');
  await person.press('I have asked, save and wait');
  await person.sees('Waiting for a colleague');
  await stop('plytix-waiting', 'The set-up waits');
  await person.press('I can do it now');
  await person.sees('Open the API tab in Plytix');
  await page.locator('summary', { hasText: 'I don’t see this' }).click();
  await stop('plytix-way-help', 'The way in the real account, with its help open');
  await person.press('Save and finish later');

  await person.startsSetup('A Patchworks key', company);
  await person.press('Go on to the company');
  await expect(page.getByRole('alert').getByRole('link', { name: 'Choose Yes, No or I am not sure' })).toBeVisible();
  await stop('patchworks-check-problem', 'A page that was sent with a problem');
  await person.chooses('No');
  await person.press('Get a message to send');
  await person.sees('Ask a manager or administrator');
  await stop('patchworks-ask', 'A message to send');
  await person.press('Save and finish later');
}
