import { AxeBuilder } from '@axe-core/playwright';
import type { Journey } from './journey';

export type Theme = 'light' | 'dark';

/** Rules whose result depends on the theme. All others run once, in light. */
const rulesOfColour = ['color-contrast', 'link-in-text-block'];

/**
 * Runs axe on the open page, in light and in dark, and returns its violations. `stands` is called in each theme, once
 * nothing moves any more.
 */
export async function violationsOf(
  { app, page }: Pick<Journey, 'app' | 'page'>,
  stands: (theme: Theme) => Promise<void> = async () => undefined,
): Promise<readonly string[]> {
  const found: string[] = [];
  for (const theme of ['light', 'dark'] as const) {
    await app.evaluate(({ nativeTheme }, chosen) => {
      nativeTheme.themeSource = chosen;
    }, theme);
    await page.waitForFunction((dark) => matchMedia('(prefers-color-scheme: dark)').matches === dark, theme === 'dark');
    await page.waitForFunction(() => document.getAnimations().every(({ playState }) => playState !== 'running'));
    await stands(theme);
    // Injecting the half megabyte of axe again took most of the time.
    const isThere = await page.evaluate(() => 'axe' in window);
    // Axe's other mode opens a window, which the app denies.
    // react-aria's announcer refers to a busy button by id for seven seconds, even after the button is gone.
    const reader = new AxeBuilder({ page, ...(isThere ? { axeSource: ';' } : {}) })
      .setLegacyMode(true)
      .exclude('[data-live-announcer]');
    const { violations } = await (theme === 'dark' ? reader.withRules(rulesOfColour) : reader).analyze();
    for (const { id, nodes } of violations)
      found.push(...nodes.map((node) => `${theme} ${id}: ${node.html.slice(0, 160)} ${node.failureSummary}`));
  }
  return found;
}
