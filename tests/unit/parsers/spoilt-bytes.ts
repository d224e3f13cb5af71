import * as fc from 'fast-check';
import { KnownFailure } from '../../../electron/failures';

/** Nested far deeper than any honest file, and than most parsers can handle. */
const deep = (open: string, close: string, levels = 60_000): Buffer =>
  Buffer.from(`${open.repeat(levels)}0${close.repeat(levels)}`);

/** Files that are cheap to make and expensive to read. */
const traps: readonly Buffer[] = [
  Buffer.alloc(0),
  Buffer.alloc(4096),
  Buffer.from([0xff, 0xfe, 0x7b]),
  Buffer.from('\ufeff{}'),
  Buffer.from('null'),
  Buffer.from('[]'),
  Buffer.from('{"__proto__":{"polluted":true},"constructor":null}'),
  Buffer.from('{"magic":{},"format":1e400}'),
  Buffer.from('{"a":'),
  Buffer.from('"\\ud800"'),
  deep('[', ']'),
  deep('{"a":', '}'),
];

/** A valid file with one fault: bytes changed, cut out, doubled, or the end missing. */
function damaged(good: Uint8Array): fc.Arbitrary<Buffer> {
  const place = fc.nat({ max: Math.max(0, good.length - 1) });
  return fc.oneof(
    fc.array(fc.tuple(place, fc.nat({ max: 255 })), { minLength: 1, maxLength: 8 }).map((changes) => {
      const bytes = Buffer.from(good);
      for (const [at, byte] of changes) bytes[at] = byte;
      return bytes;
    }),
    place.map((length) => Buffer.from(good.subarray(0, length))),
    fc.tuple(place, place).map(([one, other]) => {
      const [from, to] = [Math.min(one, other), Math.max(one, other)];
      return Buffer.concat([good.subarray(0, from), good.subarray(to)]);
    }),
    fc.tuple(place, place).map(([one, other]) => Buffer.concat([good.subarray(0, one), good.subarray(other)])),
  );
}

/** A valid JSON text with one value replaced by another type. */
function exchanged(good: Uint8Array): fc.Arbitrary<Buffer> {
  const text = Buffer.from(good).toString('utf8');
  const places = [...text.matchAll(/"(?:[^"\\]|\\.)*"|\b\d+\b|true|false|null/g)];
  if (places.length === 0) return fc.constant(Buffer.from(good));
  const other = fc.oneof(fc.json({ maxDepth: 3 }), fc.constantFrom('1e999', '-0', '9'.repeat(400), '{"__proto__":1}'));
  return fc.tuple(fc.nat({ max: places.length - 1 }), other).map(([place, value]) => {
    const found = places[place];
    const at = found?.index ?? 0;
    return Buffer.from(text.slice(0, at) + value + text.slice(at + (found?.[0].length ?? 0)));
  });
}

/** Inputs for a parser: noise, traps, and this valid file with one fault. */
function spoiltBytes(good: Uint8Array): fc.Arbitrary<Buffer> {
  return fc.oneof(
    { weight: 1, arbitrary: fc.uint8Array({ maxLength: 400 }).map((bytes) => Buffer.from(bytes)) },
    { weight: 1, arbitrary: fc.json().map((text) => Buffer.from(text)) },
    { weight: 1, arbitrary: fc.constantFrom(...traps) },
    { weight: 4, arbitrary: damaged(good) },
    { weight: 3, arbitrary: exchanged(good) },
  );
}

/** Maximum CPU time of one read, in milliseconds: the load of other programs does not count. */
const maxMs = 2000;

/** Checks that a read ends in time, with a result or with a known failure. Rethrows any other error. */
export async function endsWell(read: () => unknown): Promise<void> {
  const started = process.cpuUsage();
  try {
    await read();
  } catch (error) {
    if (!(error instanceof KnownFailure) || error.code === 'unexpected') throw error;
  }
  const { user, system } = process.cpuUsage(started);
  const took = (user + system) / 1000;
  if (took > maxMs) throw new Error(`took ${Math.round(took)} ms`);
}

/** Reads many spoilt versions of a valid file; the fixed seed makes failures repeatable. */
export async function tryAll(good: Uint8Array, runs: number, read: (bytes: Buffer) => unknown): Promise<void> {
  for (const trap of traps) await endsWell(() => read(trap));
  const property = fc.asyncProperty(spoiltBytes(good), (bytes) => endsWell(() => read(bytes)));
  await fc.assert(property, { numRuns: runs, seed: 20_261_121 });
}
