import { accessSync, constants, existsSync, mkdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { words } from './words';

/** Tells whoever started the app, in one line. */
export const say = (line: string) => process.stdout.write(`${line}\n`);

/** Paths that were given out: the app writes a file some time after it was told where. */
const given = new Set<string>();

/** A path in the folder that no file has yet; null, and a line that says why, where nothing can be written. */
export function placeFor(folder: string, suggested: string): string | null {
  try {
    mkdirSync(folder, { recursive: true });
    accessSync(folder, constants.W_OK);
  } catch (error) {
    say(words.cannotSave(folder, (error as NodeJS.ErrnoException).code ?? 'unknown'));
    return null;
  }
  const { name, ext } = path.parse(suggested || 'file');
  let file = path.join(folder, `${name}${ext}`);
  for (let next = 1; existsSync(file) || given.has(file); next += 1)
    file = path.join(folder, `${name} (${next})${ext}`);
  given.add(file);
  return file;
}

/** Where a file goes when nobody can be asked. One line on the terminal says which, or why there is none. */
export function saveWithoutDisplay(folder: string, suggested: string): string | null {
  const file = placeFor(folder, suggested);
  if (file !== null) say(words.savedTo(file));
  return file;
}

/** The file that the command line names for opening, if it names one. One line on the terminal says what is done. */
export function openWithoutDisplay(named: string | undefined): string | null {
  if (!named) {
    say(words.noOpen);
    return null;
  }
  const file = path.resolve(named);
  const isFile = existsSync(file) && statSync(file).isFile();
  say(isFile ? words.opens(file) : words.cannotOpen(file));
  return isFile ? file : null;
}
