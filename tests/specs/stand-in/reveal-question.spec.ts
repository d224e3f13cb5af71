import { arrangePlytixKey } from '../../harness/arrange';
import { dialogPage, last } from '../../harness/dialog-page';
import { expect, test } from '../../harness/journey';

const company = 'Harbour & Pine';
const name = 'Patchworks Integration';

test('the reveal question can be answered in the stand-in', async ({ open, services }) => {
  const { page, userData, runtime } = await open({ args: ['--stand-in-dialogs=page'] });
  test.skip(runtime !== 'stand-in', 'The stand-in is not in use');
  const key = services.simulator.plytix.createKey({ company, name, role: 'ADMIN' });
  await arrangePlytixKey(page, company, key, 'Priya Raman');
  await page.getByRole('link', { name: /^Keys/ }).click();
  await page.getByRole('button', { name, exact: true }).click();
  const reveal = page.getByRole('complementary', { name }).getByRole('button', { name: 'Reveal password…' });
  const shown = page.getByRole('region', { name: 'Password, shown' });

  await reveal.click();
  const question = await dialogPage(userData);
  await expect(question.getByRole('heading')).toHaveText(`Show the password of “${name}”, ${company}?`);
  await expect(question.getByRole('button', { name: 'Keep it hidden' })).toBeFocused();
  await last(question.keyboard.press('Enter'));
  await expect(shown).toBeHidden();

  await reveal.click();
  const again = await dialogPage(userData);
  await last(again.getByRole('button', { name: 'Show' }).click());
  await expect(shown.getByRole('code')).toHaveText(key.apiPassword);
});
