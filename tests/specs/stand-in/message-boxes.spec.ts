import { AxeBuilder } from '@axe-core/playwright';
import type { ElectronApplication } from '@playwright/test';
import type { MessageBoxOptions } from 'electron';
import { dialogPage, last } from '../../harness/dialog-page';
import { expect, test } from '../../harness/stand-in-trial';

const question: MessageBoxOptions = {
  type: 'question',
  message: 'Show this value?',
  detail: 'It stands on the screen for 30 seconds.',
  buttons: ['Show', 'Keep it hidden', 'Ask later'],
  defaultId: 1,
  cancelId: 2,
};

/** Opens a message box; main keeps the pending answer until it is read. */
async function asks(app: ElectronApplication, options: MessageBoxOptions): Promise<() => Promise<unknown>> {
  const asked = await app.evaluateHandle(({ dialog }, given) => ({ answer: dialog.showMessageBox(given) }), options);
  return () => asked.evaluate(({ answer }) => answer as Promise<unknown>);
}

test('a message box is answered by mouse or keyboard', async ({ launchTrial }) => {
  const { app, userData } = await launchTrial({ args: ['--stand-in-dialogs=page'] });
  const pressed = await asks(app, question);
  const page = await dialogPage(userData);
  await expect(page.getByRole('heading', { name: 'Show this value?' })).toBeVisible();
  await expect(page.getByText('It stands on the screen for 30 seconds.')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Keep it hidden' })).toBeFocused();
  await expect(page.getByRole('checkbox')).toBeHidden();
  expect((await new AxeBuilder({ page }).setLegacyMode(true).analyze()).violations).toEqual([]);
  if (process.env.LOOK) await page.screenshot({ path: `${process.env.LOOK}/question.png` });
  await last(page.getByRole('button', { name: 'Show' }).click());
  expect(await pressed()).toEqual({ response: 0, checkboxChecked: false });

  const byReturn = await asks(app, question);
  const second = await dialogPage(userData);
  await last(second.keyboard.press('Enter'));
  expect(await byReturn()).toEqual({ response: 1, checkboxChecked: false });

  const byEscape = await asks(app, { ...question, checkboxLabel: 'Remember' });
  const third = await dialogPage(userData);
  await third.getByRole('checkbox', { name: 'Remember' }).check();
  await last(third.keyboard.press('Escape'));
  expect(await byEscape()).toEqual({ response: 2, checkboxChecked: true });

  const closed = await asks(app, { ...question, checkboxLabel: 'Remember', checkboxChecked: true });
  const fourth = await dialogPage(userData);
  await expect(fourth.getByRole('checkbox')).toBeChecked();
  await last(fourth.close());
  expect(await closed()).toEqual({ response: 2, checkboxChecked: true });
});

test('without a display the answer is that of Escape, and the terminal says so', async ({ launchTrial }) => {
  const { app } = await launchTrial();
  let said = '';
  app.process().stdout?.on('data', (text) => {
    said += text;
  });
  const answer = await app.evaluate(({ dialog }, given) => dialog.showMessageBox(given), question);
  expect(answer).toEqual({ response: 2, checkboxChecked: false });
  await expect.poll(() => said).toContain('“Show this value?” is answered with “Ask later”.');
});
