import type { Rectangle } from 'electron';
import { expect, test } from '../../harness/fixtures';

type Recorded = { readonly recordings: { readonly workAreas: Rectangle[] } };

test('Electron restores the window, and brings it back when its screen is gone', async ({ launchApp }) => {
  const { app, runtime } = await launchApp();
  test.skip(runtime !== 'stand-in', 'only the stand-in can be told which screens there are');
  const asked = await app.evaluate(({ BrowserWindow }) => {
    const [window] = BrowserWindow.getAllWindows() as unknown as { options: Record<string, unknown> }[];
    return { name: window?.options.name, remembered: window?.options.windowStatePersistence };
  });
  expect(asked).toEqual({ name: 'main', remembered: true });
  const placed = (areas: readonly Rectangle[], event: string) =>
    app.evaluate(
      (electron, [next, name]) => {
        const { workAreas } = (electron as unknown as Recorded).recordings;
        workAreas.splice(0, workAreas.length, ...next);
        electron.screen.emit(name);
        return electron.BrowserWindow.getAllWindows()[0]?.getNormalBounds();
      },
      [areas, event] as const,
    );
  const first = { x: 0, y: 0, width: 1920, height: 1040 };
  const second = { ...first, x: 1920 };
  const bounds = { x: 2300, y: 120, width: 1160, height: 780 };
  // Test the second screen first: on a computer without one, a window placed there is moved back.
  await placed([first, second], 'display-metrics-changed');
  await app.evaluate(({ BrowserWindow }, place) => BrowserWindow.getAllWindows()[0]?.setBounds(place), bounds);
  expect(await placed([first, second], 'display-metrics-changed')).toEqual(bounds);
  expect(await placed([first], 'display-removed')).toEqual({ ...bounds, x: 760 });
  const small = { x: 0, y: 0, width: 1024, height: 728 };
  expect(await placed([small], 'display-metrics-changed')).toEqual(small);
});
