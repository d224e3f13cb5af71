import * as fc from 'fast-check';
import type { z } from 'zod/mini';

type Def = {
  readonly type: string;
  readonly shape?: Readonly<Record<string, Schema>>;
  readonly element?: Schema;
  readonly items?: readonly Schema[];
  readonly innerType?: Schema;
  readonly valueType?: Schema;
  readonly options?: readonly Schema[];
  readonly entries?: Readonly<Record<string, string>>;
  readonly values?: readonly unknown[];
  readonly checks?: readonly { readonly _zod: { readonly def: CheckDef } }[];
  readonly defaultValue?: unknown;
};
type CheckDef = {
  readonly check: string;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly value?: number;
  readonly pattern?: RegExp;
};
type Schema = z.ZodMiniType & { readonly _zod: { readonly def: unknown } };

/** Length of generated texts and lists where the schema sets no limit. */
const usual = { text: 60, list: 5 } as const;

const checksOf = (def: Def) => (def.checks ?? []).map((check) => check._zod.def);
const limit = (def: Def, name: string, otherwise: number) => {
  const found = checksOf(def).find(({ check }) => check === name);
  return found?.minimum ?? found?.maximum ?? otherwise;
};

/**
 * Generates values that a schema of the contract accepts, as far as its limits say.
 * @throws for a kind of schema that the contract did not use before, so that no new kind stays untested
 */
export function arbitraryOf(schema: z.ZodMiniType): fc.Arbitrary<unknown> {
  const def = (schema as Schema)._zod.def as Def;
  switch (def.type) {
    case 'object': {
      const entries = Object.entries(def.shape ?? {});
      const optional = entries.filter(([, part]) => defOf(part).type === 'optional').map(([name]) => name);
      const parts = Object.fromEntries(entries.map(([name, part]) => [name, arbitraryOf(part)]));
      return fc.record(parts, {
        requiredKeys: entries.map(([name]) => name).filter((name) => !optional.includes(name)),
      });
    }
    case 'string':
      return texts(def).filter((text) => schema.safeParse(text).success);
    case 'number':
    case 'int':
      return numbers(def).filter((number) => schema.safeParse(number).success);
    case 'boolean':
      return fc.boolean();
    case 'enum':
      return fc.constantFrom(...Object.values(def.entries ?? {}));
    case 'literal':
      return fc.constantFrom(...(def.values ?? []));
    case 'array':
      return fc.array(arbitraryOf(part(def.element)), {
        minLength: limit(def, 'min_length', 0),
        maxLength: Math.min(limit(def, 'max_length', usual.list), usual.list),
      });
    case 'tuple':
      return fc.tuple(...(def.items ?? []).map(arbitraryOf));
    case 'optional':
    case 'default':
      return arbitraryOf(part(def.innerType));
    case 'nullable':
      return fc.option(arbitraryOf(part(def.innerType)), { nil: null });
    case 'union':
      return fc.oneof(...(def.options ?? []).map(arbitraryOf));
    case 'record':
      return fc.dictionary(fc.string({ maxLength: 12 }), arbitraryOf(part(def.valueType)), { maxKeys: usual.list });
    default:
      throw new Error(`No values are made for a schema of type ${def.type}`);
  }
}

const defOf = (schema: z.ZodMiniType) => (schema as Schema)._zod.def as Def;

function part(schema: Schema | undefined): Schema {
  if (!schema) throw new Error('A schema without its part');
  return schema;
}

function texts(def: Def): fc.Arbitrary<string> {
  const patterns = checksOf(def).flatMap(({ pattern }) => (pattern ? [pattern] : []));
  const longest = limit(def, 'max_length', usual.text);
  const lengths = { minLength: limit(def, 'min_length', 0), maxLength: Math.min(longest, 400) };
  const [first] = patterns;
  const free = fc.string({ ...lengths, unit: 'grapheme' });
  if (!first) return free;
  // Free text matches only patterns that merely exclude some characters; for an id it would never match.
  const loose = first.test('Harbour & Pine, 3 keys');
  return loose ? fc.oneof(fc.stringMatching(first), free) : fc.stringMatching(first);
}

function numbers(def: Def): fc.Arbitrary<number> {
  const bound = (check: string, otherwise: number) =>
    checksOf(def).find((one) => one.check === check)?.value ?? otherwise;
  const [min, max] = [bound('greater_than', -1e6), bound('less_than', 1e6)];
  return fc.integer({ min: Math.ceil(min), max: Math.floor(max) });
}
