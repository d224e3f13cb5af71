/**
 * Values as text, for the way between the preload and main. It carries what Electron's structured clone carries of
 * data (undefined, dates, bytes, maps, sets, errors) and refuses the rest in the same words.
 */
type Tagged = { readonly $: string; readonly v?: unknown };

/** Writes a value as text; throws as Electron does for what cannot be cloned. */
export function toWire(value: unknown): string {
  return JSON.stringify(pack(value));
}

/** Reads back what toWire wrote. */
export function fromWire(text: string): unknown {
  return unpack(JSON.parse(text));
}

function pack(value: unknown): unknown {
  switch (typeof value) {
    case 'string':
    case 'boolean':
      return value;
    case 'number':
      return Number.isFinite(value) && !Object.is(value, -0) ? value : tag('number', String(value));
    case 'undefined':
      return tag('undefined');
    case 'bigint':
      return tag('bigint', String(value));
    case 'object':
      return value === null ? null : packObject(value);
    default:
      throw new Error('An object could not be cloned.');
  }
}

function packObject(value: object): unknown {
  if (Array.isArray(value)) return value.map(pack);
  if (value instanceof Date) return tag('date', value.getTime());
  if (value instanceof ArrayBuffer) return tag('bytes', toBase64(new Uint8Array(value)));
  if (ArrayBuffer.isView(value)) {
    return tag('bytes', toBase64(new Uint8Array(value.buffer, value.byteOffset, value.byteLength)));
  }
  if (value instanceof Map) return tag('map', [...value].map(pack));
  if (value instanceof Set) return tag('set', [...value].map(pack));
  if (value instanceof Error) return tag('error', { name: value.name, message: value.message });
  if (value instanceof Promise) throw new Error('An object could not be cloned.');
  const packed = Object.fromEntries(Object.entries(value).map(([name, member]) => [name, pack(member)]));
  return '$' in value ? tag('object', packed) : packed;
}

function unpack(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map(unpack);
  return '$' in value ? unpackTagged(value as Tagged) : unpackMembers(value);
}

function unpackMembers(value: object): object {
  return Object.fromEntries(Object.entries(value).map(([name, member]) => [name, unpack(member)]));
}

function unpackTagged({ $: kind, v }: Tagged): unknown {
  switch (kind) {
    case 'undefined':
      return undefined;
    case 'number':
      return Number(v);
    case 'bigint':
      return BigInt(v as string);
    case 'date':
      return new Date(v as number);
    case 'bytes':
      return Uint8Array.from(atob(v as string), (character) => character.charCodeAt(0));
    case 'map':
      return new Map((v as unknown[]).map(unpack) as [unknown, unknown][]);
    case 'set':
      return new Set((v as unknown[]).map(unpack));
    case 'error': {
      const { name, message } = v as { name: string; message: string };
      return Object.assign(new Error(message), { name });
    }
    default:
      return unpackMembers(v as object);
  }
}

function tag(kind: string, v?: unknown): Tagged {
  return v === undefined ? { $: kind } : { $: kind, v };
}

function toBase64(bytes: Uint8Array): string {
  let text = '';
  for (const byte of bytes) text += String.fromCharCode(byte);
  return btoa(text);
}
