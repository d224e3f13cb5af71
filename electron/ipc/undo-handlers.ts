import type { Handlers } from './register-handlers';
import type { HandlerServices } from './services';

/** Requests about undoing the last acts, in the current account. */
export function undoHandlers({ accounts }: Pick<HandlerServices, 'accounts'>) {
  const undo = async () => (await accounts.current()).undo;
  return {
    'undo.last': async () => ({ offer: (await undo()).last() }),
    'undo.run': async ({ id }) => (await undo()).run(id),
  } satisfies Partial<Handlers>;
}
