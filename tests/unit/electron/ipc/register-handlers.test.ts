import { beforeEach, describe, expect, it, vi } from 'vitest';
import { describeFailure } from '../../../../electron/ipc/describe-failure';
import { type Handlers, registerHandlers } from '../../../../electron/ipc/register-handlers';
import type { SenderEvent } from '../../../../electron/ipc/sender';
import { createTranslator } from '../../../../electron/shell/system/words';
import { type RequestName, requests } from '../../../../shared/contract/contract';
import type { Answer } from '../../../../shared/contract/failure';
import { id, validInputs } from './valid-inputs';

const origin = 'app://keyquilt';
const names = Object.keys(requests) as RequestName[];
type Served = (event: SenderEvent, input: unknown) => Promise<Answer<unknown>>;

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
