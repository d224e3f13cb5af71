import { keyTimeline } from '../features/inventory/key-timeline';
import type { Handlers } from './register-handlers';
import type { HandlerServices } from './services';

/** Requests about keys: reading, set-ups, values and tests, in the current account. */
export function keyHandlers({ accounts, guards }: HandlerServices) {
  const current = () => accounts.current();
  return {
    'keys.read': async ({ ids }) => {
      const { records } = (await current()).vault;
      return { keys: ids.flatMap((id) => records.get(id) ?? []), gone: ids.filter((id) => !records.get(id)) };
    },
    'keys.timeline': async ({ id }) => {
      return { events: [...(await keyTimeline((await current()).vault.journal, id))] };
    },

    'setups.start': async ({ system, company }) => (await current()).setups.start(system, company),
    'setups.change': async ({ id, change }) => (await current()).setups.change(id, change),
    'setups.tick': async ({ id, tick, done }) => (await current()).setups.tick(id, tick, done),
    'setups.bringValues': async ({ id }) => (await current()).setups.bringValues(id),
    'setups.finish': async ({ id }) => (await current()).setups.finish(id),
    'setups.discard': async ({ id }) => {
      await (await current()).setups.discard(id);
      return {};
    },

    'secrets.paste': async ({ id, field, again }) => {
      guards.paste.take();
      return (await current()).capture.paste(id, field, again);
    },
    'secrets.type': async ({ id, field, value }) => (await current()).capture.type(id, field, value),
    'secrets.clean': async ({ id, field, finding }) => (await current()).capture.clean(id, field, finding),
    'secrets.clear': async ({ id, field }) => (await current()).capture.clear(id, field),
    'secrets.answer': async ({ id, field }) => (await current()).asked.answer(id, field),
    'secrets.move': async ({ id, field }) => ({ keys: [...(await (await current()).asked.move(id, field))], gone: [] }),
    'secrets.copy': async ({ id, field }) => {
      guards.copy.take();
      return { clearsInSeconds: await (await current()).capture.copy(id, field) };
    },

    'tests.run': async ({ id }) => {
      const { tests, writer } = await current();
      await tests.run(id);
      return writer.get(id);
    },
    'tests.stop': async ({ id }) => {
      (await current()).tests.stop(id);
      return {};
    },
    'tests.trySwapped': async ({ id }) => {
      const { tests, writer } = await current();
      await tests.trySwapped(id);
      return writer.get(id);
    },
    'tests.chooseRow': async ({ id, serviceId }) => (await current()).tests.chooseRow(id, serviceId),
  } satisfies Partial<Handlers>;
}
