import { readdirSync } from 'node:fs';
import path from 'node:path';
import type { LaunchedApp } from '../../harness/fixtures';
import { personAt } from '../../harness/person';
import type { Walk } from '../../harness/tour/walk';

const folder = process.env.DEMO_FOLDER ?? 'demo';
const theme: 'dark' | 'light' = process.env.DEMO_THEME === 'dark' ? 'dark' : 'light';
const size = process.env.DEMO_NARROW ? { width: 900, height: 640 } : { width: 1160, height: 780 };

/** A walk that takes a picture of every screen and prints a line about it. */
export async function picturedWalk({ app, page }: LaunchedApp): Promise<Walk> {
  await page.setViewportSize(size);
  await app.evaluate(({ nativeTheme }, chosen) => {
    nativeTheme.themeSource = chosen;
  }, theme);
  return {
    app,
    page,
    person: personAt(app, page),
    stop: async (screen, says) => {
      const number = `${readdirSync(folder).filter((name) => name.endsWith('.png')).length + 1}`.padStart(2, '0');
      const name = `${number}-${screen}.png`;
      await page.mouse.move(0, 0);
      await page.screenshot({ path: path.join(folder, name), animations: 'disabled', caret: 'hide' });
      console.log(`${name.padEnd(36)} ${says}`);
    },
  };
}
