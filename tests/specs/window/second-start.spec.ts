import { expect, test } from '../../harness/journey';
import { startsAgain } from '../../harness/second-copy';

test('a second start brings the first window to the front and ends', async ({ open }) => {
  const { app, page, person, userData } = await open();
  await person.startsConnecting('Harbour & Pine');
  // A focused window could not visibly come to the front.
  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.blur());
  expect(await startsAgain(userData)).toBe(0);
  const isForward = () =>
    app.evaluate(({ BrowserWindow }) => {
      const [window] = BrowserWindow.getAllWindows();
      return window?.isVisible() && window.isFocused();
    });
  await expect.poll(isForward).toBe(true);
  await person.chooses('Yes');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Are you an Owner or Admin in Plytix?');
});
