/**
 * The form of values on their way over contextBridge. Plain data is copied member by member; functions, promises,
 * symbols and errors become marks; the rest (bytes, maps, dates) is cloned by the browser when it reads the event. The
 * page may replace any built-in before a call, so everything that runs later is captured first.
 */
const { apply, ownKeys } = Reflect;
const { freeze, create, getOwnPropertyDescriptor, defineProperty } = Object;
const { isArray } = Array;
const ErrorOf = Error;
const TypeErrorOf = TypeError;
const PromiseOf = Promise;
const MapOf = Map;
const WeakMapOf = WeakMap;
const tagOf = Object.prototype.toString;
const { get: mapGet, set: mapSet } = Map.prototype;
const { get: weakGet, set: weakSet } = WeakMap.prototype;
const cloneOf = structuredClone;
const symbolFor = Symbol.for;
const keyFor = Symbol.keyFor;
const descriptionOf = getOwnPropertyDescriptor(Symbol.prototype, 'description')?.get as () => string | undefined;
const SymbolOf = Symbol;
const isView = ArrayBuffer.isView;

type Callable = (...args: unknown[]) => unknown;

/** A value in transit: plain data, or a mark. */
export type Packed = unknown;

// A member of this name marks something that cannot be copied: its kind, and a number or text.
const markName = '\u0000mark';
type Mark = {
  readonly kind: 'function' | 'original' | 'promise' | 'symbol' | 'error';
  readonly id: number;
  readonly text: string;
};

const deepest = 1000;
const cannotClone = 'An object could not be cloned.';
const tooDeep = 'Electron contextBridge recursion depth exceeded.  Nested objects deeper than 1000 are not supported.';
const notAnError =
  'An unknown exception occurred in the isolated context, an error occurred but a valid exception was not thrown.';

/** Functions, promises and symbols of one world, registered so that the other can refer to them. */
export type Desk = {
  pack(value: unknown): Packed;
  /** `frozen` for what is exposed to the page, unlike arguments and results. */
  unpack(value: Packed, frozen: boolean): unknown;
  /** Calls a function of this world by the id that the other sent. */
  call(id: number, args: unknown[]): unknown;
};

/** The messages between the worlds that a desk needs. */
export type DeskParts = {
  call(id: number, args: Packed): unknown;
  /** Called for a promise of this world that the other awaits. */
  promised(id: number, promise: Promise<unknown>): void;
  /** Creates the local promise for one of the other world. */
  awaited(id: number): Promise<unknown>;
};

