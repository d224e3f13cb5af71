import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';

/** One form in which a value might be stored. */
export type SecretForm = { readonly name: string; readonly bytes: Buffer };

/** Shorter pieces would match by chance. */
const shortestPiece = 8;

/** Every form of the value to search for, as bytes. */
export function formsOf(value: string): SecretForm[] {
  const texts: [string, string][] = [
    ['raw', value],
    ['URL-encoded', encodeURIComponent(value)],
    ['JSON-escaped', JSON.stringify(value).slice(1, -1)],
    ['JSON-escaped beyond ASCII', escapeBeyondLetters(value)],
    ['HTML-escaped', value.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`)],
    ['hex', Buffer.from(value).toString('hex')],
    ['HEX', Buffer.from(value).toString('hex').toUpperCase()],
    ...([0, 1, 2] as const).flatMap((shift): [string, string][] => [
      [`base64, shifted by ${shift}`, base64Piece(value, shift)],
      [`base64url, shifted by ${shift}`, base64Piece(value, shift).replaceAll('+', '-').replaceAll('/', '_')],
    ]),
  ];
  const seen = new Set<string>();
  return texts.flatMap(([name, text]) => {
    if (text.length < shortestPiece || seen.has(text)) return [];
    seen.add(text);
    return [
      { name: `${name} in UTF-8`, bytes: Buffer.from(text, 'utf8') },
      { name: `${name} in UTF-16LE`, bytes: Buffer.from(text, 'utf16le') },
    ];
  });
}

/** The part of a text's base64 that does not depend on the bytes before and after it. */
function base64Piece(value: string, shift: 0 | 1 | 2): string {
  const bytes = Buffer.from(value);
  const from = (3 - shift) % 3;
  const whole = from + Math.floor((bytes.length - from) / 3) * 3;
  return bytes.subarray(from, whole).toString('base64');
}

function escapeBeyondLetters(value: string): string {
  return value.replace(/[^\w]/g, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

/** Returns the forms of values found in these bytes. `names` describes each value for the report. */
export function findSecrets(bytes: Buffer, values: Readonly<Record<string, string>>): string[] {
  return Object.entries(values).flatMap(([name, value]) =>
    formsOf(value)
      .filter((form) => bytes.includes(form.bytes))
      .map((form) => `${name}: ${form.name}`),
  );
}

/**
 * Searches every file below a folder, and the file names. Returns the number of files read and what was found. Searches
 * again when a running program changed the folder meanwhile, because a value may have moved into a file that was
 * already read.
 */
export async function searchFolder(
  folder: string,
  values: Readonly<Record<string, string>>,
): Promise<{ readonly files: readonly string[]; readonly found: readonly string[] }> {
  const files = new Set<string>();
  const found = new Set<string>();
  /** Returns true when every listed file could be read. */
  const searchOnce = async (place: string): Promise<boolean> => {
    const entries = await unlessGone(readdir(place, { withFileTypes: true }));
    let isWhole = entries !== null;
    for (const entry of entries ?? []) {
      const file = path.join(place, entry.name);
      const name = path.relative(folder, file);
      for (const form of findSecrets(Buffer.from(name), values)) found.add(`the name of ${name}: ${form}`);
      if (entry.isDirectory()) await search(file);
      if (!entry.isFile()) continue;
      const bytes = await unlessGone(readFile(file));
      if (bytes === null) isWhole = false;
      else files.add(name);
      for (const form of findSecrets(bytes ?? Buffer.alloc(0), values)) found.add(`${name}: ${form}`);
    }
    return isWhole;
  };
  const search = async (place: string): Promise<void> => {
    while (!(await searchOnce(place)) && existsSync(place));
  };
  await search(folder);
  return { files: [...files], found: [...found] };
}

/** Returns what was read; null when the file is gone. */
async function unlessGone<T>(reading: Promise<T>): Promise<T | null> {
  try {
    return await reading;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
}

/**
 * Searches the command line and the environment of every process on this computer, including the app's, for the plain
 * values. Only Linux permits it; elsewhere nothing is found.
 */
export async function searchProcesses(values: Readonly<Record<string, string>>): Promise<readonly string[]> {
  if (process.platform !== 'linux') return [];
  const found: string[] = [];
  for (const id of (await readdir('/proc')).filter((name) => /^\d+$/.test(name)))
    for (const part of ['cmdline', 'environ']) {
      // A process may have ended, or belong to another user.
      const bytes = await readFile(`/proc/${id}/${part}`).catch(() => Buffer.alloc(0));
      for (const [name, value] of Object.entries(values))
        if (bytes.includes(value)) found.push(`the ${part} of process ${id}: ${name}`);
    }
  return found;
}
