import type { Locator, Page } from '@playwright/test';
import { expect, test } from '../../harness/journey';

const company = 'Harbour & Pine';
const name = 'Patchworks Integration';

/** The focused control and how its focus is shown. */
const focus = (page: Page) =>
  page.evaluate(() => {
    const here = document.activeElement as HTMLElement;
    // Styled boxes and cards draw the focus ring for the control inside them.
    const ringed = [here, here.closest('label'), here.nextElementSibling].some((part) => {
      if (!part) return false;
      const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(part);
      return (outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2) || boxShadow !== 'none';
    });
    return { tag: here.tagName, ringed, words: `${here.tagName} ${here.textContent || here.ariaLabel || here.id}` };
  });

/** Presses Tab until the control has the focus. Every stop on the way must show a focus ring. */
async function tabsTo(page: Page, target: Locator, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
  const passed: string[] = [];
  for (let presses = 0; presses < 60; presses += 1) {
    await page.keyboard.press(key);
    const { tag, ringed, words } = await focus(page);
    if (tag !== 'BODY') expect(ringed, `a focus ring on ${words}`).toBe(true);
    passed.push(words);
    if (await target.evaluate((control) => control === document.activeElement)) return;
  }
  throw new Error(`Never reached ${target}; passed ${passed.join(' | ')}`);
}

const button = (page: Page, label: string) => page.getByRole('button', { name: label, exact: true });

async function tabsAndPresses(page: Page, label: string, key: 'Enter' | 'Space' = 'Enter'): Promise<void> {
  await tabsTo(page, button(page, label));
  await page.keyboard.press(key);
}

/** Waits for the next page, with the focus on its title. */
async function landsOn(page: Page, title: string): Promise<void> {
  const heading = page.getByRole('heading', { level: 1, name: title, exact: true });
  await expect(heading).toBeVisible();
  await expect(heading).toBeFocused();
}

/** Records everything that the polite live region announces. */
async function listens(page: Page): Promise<() => Promise<string[]>> {
  const said = await page.evaluateHandle(() => {
    const region = document.querySelector('[role=status][aria-live=polite][aria-atomic]') as HTMLElement;
    const words: string[] = [];
    new MutationObserver(() => words.push((region.textContent ?? '').trim())).observe(region, {
      childList: true,
      characterData: true,
      subtree: true,
    });
    return words;
  });
  return () => said.jsonValue();
}

test('the first four steps need no mouse, and the focus is always visible', async ({ open, services }) => {
  const key = services.simulator.plytix.createKey({ company, name, role: 'ADMIN' });
  const { page, person } = await open();
  await tabsAndPresses(page, 'Start connecting');
  const question = page.getByRole('dialog', { name: 'New set-up' });
  await expect(question).toBeVisible();
  const plytix = question.getByRole('radio', { name: /^A Plytix key/ });
  await tabsTo(page, plytix);
  await page.keyboard.press('ArrowDown');
  await expect(question.getByRole('radio', { name: /^A Patchworks key/ })).toBeChecked();
  await page.keyboard.press('ArrowUp');
  await expect(plytix).toBeChecked();
  await tabsTo(page, question.getByLabel('Company', { exact: true }));
  await page.keyboard.type(company);
  await page.keyboard.press('Enter');

  await landsOn(page, 'Are you an Owner or Admin in Plytix?');
  await tabsTo(page, page.getByRole('radio', { name: /^Yes/ }));
  await page.keyboard.press('Space');
  await expect(page.getByRole('radio', { name: /^Yes/ })).toBeChecked();
  await tabsAndPresses(page, 'Go on to create the key');
  await landsOn(page, 'Open the API tab in Plytix');
  await tabsAndPresses(page, 'The panel is open', 'Space');
  await landsOn(page, 'Name the key and choose its role');
  await tabsTo(page, button(page, 'Copy name'));
  await page.keyboard.press('Enter');
  await expect.poll(person.clipboard).toBe(name);
  await tabsAndPresses(page, 'I have created the key');
  await landsOn(page, 'Find the new key in the list');
  await tabsAndPresses(page, 'I see the new key');

  await landsOn(page, 'Bring the two values here');
  await person.copies(key.apiKey);
  await tabsAndPresses(page, 'Paste API key');
  await expect(page.getByText('20 characters', { exact: true })).toBeVisible();
  await tabsAndPresses(page, 'Type it instead: API password');
  await expect(page.getByRole('textbox', { name: 'Type it instead: API password' })).toBeFocused();
  await page.keyboard.type(key.apiPassword);
  await page.keyboard.press('Enter');
  await expect(page.getByText('40 characters', { exact: true })).toBeVisible();
  await tabsAndPresses(page, 'Check these values');
  await landsOn(page, 'Add these details to your password manager');
  await tabsTo(page, page.getByRole('checkbox', { name: 'I have saved these in my password manager' }));
  await page.keyboard.press('Space');
  await tabsAndPresses(page, 'Go on to check your answers');
  await landsOn(page, 'Check your answers');
  await tabsTo(page, button(page, 'Change: Key name'), 'Tab');
  await page.keyboard.press('Enter');
  await landsOn(page, 'What is the key’s name in Plytix?');
  await tabsAndPresses(page, 'Back to your answers');
  await landsOn(page, 'Check your answers');
  await tabsTo(page, button(page, 'Back'), 'Shift+Tab');
});

