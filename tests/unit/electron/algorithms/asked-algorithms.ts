import { type ESTree, parseAst } from 'vite';

/**
 * One algorithm that a program requests from its crypto library. `name` is lower case; null when the code does not show
 * it.
 */
export type Asked = {
  readonly kind: 'cipher' | 'hash' | 'curve' | 'key pair' | 'derivation' | 'webcrypto';
  readonly name: string | null;
  /** The source of the call, for manual review. */
  readonly call: string;
};

type Node = ESTree.Node;
type Call = ESTree.CallExpression;
type Where = readonly [kind: Asked['kind'], argument: number];

/** Functions of `node:crypto` with unambiguous names, and the position of their algorithm argument. */
const ownNames: ReadonlyMap<string, Where> = new Map(
  Object.entries<Where>({
    createCipheriv: ['cipher', 0],
    createDecipheriv: ['cipher', 0],
    getCipherInfo: ['cipher', 0],
    createHash: ['hash', 0],
    createHmac: ['hash', 0],
    createSign: ['hash', 0],
    createVerify: ['hash', 0],
    hkdfSync: ['hash', 0],
    pbkdf2Sync: ['hash', 4],
    createECDH: ['curve', 0],
    generateKeyPair: ['key pair', 0],
    generateKeyPairSync: ['key pair', 0],
  }),
);

/** Functions of `node:crypto` whose names other libraries use too: they count only when imported from there. */
const sharedNames: ReadonlyMap<string, Where> = new Map(
  Object.entries<Where>({
    hash: ['hash', 0],
    sign: ['hash', 0],
    verify: ['hash', 0],
    hkdf: ['hash', 0],
    pbkdf2: ['hash', 4],
  }),
);

/** Key derivations without an algorithm argument: their names are the algorithm. */
const derivations = ['scrypt', 'scryptSync', 'argon2', 'argon2Sync'];

/** Position of the algorithm argument in the functions of `crypto.subtle`. */
const subtleArguments: ReadonlyMap<string, number> = new Map(
  Object.entries<number>({
    digest: 0,
    encrypt: 0,
    decrypt: 0,
    sign: 0,
    verify: 0,
    deriveBits: 0,
    deriveKey: 0,
    generateKey: 0,
    importKey: 2,
  }),
);

/**
 * Returns every algorithm that JavaScript requests from `node:crypto` or WebCrypto.
 * @throws the parser's errors
 */
export function askedAlgorithms(code: string): readonly Asked[] {
  const nodes = [...everyNode(parseAst(code))];
  const texts = constantsOf(nodes);
  const own = namesFromCrypto(nodes);
  const nameOf = (node: Node | undefined): string | null => {
    if (node?.type === 'Literal' && typeof node.value === 'string') return node.value.toLowerCase();
    if (node?.type === 'Identifier') return texts.get(node.name) ?? null;
    if (node?.type !== 'ObjectExpression') return null;
    const named = node.properties.find(
      (each) => each.type === 'Property' && each.key.type === 'Identifier' && each.key.name === 'name',
    );
    return named?.type === 'Property' ? nameOf(named.value) : null;
  };
  return nodes.flatMap((node): Asked[] => {
    if (node.type !== 'CallExpression') return [];
    const { object, name } = calleeOf(node);
    const call = code.slice(node.start, Math.min(node.end, node.start + 80)).replaceAll(/\s+/g, ' ');
    const real = own.get(name) ?? name;
    const comesFromCrypto = object === null ? own.has(name) : own.get(object) === '*';
    const inSubtle = object === 'subtle' ? subtleArguments.get(name) : undefined;
    if (inSubtle !== undefined) return [{ kind: 'webcrypto', name: nameOf(node.arguments[inSubtle]), call }];
    if (derivations.includes(real) && comesFromCrypto) return [{ kind: 'derivation', name: real.toLowerCase(), call }];
    const where = ownNames.get(real) ?? (comesFromCrypto ? sharedNames.get(real) : undefined);
    if (!where) return [];
    const [kind, place] = where;
    return [{ kind, name: nameOf(node.arguments[place]), call }, ...curveOf(node, call, nameOf)];
  });
}

/** `{ namedCurve: '…' }` among the arguments of a call. */
function curveOf(node: Call, call: string, nameOf: (node: Node | undefined) => string | null): Asked[] {
  return node.arguments.flatMap((argument) =>
    argument.type !== 'ObjectExpression'
      ? []
      : argument.properties.flatMap((each) =>
          each.type === 'Property' && each.key.type === 'Identifier' && each.key.name === 'namedCurve'
            ? [{ kind: 'curve' as const, name: nameOf(each.value), call }]
            : [],
        ),
  );
}

/** The called function's name and its object: `a.b.c()` is `c` of `b`, `(0, a.c)()` is `c` of `a`. */
function calleeOf(node: Call): { readonly object: string | null; readonly name: string } {
  const { callee } = node;
  const called = callee.type === 'SequenceExpression' ? callee.expressions.at(-1) : callee;
  if (called?.type === 'Identifier') return { object: null, name: called.name };
  if (called?.type !== 'MemberExpression') return { object: null, name: '' };
  return { object: lastName(called.object), name: lastName(called.property) };
}

function lastName(node: Node): string {
  if (node.type === 'Identifier') return node.name;
  return node.type === 'MemberExpression' ? lastName(node.property) : '';
}

/** Local names of `node:crypto` (`*`) or of one of its functions. */
function namesFromCrypto(nodes: readonly Node[]): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const node of nodes) {
    if (node.type === 'ImportDeclaration' && /^(node:)?crypto$/.test(node.source.value))
      for (const each of node.specifiers) {
        const isOne = each.type === 'ImportSpecifier' && each.imported.type === 'Identifier';
        found.set(each.local.name, isOne ? lastName(each.imported) : '*');
      }
    const init = node.type === 'VariableDeclarator' ? node.init : null;
    if (node.type !== 'VariableDeclarator' || init?.type !== 'CallExpression') continue;
    const [from] = init.arguments;
    const isCrypto = from?.type === 'Literal' && /^(node:)?crypto$/.test(String(from.value));
    if (isCrypto && node.id.type === 'Identifier') found.set(node.id.name, '*');
  }
  return found;
}

/** Constants with a text, lower case, by name. Names with two values are left out. */
function constantsOf(nodes: readonly Node[]): ReadonlyMap<string, string | null> {
  const found = new Map<string, string | null>();
  for (const node of nodes) {
    if (node.type !== 'VariableDeclarator' || node.id.type !== 'Identifier') continue;
    const text = node.init?.type === 'Literal' && typeof node.init.value === 'string' ? node.init.value : null;
    found.set(node.id.name, found.has(node.id.name) ? null : (text?.toLowerCase() ?? null));
  }
  return found;
}

function* everyNode(root: Node): Generator<Node> {
  const waiting: unknown[] = [root];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (Array.isArray(next)) waiting.push(...next.toReversed());
    else if (typeof next === 'object' && next !== null) {
      if ('type' in next && typeof next.type === 'string') yield next as Node;
      waiting.push(...Object.values(next).toReversed());
    }
  }
}
