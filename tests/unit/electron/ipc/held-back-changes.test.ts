import { describe, expect, it, vi } from 'vitest';
import { createAnswerAwarePublisher } from '../../../../electron/events';
import { describeFailure } from '../../../../electron/ipc/describe-failure';
import { type Handlers, registerHandlers } from '../../../../electron/ipc/register-handlers';
import { createTranslator } from '../../../../electron/shell/system/words';
import { sampleKeys } from '../../../runs/preview/sample-keys';

type Served = (event: unknown, input: unknown, takes?: unknown) => Promise<unknown>;

const origin = 'app://keyquilt';
const ownPage = { sender: { id: 7 }, senderFrame: { origin, parent: null } };
const [record] = sampleKeys;

/** The IPC server with one handler, which changes a key and returns it. */
function serveOnePaste() {
  const served = new Map<string, Served>();
  const told = vi.fn();
  const answered = vi.fn();
  const { publish, answering } = createAnswerAwarePublisher(told);
  const paste = async () => {
    publish('keys.changed', { ids: [record?.id ?? ''] });
    return record;
  };
  registerHandlers(
    {
      ipcMain: { handle: (name, listener) => void served.set(name, listener as unknown as Served) },
      page: { pageId: () => 7, origin },
      describe: (error) => describeFailure(error, createTranslator()),
      report: () => {},
      answering,
      answered,
    },
    { 'secrets.paste': paste } as unknown as Handlers,
  );
  const ask = (takes?: unknown) => served.get('secrets.paste')?.(ownPage, { id: record?.id, field: 'apiKey' }, takes);
  return { ask, told, answered };
}

describe('a change that an answer brings', () => {
  it('is told by nothing else to a page that takes the answer', async () => {
    const { ask, told, answered } = serveOnePaste();
    const answer = await ask(true);
    expect(answer).toMatchObject({ ok: true, value: { id: record?.id }, updates: 'key' });
    expect(answered).toHaveBeenCalledWith(answer);
    expect(told).not.toHaveBeenCalled();
  });

  it.each([undefined, false, 'yes', 1, {}])('is told to one that says %j', async (takes) => {
    const { ask, told, answered } = serveOnePaste();
    await ask(takes);
    expect(answered).not.toHaveBeenCalled();
    expect(told).toHaveBeenCalledWith('keys.changed', { ids: [record?.id] });
  });
});
