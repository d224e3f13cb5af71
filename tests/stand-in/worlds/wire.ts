/**
 * Values as text, between the preload and main. The engine's structured clone decides what may cross and what it
 * becomes; this writes the result, each object once, so that cycles and shared objects survive.
 */
type Written = readonly [kind: string, ...parts: unknown[]];
type Tree = string | boolean | number | null | Written;

const refusal = 'An object could not be cloned.';
const views = {
  Int8Array,
  Uint8Array,
  Uint8ClampedArray,
  Int16Array,
  Uint16Array,
  Int32Array,
  Uint32Array,
  Float32Array,
  Float64Array,
  BigInt64Array,
  BigUint64Array,
  DataView,
} as const;
const errors = { Error, EvalError, RangeError, ReferenceError, SyntaxError, TypeError, URIError } as const;

/**
 * Serialises a value.
 * @throws the error that Electron throws for values that cannot be cloned
 */
export function toWire(value: unknown): string {
  return JSON.stringify(new Writer().write(clone(value)));
}

/** Parses the output of toWire. */
export function fromWire(text: string): unknown {
  return new Reader().read(JSON.parse(text) as Tree);
}

function clone(value: unknown): unknown {
  try {
    return structuredClone(value);
  } catch {
    throw new Error(refusal);
  }
}

class Writer {
  readonly #places = new Map<object, number>();

  write(value: unknown): Tree {
    switch (typeof value) {
      case 'string':
      case 'boolean':
        return value;
      case 'number':
        return Number.isFinite(value) && !Object.is(value, -0)
          ? value
          : ['n', Object.is(value, -0) ? '-0' : `${value}`];
      case 'undefined':
        return ['u'];
      case 'bigint':
        return ['i', `${value}`];
      default:
        return value === null ? null : this.#object(value as object);
    }
  }

  #object(value: object): Written {
    const known = this.#places.get(value);
    if (known !== undefined) return ['=', known];
    this.#places.set(value, this.#places.size);
    // By their tag, because a clone's prototypes may belong to another world.
    const tag = Object.prototype.toString.call(value).slice(8, -1);
    if (Array.isArray(value)) {
      const dense = Object.keys(value).length === value.length;
      if (dense) return ['l', ...value.map((member) => this.write(member))];
      return ['a', value.length, ...this.#members(value)];
    }
    if (tag === 'Object') return ['o', ...this.#members(value)];
    if (ArrayBuffer.isView(value)) {
      const bytes = new Uint8Array(value.buffer, value.byteOffset, value.byteLength);
      return ['v', tag, toBase64(bytes)];
    }
    switch (tag) {
      case 'ArrayBuffer':
        return ['b', toBase64(new Uint8Array(value as ArrayBuffer))];
      case 'Date':
        return ['d', this.write((value as Date).getTime())];
      case 'RegExp':
        return ['r', (value as RegExp).source, (value as RegExp).flags];
      case 'Map':
        return [
          'm',
          ...[...(value as Map<unknown, unknown>)].flatMap(([key, held]) => [this.write(key), this.write(held)]),
        ];
      case 'Set':
        return ['s', ...[...(value as Set<unknown>)].map((member) => this.write(member))];
      case 'Error': {
        const { name, message, stack } = value as Error;
        return ['e', name, message, stack ?? ''];
      }
      case 'String':
      case 'Number':
      case 'Boolean':
        return ['x', this.write((value as { valueOf(): unknown }).valueOf())];
      default:
        // The engine also clones some browser objects, which Electron does not send.
        throw new Error(refusal);
    }
  }

  #members(value: object): Tree[] {
    return Object.entries(value).flatMap(([name, member]) => [name, this.write(member)]);
  }
}

class Reader {
  readonly #objects: object[] = [];

  read(tree: Tree): unknown {
    if (typeof tree !== 'object' || tree === null) return tree;
    const [kind, ...parts] = tree;
    const texts = parts as string[];
    switch (kind) {
      case '=':
        return this.#objects[parts[0] as number];
      case 'u':
        return undefined;
      case 'n':
        return Number(parts[0]);
      case 'i':
        return BigInt(texts[0] ?? '');
      case 'l': {
        const list = this.#add([] as unknown[]);
        for (const member of parts) list.push(this.read(member as Tree));
        return list;
      }
      case 'a': {
        const [length, ...members] = parts;
        return this.#fill(this.#add(new Array(length as number)), members as Tree[]);
      }
      case 'o':
        return this.#fill(this.#add({}), parts as Tree[]);
      case 'm': {
        const map = this.#add(new Map<unknown, unknown>());
        for (let at = 0; at < parts.length; at += 2)
          map.set(this.read(parts[at] as Tree), this.read(parts[at + 1] as Tree));
        return map;
      }
      case 's': {
        const set = this.#add(new Set<unknown>());
        for (const member of parts) set.add(this.read(member as Tree));
        return set;
      }
      default:
        return this.#add(plain(kind, texts, (part) => this.read(part)));
    }
  }

  #add<T extends object>(value: T): T {
    this.#objects.push(value);
    return value;
  }

  #fill(target: object, members: readonly Tree[]): object {
    for (let at = 0; at < members.length; at += 2) {
      const value = this.read(members[at + 1] as Tree);
      // A member may have any name, including `__proto__`.
      Object.defineProperty(target, members[at] as string, {
        value,
        writable: true,
        enumerable: true,
        configurable: true,
      });
    }
    return target;
  }
}

/** Reads an object that contains no others. */
function plain(kind: string, parts: readonly string[], read: (part: Tree) => unknown): object {
  const [first = '', second = '', third = ''] = parts;
  switch (kind) {
    case 'v': {
      const bytes = fromBase64(second);
      return new (views[first as keyof typeof views] as Uint8ArrayConstructor)(bytes.buffer);
    }
    case 'b':
      return fromBase64(first).buffer;
    case 'd':
      return new Date(read(first as Tree) as number);
    case 'r':
      return new RegExp(first, second);
    case 'e': {
      const error = new (errors[first as keyof typeof errors] ?? Error)(second);
      return Object.defineProperty(error, 'stack', { value: third, writable: true, configurable: true });
    }
    default:
      return Object(read(first as Tree)) as object;
  }
}

function toBase64(bytes: Uint8Array): string {
  let text = '';
  for (const byte of bytes) text += String.fromCharCode(byte);
  return btoa(text);
}

function fromBase64(text: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(text), (character) => character.charCodeAt(0));
}
