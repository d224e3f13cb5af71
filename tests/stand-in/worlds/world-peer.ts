/**
 * One end of contextBridge: the page's world and the preload's world share a document but no objects, so values cross as
 * the detail of an event whose name only the two ends know; functions and promises cross as numbers.
 * The page may replace any built-in before a call, so everything that runs later was taken beforehand.
 */
const { apply } = Reflect;
const { freeze, keys, create, getPrototypeOf, defineProperty } = Object;
const { isArray } = Array;
const objectPrototype = Object.prototype;
const PromiseOf = Promise;
const ErrorOf = Error;
const EventOf = CustomEvent;
const thenOf = Promise.prototype.then;
const detailOf = Object.getOwnPropertyDescriptor(CustomEvent.prototype, 'detail')?.get as () => unknown;
const stopOf = Event.prototype.stopImmediatePropagation;
const dispatch = EventTarget.prototype.dispatchEvent;
const listen = EventTarget.prototype.addEventListener;
const here = window;

type Outcome = { readonly value?: unknown; readonly error?: string; readonly promise?: number };
type Message =
  | { readonly kind: 'expose'; readonly name: string; readonly value: unknown }
  | { readonly kind: 'call'; readonly id: number; readonly target: number; readonly args: unknown[] }
  | { readonly kind: 'answer'; readonly id: number; readonly outcome: Outcome }
  | { readonly kind: 'settle'; readonly id: number; readonly outcome: Outcome };

type Callable = (...args: unknown[]) => unknown;
type Settle = (outcome: Outcome) => void;

// An own member of this name marks a number that stands for a function or promise of the other world.
const functionMark = '\u0000function';
const promiseMark = '\u0000promise';

/** What one end offers: the preload's end exposes, the page's end only receives. */
export type WorldPeer = { expose(name: string, value: unknown): void };

/** Joins this world to the other; `mine` and `theirs` are the names of the events that each end listens to. */
export function joinWorlds(mine: string, theirs: string): WorldPeer {
  const functions = create(null) as Record<number, Callable>;
  const proxies = create(null) as Record<number, Callable>;
  const answers = create(null) as Record<number, Outcome>;
  const waiting = create(null) as Record<number, Settle>;
  let lastId = 0;

  const send = (message: Message) => {
    apply(dispatch, here, [new EventOf(theirs, { detail: message })]);
  };

  const outcomeOf = (run: () => unknown): Outcome => {
    try {
      return { value: encode(run()) };
    } catch (error) {
      return { error: messageOf(error) };
    }
  };

  const encode = (value: unknown): unknown => {
    if (typeof value === 'function') {
      lastId += 1;
      functions[lastId] = value as Callable;
      return mark(functionMark, lastId);
    }
    // Unsaid here, the other world would get an event without its message.
    if (typeof value === 'symbol') throw new ErrorOf('An object could not be cloned.');
    if (typeof value !== 'object' || value === null) return value;
    if (value instanceof PromiseOf) {
      lastId += 1;
      const id = lastId;
      const settle = (outcome: Outcome) => send({ kind: 'settle', id, outcome });
      apply(thenOf, value, [
        (result: unknown) => settle(outcomeOf(() => result)),
        (error: unknown) => settle({ error: messageOf(error) }),
      ]);
      return mark(promiseMark, id);
    }
    return mapped(value, encode, false);
  };

  const decode = (value: unknown): unknown => {
    if (typeof value !== 'object' || value === null) return value;
    const marked = value as { [functionMark]?: number; [promiseMark]?: number };
    if (marked[functionMark] !== undefined) return proxyOf(marked[functionMark]);
    if (marked[promiseMark] !== undefined) return promiseOf(marked[promiseMark]);
    return mapped(value, decode, true);
  };

  const open = (outcome: Outcome): unknown => {
    if (outcome.error !== undefined) throw new ErrorOf(outcome.error);
    return decode(outcome.value);
  };

  const proxyOf = (target: number): Callable => {
    proxies[target] ??= freeze((...args: unknown[]) => {
      lastId += 1;
      const id = lastId;
      send({ kind: 'call', id, target, args: encode(args) as unknown[] });
      const outcome = answers[id] ?? { error: 'The other world did not answer' };
      delete answers[id];
      return open(outcome);
    });
    return proxies[target];
  };

  const promiseOf = (id: number): Promise<unknown> =>
    new PromiseOf((resolve, reject) => {
      waiting[id] = (outcome) => {
        try {
          resolve(open(outcome));
        } catch (error) {
          reject(error);
        }
      };
    });

  const receive = (message: Message) => {
    switch (message.kind) {
      case 'expose':
        defineProperty(here, message.name, { value: decode(message.value), enumerable: true });
        return;
      case 'call': {
        const target = functions[message.target];
        const args = decode(message.args) as unknown[];
        const outcome = outcomeOf(() => target && apply(target, undefined, args));
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

  return { expose: (name, value) => send({ kind: 'expose', name, value: encode(value) }) };
}

function mark(name: string, id: number): object {
  const marked = create(null) as Record<string, number>;
  marked[name] = id;
  return marked;
}

/** A copy with every member passed through; what is neither a plain object nor a list goes to the browser's own cloning. */
function mapped(value: object, change: (member: unknown) => unknown, frozen: boolean): unknown {
  if (isArray(value)) {
    const list: unknown[] = [];
    for (let index = 0; index < value.length; index += 1) {
      defineProperty(list, index, {
        value: change(value[index]),
        enumerable: true,
        configurable: true,
        writable: true,
      });
    }
    return frozen ? freeze(list) : list;
  }
  const prototype = getPrototypeOf(value);
  if (prototype !== null && prototype !== objectPrototype) return value;
  const copy = {} as Record<string, unknown>;
  const names = keys(value);
  for (let index = 0; index < names.length; index += 1) {
    const name = names[index] as string;
    defineProperty(copy, name, {
      value: change((value as Record<string, unknown>)[name]),
      enumerable: true,
      configurable: true,
      writable: true,
    });
  }
  return frozen ? freeze(copy) : copy;
}

function messageOf(error: unknown): string {
  return error instanceof ErrorOf ? error.message : `${error}`;
}
