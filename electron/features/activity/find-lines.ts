import type { ActivityDay } from '../../../shared/activity/activity-row';
import { type ActivityView, namedPeriods } from '../../../shared/activity/activity-view';
import { dayOfNumber, firstDayOf, rangeOf } from '../../../shared/activity/period-days';
import { typedWords } from '../../../shared/inventory/key-words';
import { foldName } from '../../../shared/model/names';
import type { KeyNames } from './key-names';
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
 * Finds the lines of a view among the first `until`, as far as they are indexed. It compares a few numbers for each line; texts are looked at once
 * for each different one. A line that fails one filter counts for that filter's other values.
 */
export function findLines(index: LineIndex, names: KeyNames, view: ActivityView, until: number, now: Date): FoundLines {
  const { act, who, machine, key, details, day, acts, people, machines, keys, texts } = index;
  const kindOk = chosen(acts.all(), view.kinds, ({ kind }) => kind);
  const outcomeOk = chosen(acts.all(), view.outcomes, ({ outcome }) => outcome);
  const whoOk = chosen(people.all(), view.who, (name) => name);
  const wanted = view.key === null ? null : (keys.find(view.key) ?? -1);
  const company = view.company === null ? null : foldName(view.company);
  const named = names.all();
  const companyOk = Uint8Array.from(named, ({ folded }) => Number(company === null || folded === company));
  const { from, to } = rangeOf(view.period, now);
  const starts = namedPeriods.map((name) => firstDayOf(name, now));
  const words = typedWords(view.query).map((word) => [
    holding(acts.all(), word, (each) => each.words),
    holding(people.all(), word, (name) => name.toLowerCase()),
    holding(machines.all(), word, (name) => name),
    holding(named, word, (each) => each.words),
    holding(texts.all(), word, (text) => text),
  ]);
  const hasWords = (place: number): boolean =>
    words.every(
      ([inAct, inWho, inMachine, inKey, inText]) =>
        inText?.[details.at(place)] === 1 ||
        inAct?.[act.at(place)] === 1 ||
        inKey?.[key.at(place)] === 1 ||
        inWho?.[who.at(place)] === 1 ||
        inMachine?.[machine.at(place)] === 1,
    );

  const byAct = { kinds: new Int32Array(acts.all().length), outcomes: new Int32Array(acts.all().length) };
  const byWho = new Int32Array(people.all().length);
  const byKey = new Int32Array(named.length);
  const byCompany = new Int32Array(named.length);
  const periods = starts.map(() => 0);
  const first = index.first();
  const places = new Int32Array(Math.max(0, until - first));
  const days: { day: string; count: number; total: number }[] = [];
  let open = { day: 0, count: 0, total: 0 };
  let listed = 0;
  let total = 0;
  const closeDay = () => {
    if (open.count > 0) days.push({ ...open, day: open.day === 0 ? '' : dayOfNumber(open.day) });
  };

  for (let place = until - 1; place >= first; place -= 1) {
    const [actNo, whoNo, keyNo, dayNo] = [act.at(place), who.at(place), key.at(place), day.at(place)];
    if (dayNo !== open.day || open.total + open.count === 0) {
      closeDay();
      open = { day: dayNo, count: 0, total: 0 };
    }
    const isOfCompany = companyOk[keyNo] === 1;
    if (isOfCompany) {
      total += 1;
      open.total += 1;
    }
    const failed =
      (kindOk[actNo] === 1 ? 0 : bits.kinds) |
      (outcomeOk[actNo] === 1 ? 0 : bits.outcomes) |
      (whoOk[whoNo] === 1 ? 0 : bits.who) |
      (wanted === null || wanted === keyNo ? 0 : bits.key) |
      (isOfCompany ? 0 : bits.company) |
      (dayNo >= from && dayNo <= to ? 0 : bits.period);
    if ((failed & (failed - 1)) !== 0 || !hasWords(place)) continue;
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
    if (failed === 0 || failed === bits.period)
      for (const [at, start] of starts.entries()) if (dayNo >= start) periods[at] = (periods[at] ?? 0) + 1;
  }
  closeDay();
  const counts = {
    acts: { byKind: byAct.kinds, byOutcome: byAct.outcomes },
    ...{ who: byWho, keys: byKey, companies: byCompany, periods },
  };
  return { places: places.slice(0, listed), total, days, counts };
}

function add(counts: Int32Array, number: number): void {
  counts[number] = (counts[number] ?? 0) + 1;
}

/** By number: 1 for the values that a filter lets pass. */
function chosen<T, V>(values: readonly T[], wanted: readonly V[], of: (value: T) => V): Uint8Array {
  const set = new Set(wanted);
  return Uint8Array.from(values, (value) => Number(set.size === 0 || set.has(of(value))));
}

/** By number: 1 for the values whose text holds the word. */
function holding<T>(values: readonly T[], word: string, of: (value: T) => string): Uint8Array {
  return Uint8Array.from(values, (value) => Number(of(value).includes(word)));
}
