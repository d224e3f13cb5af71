import type { ElectronApplication, Page } from '@playwright/test';
import { expect } from './fixtures';

/** What a person does in the app, named in the app's words. Each act waits for its result, never for time. */
export type Person = {
  /** Presses a button by its full name. */
  readonly press: (name: string) => Promise<void>;
  /** Chooses an answer or ticks a box by the start of its label, and waits until that is saved and shown. */
  readonly chooses: (words: string) => Promise<void>;
  /** Waits for the page's title. */
  readonly sees: (title: string | RegExp) => Promise<void>;
  /** Puts a text on the system clipboard, as copying in a browser does. */
  readonly copies: (text: string) => Promise<void>;
  /** Reads the system clipboard. */
  readonly clipboard: () => Promise<string>;
  /** Copies a value and presses the field's Paste button, under either of its two names. */
  readonly pastes: (field: 'API key' | 'API password', value: string) => Promise<void>;
  /** From the first screen into a new Plytix set-up. */
  readonly startsConnecting: (company: string) => Promise<void>;
  /** From Home into a new set-up. */
  readonly startsSetup: (which: 'A Plytix key for Patchworks' | 'A Patchworks key', company: string) => Promise<void>;
  /** Steps one and two of a Plytix set-up, up to the page that takes the values. */
  readonly createsPlytixKey: () => Promise<void>;
  /** From the values to the test verdict. */
  readonly testsPlytixKey: () => Promise<void>;
};

/** The person at this page. */
export function personAt(app: ElectronApplication, page: Page): Person {
  const press = (name: string) => page.getByRole('button', { name, exact: true }).click();
  const sees = (title: string | RegExp) => expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible();
  const copies = (text: string) => app.evaluate(({ clipboard }, copied) => clipboard.writeText(copied), text);

  const chooses = async (words: string) => {
    const name = new RegExp(`^${words}`);
    const box = page.getByRole('radio', { name }).or(page.getByRole('checkbox', { name }));
    await box.click();
    await expect(box).toBeChecked();
  };

  const fillsNewSetup = async (company: string) => {
    await page.getByLabel('Company', { exact: true }).fill(company);
    await press('Start set-up');
    await sees(/Are you an? (Owner|manager)/);
  };

  return {
    press,
    chooses,
    sees,
    copies,
    clipboard: () => app.evaluate(({ clipboard }) => clipboard.readText()),
    pastes: async (field, value) => {
      await copies(value);
      await page.getByRole('button', { name: new RegExp(`^Paste (again, )?${field}$`) }).click();
      await expect(page.getByText(new RegExp(`^${[...value].length} characters?$`)).first()).toBeVisible();
    },
    startsConnecting: async (company) => {
      await press('Start connecting');
      await fillsNewSetup(company);
    },
    startsSetup: async (which, company) => {
      await press('New set-up');
      await chooses(which);
      await fillsNewSetup(company);
    },
    createsPlytixKey: async () => {
      await chooses('Yes');
      await press('Go on to create the key');
      await sees('Open the API tab in Plytix');
      await press('The panel is open');
      await sees('Name the key and choose its role');
      await press('I have created the key');
      await sees('Find the new key in the list');
      await press('I see the new key');
      await sees('Bring the two values here');
    },
    testsPlytixKey: async () => {
      await press('Check these values');
      await sees('Add these details to your password manager');
      await chooses('I have saved these in my password manager');
      await press('Go on to check your answers');
      await sees('Check your answers');
      await press('Test this key with Plytix');
      await expect(page.getByRole('button', { name: 'Test again' })).toBeVisible();
    },
  };
}
