import { readdir } from 'node:fs/promises';
import { arrangePlytixKey } from '../../harness/arrange';
import { expect, test } from '../../harness/journey';
import { personAt } from '../../harness/person';
import { checksPage } from '../../harness/visual';

const company = 'Harbour & Pine';
const name = 'Patchworks Integration';

test('a data key that cannot be unwrapped is replaced only after a typed confirmation, with a full copy kept', async ({
  open,
  services,
}) => {
  const key = services.simulator.plytix.createKey({ company, name, role: 'ADMIN' });
  const first = await open();
  await arrangePlytixKey(first.page, company, key, 'Priya Raman');

  const second = await first.relaunch({ keyring: 'none' });
  const { page, userData } = second;
  const person = personAt(second.app, page);
  const asides = async () => (await readdir(userData)).filter((each) => each.startsWith('before-new-key-'));
  await person.sees('No keyring answers on this computer');
  for (const way of ['sign in to your usual desktop', 'Then restart Keyquilt', 'restore the values from a backup'])
    await expect(page.getByRole('listitem').filter({ hasText: way })).toBeVisible();
  await checksPage(second, 'locked-keyring');

  await person.press('Start over with a new lock');
  const question = page.getByRole('alertdialog', { name: 'Start over with a new lock?' });
  await expect(question).toContainText('Your records stay.');
  await question.getByRole('button', { name: 'Start over' }).click();
  await expect(question).toContainText('Type “new lock”, exactly like this');
  await checksPage(second, 'start-over');
  expect(await asides()).toEqual([]);
  await question.getByRole('button', { name: 'Keep things as they are' }).click();
  await person.sees('No keyring answers on this computer');

  await person.press('Start over with a new lock');
  await question.getByLabel('Type “new lock” to confirm').fill('new lock');
  await question.getByRole('button', { name: 'Start over' }).click();
  const passphrase = question.getByLabel('New passphrase');
  await expect(passphrase).toBeFocused();
  expect(await asides()).toEqual([]);
  await checksPage(second, 'start-over-passphrase');
  await passphrase.fill('four plain words together');
  await question.getByLabel('The same passphrase again').fill('four plain words apart');
  await question.getByRole('button', { name: 'Start over' }).click();
  await expect(question).toContainText('The two are not the same');
  expect(await asides()).toEqual([]);
  await question.getByLabel('The same passphrase again').fill('four plain words together');
  await question.getByRole('button', { name: 'Start over' }).click();
  await expect(question).toBeHidden();
  expect(await asides()).toHaveLength(1);

  await page.getByRole('link', { name: /^Keys/ }).click();
  await page.getByRole('button', { name, exact: true }).click();
  const detail = page.getByRole('complementary', { name });
  await expect(detail).toContainText('Priya Raman');
  await expect(detail.getByText('Locked now')).toHaveCount(2);
  await expect(detail).toContainText('These values do not open with your present lock.');
  await checksPage(second, 'key-unopened');
  await detail.getByRole('button', { name: 'Bring its values here' }).click();
  await expect(page.getByRole('button', { name: /^Paste/ }).first()).toBeVisible();

  const third = await second.relaunch({ keyring: 'strong' });
  const later = personAt(third.app, third.page);
  await later.sees('Your keys are locked');
  await third.page.getByLabel('Passphrase', { exact: true }).fill('four plain words together');
  await later.press('Unlock');
  await third.page.getByRole('link', { name: /^Keys/ }).click();
  await third.page.getByRole('button', { name, exact: true }).click();
  const whole = third.page.getByRole('complementary', { name });
  await whole.getByRole('button', { name: 'Test again' }).click();
  await expect(whole.getByText('Tested again: passed', { exact: true })).toBeVisible();
});
