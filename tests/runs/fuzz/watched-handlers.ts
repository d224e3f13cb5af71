import { createHandlers as realHandlers } from '../../../electron/ipc/handlers';
import type { Handlers } from '../../../electron/ipc/register-handlers';

/** Number of calls of each handler, by request name. */
export const entered = new Map<string, number>();

/** Wraps the real handlers in the fuzz run, and only counts. */
export function createHandlers(...parts: Parameters<typeof realHandlers>): Handlers {
  const handlers = realHandlers(...parts);
  const counting = Object.entries(handlers).map(([name, handler]) => [
    name,
    (input: never) => {
      entered.set(name, (entered.get(name) ?? 0) + 1);
      return (handler as (input: never) => unknown)(input);
    },
  ]);
  return Object.fromEntries(counting) as Handlers;
}
