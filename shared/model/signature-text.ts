import { IsoTime } from './fact';

/** The first line of a signature, which names its version. */
const signatureHead = 'keyquilt signature 1';

/** The ending of the file beside a signed one. */
export const signatureEnding = '.sig';

/** What a signature says. All of it is signed. */
export type Statement = {
  /** The file's name when it was made. */
  readonly file: string;
  /** `rest`: the second line of the file holds this very signature, and everything else is signed. */
  readonly covers: 'all' | 'rest';
  /** Size in bytes, and SHA-256 in lower-case hex, of what is covered. */
  readonly bytes: number;
  readonly sha256: string;
  readonly what: 'inventory' | 'key' | 'review' | 'purged' | 'activity';
  readonly title: string;
  readonly account: 'real' | 'practice';
  /** The name that the signer confirmed. */
  readonly signedBy: string;
  /** By the signer's clock, in ISO 8601 and UTC. */
  readonly signedAt: string;
  readonly keyMadeAt: string;
  /** Four bytes for each line of the file in base64, so that changed lines can be named; null without lines. */
  readonly lineMarks: string | null;
  /** The public key as SubjectPublicKeyInfo in base64. */
  readonly publicKey: string;
};

/** A statement with its signature in base64. */
export type SignatureText = Statement & { readonly signature: string };

/** The longest name and title, in characters, so that no line of the head is longer than openssl reads at once. */
const longest = { file: 200, title: 160, signedBy: 80 } as const;

const order = [
  ['file', /^.{1,200}$/u],
  ['covers', /^(all|rest)$/],
  ['bytes', /^(0|[1-9]\d{0,14})$/],
  ['sha256', /^[0-9a-f]{64}$/],
  ['what', /^(inventory|key|review|purged)$/],
  ['title', /^.{1,160}$/u],
  ['account', /^(real|practice)$/],
  ['signed-by', /^.{1,80}$/u],
  ['signed-at', /^\d{4}-\d\d-\d\dT[\d:.]+Z$/],
  ['key-made-at', /^\d{4}-\d\d-\d\dT[\d:.]+Z$/],
  ['line-marks', /^(none|[A-Za-z0-9+/]*={0,2})$/],
] as const;

const keyBlock = ['-----BEGIN PUBLIC KEY-----', '-----END PUBLIC KEY-----'] as const;
const signatureBlock = ['-----BEGIN SIGNATURE-----', '-----END SIGNATURE-----'] as const;

/**
 * One line of text for a statement: without control characters, line breaks and signs that change the direction of
 * writing, which could make a name look like another. Never empty.
 */
export function oneLine(text: string, part: keyof typeof longest): string {
  const clean = text
    .replace(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]+/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  const cut = [...clean].slice(0, longest[part]).join('').trim();
  return cut === '' ? '-' : cut;
}

/** The exact text that is signed, in UTF-8 and with `\n` after each line: everything before the signature itself. */
export function statementText(statement: Statement): string {
  const values = {
    file: statement.file,
    covers: statement.covers,
    bytes: String(statement.bytes),
    sha256: statement.sha256,
    what: statement.what,
    title: statement.title,
    account: statement.account,
    'signed-by': statement.signedBy,
    'signed-at': statement.signedAt,
    'key-made-at': statement.keyMadeAt,
    'line-marks': statement.lineMarks ?? 'none',
  };
  const lines = order.map(([name]) => `${name}: ${values[name]}`);
  return [signatureHead, ...lines, keyBlock[0], statement.publicKey, keyBlock[1], ''].join('\n');
}

/** The whole text: of the file beside a signed one, or of the member inside it. */
export function writeSignature(statement: Statement, signature: string): string {
  return `${statementText(statement)}${[signatureBlock[0], signature, signatureBlock[1], ''].join('\n')}`;
}

/**
 * What was read. `newer`: of a version that this app does not know. `isExact` is false when a program has rewritten the
 * line ends or put a mark at the start; the words are the same.
 */
type ReadSignature =
  | { readonly state: 'good'; readonly signature: SignatureText; readonly isExact: boolean }
  | { readonly state: 'newer' | 'bad' };

/** Reads a signature. Only exactly what `writeSignature` writes is good, so that nothing unsigned can hide in it. */
export function readSignature(text: string): ReadSignature {
  const plain = `${text
    .replace(/^\uFEFF/, '')
    .replace(/\r\n?/g, '\n')
    .trimEnd()}\n`;
  const lines = plain.split('\n');
  if (lines[0] !== signatureHead)
    return { state: /^keyquilt signature \d{1,6}$/.test(lines[0] ?? '') ? 'newer' : 'bad' };
  const found = new Map<string, string>();
  for (const [place, [name, shape]] of order.entries()) {
    const line = lines[place + 1] ?? '';
    const value = line.slice(name.length + 2);
    if (!line.startsWith(`${name}: `) || !shape.test(value)) return { state: 'bad' };
    found.set(name, value);
  }
  const value = (name: (typeof order)[number][0]) => found.get(name) ?? '';
  const [publicKey = '', signature = ''] = [lines[order.length + 2], lines[order.length + 5]];
  const read: SignatureText = {
    file: value('file'),
    covers: value('covers') === 'rest' ? 'rest' : 'all',
    bytes: Number(value('bytes')),
    sha256: value('sha256'),
    what: value('what') as Statement['what'],
    title: value('title'),
    account: value('account') === 'practice' ? 'practice' : 'real',
    signedBy: value('signed-by'),
    signedAt: value('signed-at'),
    keyMadeAt: value('key-made-at'),
    lineMarks: value('line-marks') === 'none' ? null : value('line-marks'),
    publicKey,
    signature,
  };
  const areTimes = [read.signedAt, read.keyMadeAt].every(
    (time) => IsoTime.safeParse(time).success && !Number.isNaN(Date.parse(time)),
  );
  const isWhole = writeSignature(read, signature) === plain && isBase64(publicKey, 44) && isBase64(signature, 64);
  return areTimes && isWhole ? { state: 'good', signature: read, isExact: plain === text } : { state: 'bad' };
}

function isBase64(text: string, bytes: number): boolean {
  return /^[A-Za-z0-9+/]+={0,2}$/.test(text) && text.length === Math.ceil(bytes / 3) * 4;
}
