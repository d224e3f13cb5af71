import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { presentRuntime } from '../launch/find-runtime.mjs';
import { expect, test } from './journey';

const root = fileURLToPath(new URL('../../', import.meta.url));

test('a second start brings the first forward and ends', async ({ open }) => {
  const { app, page, person, userData } = await open();
  await person.startsConnecting('Harbour & Pine');
  await app.evaluate(({ BrowserWindow }) => {
    const [window] = BrowserWindow.getAllWindows();
    Object.assign(globalThis, { timesBrought: 0 });
    window?.on('focus', () => Object.assign(globalThis, { timesBrought: 1 }));
  });
  const second = spawn(presentRuntime().executable, [root, `--user-data-dir=${userData}`], {
    env: { ...process.env, STAND_IN_HEADLESS: '1' },
  });
  try {
    const [code] = await once(second, 'exit', { signal: AbortSignal.timeout(30_000) });
    expect(code).toBe(0);
  } finally {
    second.kill();
  }
  await expect.poll(() => app.evaluate(() => Reflect.get(globalThis, 'timesBrought'))).toBe(1);
  await person.chooses('Yes');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Are you an Owner or Admin in Plytix?');
});
