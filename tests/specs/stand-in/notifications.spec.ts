import type { ElectronApplication } from '@playwright/test';
import { expect, test } from '../../harness/stand-in-trial';

/** Shows a notification and closes it; returns the names of its events. */
function events(app: ElectronApplication): Promise<string[]> {
  return app.evaluate(async ({ Notification }) => {
    const notification = new Notification({ title: 'Reviews', body: 'Two are due' });
    const seen: string[] = [];
    const first = new Promise<void>((resolve) => {
      const note = (name: string) => () => {
        seen.push(name);
        resolve();
      };
      notification.on('show', note('show'));
      notification.on('close', note('close'));
      notification.on('failed', (_event, why) => note(`failed ${typeof why}`)());
    });
    notification.show();
    await first;
    notification.close();
    return seen;
  });
}

test('a notification emits its show and close events', async ({ launchTrial }) => {
  const { app } = await launchTrial();
  expect(await events(app)).toEqual(['show', 'close']);
});

test('a notification that the system refuses emits failed', async ({ launchTrial }) => {
  const { app } = await launchTrial({ args: ['--stand-in-notifications=fail'] });
  expect(await events(app)).toEqual(['failed string']);
});
