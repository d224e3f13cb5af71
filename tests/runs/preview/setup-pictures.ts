import type { Page } from '@playwright/test';
import { finding, setupScene, summary, testRun } from './setup-scenes';
import type { Picture } from './shoot';

const enter = async (page: Page) => {
  await page.locator('.tasks button').first().click();
  await page.locator('.wiz-main h1').waitFor();
};
const entered = (then: (page: Page) => Promise<unknown>) => async (page: Page) => {
  await enter(page);
  await then(page);
};
const plytix = { step: 'create', furthest: 'create' } as const;
const patchworks = {
  system: 'patchworks',
  name: { value: 'Order dashboard', known: 'typed', at: '2026-11-18T09:00:00Z' },
} as const;

const wrongRole = testRun(
  { code: 'role-not-admin', tone: 'wrong', action: 'change-role', facts: { role: 'user' } },
  {
    account: { state: 'not-testable', code: 'account-not-told' },
    role: { state: 'wrong', code: 'role-not-admin', facts: { role: 'user', source: 'list' } },
  },
);
const noWay = testRun(
  { code: 'proxy', tone: 'could-not-run', action: 'ask-it', facts: { host: 'auth.plytix.com' } },
  {
    'reach-auth': { state: 'could-not-run', code: 'proxy', facts: { host: 'auth.plytix.com' } },
    token: { state: 'not-run', code: 'not-run' },
    account: { state: 'not-run', code: 'not-run' },
    'reach-pim': { state: 'not-run', code: 'not-run' },
    read: { state: 'not-run', code: 'not-run' },
    role: { state: 'not-run', code: 'not-run' },
  },
);
const passed = testRun({}, { account: { code: 'account-told', facts: { account: 'Harbour & Pine' } } });
const ticks = {
  'handover.name': '2026-11-18T09:00:00Z',
  'handover.details': '2026-11-18T09:00:00Z',
  'handover.authentication': '2026-11-18T09:00:00Z',
} as const;

/** Every page of the guided set-up, in each state that looks different. */
export const setupPictures: readonly Picture[] = [
  {
    name: 'setup-company',
    scene: setupScene({ company: '', setup: { step: 'check', furthest: 'check', mayManage: 'unanswered' } }),
    open: enter,
  },
  {
    name: 'setup-check',
    scene: setupScene({ setup: { step: 'check', furthest: 'check', mayManage: 'unanswered' } }),
    open: enter,
  },
  {
    name: 'setup-ask',
    scene: setupScene({ setup: { step: 'check', furthest: 'check', mayManage: 'no', page: 8 } }),
    open: enter,
  },
  {
    name: 'setup-waiting',
    scene: setupScene({
      setup: { step: 'check', furthest: 'check', mayManage: 'no', page: 8, state: 'waiting', waitingFor: 'Jonas' },
    }),
    open: enter,
  },
  {
    name: 'setup-way',
    scene: setupScene({ setup: plytix }),
    open: entered((page) => page.getByText('I don’t see this').click()),
  },
  { name: 'setup-way-closed', scene: setupScene({ setup: plytix }), open: enter },
  { name: 'setup-form', scene: setupScene({ setup: { ...plytix, page: 1 } }), open: enter },
  { name: 'setup-list', scene: setupScene({ setup: { ...plytix, page: 2 } }), open: enter },
  {
    name: 'setup-capture',
    scene: setupScene({
      secrets: { apiKey: summary('', 22), apiPassword: summary('', 40) },
      findings: [finding('is-key-name', 'apiKey'), finding('stray-whitespace', 'apiPassword', 1)],
      setup: { step: 'capture', furthest: 'capture' },
    }),
    open: entered((page) => page.getByRole('button', { name: 'Check these values' }).click()),
  },
  {
    name: 'setup-capture-empty',
    scene: setupScene({
      secrets: { apiKey: null, apiPassword: summary('', 40) },
      setup: { step: 'capture', furthest: 'capture' },
    }),
    open: entered((page) => page.getByRole('button', { name: 'Type it instead: API key' }).click()),
  },
  {
    name: 'setup-manager',
    scene: setupScene({ setup: { step: 'capture', furthest: 'capture', page: 1 } }),
    open: enter,
  },
  { name: 'setup-answers', scene: setupScene({ setup: { step: 'answers', furthest: 'answers' } }), open: enter },
  {
    name: 'setup-answers-name',
    scene: setupScene({ setup: { step: 'answers', furthest: 'answers', page: 2 } }),
    open: enter,
  },
  { name: 'setup-test-ready', scene: setupScene({ setup: { step: 'test', furthest: 'test' } }), open: enter },
  {
    name: 'setup-test-role',
    scene: setupScene({ lastTest: wrongRole, setup: { step: 'test', furthest: 'test' } }),
    open: enter,
  },
  {
    name: 'setup-test-guide',
    scene: setupScene({ lastTest: wrongRole, setup: { step: 'test', furthest: 'test' } }),
    open: entered((page) => page.getByRole('button', { name: 'Show me how' }).click()),
  },
  {
    name: 'setup-test-network',
    scene: setupScene({ lastTest: noWay, setup: { step: 'test', furthest: 'test' } }),
    open: entered((page) => page.getByText('Technical details').click()),
  },
  {
    name: 'setup-test-passed',
    scene: setupScene({ lastTest: passed, setup: { step: 'test', furthest: 'test' } }),
    open: enter,
  },
  {
    name: 'setup-handover',
    scene: setupScene({
      lastTest: passed,
      setup: { step: 'handover', furthest: 'handover', screen: 'instances', ticks },
    }),
    open: enter,
  },
  {
    name: 'setup-handover-pages',
    scene: setupScene({
      lastTest: passed,
      setup: { step: 'handover', furthest: 'handover', screen: 'services', ticks },
    }),
    open: entered(async (page) => {
      await page.getByText('Show me their pages').click();
      await page.getByText('Show me their pages').scrollIntoViewIfNeeded();
    }),
  },
  {
    name: 'setup-record',
    scene: setupScene({
      lastTest: passed,
      role: { value: 'admin', known: 'live', at: '2026-11-18T14:02:00Z' },
      setup: { step: 'record', furthest: 'record', screen: 'instances', instanceName: 'Plytix, Harbour & Pine', ticks },
    }),
    open: enter,
  },
  {
    name: 'setup-pw-check',
    scene: setupScene({ ...patchworks, setup: { step: 'check', furthest: 'check', mayManage: 'unsure' } }),
    open: enter,
  },
  {
    name: 'setup-pw-company',
    scene: setupScene({ ...patchworks, setup: { step: 'check', furthest: 'check', page: 1 } }),
    open: enter,
  },
  {
    name: 'setup-pw-purpose',
    scene: setupScene({ ...patchworks, setup: { step: 'check', furthest: 'check', page: 2 } }),
    open: enter,
  },
  { name: 'setup-pw-way', scene: setupScene({ ...patchworks, setup: plytix }), open: enter },
  { name: 'setup-pw-create', scene: setupScene({ ...patchworks, setup: { ...plytix, page: 1 } }), open: enter },
  {
    name: 'setup-pw-capture',
    scene: setupScene({
      ...patchworks,
      secrets: { apiKey: summary('DEMO', 40), apiPassword: null },
      setup: { step: 'capture', furthest: 'capture' },
    }),
    open: enter,
  },
  {
    name: 'setup-pw-row',
    scene: setupScene({ ...patchworks, setup: { step: 'capture', furthest: 'capture', page: 1 } }),
    open: enter,
  },
];
