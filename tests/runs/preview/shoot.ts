import { AxeBuilder } from '@axe-core/playwright';
import { type Browser, expect, type Page } from '@playwright/test';
import { installBridge } from './fake-bridge';
import { mainAnswers } from './main-answers';
import { now } from './sample-keys';
import type { Scene } from './sample-scene';

/** One picture: a simulated state of the app, and the presses that lead to the screen. */
export type Picture = {
  readonly name: string;
  readonly scene: Scene;
  readonly open?: (page: Page) => Promise<void>;
};

const sizes = [
  { width: 1160, height: 780 },
  { width: 900, height: 640 },
  { width: 400, height: 800 },
] as const;

const looks = [
  { name: 'light', media: { colorScheme: 'light' } },
  { name: 'dark', media: { colorScheme: 'dark' } },
  { name: 'contrast', media: { colorScheme: 'dark', forcedColors: 'active' } },
] as const;

async function stand(browser: Browser, picture: Picture, size: (typeof sizes)[number]): Promise<Page> {
  const context = await browser.newContext({ viewport: size, reducedMotion: 'reduce' });
  const page = await context.newPage();
  await page.clock.setFixedTime(now);
  await page.exposeFunction('mainAnswer', mainAnswers(picture.scene));
  await page.addInitScript(installBridge, picture.scene);
  await page.goto('/');
  await page.waitForSelector('h1');
  await picture.open?.(page);
  return page;
}

/** Takes one picture in all sizes and themes, and runs axe on the page in light and dark. */
export async function shoot(browser: Browser, picture: Picture): Promise<void> {
  const problems: string[] = [];
  for (const size of sizes) {
    const page = await stand(browser, picture, size);
    page.on('console', (message) => message.type() === 'error' && problems.push(message.text()));
    for (const look of looks) {
      if (look.name === 'contrast' && size.width !== 1160) continue;
      await page.emulateMedia({ forcedColors: 'none', ...look.media });
      await page.screenshot({ path: `/tmp/preview/${picture.name}-${size.width}-${look.name}.png` });
      if (look.name === 'contrast') continue;
      const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze();
      for (const { id, nodes } of violations) {
        problems.push(
          ...nodes.map(
            (node) => `${size.width} ${look.name} ${id}: ${node.html.slice(0, 200)}\n${node.failureSummary}`,
          ),
        );
      }
      const wider = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
      if (wider > 0) problems.push(`${size.width}: the page is ${wider} px too wide`);
    }
    await page.context().close();
  }
  expect.soft([...new Set(problems)], picture.name).toEqual([]);
}
