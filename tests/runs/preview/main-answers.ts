import { inventoryHandlers } from '../../../electron/ipc/inventory-handlers';
import type { HandlerServices } from '../../../electron/ipc/services';
import type { Input } from '../../../shared/contract/contract';
import { firstView, rowsAtOnce } from '../../../shared/inventory/first-view';
import { inventoryOf } from './sample-inventory';
import type { Scene } from './sample-scene';

/** Main's own answers about lists and counts, for the keys of a scene; undefined for every other request. */
export function mainAnswers({ app, keys }: Scene): (name: string, input: unknown) => Promise<unknown> {
  const inventory = inventoryOf(keys);
  const records = { valuesOf: () => 'ready' };
  const accounts = { current: async () => ({ inventory, vault: { records } }) };
  const settings = { read: () => app.settings, change: () => app.settings };
  const services = { accounts, settings } as unknown as Pick<HandlerServices, 'accounts' | 'settings'>;
  const handlers = inventoryHandlers(services);
  const view = firstView(app.settings.keysTable.grouping);
  const answers: Readonly<Record<string, (input: never) => unknown>> = {
    ...handlers,
    'app.open': () => ({
      overview: inventory.overview(null),
      list: inventory.lists.view({ view, from: 0, count: rowsAtOnce }),
    }),
    'keepass.countWhole': ({ ids }: Input<'keepass.countWhole'>) => ({ count: ids.length }),
    'handover.keyToAsk': () => ({ key: null }),
    'handover.freeInstance': ({ usual }) => ({ name: usual, usedBy: null }),
  };
  return async (name, input) => answers[name]?.(input as never);
}
