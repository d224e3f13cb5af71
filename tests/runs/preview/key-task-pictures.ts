import type { Page } from '@playwright/test';
import type { KeyRecord } from '../../../shared/model/key-record';
import type { KeyTask } from '../../../shared/model/key-task';
import { sampleKeys } from './sample-keys';
import { scene } from './sample-scene';
import type { Picture } from './shoot';

const at = '2026-11-18T14:02:00.000Z';

function sample(place: number): KeyRecord {
  const key = sampleKeys[place];
  if (!key) throw new Error('A sample key is gone');
  return key;
}

const base = sample(8);
const plytixKey: KeyRecord = {
  ...base,
  setup: base.setup && { ...base.setup, screen: 'instances', instanceName: 'Plytix, Maple & Rye', handedOverAt: at },
};
const patchworksKey = sample(1);

function withTask(key: KeyRecord, keyTask: Partial<KeyTask> & Pick<KeyTask, 'task'>, change: Partial<KeyRecord> = {}) {
  const whole: KeyTask = { page: 0, wanted: '', startedAt: at, claimedAt: null, proof: null, ...keyTask };
  return scene({ keys: [...sampleKeys.filter(({ id }) => id !== key.id), { ...key, ...change, care: whole }] });
}

const carry = async (page: Page) => {
  await page.getByRole('region', { name: 'Under way with your keys' }).getByRole('button').click();
  await page.locator('.key-task-page h1').waitFor();
};
const detailOf = (name: string) => async (page: Page) => {
  await page.getByRole('link', { name: /^Keys/ }).click();
  await page.getByRole('button', { name, exact: true }).first().click();
  await page.locator('.detail').waitFor();
};
const then = (first: (page: Page) => Promise<void>, next: (page: Page) => Promise<unknown>) => async (page: Page) => {
  await first(page);
  await next(page);
};
const press = (name: string) => (page: Page) => page.getByRole('button', { name, exact: true }).click();

const claimed = (task: KeyTask['task'], state: 'confirmed' | 'contradicted' | 'not-yet', code: string, wanted = '') =>
  ({ task, wanted, claimedAt: at, proof: { state, code: code as 'key-refused', at } }) as const;

const openHelp = async (page: Page) => {
  await page.getByRole('button', { name: 'Help', exact: true }).click();
  const rename = page.getByText('Rename a key', { exact: true });
  await rename.click();
  await rename.scrollIntoViewIfNeeded();
};

/** Tasks on existing keys, in all their states. */
export const keyTaskPictures: readonly Picture[] = [
  { name: 'key-task-detail-plytix', scene: scene({ keys: [plytixKey] }), open: detailOf('Patchworks Integration') },
  { name: 'key-task-detail-patchworks', scene: scene({ keys: [patchworksKey] }), open: detailOf('Nightly stock feed') },
  {
    name: 'key-task-dialog-revoke',
    scene: scene(),
    open: then(detailOf('Nightly stock feed'), press('Revoke…')),
  },
  {
    name: 'key-task-dialog-delete-plytix',
    scene: scene({ keys: [plytixKey] }),
    open: then(then(detailOf('Patchworks Integration'), press('Delete…')), press('Delete key')),
  },
  {
    name: 'key-task-see-again',
    scene: scene({ keys: [plytixKey] }),
    open: then(detailOf('Patchworks Integration'), press('See key and password again')),
  },
  { name: 'key-task-home', scene: withTask(patchworksKey, claimed('revoke', 'not-yet', 'offline')) },
  { name: 'key-task-rename-name', scene: withTask(plytixKey, { task: 'rename' }), open: carry },
  {
    name: 'key-task-rename-steps',
    scene: withTask(plytixKey, { task: 'rename', page: 1, wanted: 'Photo studio' }),
    open: carry,
  },
  { name: 'key-task-role-which', scene: withTask(plytixKey, { task: 'change-role' }), open: carry },
  {
    name: 'key-task-role-steps',
    scene: withTask(plytixKey, { task: 'change-role', page: 1, wanted: 'user' }),
    open: carry,
  },
  { name: 'key-task-delete-steps', scene: withTask(plytixKey, { task: 'delete' }), open: carry },
  { name: 'key-task-revoke-steps', scene: withTask(patchworksKey, { task: 'revoke' }), open: carry },
  {
    name: 'key-task-revoke-steps-end',
    scene: withTask(patchworksKey, { task: 'revoke' }),
    open: then(carry, (page) => page.getByText('I don’t see this').click()),
  },
  { name: 'key-task-pw-delete-steps', scene: withTask(patchworksKey, { task: 'delete' }), open: carry },
  {
    name: 'key-task-contradicted',
    scene: withTask(patchworksKey, claimed('revoke', 'contradicted', 'all-passed')),
    open: carry,
  },
  {
    name: 'key-task-contradicted-role',
    scene: withTask(plytixKey, claimed('change-role', 'contradicted', 'all-passed', 'user')),
    open: carry,
  },
  { name: 'key-task-help', scene: scene(), open: openHelp },
  {
    name: 'key-task-ended',
    scene: withTask(patchworksKey, claimed('revoke', 'confirmed', 'key-refused'), {
      status: { value: 'revoked', known: 'live', at },
    }),
    open: detailOf('Nightly stock feed'),
  },
  { name: 'key-task-waiting', scene: withTask(patchworksKey, claimed('revoke', 'not-yet', 'timed-out')), open: carry },
];
