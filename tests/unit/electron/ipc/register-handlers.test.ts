import { beforeEach, describe, expect, it, vi } from 'vitest';
import { describeFailure } from '../../../../electron/ipc/describe-failure';
import { type Handlers, registerHandlers } from '../../../../electron/ipc/register-handlers';
import type { SenderEvent } from '../../../../electron/ipc/sender';
import { createTranslator } from '../../../../electron/shell/system/words';
import { wholeActivity } from '../../../../shared/activity/activity-view';
import { type RequestName, requests } from '../../../../shared/contract/contract';
import type { Answer } from '../../../../shared/contract/failure';
import { firstView, noFilter } from '../../../../shared/inventory/first-view';

const origin = 'app://keyquilt';
const names = Object.keys(requests) as RequestName[];
type Served = (event: SenderEvent, input: unknown) => Promise<Answer<unknown>>;

const id = '0123456789abcdef01234567';
const choice = { company: null, query: '', filter: noFilter, group: null };
const validInputs: Record<RequestName, unknown> = {
  'app.read': {},
  'app.open': {},
  'app.chooseAccount': { account: 'real' },
  'app.restartPractice': {},
  'app.restart': {},
  'app.quit': {},
  'app.dismissNotice': { id: 'n1' },
  'keys.read': { ids: [id] },
  'activity.view': { view: wholeActivity, until: null, count: 100 },
  'activity.rows': { view: wholeActivity, until: 5, from: 0, count: 100 },
  'activity.export': { job: id, view: wholeActivity, until: null, format: 'csv', filters: [] },
  'keys.view': { view: firstView('none'), from: 0, count: 100 },
  'keys.viewIds': { view: firstView('none') },
  'keys.selected': { ids: [id], view: firstView('none') },
  'keys.places': { choice, most: 20 },
  'keys.calendar': { choice, months: 12, most: 20 },
  'keys.givable': { most: 0 },
  'inventory.read': { company: null },
  'inventory.suggest': {},
  'inventory.countScope': { company: null, includeKept: true },
  'keys.timeline': { id },
  'keys.addUse': { id, use: { place: 'Shop', kind: 'script', contact: '', note: '' } },
  'keys.changeUse': { id, useId: id, use: { place: 'Shop', kind: 'script', contact: '', note: '' } },
  'keys.removeUse': { id, useId: id },
  'keys.changeOwner': { id, owner: 'Priya' },
  'keys.changeReviewDue': { id, day: '2026-12-01' },
  'keys.purge': { id },
  'setups.start': { system: 'plytix', company: 'Harbour & Pine' },
  'setups.change': { id, change: { step: 'create' } },
  'setups.tick': { id, tick: 'handover.url', done: true },
  'setups.bringValues': { id },
  'setups.finish': { id },
  'setups.discard': { id },
  'secrets.paste': { id, field: 'apiKey' },
  'secrets.type': { id, field: 'apiKey', value: 'DEMO' },
  'secrets.clean': { id, field: 'apiKey' },
  'secrets.clear': { id, field: 'apiKey' },
  'secrets.copy': { id, field: 'apiKey' },
  'tests.run': { id },
  'tests.trySwapped': { id },
  'tests.chooseRow': { id, serviceId: id },
  'tests.stop': { id },
  'tests.runMany': { job: id, ids: [id] },
  'keepass.countWhole': { ids: [id] },
  'keepass.export': { job: id, ids: [id], passphrase: 'four quiet words' },
  'passphrase.judge': { passphrase: 'four quiet words' },
  'import.open': { job: id },
  'import.preview': { list: id, mapping: { name: 0 }, forAll: { system: 'plytix', company: '' } },
  'import.take': { list: id, job: id, plan: 'p', mapping: {}, forAll: { system: '', company: '' } },
  'import.close': { list: id },
  'checklists.people': {},
  'checklists.list': {},
  'checklists.read': { id },
  'checklists.start': { subject: { kind: 'leaver', person: 'Priya' } },
  'checklists.tick': { id, item: 'note', done: true },
  'checklists.note': { id, note: 'Seen in a chat' },
  'checklists.end': { id },
  'keepass.check': { job: id, passphrase: 'four quiet words' },
  'keyTasks.start': { id, task: 'revoke' },
  'keyTasks.change': { id, page: 1 },
  'keyTasks.markDone': { id },
  'keyTasks.verify': { id },
  'keyTasks.stop': { id },
  'keyTasks.findStopped': { id },
  'rotation.start': { id },
  'rotation.stop': { id },
  'knownKeys.read': { id },
  'knownKeys.import': { id, serviceIds: ['abc'] },
  'handover.keyToAsk': { company: 'Harbour & Pine' },
  'handover.readForm': { id },
  'practice.companies': {},
  'practice.keys': { system: 'plytix', company: 'Harbour & Pine' },
  'practice.createKey': { system: 'plytix', company: 'Harbour & Pine', name: 'A', role: 'admin' },
  'practice.saveKey': { id, name: 'A', role: 'admin' },
  'practice.revokeKey': { id },
  'practice.deleteKey': { system: 'plytix', id },
  'practice.reveal': { system: 'plytix', id, field: 'apiPassword' },
  'practice.copyValue': { system: 'plytix', id, field: 'apiKey' },
  'practice.instances': { company: 'Harbour & Pine' },
  'practice.saveInstance': {
    company: 'Harbour & Pine',
    name: 'A',
    url: 'https://www.plytix.com/',
    apiKey: 'DEMO',
    apiPassword: 'DEMO',
    version: '1',
  },
  'vault.setPassphrase': { passphrase: 'four words work well' },
  'vault.unlock': { passphrase: 'four words work well' },
  'vault.reset': { confirmed: 'new key', passphrase: null },
  'vault.lock': {},
  'lock.stay': {},
  'lock.requirePassphrase': { job: id, passphrase: 'four words work well', present: null },
  'lock.returnToKeyring': { job: id, present: null },
  'lock.openEarlier': { passphrase: 'four words work well' },
  'lock.stopTouchId': { passphrase: null },
  'secrets.reveal': { id, field: 'apiKey' },
  'reviews.list': {},
  'reviews.read': { id },
  'reviews.lines': { id, from: 200 },
  'reviews.scopes': { listed: null, picked: [id] },
  'reviews.countLeft': { id },
  'reviews.start': { title: 'Autumn review', scope: { kind: 'all', words: 'All current keys', filters: [] } },
  'reviews.decide': { id, keyId: id, decision: 'keep', reason: '' },
  'reviews.keepTogether': { id, keyIds: [id], reason: '' },
  'reviews.sign': { id, name: 'Priya Raman' },
  'reviews.saveCsv': { id },
  'reviews.discard': { id, title: 'Autumn review' },
  'transfer.lastBackup': {},
  'transfer.backUp': { job: id, passphrase: 'four words work well' },
  'transfer.newPassphrase': {},
  'transfer.handOver': { job: id, ids: [id], to: 'Ben', expires: '2026-12-24', passphrase: 'four words work well' },
  'transfer.choose': {},
  'transfer.open': { job: id, file: id, passphrase: 'four words work well' },
  'transfer.take': { job: id, file: id, outcomes: ['new'] },
  'transfer.forget': { file: id },
  'jobs.stop': { job: id },
  'jobs.pause': { job: id },
  'jobs.resume': { job: id },
  'reports.export': { job: id, format: 'csv', scope: { company: null, includeKept: true }, choice: null },
  'reports.key': { job: id, id, format: 'pdf' },
  'reports.review': { job: id, id, format: 'pdf' },
  'reports.charts': { company: null, includeKept: true },
  'reports.checkFile': {},
  'journal.read': {},
  'journal.verify': {},
  'updates.read': {},
  'updates.restart': {},
  'updates.setBusy': { on: false },
  'about.read': {},
  'log.read': {},
  'link.take': {},
  'settings.change': { theme: 'dark' },
  'clipboard.copyText': { text: 'Patchworks Integration' },
  'links.open': { link: 'plytix-accounts' },
  'links.mail': { mail: { kind: 'ask-manager', id } },
  'window.compact': { on: true },
};

