import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Journey } from './journey';

/**
 * Reads the page that stands with axe, in light and in dark; axe's other way opens a window of its own, which the app
 * denies, and react-aria's announcer is left out. With LOOK set to a folder it also takes a picture of each.
 */
export async function looksAt({ app, page }: Pick<Journey, 'app' | 'page'>, name: string): Promise<void> {
  for (const theme of ['light', 'dark'] as const) {
    await app.evaluate(({ nativeTheme }, chosen) => {
      nativeTheme.themeSource = chosen;
    }, theme);
    await page.waitForFunction((dark) => matchMedia('(prefers-color-scheme: dark)').matches === dark, theme === 'dark');
    await page.waitForFunction(() => document.getAnimations().every(({ playState }) => playState !== 'running'));
    if (process.env.LOOK) await page.screenshot({ path: `${process.env.LOOK}/${name}-${theme}.png` });
    const { violations } = await new AxeBuilder({ page })
      .setLegacyMode(true)
      .exclude('[data-live-announcer]')
      .analyze();
    const found = violations.flatMap(({ id, nodes }) =>
      nodes.map(({ html }) => `${theme} ${id}: ${html.slice(0, 160)}`),
    );
    expect.soft(found, name).toEqual([]);
  }
  const tooWide = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  expect.soft(tooWide, `${name} is too wide`).toBeLessThanOrEqual(0);
}

/** Gives the window another size, as a person does who drags its corner. */
export async function resizes(
  { app, page }: Pick<Journey, 'app' | 'page'>,
  width: number,
  height: number,
): Promise<void> {
  await app.evaluate(({ BrowserWindow }, size) => BrowserWindow.getAllWindows()[0]?.setBounds(size), { width, height });
  await expect.poll(() => page.evaluate(() => window.innerWidth)).toBe(width);
}
