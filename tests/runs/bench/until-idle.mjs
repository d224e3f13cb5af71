/** Main is idle when it takes less than this part of a processor. */
const idle = 0.05;
/** For so many seconds in a row. */
const seconds = 2;
/** The longest wait, in seconds. */
const most = 180;

/**
 * Waits until the work after a start has ended: main has read its files and checked the history, and the page has loaded
 * what it loads ahead. A fixed time would let this work disturb a measure on a slow machine.
 * @param {import('@playwright/test').ElectronApplication} app
 * @throws Error when main is still busy after three minutes: what would be measured then says nothing
 */
export async function untilIdle(app) {
  let quiet = 0;
  for (let tries = 0; tries < most; tries += 1) {
    const busy = await app.evaluate(async () => {
      const before = process.cpuUsage();
      await new Promise((resolve) => setTimeout(resolve, 1000));
      const { user, system } = process.cpuUsage(before);
      return (user + system) / 1e6;
    });
    quiet = busy < idle ? quiet + 1 : 0;
    if (quiet === seconds) return;
  }
  throw new Error('Main does not come to rest.');
}
