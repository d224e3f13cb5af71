import type { Locator, Page } from '@playwright/test';

/** All unread notices on Home. The live region, which also has the words of one that arrived, is none of them. */
export function noticesOn(page: Page): Locator {
  return page.getByRole('status').filter({ has: page.getByRole('button', { name: /^I have read this/ }) });
}
