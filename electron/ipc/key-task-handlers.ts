import type { Output } from '../../shared/contract/contract';
import { freeInstanceFor } from '../features/inventory/free-instance';
import { needsList } from '../features/inventory/list-readers';
import type { RotationPair } from '../features/inventory/rotations';
import type { Handlers } from './register-handlers';
import type { HandlerServices } from './services';

/** Requests about existing keys: key tasks, rotations, known keys and Patchworks' form, in the current account. */
export function keyTaskHandlers({ accounts }: HandlerServices) {
  const current = () => accounts.current();
  return {
    'keyTasks.start': async ({ id, task }) => (await current()).keyTasks.start(id, task),
    'keyTasks.change': async ({ id, page, wanted }) => (await current()).keyTasks.change(id, { page, wanted }),
    'keyTasks.markDone': async ({ id }) => (await current()).keyTasks.markDone(id),
    'keyTasks.verify': async ({ id }) => (await current()).keyTasks.verify(id),
    'keyTasks.listReader': async ({ id }) => {
      const { writer, lists } = await current();
      const needed = needsList(writer.get(id));
      const reader = needed ? lists.readerFor(id) : null;
      return { needed, reader: reader && { id: reader.id, name: reader.name.value } };
    },
    'keyTasks.stop': async ({ id }) => (await current()).keyTasks.stop(id),
    'keyTasks.findStopped': async ({ id }) => ({ keys: await (await current()).keyTasks.findStopped(id) }),

    'rotation.start': async ({ id }) => bothKeys(await (await current()).rotations.start(id)),
    'rotation.stop': async ({ id }) => bothKeys(await (await current()).rotations.stop(id)),

    'knownKeys.read': async ({ id }) => (await current()).lists.readKnown(id),
    'knownKeys.import': async ({ id, serviceIds }) => (await current()).lists.importKnown(id, serviceIds),
    'handover.freeInstance': async ({ id, usual }) => {
      const { vault, writer } = await current();
      return freeInstanceFor(writer.get(id), usual, vault.records.facts());
    },
    'handover.keyToAsk': async ({ company }) => {
      const key = (await current()).lists.keyToAsk(company);
      const isLocked = key?.secrets.apiKey?.state === 'locked';
      return { key: key && { id: key.id, name: key.name.value, isLocked } };
    },
    'handover.readForm': async ({ id }) => (await current()).lists.readForm(id),
  } satisfies Partial<Handlers>;
}

function bothKeys({ old, next }: RotationPair): Output<'rotation.start'> {
  return { keys: next ? [old, next] : [old], gone: [] };
}
