import { createDesk, messageOf, type Packed } from './bridge-values';

/**
 * One end of contextBridge: the page's world and the preload's world share a document but no objects, so values cross
 * as the detail of an event whose name only the two ends know. The page may replace any built-in before a call, so
 * everything that runs later is captured first.
 */
const { apply } = Reflect;
const { create, defineProperty, hasOwn } = Object;
const PromiseOf = Promise;
const ErrorOf = Error;
const EventOf = CustomEvent;
const thenOf = Promise.prototype.then;
const detailOf = Object.getOwnPropertyDescriptor(CustomEvent.prototype, 'detail')?.get as () => unknown;
const stopOf = Event.prototype.stopImmediatePropagation;
const dispatch = EventTarget.prototype.dispatchEvent;
const listen = EventTarget.prototype.addEventListener;
const here = window;

/** A value, or the message of an error; `refused` for a promise that was rejected with the value. */
type Outcome = { readonly value?: Packed; readonly error?: string; readonly refused?: boolean };
type Message =
  | { readonly kind: 'expose'; readonly name: string; readonly value: Packed }
  | { readonly kind: 'call'; readonly id: number; readonly target: number; readonly args: Packed }
  | { readonly kind: 'answer'; readonly id: number; readonly outcome: Outcome }
  | { readonly kind: 'settle'; readonly id: number; readonly outcome: Outcome };

/** The API of one end: the preload's end exposes, the page's end only receives. */
export type WorldPeer = { expose(name: string, value: unknown): void };

/** Connects this world to the other; `mine` and `theirs` are the event names that each end listens to. */
export function joinWorlds(mine: string, theirs: string): WorldPeer {
  const answers = create(null) as Record<number, Outcome>;
  const waiting = create(null) as Record<number, (outcome: Outcome) => void>;
  let lastId = 0;

  const send = (message: Message) => {
    apply(dispatch, here, [new EventOf(theirs, { detail: message })]);
  };

  const outcomeOf = (run: () => unknown, refused: boolean): Outcome => {
    try {
      return { value: bench.pack(run()), refused };
    } catch (error) {
      return { error: messageOf(error) };
    }
  };

  /** Sends a message that the other end answers synchronously: the answer is there when this returns. */
  const ask = (message: (id: number) => Message): unknown => {
    lastId += 1;
    const id = lastId;
    send(message(id));
    const outcome = answers[id] ?? { error: 'The other world did not answer' };
    delete answers[id];
    if (outcome.error !== undefined) throw new ErrorOf(outcome.error);
    return bench.unpack(outcome.value, false);
  };

  const bench = createDesk({
    call: (target, args) => ask((id) => ({ kind: 'call', id, target, args })),
    promised: (id, promise) => {
      const settle = (refused: boolean) => (value: unknown) =>
        send({ kind: 'settle', id, outcome: outcomeOf(() => value, refused) });
      apply(thenOf, promise, [settle(false), settle(true)]);
    },
    awaited: (id) =>
      new PromiseOf((resolve, reject) => {
        waiting[id] = ({ value, error, refused }) => {
          if (error !== undefined) reject(new ErrorOf(error));
          else if (refused) reject(bench.unpack(value, false));
          else resolve(bench.unpack(value, false));
        };
      }),
  });

  const expose = (name: string, value: Packed): Outcome => {
    if (hasOwn(here, name)) {
      return { error: 'Cannot bind an API on top of an existing property on the window object' };
    }
    defineProperty(here, name, { value: bench.unpack(value, true), enumerable: true });
    return {};
  };

  const receive = (message: Message) => {
    switch (message.kind) {
      case 'expose':
        answers[0] = expose(message.name, message.value);
        send({ kind: 'answer', id: 0, outcome: answers[0] });
        return;
      case 'call': {
        const args = bench.unpack(message.args, false) as unknown[];
        const outcome = outcomeOf(() => bench.call(message.target, args), false);
        send({ kind: 'answer', id: message.id, outcome });
        return;
      }
      case 'answer':
        answers[message.id] = message.outcome;
        return;
      case 'settle':
        waiting[message.id]?.(message.outcome);
        delete waiting[message.id];
    }
  };

  const onEvent = (event: Event) => {
    apply(stopOf, event, []);
    receive(apply(detailOf, event, []) as Message);
  };
  apply(listen, here, [mine, onEvent, true]);

  return {
    expose(name, value) {
      send({ kind: 'expose', name, value: bench.pack(value) });
      const { error } = answers[0] ?? {};
      delete answers[0];
      if (error !== undefined) throw new ErrorOf(error);
    },
  };
}