export function createDesk(parts: DeskParts): Desk {
  const functions = create(null) as Record<number, { readonly run: Callable; readonly self: unknown }>;
  const symbols = create(null) as Record<number, symbol>;
  /** Proxies of functions of the other world, recognised when they return. */
  const proxies = new WeakMapOf<object, number>();
  let lastId = 0;
  const next = () => {
    lastId += 1;
    return lastId;
  };

  const pack = (value: unknown, seen: Map<unknown, unknown>, self: unknown, depth: number): Packed => {
    if (depth >= deepest) throw new TypeErrorOf(tooDeep);
    if (typeof value === 'symbol') return packSymbol(value);
    if ((typeof value !== 'object' && typeof value !== 'function') || value === null) return value;
    const known = apply(mapGet, seen, [value]);
    if (known !== undefined) return known;
    const keep = <T>(packed: T): T => {
      apply(mapSet, seen, [value, packed]);
      return packed;
    };
    if (typeof value === 'function') {
      const original = apply(weakGet, proxies, [value]) as number | undefined;
      if (original !== undefined) return keep(mark('original', original));
      const id = next();
      functions[id] = { run: value as Callable, self };
      return keep(mark('function', id));
    }
    if (value instanceof PromiseOf) {
      const id = next();
      parts.promised(id, value as Promise<unknown>);
      return keep(mark('promise', id));
    }
    if (value instanceof ErrorOf) return keep(mark('error', 0, `${value.message}`));
    if (isArray(value)) {
      const list = keep([] as unknown[]);
      for (let at = 0; at < value.length; at += 1) put(list, at, pack(value[at], seen, value, depth + 1));
      return list;
    }
    if (isPlain(value)) {
      const copy = keep(create(null) as object);
      const names = ownKeys(value);
      for (let at = 0; at < names.length; at += 1) {
        const name = names[at] as string | symbol;
        if (!getOwnPropertyDescriptor(value, name)?.enumerable) continue;
        const member = pack((value as Record<string | symbol, unknown>)[name], seen, value, depth + 1);
        if (typeof name === 'symbol') putSymbol(copy, name, member);
        else put(copy, name, member);
      }
      return copy;
    }
    try {
      return keep(cloneOf(value));
    } catch {
      throw new ErrorOf(cannotClone);
    }
  };

  const packSymbol = (value: symbol): Packed => {
    const shared = keyFor(value);
    if (shared !== undefined) return mark('symbol', 0, shared);
    const id = next();
    symbols[id] = value;
    return mark('symbol', id, (apply(descriptionOf, value, []) as string | undefined) ?? '');
  };

  /** Symbol names do not survive the event: such members travel as a separate list. */
  const putSymbol = (copy: object, name: symbol, member: Packed) => {
    const held = (copy as { '\u0000symbols'?: unknown[] })['\u0000symbols'] ?? [];
    put(held, held.length, [packSymbol(name), member]);
    put(copy, '\u0000symbols', held);
  };

  const unpack = (value: Packed, seen: Map<unknown, unknown>, frozen: boolean): unknown => {
    if (typeof value !== 'object' || value === null) return value;
    const known = apply(mapGet, seen, [value]);
    if (known !== undefined) return known;
    const finish = <T extends object>(made: T): T => {
      apply(mapSet, seen, [value, made]);
      return made;
    };
    const marked = (value as { [markName]?: Mark })[markName];
    if (marked !== undefined) {
      const made = unpackMark(marked, frozen);
      apply(mapSet, seen, [value, made]);
      return made;
    }
    if (isArray(value)) {
      const list = finish([] as unknown[]);
      for (let at = 0; at < value.length; at += 1) put(list, at, unpack(value[at], seen, frozen));
      return frozen ? freeze(list) : list;
    }
    if (apply(tagOf, value, []) !== '[object Object]') return value;
    const copy = finish({} as object);
    const names = ownKeys(value);
    for (let at = 0; at < names.length; at += 1) {
      const name = names[at] as string;
      const member = (value as Record<string, unknown>)[name];
      if (name !== '\u0000symbols') put(copy, name, unpack(member, seen, frozen));
      else putUnpackedSymbols(copy, member as unknown[][], seen, frozen);
    }
    return frozen ? freeze(copy) : copy;
  };

  const putUnpackedSymbols = (copy: object, held: unknown[][], seen: Map<unknown, unknown>, frozen: boolean) => {
    for (let at = 0; at < held.length; at += 1) {
      const name = unpack(held[at]?.[0], seen, frozen) as symbol;
      put(copy, name, unpack(held[at]?.[1], seen, frozen));
    }
  };

  const unpackMark = ({ kind, id, text }: Mark, frozen: boolean): unknown => {
    switch (kind) {
      case 'function': {
        const proxy = (...args: unknown[]) => parts.call(id, bench.pack(args));
        apply(weakSet, proxies, [proxy, id]);
        return frozen ? freeze(proxy) : proxy;
      }
      case 'original':
        return functions[id]?.run;
      case 'promise':
        return parts.awaited(id);
      case 'symbol':
        return id === 0 ? symbolFor(text) : SymbolOf(text);
      default:
        return new ErrorOf(text);
    }
  };

  const bench: Desk = {
    pack: (value) => pack(value, new MapOf(), undefined, 0),
    unpack: (value, frozen) => unpack(value, new MapOf(), frozen),
    call(id, args) {
      const target = functions[id];
      return target && apply(target.run, target.self, args);
    },
  };
  return bench;
}

/** The text of a thrown value for the other world: the message of an error, otherwise that it was none. */
export function messageOf(error: unknown): string {
  if (typeof error !== 'object' || error === null) return notAnError;
  const { message } = error as { message?: unknown };
  return typeof message === 'string' ? message : notAnError;
}

function mark(kind: Mark['kind'], id: number, text = ''): object {
  return put(create(null) as object, markName, { kind, id, text });
}

/** Defines an own member, whatever its name and whatever happened to the prototypes. */
function put<T extends object>(target: T, name: string | number | symbol, value: unknown): T {
  return defineProperty(target, name, { value, enumerable: true, configurable: true, writable: true });
}

/** True when an object is copied by its own members: all but those that the engine clones, or cannot. */
function isPlain(value: object): boolean {
  if (isView(value)) return false;
  const tag = apply(tagOf, value, []) as string;
  switch (tag) {
    case '[object Date]':
    case '[object RegExp]':
    case '[object Map]':
    case '[object Set]':
    case '[object WeakMap]':
    case '[object WeakSet]':
    case '[object ArrayBuffer]':
    case '[object Blob]':
    case '[object File]':
    case '[object String]':
    case '[object Number]':
    case '[object Boolean]':
    case '[object BigInt]':
    case '[object Symbol]':
      return false;
    default:
      return true;
  }
}
