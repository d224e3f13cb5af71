import { violationsOf } from './axe';
import { expect, type Journey } from './journey';

/**
 * Checks the open page with axe, in light and in dark. With LOOK set to a folder it also takes a picture of each, at
 * the current size and in the narrowest window.
 */
export async function checksPage({ app, page }: Pick<Journey, 'app' | 'page'>, name: string): Promise<void> {
  const found = await violationsOf({ app, page }, async (theme) => {
    if (process.env.LOOK) await takesPictures({ app, page }, `${process.env.LOOK}/${name}-${theme}`);
  });
  expect.soft(found, name).toEqual([]);
  const tooWide = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  expect.soft(tooWide, `${name} is too wide`).toBeLessThanOrEqual(0);
}

/** Takes a picture of the window and one of the page at 900 by 640, which must not be wider than that. */
async function takesPictures({ app, page }: Pick<Journey, 'app' | 'page'>, path: string): Promise<void> {
  await page.screenshot({ path: `${path}.png` });
  const [width, height] = await page.evaluate(() => [window.innerWidth, window.innerHeight] as const);
  if (width <= 900) return;
  await resizes({ app, page }, 900, 640);
  await page.screenshot({ path: `${path}-900.png` });
  expect.soft(await page.evaluate(() => document.documentElement.scrollWidth), `${path} is too wide`).toBe(900);
  await resizes({ app, page }, width, height);
}

/** Resizes the window, as a person does who drags its corner. */
export async function resizes(
  { app, page }: Pick<Journey, 'app' | 'page'>,
  width: number,
  height: number,
): Promise<void> {
  await app.evaluate(({ BrowserWindow }, size) => BrowserWindow.getAllWindows()[0]?.setBounds(size), { width, height });
  await expect.poll(() => page.evaluate(() => window.innerWidth)).toBe(width);
}
