import type { Handlers } from './register-handlers';
import type { Reach } from './services';

/** Requests about keys that exist: tasks and their proof, swaps, the account's own list, Patchworks' form. */
export function careHandlers({ accounts }: Reach) {
  const current = () => accounts.current();
  return {
    'care.start': async ({ id, task }) => (await current()).care.start(id, task),
    'care.change': async ({ id, page, wanted }) => (await current()).care.change(id, { page, wanted }),
    'care.claim': async ({ id }) => (await current()).care.claim(id),
    'care.prove': async ({ id }) => (await current()).care.prove(id),
    'care.stop': async ({ id }) => (await current()).care.stop(id),
    'care.findStopped': async ({ id }) => ({ keys: await (await current()).care.findStopped(id) }),

    'swap.start': async ({ id }) => (await current()).swaps.start(id),
    'swap.stop': async ({ id }) => (await current()).swaps.stop(id),

    'knownKeys.read': async ({ id }) => (await current()).lists.readKnown(id),
    'knownKeys.import': async ({ id, serviceIds }) => (await current()).lists.importKnown(id, serviceIds),
    'handover.readForm': async ({ id }) => (await current()).lists.readForm(id),
  } satisfies Partial<Handlers>;
}