test('a paste is announced once, and a problem moves the focus to its summary', async ({ open }) => {
  const { page, person } = await open();
  await person.startsConnecting(company);
  await person.createsPlytixKey();
  await tabsAndPresses(page, 'Check these values');
  const summary = page.getByRole('alert').filter({ hasText: 'There are problems on this page' });
  await expect(summary).toBeFocused();
  await expect(page).toHaveTitle(/^Problem: /);
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('region', { name: 'API key', exact: true })).toBeFocused();

  const said = await listens(page);
  await person.copies(name);
  await tabsAndPresses(page, 'Paste API key');
  const words = 'API key: This is the key’s name, not the key';
  await expect.poll(said).toEqual([words]);
  await person.copies('https://pim.plytix.com/');
  await page.keyboard.press('Enter');
  await expect.poll(said).toEqual([words, 'API key: This is a web address']);
  // The arrival of the other value is announced; the first finding is not announced again.
  await person.copies('DEMO-password-of-no-account');
  await tabsAndPresses(page, 'Paste API password');
  await expect.poll(said).toEqual([words, 'API key: This is a web address', 'API password: Ready']);
  await expect(page.getByText('This is a web address', { exact: true }).first()).toBeVisible();
});

test('Esc closes the topmost layer and restores the focus', async ({ open }) => {
  const { page, person } = await open();
  await person.press('Start practising');
  await expect(page.getByRole('heading', { name: 'What needs attention' })).toBeVisible();
  await tabsAndPresses(page, 'New set-up');
  const question = page.getByRole('dialog', { name: 'New set-up' });
  await expect(question).toBeVisible();
  for (let presses = 0; presses < 9; presses += 1) {
    await page.keyboard.press('Tab');
    expect(await question.evaluate((dialog) => dialog.contains(document.activeElement))).toBe(true);
  }
  await page.keyboard.press('Escape');
  await expect(question).toBeHidden();
  await expect(button(page, 'New set-up')).toBeFocused();

  await tabsTo(page, page.getByRole('link', { name: /^Keys/ }), 'Shift+Tab');
  await page.keyboard.press('Enter');
  await landsOn(page, 'Keys');
  const row = page.getByRole('row', { name: /Shop feed/ }).getByRole('button');
  await tabsTo(page, row);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('complementary').getByRole('heading', { name: 'Shop feed' })).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('complementary')).toHaveCount(0);
  await expect(row).toBeFocused();
});

test('the first Tab stop is the link that skips the menu', async ({ open }) => {
  const { page, person } = await open();
  await person.press('Start practising');
  await expect(page.getByRole('heading', { name: 'What needs attention' })).toBeVisible();
  await page.reload();
  const heading = page.getByRole('heading', { level: 1 });
  await expect(heading).toBeVisible();
  await page.keyboard.press('Tab');
  const skip = button(page, 'Go to the page');
  await expect(skip).toBeFocused();
  await expect(skip).toBeInViewport();
  await page.keyboard.press('Enter');
  await expect(heading).toBeFocused();
});
