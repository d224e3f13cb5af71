import type { z } from 'zod/mini';
import { type Input, type Output, type RequestName, requests } from '../../shared/contract/contract';
import type { Answer, Failure } from '../../shared/contract/failure';
import type { Host } from '../host';
import { isTrustedSender, type SenderEvent, type TrustedPage } from './sender';

/** One function for each request of the contract; a missing or surplus one does not compile. */
export type Handlers = { readonly [N in RequestName]: (input: Input<N>) => Promise<Output<N>> | Output<N> };

/** What the door needs besides the handlers. */
export type Door = {
  readonly ipcMain: Host['ipcMain'];
  readonly page: TrustedPage;
  /** Turns anything thrown into the one failure shape, in plain words and with secrets removed. */
  readonly describe: (error: unknown) => Failure;
  /** Told of each failure that is not the person's doing, by request name and code only. */
  readonly report: (name: RequestName, failure: Failure, error: unknown) => void;
};

/** Thrown by the door itself; handlers throw `KnownFailure`. */
export class Refused extends Error {
  constructor(readonly code: 'foreign-sender' | 'bad-input') {
    super(code);
  }
}

/**
 * The only place where requests are registered. Each call goes through sender check, input parse, handler, output
 * parse, and comes back as an answer value: nothing is ever thrown to the page.
 */
export function serve(door: Door, handlers: Handlers): void {
  for (const name of Object.keys(requests) as RequestName[]) {
    door.ipcMain.handle(name, (event, input) => answer(door, handlers, name, event, input));
  }
}

async function answer<N extends RequestName>(
  door: Door,
  handlers: Handlers,
  name: N,
  event: SenderEvent,
  raw: unknown,
): Promise<Answer<Output<N>>> {
  try {
    if (!isTrustedSender(event, door.page)) throw new Refused('foreign-sender');
    const input = requests[name].input.safeParse(raw);
    if (!input.success) throw new Refused('bad-input');
    const output = await handlers[name](input.data as Input<N>);
    const schema = requests[name].output as unknown as z.ZodMiniType<Output<N>>;
    return { ok: true, value: schema.parse(output) };
  } catch (error) {
    const failure = door.describe(error);
    door.report(name, failure, error);
    return { ok: false, failure };
  }
}
