import path from 'node:path';
import { keyLimits } from '../../../shared/model/key-limits';
import { expect, test } from '../../harness/journey';
import { seedProfile } from '../../harness/seed/profile';
import { checksPage } from '../../harness/visual';

const keys = keyLimits.tested + 1;
const told = (number: number) => number.toLocaleString('en-GB');

test('more selected keys than an act takes are told before anything is sent', async ({ open, folder }) => {
  const userData = path.join(folder, 'many');
  await seedProfile({ folder: userData, keys });
  const journey = await open({ userData });
  const { page, person } = journey;
  test.skip(journey.runtime !== 'stand-in', 'the seeded folder belongs to the keyring of the stand-in');
  await page.getByRole('link', { name: /^Keys/ }).click();
  await expect(page.locator('tbody tr[data-key]').first()).toBeVisible();
  await expect(page.getByRole('button', { name: 'Retest all' })).toHaveCount(0);
  const box = page.locator('tbody tr[data-key]').first().getByRole('checkbox');
  await box.check();
  const bar = page.getByRole('region', { name: 'Selected keys' });
  await bar.getByRole('button', { name: /^Select all/ }).click();
  await expect(bar).toContainText(told(keys));
  await expect(bar.getByText(`One test takes up to ${told(keyLimits.tested)} keys.`)).toBeVisible();
  await checksPage(journey, 'too-many-keys');

  const dialog = page.getByRole('dialog');
  const choose = dialog.getByRole('button', { name: 'Choose where to save it' });
  await bar.getByRole('button', { name: 'KeePass file' }).click();
  await expect(dialog).toContainText(
    `One file holds up to ${told(keyLimits.inKeepass)} keys, and these are ${told(keys)}.`,
  );
  await expect(choose).toHaveCount(0);
  await checksPage(journey, 'too-many-keys-keepass');
  await dialog.getByRole('button', { name: 'Close' }).last().click();

  await bar.getByRole('button', { name: /^Hand/ }).click();
  await expect(dialog).toContainText(`One file holds up to ${told(keyLimits.handedOver)} keys`);
  await expect(choose).toHaveCount(0);
  await checksPage(journey, 'too-many-keys-give');
  await person.press('Cancel');

  // A review and a report take them.
  await bar.getByRole('button', { name: 'Start a review of these' }).click();
  await expect(dialog.getByRole('button', { name: /^Start with/ })).toBeVisible();
});
