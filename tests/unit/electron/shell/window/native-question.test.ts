import type { MessageBoxOptions } from 'electron';
import { expect, it, vi } from 'vitest';
import { createNativeQuestions } from '../../../../../electron/shell/window/native-question';

const question = { message: 'Show it?', detail: 'Anyone sees it.', act: 'Show', keep: 'Keep it hidden' };

it('is yes for its act alone, and Return and Esc keep all as it is', async () => {
  const showMessageBox = vi.fn(async (_window: unknown, _options: MessageBoxOptions) => ({
    response: 0,
    checkboxChecked: false,
  }));
  const ask = createNativeQuestions({ dialog: { showMessageBox }, window: () => null });
  expect(await ask(question)).toBe(true);
  expect(showMessageBox.mock.calls[0]?.[1]).toMatchObject({
    message: 'Show it?',
    buttons: ['Show', 'Keep it hidden'],
    defaultId: 1,
    cancelId: 1,
  });
  showMessageBox.mockResolvedValueOnce({ response: 1, checkboxChecked: false });
  expect(await ask(question)).toBe(false);
});

it('one stands at a time, and one that broke makes room for the next', async () => {
  let close = (_response: number) => {};
  const showMessageBox = vi.fn(
    () =>
      new Promise<{ response: number; checkboxChecked: boolean }>((resolve) => {
        close = (response) => resolve({ response, checkboxChecked: false });
      }),
  );
  const ask = createNativeQuestions({ dialog: { showMessageBox }, window: () => null });
  const first = ask(question);
  await expect(ask(question)).rejects.toThrow('question-open');
  close(1);
  expect(await first).toBe(false);
  showMessageBox.mockRejectedValueOnce(new Error('no display'));
  await expect(ask(question)).rejects.toThrow('no display');
  const last = ask(question);
  close(0);
  expect(await last).toBe(true);
});
