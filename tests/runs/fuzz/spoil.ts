import * as fc from 'fast-check';

/**
 * Values that nobody sends by mistake: other types, great lengths, deep nesting, names with a meaning in JavaScript.
 */
const odd: fc.Arbitrary<unknown> = fc.oneof(
  fc.anything({ maxDepth: 3, withNullPrototype: true, withDate: true, withMap: true, withSet: true, withBigInt: true }),
  fc.constantFrom<unknown>(
    undefined,
    null,
    Number.NaN,
    Number.POSITIVE_INFINITY,
    -0,
    '',
    '\u0000',
    '..',
    '__proto__',
    [],
    {},
  ),
  fc.integer({ min: 1000, max: 200_000 }).map((length) => 'A'.repeat(length)),
  fc.integer({ min: 50, max: 5000 }).map(nest),
  fc
    .constantFrom('__proto__', 'constructor', 'prototype', 'toString')
    .map((name) => JSON.parse(`{"${name}":{"ok":true}}`)),
);

/** A list in a list in a list. */
function nest(depth: number): unknown {
  let value: unknown = [];
  for (let at = 0; at < depth; at += 1) value = [value];
  return value;
}

/** Spoils one thing in a valid input: replaces, drops or adds a member, or replaces the whole. */
export function spoilt(good: fc.Arbitrary<unknown>): fc.Arbitrary<unknown> {
  const members = fc.tuple(good, fc.nat(), odd, fc.constantFrom('exchange', 'drop', 'add', 'replace'));
  return members.map(([input, place, value, how]) => {
    if (how === 'replace' || typeof input !== 'object' || input === null) return value;
    const names = Object.keys(input);
    const name = names[place % Math.max(1, names.length)];
    if (how === 'add' || name === undefined) return { ...input, surplus: value };
    if (how === 'exchange') return { ...input, [name]: value };
    return Object.fromEntries(Object.entries(input).filter(([other]) => other !== name));
  });
}
