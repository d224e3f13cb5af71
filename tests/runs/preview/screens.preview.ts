import { test } from '@playwright/test';
import { scene } from './sample-scene';
import { type Picture, shoot } from './shoot';

const real = scene().app.settings;
const locked = (reason: 'passphrase-not-given' | 'keyring-changed' | 'key-unreadable') =>
  scene({
    app: {
      vault: { state: 'locked', protection: 'keyring', reason },
      closed: { values: 26, keys: 14, earlierPassphrase: false },
    },
  });

const pictures: readonly Picture[] = [
  { name: 'first-run', scene: scene({ app: { settings: { ...real, account: 'none' } } }) },
  { name: 'home', scene: scene({ app: { online: false } }) },
  {
    name: 'home-practice',
    scene: scene({
      app: {
        settings: { ...real, account: 'practice' },
        vault: { state: 'ready', protection: 'practice', reason: null },
        notices: [
          { id: 'n1', code: 'file-restored', facts: {}, at: '2026-11-18T09:00:00Z' },
          { id: 'n2', code: 'journal-broken', facts: {}, at: '2026-11-18T09:00:00Z' },
        ],
      },
    }),
    open: (page) => page.getByRole('button', { name: /Show finished/ }).click(),
  },
  { name: 'home-empty', scene: scene({ keys: [] }) },
  {
    name: 'new-setup',
    scene: scene(),
    open: async (page) => {
      await page.getByRole('button', { name: 'New set-up' }).click();
      await page.getByRole('button', { name: 'Start set-up' }).click();
    },
  },
  { name: 'keys', scene: scene(), open: (page) => page.getByRole('link', { name: 'Keys' }).click() },
  {
    name: 'keys-detail',
    scene: scene(),
    open: async (page) => {
      await page.getByRole('link', { name: 'Keys' }).click();
      await page.getByRole('button', { name: 'Nightly stock feed', exact: true }).click();
      await page.getByText('Set-up started').waitFor();
    },
  },
  {
    name: 'keys-failed',
    scene: scene({
      failures: {
        'tests.run': {
          code: 'unexpected',
          title: 'Something went wrong inside Keyquilt',
          advice: 'Try again. What you saved before is safe.',
          details: 'Error: sample',
        },
      },
    }),
    open: async (page) => {
      await page.getByRole('button', { name: /Act now/ }).click();
      await page.getByRole('button', { name: 'Patchworks Integration' }).click();
      await page.getByRole('button', { name: 'Test again' }).click();
    },
  },
  { name: 'keys-empty', scene: scene({ keys: [] }), open: (page) => page.getByRole('link', { name: 'Keys' }).click() },
  { name: 'settings', scene: scene(), open: (page) => page.getByRole('link', { name: 'Settings' }).click() },
  {
    name: 'settings-touch-id-missing',
    scene: scene({ app: { platform: 'darwin', settings: { ...real, askTouchId: true } } }),
    open: async (page) => {
      await page.getByRole('link', { name: 'Settings' }).click();
      await page.getByRole('button', { name: 'Stop asking for Touch ID' }).click();
      await page.getByRole('button', { name: 'Stop asking for Touch ID' }).scrollIntoViewIfNeeded();
    },
  },
  {
    name: 'protection-changing',
    scene: scene(),
    open: async (page) => {
      await page.getByRole('link', { name: 'Settings' }).click();
      await page.getByRole('button', { name: 'Change the passphrase…' }).click();
      await page.getByLabel('Current passphrase').fill('four plain words together');
      await page.getByLabel('New passphrase').fill('other four words, plainly');
      await page.getByLabel('The same passphrase again').fill('other four words, plainly');
      await page.getByRole('button', { name: 'Use this passphrase' }).click();
    },
  },
  { name: 'help', scene: scene(), open: (page) => page.getByRole('button', { name: 'Help' }).click() },
  {
    name: 'passphrase',
    scene: scene({
      failures: { 'secrets.copy': { code: 'passphrase-needed', title: 'No safe place', advice: 'Make a passphrase.' } },
    }),
    open: async (page) => {
      await page.getByRole('link', { name: 'Keys' }).click();
      await page.getByRole('button', { name: 'Nightly stock feed', exact: true }).click();
      await page.getByRole('button', { name: 'Copy key' }).click();
      await page.getByLabel('Make a passphrase instead').fill('four plain words together');
      await page.getByLabel('The same passphrase again').fill('four plain words together');
    },
  },
  { name: 'unlock', scene: locked('passphrase-not-given') },
  { name: 'locked-changed', scene: locked('keyring-changed') },
  { name: 'locked-unreadable', scene: locked('key-unreadable') },
  {
    name: 'locked-home',
    scene: locked('keyring-changed'),
    open: (page) => page.getByRole('button', { name: 'Read the records only' }).click(),
  },
];

for (const picture of pictures) {
  test(picture.name, ({ browser }) => shoot(browser, picture));
}
