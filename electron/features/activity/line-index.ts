import { actTextKey } from '../../../shared/activity/act-key';
import { originOf } from '../../../shared/activity/act-origin';
import { type ActKind, type ActOutcome, kindOf, outcomeOf } from '../../../shared/activity/acts';
import { dayNumberOf } from '../../../shared/activity/period-days';
import { dayOf } from '../../../shared/model/days';
import type { System } from '../../../shared/model/key-record';
import { systems } from '../../../shared/model/services/services';
import type { JournalLine } from '../../storage/journal/line';
import { type Column, createColumn, createInterned, type Interned } from './interned';

/** What lines of one sort share: what they tell, as searchable text, and by what they are filtered. */
type Act = { readonly words: string; readonly kind: ActKind; readonly outcome: ActOutcome };

/** A name that a key took on at a line, by its place in the journal. */
type NameSince = { readonly place: number; readonly name: string };

/** What the journal itself tells of a key. It is all there is once the record is gone. */
export type ToldKey = {
  /** '' for the lines that are about no key. */
  readonly id: string;
  readonly names: NameSince[];
  company: string;
  system: System | null;
};

/**
 * The journal's lines as numbers: by place in the file, what each refers to in tables of different acts, people, keys and
 * texts. A question compares numbers, and looks into each different text once. It holds the lines from `first` on, and
 * grows at both ends: people look at the newest lines first.
 */
export type LineIndex = {
  /** The place of the first line that it holds; 0 when it holds all. */
  readonly first: () => number;
  /** The place after the last line that it holds. */
  readonly count: () => number;
  /** Adds the next line as it is stored; '' for an unreadable one. */
  readonly add: (text: string) => void;
  /** Adds the line before the first one. */
  readonly addBefore: (text: string) => void;
  /** The number of an act, a person, a machine, a key and a text of details, in their tables. */
  readonly act: Column;
  readonly who: Column;
  readonly machine: Column;
  readonly key: Column;
  readonly details: Column;
  /** The local day at which the line was written, as in 20261121; 0 before the first readable line. */
  readonly day: Column;
  readonly acts: Interned<Act>;
  readonly people: Interned<string>;
  readonly machines: Interned<string>;
  readonly keys: Interned<ToldKey>;
  /** Details in lower case. */
  readonly texts: Interned<string>;
  /** The text of the last line, as it is stored. */
  readonly last: () => string;
  /** The time of the journal's first readable line; null for none, and until all lines are there. */
  readonly since: () => string | null;
};

/** The texts of acts, for the search. */
export type ActTexts = { readonly has: (key: string) => boolean; readonly plain: (key: string) => string };

/** Events that tell a key's name at that time. A list's row has a name, too, which need not be the key's. */
const namesKey: ReadonlySet<string> = new Set('created imported purged setup-discarded deleted revoked'.split(' '));

/** Facts that a search cannot mean: marks of the app itself. */
const unsearched: ReadonlySet<string> = new Set([
  'batch',
  'originAt',
  'originKnown',
  'authenticated',
  'holds',
  'named',
]);

