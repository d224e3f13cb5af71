/** Why PDFs cannot be joined: one of them is not written as Chromium writes it today. */
export class NotJoinable extends Error {}

/** The members of a PDF dictionary, each value as its text. */
export type PdfDict = Map<string, string>;

/** The tokens of PDF objects (ISO 32000-1, 7.2 and 7.3). Skia escapes every bracket in a string. */
const token = /\((?:\\[\s\S]|[^\\()])*\)|<<|>>|<[\dA-Fa-f\s]*>|[[\]]|\/[^\s/<>[\]()]*|[^\s/<>[\]()]+/g;

/** Reads a dictionary from its text in Latin-1. Throws NotJoinable for anything else. */
export function readDict(text: string): PdfDict {
  const members: PdfDict = new Map();
  let depth = 0;
  let name: string | null = null;
  let from = 0;
  let isBegun = false;
  const end = (at: number) => {
    if (name !== null) members.set(name, text.slice(from, at).trim());
  };
  for (const { 0: found, index } of text.matchAll(token)) {
    if (depth === 0 && found !== '<<') break;
    if (found === '>>' || found === ']') {
      depth -= 1;
      if (depth === 0) {
        end(index);
        return members;
      }
      continue;
    }
    const isName = depth === 1 && found.startsWith('/') && (name === null || isBegun);
    if (isName) {
      end(index);
      name = found.slice(1);
      from = index + found.length;
      isBegun = false;
    } else if (depth === 1) isBegun = true;
    if (found === '<<' || found === '[') depth += 1;
  }
  throw new NotJoinable('no dictionary');
}

/** Writes a dictionary as text. */
export function writeDict(members: ReadonlyMap<string, string>): string {
  return `<<${[...members].map(([name, value]) => `/${name} ${value}`).join('\n')}>>`;
}

/** A reference to an object. */
export function ref(number: number): string {
  return `${number} 0 R`;
}

/** The object that a member refers to; null without this member. Throws NotJoinable for another value. */
export function refIn(dict: PdfDict, name: string): number | null {
  const value = dict.get(name);
  if (value === undefined) return null;
  const number = /^(\d+) 0 R$/.exec(value)?.[1];
  if (number === undefined) throw new NotJoinable(name);
  return Number(number);
}

/** The same for a member that must be there. */
export function needRef(dict: PdfDict, name: string): number {
  const number = refIn(dict, name);
  if (number === null) throw new NotJoinable(name);
  return number;
}

/** The objects in a member that holds only references: one, or an array. Throws NotJoinable for another value. */
export function refsIn(dict: PdfDict, name: string): readonly number[] {
  const value = dict.get(name) ?? '';
  const [, list = value] = /^\[([\s\S]*)\]$/.exec(value) ?? [];
  if (!/^(\s*\d+ 0 R)*\s*$/.test(list)) throw new NotJoinable(name);
  return [...list.matchAll(/(\d+) 0 R/g)].map(([, number]) => Number(number));
}

/** How far the numbers in a file move when it becomes a part of another. */
export type Shift = {
  readonly objects: number;
  /** The keys by which pages find their structure. */
  readonly pages: number;
  /** Distinguishes the ids of this part's structure elements; the ids of later parts must sort after it. */
  readonly ids: string;
};

/** Strings, numbers that move, and what holds ids: one in `/ID`, some in the arrays of a table cell and the ids' tree. */
const shifting =
  /\((?:\\[\s\S]|[^\\()])*\)|\/StructParents? (\d+)|\b(\d+) 0 R\b|\/ID\s*\((node\d+)\)|\/(?:Headers|Limits|Names)\s*\[|\]/g;

/** Moves all numbers in the text of an object. A text of the document can look like an id, and stays. */
export function shifted(text: string, { objects, pages, ids }: Shift): string {
  let isInIds = false;
  return text.replace(shifting, (found, key?: string, number?: string, id?: string) => {
    if (number !== undefined) return ref(Number(number) + objects);
    if (key !== undefined) return `${found.slice(0, -key.length)}${Number(key) + pages}`;
    if (id !== undefined) return `/ID (${ids}${id})`;
    if (!found.startsWith('(')) isInIds = found !== ']';
    return isInIds && /^\(node\d+\)$/.test(found) ? `(${ids}${found.slice(1)}` : found;
  });
}
