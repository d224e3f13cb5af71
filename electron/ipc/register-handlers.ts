import type { z } from 'zod/mini';
import type { UpdatingAnswer } from '../../shared/contract/answer-updates';
import type { AnswerTo, Success } from '../../shared/contract/bridge';
import { type Input, type Output, type RequestName, requests } from '../../shared/contract/contract';
import type { Failure } from '../../shared/contract/failure';
import type { AnswerAwarePublisher } from '../events';
import type { Host } from '../host';
import { isTrustedSender, type SenderEvent, type TrustedPage } from './sender';

/** One function for each request of the contract; a missing or surplus one does not compile. */
export type Handlers = { readonly [N in RequestName]: (input: Input<N>) => Promise<Output<N>> | Output<N> };

/** The dependencies of the IPC server. */
export type IpcServer = {
  readonly ipcMain: Host['ipcMain'];
  readonly page: TrustedPage;
  /** Turns anything thrown into the one failure shape, in plain words and with secrets removed. */
  readonly describe: (error: unknown) => Failure;
  /** Called for each failure. Only the request name and the code may be logged. */
  readonly report: (name: RequestName, failure: Failure, error: unknown) => void;
  /** Holds back the changes that a request's answer brings. */
  readonly answering: AnswerAwarePublisher['answering'];
  /** Called with each answer before it goes to a page that applies it. */
  readonly answered: (answer: UpdatingAnswer) => void;
};

/** Thrown by the IPC server itself; handlers throw `KnownFailure`. */
export class Refused extends Error {
  constructor(readonly code: 'foreign-sender' | 'bad-input') {
    super(code);
  }
}

/**
 * The only place where requests are registered. Each call goes through sender check, input parse, handler, output
 * parse, and comes back as an answer value: nothing is ever thrown to the page.
 */
export function registerHandlers(server: IpcServer, handlers: Handlers): void {
  for (const name of Object.keys(requests) as RequestName[]) {
    server.ipcMain.handle(name, (event, input, takes) => answer(server, handlers, name, event, input, takes === true));
  }
}

async function answer<N extends RequestName>(
  server: IpcServer,
  handlers: Handlers,
  name: N,
  event: SenderEvent,
  raw: unknown,
  takes: boolean,
): Promise<AnswerTo<N>> {
  try {
    if (!isTrustedSender(event, server.page)) throw new Refused('foreign-sender');
    const input = requests[name].input.safeParse(raw);
    if (!input.success) throw new Refused('bad-input');
    const { updates } = requests[name];
    const schema = requests[name].output as unknown as z.ZodMiniType<Output<N>>;
    const run = async () => {
      const output = await handlers[name](input.data as Input<N>);
      return { ok: true, value: schema.parse(output), updates } as Success<N>;
    };
    const success = await (takes && bringsKeys.includes(updates) ? server.answering(run, broughtBy) : run());
    if (takes) server.answered(success);
    return success;
  } catch (error) {
    const failure = server.describe(error);
    server.report(name, failure, error);
    return { ok: false, failure };
  }
}

const bringsKeys: readonly UpdatingAnswer['updates'][] = ['key', 'keys'];

/** The ids of the keys whose current records the answer brings. */
function broughtBy(answer: UpdatingAnswer): readonly string[] {
  if (answer.updates === 'keys') return answer.value.keys.map(({ id }) => id);
  return answer.updates === 'key' ? [answer.value.id] : [];
}
