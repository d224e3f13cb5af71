import { readdirSync, statSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { words } from './words';

/** A file type that the dialog offers; the extension `*` accepts every file. */
export type Filter = { readonly name: string; readonly extensions: readonly string[] };

/** The app's request. */
export type Asked = {
  readonly act: 'save' | 'open';
  readonly title: string;
  readonly button: string;
  readonly folder: string;
  readonly name: string;
  readonly filters: readonly Filter[];
};

/** One folder as shown: folders first, each sorted by name, hidden ones omitted. */
type Listing = {
  readonly folder: string;
  readonly parent: string | null;
  readonly entries: readonly { readonly name: string; readonly isFolder: boolean }[];
};

/** The outcome of a choice: a path, another folder to show, a question first, or an error. */
export type Outcome =
  | { readonly kind: 'chosen'; readonly path: string }
  | { readonly kind: 'folder'; readonly listing: Listing }
  | { readonly kind: 'replace'; readonly question: string }
  | { readonly kind: 'problem'; readonly text: string };

const problem = (text: string): Outcome => ({ kind: 'problem', text });

/** Lists a folder with the files that a filter accepts. */
export function showFolder(asked: string, filter: Filter | undefined): Outcome {
  const folder = path.resolve(withHome(asked));
  if (kindOf(folder) !== 'folder') return problem(words.noFolder(folder));
  try {
    const entries = readdirSync(folder, { withFileTypes: true })
      .map(({ name }) => ({ name, isFolder: kindOf(path.join(folder, name)) === 'folder' }))
      .filter(({ name, isFolder }) => !name.startsWith('.') && (isFolder || takes(filter, name)))
      .sort((one, two) => Number(two.isFolder) - Number(one.isFolder) || one.name.localeCompare(two.name));
    const parent = path.dirname(folder);
    return { kind: 'folder', listing: { folder, parent: parent === folder ? null : parent, entries } };
  } catch {
    return problem(words.unreadable(folder));
  }
}

/** Validates a name that was typed or picked in a folder. A name may also be a whole path. */
export function chooseFile(
  { act, filters }: Asked,
  { folder, name, filter, mayReplace }: { folder: string; name: string; filter: number; mayReplace: boolean },
): Outcome {
  const wanted = name.trim();
  if (wanted === '') return problem(act === 'save' ? words.noName : words.notChosen);
  const file = path.resolve(withHome(folder), withHome(wanted));
  if (kindOf(file) === 'folder') return showFolder(file, filters[filter]);
  if (act === 'open') return kindOf(file) === 'file' ? { kind: 'chosen', path: file } : problem(words.noFile(wanted));
  const ended = withEnding(file, filters[filter]);
  if (kindOf(path.dirname(ended)) !== 'folder') return problem(words.noFolder(path.dirname(ended)));
  if (kindOf(ended) !== 'none' && !mayReplace) {
    return { kind: 'replace', question: words.replace(path.basename(ended)) };
  }
  return { kind: 'chosen', path: ended };
}

function kindOf(place: string): 'file' | 'folder' | 'none' {
  try {
    return statSync(place).isDirectory() ? 'folder' : 'file';
  } catch {
    return 'none';
  }
}

function takes(filter: Filter | undefined, name: string): boolean {
  const endings = filter?.extensions ?? ['*'];
  return endings.includes('*') || endings.some((ending) => name.toLowerCase().endsWith(`.${ending.toLowerCase()}`));
}

/** Adds the extension of the chosen type when the name has none of the type's. */
function withEnding(file: string, filter: Filter | undefined): string {
  const [first] = filter?.extensions ?? [];
  return first === undefined || takes(filter, file) ? file : `${file}.${first}`;
}

function withHome(place: string): string {
  return /^~(?=$|[/\\])/.test(place) ? path.join(os.homedir(), place.slice(1)) : place;
}
