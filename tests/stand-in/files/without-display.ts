import { accessSync, constants, existsSync, mkdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { words } from './words';

/** Prints one line for the person at the terminal. */
export const say = (line: string) => process.stdout.write(`${line}\n`);

/** Paths already handed out: the app writes its file some time after it got the path. */
const given = new Set<string>();

/** Returns an unused path in the folder; null, with a line that says why, when nothing can be written. */
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

/** Chooses a path without a dialog. One line on the terminal names it, or says why there is none. */
export function saveWithoutDisplay(folder: string, suggested: string): string | null {
  const file = placeFor(folder, suggested);
  if (file !== null) say(words.savedTo(file));
  return file;
}

/** Returns the file to open from the command line, if there is one. One line on the terminal says so. */
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
