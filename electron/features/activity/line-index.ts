import { originOf } from '../../../shared/activity/act-origin';
import { actTextKey } from '../../../shared/activity/act-text';
import { type ActKind, type ActOutcome, kindOf, outcomeOf } from '../../../shared/activity/acts';
import { dayNumberOf } from '../../../shared/activity/period-days';
import { dayOf } from '../../../shared/model/days';
import type { System } from '../../../shared/model/key-record';
import { systems } from '../../../shared/model/services/services';
import type { JournalLine } from '../../storage/journal/line';
import { type Column, createColumn, createInterned, type Interned } from './interned';

/** What lines of one sort share: what they tell, as searchable text, and by what they are filtered. */
export type Act = { readonly words: string; readonly kind: ActKind; readonly outcome: ActOutcome };

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
 * texts. A question compares numbers, and looks into each different text once.
 */
export type LineIndex = {
  readonly count: () => number;
  /** Adds the next line as it is stored; '' for an unreadable one. */
  readonly add: (text: string) => void;
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
  /** The time of the first readable line; null for none. */
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

/** Creates the empty index. */
export function createLineIndex(texts: ActTexts): LineIndex {
  const columns = {
    act: createColumn(),
    who: createColumn(),
    machine: createColumn(),
    key: createColumn(),
    details: createColumn(),
    day: createColumn(),
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
  let count = 0;
  let day = 0;
  let last = '';
  let since: string | null = null;

  const actOf = (type: string, variant: string, outcome: ActOutcome) =>
    tables.acts.numberOf(`${type} ${variant} ${outcome}`, () => ({
      words: texts.plain(variant).toLowerCase(),
      kind: kindOf(type),
      outcome,
    }));
  const learn = ({ type, facts }: JournalLine, key: ToldKey, place: number) => {
    const name = type === 'renamed' ? facts.to : namesKey.has(type) ? facts.name : undefined;
    if (typeof name === 'string' && name !== '' && key.names.at(-1)?.name !== name) key.names.push({ place, name });
    if (typeof facts.company === 'string' && facts.company !== '') key.company = facts.company;
    key.system = systems.find((system) => system === facts.system) ?? key.system;
  };
  const addUnreadable = () => {
    columns.act.add(tables.acts.numberOf('unread', unread));
    for (const name of ['who', 'machine', 'key', 'details'] as const) columns[name].add(0);
  };

  return {
    ...columns,
    ...tables,
    count: () => count,
    last: () => last,
    since: () => since,
    add(text) {
      last = text;
      if (text === '') addUnreadable();
      else {
        const line = JSON.parse(text) as JournalLine;
        const { type, facts, keyId } = line;
        const { who, machine } = originOf(line);
        since ??= line.at;
        day = dayOfTime(line.at);
        columns.act.add(actOf(type, actTextKey(line, texts.has), outcomeOf(type, facts)));
        columns.who.add(tables.people.numberOf(who, () => who));
        columns.machine.add(tables.machines.numberOf(machine, () => machine.toLowerCase()));
        const key = keyId === null ? 0 : tables.keys.numberOf(keyId, noKey(keyId));
        if (key !== 0) learn(line, tables.keys.at(key), count);
        columns.key.add(key);
        const details = detailsIn(facts);
        columns.details.add(tables.texts.numberOf(details, () => details));
      }
      columns.day.add(day);
      count += 1;
    },
  };
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