const ownPage: SenderEvent = { sender: { id: 7 }, senderFrame: { origin, parent: null } };
const foreign: Record<string, SenderEvent> = {
  'a null frame': { sender: { id: 7 }, senderFrame: null },
  'another origin': { sender: { id: 7 }, senderFrame: { origin: 'https://accounts.plytix.com', parent: null } },
  'a look-alike origin': { sender: { id: 7 }, senderFrame: { origin: 'app://keyquilt.evil', parent: null } },
  'an opaque origin': { sender: { id: 7 }, senderFrame: { origin: 'null', parent: null } },
  'a sub-frame with our origin': { sender: { id: 7 }, senderFrame: { origin, parent: {} as never } },
  'another page': { sender: { id: 8 }, senderFrame: { origin, parent: null } },
};
const hostile: readonly unknown[] = [
  undefined,
  null,
  0,
  '',
  'app.read',
  [],
  [{}],
  { surplus: true },
  { id: { toString: () => id } },
  { id: `${id}/../x`, field: 'apiKey' },
  { id, field: '__proto__' },
  { ids: new Array(10_000).fill(id) },
  JSON.parse('{"__proto__":{"polluted":true},"constructor":1}'),
];

describe('the IPC server', () => {
  const served = new Map<string, Served>();
  const called = vi.fn();
  let handlers: Handlers;

  beforeEach(() => {
    served.clear();
    called.mockReset();
    handlers = Object.fromEntries(names.map((name) => [name, called])) as unknown as Handlers;
    const words = createTranslator();
    registerHandlers(
      {
        ipcMain: { handle: (name, listener) => void served.set(name, listener as unknown as Served) },
        page: { pageId: () => 7, origin },
        describe: (error) => describeFailure(error, words),
        report: () => {},
        answering: (work) => work(),
        answered: () => {},
      },
      handlers,
    );
  });

  it('serves exactly the requests of the contract', () => {
    expect([...served.keys()].sort()).toEqual([...names].sort());
  });

  describe.each(names)('%s', (name) => {
    it.each(Object.entries(foreign))('refuses %s before anything else', async (_what, event) => {
      const answer = await served.get(name)?.(event, validInputs[name]);
      expect(answer).toMatchObject({ ok: false, failure: { code: 'foreign-sender' } });
      expect(called).not.toHaveBeenCalled();
    });

    it('refuses hostile input and never reaches its handler', async () => {
      const refused = hostile.filter((input) => !requests[name].input.safeParse(input).success);
      expect(refused.length).toBeGreaterThan(8);
      for (const input of refused) {
        const answer = await served.get(name)?.(ownPage, input);
        expect(answer).toMatchObject({ ok: false, failure: { code: 'bad-input' } });
      }
      expect(called).not.toHaveBeenCalled();
    });

    it('lets a good request through', async () => {
      await served.get(name)?.(ownPage, validInputs[name]);
      expect(called).toHaveBeenCalledTimes(1);
    });

    it('turns any exception into a known failure without its text', async () => {
      called.mockRejectedValue(new Error('DEMO-secret at /home/somebody'));
      const answer = await served.get(name)?.(ownPage, validInputs[name]);
      expect(answer).toMatchObject({ ok: false, failure: { code: 'unexpected' } });
      expect(JSON.stringify(answer)).not.toContain('DEMO-secret');
    });
  });

  it('refuses to let out what the contract does not describe', async () => {
    called.mockResolvedValue({ clearsInSeconds: 'soon', value: 'DEMO-secret' });
    const answer = await served.get('secrets.copy')?.(ownPage, validInputs['secrets.copy']);
    expect(answer).toMatchObject({ ok: false, failure: { code: 'unexpected' } });
    called.mockResolvedValue({ clearsInSeconds: 30, value: 'DEMO-secret' });
    const second = await served.get('secrets.copy')?.(ownPage, validInputs['secrets.copy']);
    expect(second).toEqual({ ok: true, value: { clearsInSeconds: 30 }, updates: 'none' });
  });

  it('left no mark on Object.prototype', () => {
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
  });
});
