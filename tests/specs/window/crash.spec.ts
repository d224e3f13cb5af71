import { arrangePlytixSetup } from '../../harness/arrange';
import { expect, test } from '../../harness/journey';
import { checksPage } from '../../harness/visual';

const company = 'Harbour & Pine';
const canary = 'DEMO0KEY1XYZ23456789';

test('a crashed screen says so, copies exactly the details it shows, and the set-up resumes', async ({
  open,
  allowProblems,
}) => {
  allowProblems(/./);
  const journey = await open();
  const { page, person } = journey;
  await arrangePlytixSetup(page, company, 'capture', null);
  await expect(page.getByRole('button', { name: `Carry on at step 3, ${company}` })).toBeVisible();
  await page.evaluate((value) => {
    const { from } = Array;
    Object.assign(window, { mends: () => Object.assign(Array, { from }) });
    const breaks = () => {
      throw new TypeError(`${value} is broken`);
    };
    const links = [...document.querySelectorAll<HTMLElement>('nav a')];
    Object.assign(Array, { from: breaks });
    links.find(({ textContent }) => textContent?.startsWith('Keys'))?.click();
  }, canary);
  await person.sees('This screen stopped working');
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
  const report = (await page.locator('pre').textContent()) ?? '';
  expect(report).toMatch(/^Keyquilt [\d.]+, page, /);
  expect(report).toContain('TypeError');
  expect(await page.content()).not.toContain(canary);
  await page.evaluate(() => (window as unknown as { mends(): void }).mends());
  await checksPage(journey, 'crash');
  await person.press('Copy details for support');
  await expect.poll(() => person.clipboard()).toBe(report);
  await person.press('Start again');
  await person.press(`Carry on at step 3, ${company}`);
  await expect(page.getByRole('region', { name: 'API key', exact: true })).toBeVisible();
});
