import { AxeBuilder } from '@axe-core/playwright';
import type { Journey } from './journey';

export type Theme = 'light' | 'dark';

/** What a theme can change. All else is the same page in both, and is read once, in light. */
const rulesOfColour = ['color-contrast', 'link-in-text-block'];

/**
 * Reads the page that stands with axe, in light and in dark, and tells what it finds. `stands` is called in each theme,
 * once nothing moves any more.
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
    // Half a megabyte that the page already has needs not be given to it again; that took most of the time.
    const isThere = await page.evaluate(() => 'axe' in window);
    // Axe's other way opens a window of its own, which the app denies.
    // react-aria's announcer repeats a busy button by reference, for seven seconds and also when the button has gone.
    const reader = new AxeBuilder({ page, ...(isThere ? { axeSource: ';' } : {}) })
      .setLegacyMode(true)
      .exclude('[data-live-announcer]');
    const { violations } = await (theme === 'dark' ? reader.withRules(rulesOfColour) : reader).analyze();
    for (const { id, nodes } of violations)
      found.push(...nodes.map((node) => `${theme} ${id}: ${node.html.slice(0, 160)} ${node.failureSummary}`));
  }
  return found;
}
