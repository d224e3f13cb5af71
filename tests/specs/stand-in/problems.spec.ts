import { expect, test } from '../../harness/stand-in-trial';

test.fail('a policy violation fails its test', async ({ launchTrial }) => {
  const { page } = await launchTrial();
  await page.evaluate(() => fetch('https://elsewhere.test/').catch(() => undefined));
});

test.fail('a page error fails its test', async ({ launchTrial }) => {
  const { page } = await launchTrial();
  await page.evaluate(() => queueMicrotask(() => JSON.parse('not this')));
});

test('an allowed error does not', async ({ launchTrial, allowProblems }) => {
  allowProblems(/announced/);
  const { page } = await launchTrial();
  const heard = page.waitForEvent('console');
  await page.evaluate(() => console.error('announced'));
  expect((await heard).text()).toBe('announced');
});
