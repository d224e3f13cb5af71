import { namedPeriods } from '../../../shared/activity/activity-choices';
import type { ActivityDay } from '../../../shared/activity/activity-row';
import type { ActivityView } from '../../../shared/activity/activity-view';
import { dayOfNumber, firstDayOf, rangeOf } from '../../../shared/activity/period-days';
import { typedWords } from '../../../shared/inventory/key-words';
import { foldName } from '../../../shared/model/names';
import type { KeyNames, NamedKey } from './key-names';
import type { LineIndex } from './line-index';

/** The lines that a view lists, and the counts for its filters. */
export type FoundLines = {
  /** Their places, newest first. */
  readonly places: Int32Array;
  /** The number of lines that the company leaves. */
  readonly total: number;
  readonly days: readonly ActivityDay[];
  /** By number in the table of each: how many lines would be listed with this value alone in its filter. */
  readonly counts: {
    readonly acts: { readonly byKind: Int32Array; readonly byOutcome: Int32Array };
    readonly who: Int32Array;
    readonly keys: Int32Array;
    readonly companies: Int32Array;
    readonly periods: readonly number[];
  };
};

/** The filters, each a bit of the mask of those that a line fails. */
const bits = { kinds: 1, outcomes: 2, who: 4, key: 8, company: 16, period: 32 } as const;

/**
 * Finds the lines of a view among the first `until`, as far as they are indexed. It compares a few numbers for each line;
 * texts are looked at once for each different one. A line that fails one filter counts for that filter's other values.
 */
export function findLines(index: LineIndex, names: KeyNames, view: ActivityView, until: number, now: Date): FoundLines {
  const { acts, people, keys } = index;
  const named = names.all();
  const [kinds, outcomes, who] = [new Set(view.kinds), new Set(view.outcomes), new Set(view.who)];
  const actFails = tableOf(acts.all(), ({ kind, outcome }) => {
    const isKind = kinds.size === 0 || kinds.has(kind);
    const isOutcome = outcomes.size === 0 || outcomes.has(outcome);
    return (isKind ? 0 : bits.kinds) | (isOutcome ? 0 : bits.outcomes);
  });
  const whoFails = tableOf(people.all(), (name) => (who.size === 0 || who.has(name) ? 0 : bits.who));
  const wanted = view.key === null ? null : (keys.find(view.key) ?? -1);
  const company = view.company === null ? null : foldName(view.company);
  const keyFails = tableOf(named, ({ folded }, number) => {
    const isCompany = company === null || folded === company;
    return (isCompany ? 0 : bits.company) | (wanted === null || wanted === number ? 0 : bits.key);
  });
  const { from, to } = rangeOf(view.period, now);
  const starts = namedPeriods.map((name) => firstDayOf(name, now));
  const first = index.first();
  const matches = matching(index, named, typedWords(view.query), until);

  const byAct = { kinds: new Int32Array(acts.all().length), outcomes: new Int32Array(acts.all().length) };
  const byWho = new Int32Array(people.all().length);
  const byKey = new Int32Array(named.length);
  const byCompany = new Int32Array(named.length);
  const periods = starts.map(() => 0);
  const places = new Int32Array(Math.max(0, until - first));
  const days: { day: string; count: number; total: number }[] = [];
  let open = { day: -1, count: 0, total: 0, dated: 0 };
  let dayFails = 0;
  let listed = 0;
  let total = 0;
  const closeDay = () => {
    const { day, count, total: ofDay, dated } = open;
    if (count > 0) days.push({ day: day === 0 ? '' : dayOfNumber(day), count, total: ofDay });
    for (let at = 0; at < starts.length; at += 1)
      if (day >= (starts[at] as number)) periods[at] = (periods[at] ?? 0) + dated;
    total += ofDay;
  };

  const [act, by, key, day] = [index.act, index.who, index.key, index.day].map((column) => column.values()) as [
    ...[Int32Array, Int32Array, Int32Array, Int32Array],
  ];
  for (let place = until - 1; place >= first; place -= 1) {
    const [actNo, whoNo] = [act[place] as number, by[place] as number];
    const [keyNo, dayNo] = [key[place] as number, day[place] as number];
    if (dayNo !== open.day) {
      closeDay();
      open = { day: dayNo, count: 0, total: 0, dated: 0 };
      dayFails = dayNo >= from && dayNo <= to ? 0 : bits.period;
    }
    const ofKey = keyFails[keyNo] as number;
    if ((ofKey & bits.company) === 0) open.total += 1;
    const failed = (actFails[actNo] as number) | (whoFails[whoNo] as number) | ofKey | dayFails;
    if ((failed & (failed - 1)) !== 0 || matches[place] === 0) continue;
    if (failed === 0) {
      places[listed] = place;
      listed += 1;
      open.count += 1;
    }
    if (failed === 0 || failed === bits.kinds) add(byAct.kinds, actNo);
    if (failed === 0 || failed === bits.outcomes) add(byAct.outcomes, actNo);
    if (failed === 0 || failed === bits.who) add(byWho, whoNo);
    if (failed === 0 || failed === bits.key) add(byKey, keyNo);
    if (failed === 0 || failed === bits.company) add(byCompany, keyNo);
    if (failed === 0 || failed === bits.period) open.dated += 1;
  }
  closeDay();
  const counts = {
    acts: { byKind: byAct.kinds, byOutcome: byAct.outcomes },
    ...{ who: byWho, keys: byKey, companies: byCompany, periods },
  };
  return { places: places.slice(0, listed), total, days, counts };
}

/** By place: 1 for the lines that hold every word, in their act, person, computer, key or details. */
function matching(index: LineIndex, named: readonly NamedKey[], words: readonly string[], until: number): Uint8Array {
  const found = new Uint8Array(until).fill(1);
  const columns = [index.act, index.who, index.machine, index.key, index.details].map((column) => column.values());
  const [act, who, machine, key, details] = columns as [
    ...[Int32Array, Int32Array, Int32Array, Int32Array, Int32Array],
  ];
  for (const word of words) {
    const inAct = tableOf(index.acts.all(), (each) => Number(each.words.includes(word)));
    const inWho = tableOf(index.people.all(), (name) => Number(name.toLowerCase().includes(word)));
    const inMachine = tableOf(index.machines.all(), (name) => Number(name.includes(word)));
    const inKey = tableOf(named, (each) => Number(each.words.includes(word)));
    const inText = tableOf(index.texts.all(), (text) => Number(text.includes(word)));
    for (let place = index.first(); place < until; place += 1) {
      const isIn =
        (inAct[act[place] as number] as number) |
        (inWho[who[place] as number] as number) |
        (inMachine[machine[place] as number] as number) |
        (inKey[key[place] as number] as number) |
        (inText[details[place] as number] as number);
      found[place] = (found[place] as number) & isIn;
    }
  }
  return found;
}

function add(counts: Int32Array, number: number): void {
  counts[number] = (counts[number] as number) + 1;
}

/** What a function says of each value of a table, by its number. */
function tableOf<T>(values: readonly T[], of: (value: T, number: number) => number): Uint8Array {
  const table = new Uint8Array(values.length);
  for (let number = 0; number < values.length; number += 1) table[number] = of(values[number] as T, number);
  return table;
}
