import { expect, test } from './journey';
import { startsAgain } from './second-copy';

test('a second start brings the first forward and ends', async ({ open }) => {
  const { app, page, person, userData } = await open();
  await person.startsConnecting('Harbour & Pine');
  await app.evaluate(({ BrowserWindow }) => {
    const [window] = BrowserWindow.getAllWindows();
    Object.assign(globalThis, { timesBrought: 0 });
    // A window that has the focus already is not told of it again.
    window?.blur();
    window?.on('focus', () => Object.assign(globalThis, { timesBrought: 1 }));
  });
  expect(await startsAgain(userData)).toBe(0);
  await expect.poll(() => app.evaluate(() => Reflect.get(globalThis, 'timesBrought'))).toBe(1);
  await person.chooses('Yes');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Are you an Owner or Admin in Plytix?');
});
