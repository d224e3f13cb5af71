import { expect } from '../fixtures';
import type { Walk } from './walk';

/** On a computer without a keyring: the app asks for a passphrase when it stores the first secret. */
export async function makesPassphrase(walk: Walk, company: string, passphrase: string): Promise<void> {
  const { page, person, stop } = walk;
  await person.startsConnecting(company);
  await person.createsPlytixKey();
  await person.copies('DEMO7Q2M9X4K1T8R5W3B');
  await page.getByRole('button', { name: 'Paste API key', exact: true }).click();
  const question = page.getByRole('dialog', { name: 'This computer has no safe place for keys' });
  await expect(question).toBeVisible();
  await stop('passphrase-question', 'No keyring: nothing is stored before there is a passphrase');
  await question.getByLabel('Make a passphrase instead').fill(passphrase);
  await question.getByLabel('The same passphrase again').fill(passphrase);
  await expect(question.getByText(/^(Good|Strong): /)).toBeVisible();
  await stop('passphrase-typed', 'No keyring: the passphrase is long enough');
  await person.press('Use this passphrase');
  await expect(question).toBeHidden();
  await expect(page.getByText('20 characters', { exact: true })).toBeVisible();
}

/** The next start: values are locked until the passphrase is typed, and the records can be read. */
export async function unlocks({ page, person, stop }: Walk, passphrase: string): Promise<void> {
  await person.sees('Your keys are locked');
  await stop('unlock', 'The next start: the passphrase opens the values');
  await person.press('Read the records only');
  await expect(page.getByText('You can read every record.')).toBeVisible();
  await stop('records-only', 'Without the passphrase: the records can still be read');
  await page.getByRole('main').getByRole('button', { name: 'Unlock', exact: true }).click();
  await page.getByLabel('Passphrase', { exact: true }).fill(passphrase);
  await person.press('Unlock');
  await expect(page.getByRole('button', { name: 'Lock', exact: true })).toBeVisible();
}