/** Creates the empty index of a journal that has this many lines now. */
export function createLineIndex(texts: ActTexts, lines: number): LineIndex {
  const columns = {
    act: createColumn(lines),
    who: createColumn(lines),
    machine: createColumn(lines),
    key: createColumn(lines),
    details: createColumn(lines),
    day: createColumn(lines),
  };
  const tables = {
    acts: createInterned<Act>(),
    people: createInterned<string>(),
    machines: createInterned<string>(),
    keys: createInterned<ToldKey>(),
    texts: createInterned<string>(),
  };
  const noKey = (id: string) => () => ({ id, names: [], company: '', system: null });
  // Number 0 stands for nothing in each of them.
  tables.keys.numberOf('', noKey(''));
  tables.texts.numberOf('', () => '');
  tables.people.numberOf('', () => '');
  tables.machines.numberOf('', () => '');
  const dayOfTime = createDays();
  let first = lines;
  let count = lines;
  /** The day of the last readable line. */
  let day = 0;
  let last = '';
  let earliest: { readonly place: number; readonly at: string } | null = null;
  /** Unreadable lines take the day of the readable one before them, which may not be here yet. */
  let dayless: number[] = [];

  const actOf = (type: string, variant: string, outcome: ActOutcome) =>
    tables.acts.numberOf(`${type} ${variant} ${outcome}`, () => ({
      words: texts.plain(variant).toLowerCase(),
      kind: kindOf(type),
      outcome,
    }));
  const putUnreadable = (place: number) => {
    columns.act.set(place, tables.acts.numberOf('unread', unread));
    for (const name of ['who', 'machine', 'key', 'details'] as const) columns[name].set(place, 0);
  };
  /** Returns the line's day. */
  const put = (text: string, place: number, learn: typeof learnLater): number => {
    const line = JSON.parse(text) as JournalLine;
    const { type, facts, keyId } = line;
    const { who, machine } = originOf(line);
    columns.act.set(place, actOf(type, actTextKey(line, texts.has), outcomeOf(type, facts)));
    columns.who.set(
      place,
      tables.people.numberOf(who, () => who),
    );
    columns.machine.set(
      place,
      tables.machines.numberOf(machine, () => machine.toLowerCase()),
    );
    const key = keyId === null ? 0 : tables.keys.numberOf(keyId, noKey(keyId));
    if (key !== 0) learn(line, tables.keys.at(key), place);
    columns.key.set(place, key);
    const details = detailsIn(facts);
    columns.details.set(
      place,
      tables.texts.numberOf(details, () => details),
    );
    const written = dayOfTime(line.at);
    columns.day.set(place, written);
    if (earliest === null || place < earliest.place) earliest = { place, at: line.at };
    return written;
  };

  return {
    ...columns,
    ...tables,
    first: () => first,
    count: () => count,
    last: () => last,
    since: () => (first === 0 ? (earliest?.at ?? null) : null),
    add(text) {
      last = text;
      if (text !== '') day = put(text, count, learnLater);
      else {
        putUnreadable(count);
        columns.day.set(count, day);
        if (day === 0) dayless.push(count);
      }
      count += 1;
    },
    addBefore(text) {
      first -= 1;
      if (first === count - 1) last = text;
      if (text === '') {
        putUnreadable(first);
        dayless.push(first);
        return;
      }
      const written = put(text, first, learnEarlier);
      if (day === 0) day = written;
      for (const place of dayless) columns.day.set(place, written);
      dayless = [];
    },
  };
}

/** The name that a line tells of its key; null for most lines. */
function nameIn({ type, facts }: JournalLine): string | null {
  const name = type === 'renamed' ? facts.to : namesKey.has(type) ? facts.name : undefined;
  return typeof name === 'string' && name !== '' ? name : null;
}

function systemIn({ facts }: JournalLine): System | null {
  return systems.find((system) => system === facts.system) ?? null;
}

/** Takes what a line tells of its key, after all earlier lines of the index. */
function learnLater(line: JournalLine, key: ToldKey, place: number): void {
  const name = nameIn(line);
  const { company } = line.facts;
  if (name !== null && key.names.at(-1)?.name !== name) key.names.push({ place, name });
  if (typeof company === 'string' && company !== '') key.company = company;
  key.system = systemIn(line) ?? key.system;
}

/** The same before all later ones: what they tell counts more. */
function learnEarlier(line: JournalLine, key: ToldKey, place: number): void {
  const name = nameIn(line);
  const { company } = line.facts;
  if (name !== null && key.names[0]?.name === name) key.names[0] = { place, name };
  else if (name !== null) key.names.unshift({ place, name });
  if (key.company === '' && typeof company === 'string') key.company = company;
  key.system ??= systemIn(line);
}

const unread = (): Act => ({ words: '', kind: 'history', outcome: 'unread' });

function detailsIn(facts: JournalLine['facts']): string {
  let text = '';
  for (const [name, value] of Object.entries(facts))
    if (typeof value === 'string' && value !== '' && !unsearched.has(name)) text += `${text && '\n'}${value}`;
  return text.toLowerCase();
}

/** Local days of times. Neighbouring lines are often of the same minute, and no day begins within one. */
function createDays(): (at: string) => number {
  let minute = '';
  let day = 0;
  return (at) => {
    if (at.slice(0, 16) !== minute) {
      minute = at.slice(0, 16);
      day = dayNumberOf(dayOf(new Date(at)));
    }
    return day;
  };
}

/** The name of a key at a line: the last it took on until then, or the first known one. */
export function nameAt({ names }: ToldKey, place: number): string {
  return (names.findLast(({ place: since }) => since <= place) ?? names[0])?.name ?? '';
}
