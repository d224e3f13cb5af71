import { activityLimits, namedPeriods } from '../../../shared/activity/activity-choices';
import type { ActivityRow } from '../../../shared/activity/activity-row';
import type { ActivityView } from '../../../shared/activity/activity-view';
import { type ActKind, type ActOutcome, actKinds, actOutcomes } from '../../../shared/activity/acts';
import type { Input, Output } from '../../../shared/contract/contract';
import type { Vault } from '../../storage/vault/vault';
import { rowAt } from './activity-rows';
import { type FoundLines, findLines } from './find-lines';
import { createKeyNames, type KeyNames, type NamedKey } from './key-names';
import { type ActTexts, createLineIndex, type LineIndex } from './line-index';
import { createLineReading } from './read-lines';

/** A list for an export: its lines, newest first, made one by one. */
export type ListedLines = {
  readonly count: number;
  /** The number of lines that the company leaves, and of all lines of the journal. */
  readonly total: number;
  readonly all: number;
  readonly row: (place: number) => ActivityRow;
};

/** The journal as lists. */
export type Activity = {
  readonly view: (input: Input<'activity.view'>) => Promise<Output<'activity.view'>>;
  readonly rows: (input: Input<'activity.rows'>) => Promise<Output<'activity.rows'>>;
  readonly listed: (view: ActivityView, until: number | null) => Promise<ListedLines>;
};

type ActivityParts = {
  readonly vault: Pick<Vault, 'journal' | 'records'>;
  readonly texts: ActTexts;
  /** Increases with every change of a record. */
  readonly revision: () => number;
  readonly clock: () => Date;
};

/** The number of lists kept: the page asks for range after range of the same one. */
const maxKept = 3;

/** Creates the lists of an account's journal. Nothing is read or indexed before the first question. */
export function createActivity({ vault, texts, revision, clock }: ActivityParts): Activity {
  const { journal, records } = vault;
  const kept = new Map<string, FoundLines>();
  const namesOf = new WeakMap<LineIndex, KeyNames>();
  const reading = createLineReading(journal, (lines) => {
    const index = createLineIndex(texts, lines);
    namesOf.set(index, createKeyNames({ index, factsOf: records.factsOf, revision }));
    kept.clear();
    return index;
  });
  const current = async (wanted: 'some' | 'all'): Promise<Made> => {
    const index = await reading.current(wanted);
    return { index, names: namesOf.get(index) as KeyNames };
  };
  const nameOf = (until: number) => `${until} ${revision()} ${journal.lastCheck()?.checkedAt ?? ''}`;
  const find = ({ index, names }: Made, view: ActivityView, until: number): FoundLines => {
    const now = clock();
    const name = JSON.stringify([view, index.first(), until, revision(), now.toDateString()]);
    const found = kept.get(name) ?? findLines(index, names, view, until, now);
    kept.delete(name);
    kept.set(name, found);
    const [oldest] = kept.keys();
    if (kept.size > maxKept && oldest !== undefined) kept.delete(oldest);
    return found;
  };
  const rowsOf = (made: Made, { places }: FoundLines, from: number, count: number): string =>
    JSON.stringify(Array.from(places.subarray(from, from + count), (place) => rowAt({ ...made, journal }, place)));

  return {
    async view({ view, until: asked, count }) {
      const made = await current('some');
      const { index } = made;
      const until = Math.min(asked ?? index.count(), index.count());
      const found = find(made, view, until);
      return {
        revision: nameOf(until),
        until,
        newer: index.count() - until,
        older: index.first(),
        total: found.total,
        listed: found.places.length,
        since: index.since(),
        days: JSON.stringify(found.days),
        facets: facetsOf(found, view, made),
        rows: rowsOf(made, found, 0, count),
        check: journal.lastCheck(),
      };
    },
    async rows({ view, until: asked, from, count }) {
      const made = await current('some');
      const until = Math.min(asked, made.index.count());
      return { revision: nameOf(until), rows: rowsOf(made, find(made, view, until), from, count) };
    },
    async listed(view, asked) {
      const made = await current('all');
      const { index } = made;
      const until = Math.min(asked ?? index.count(), index.count());
      const { places, total } = find(made, view, until);
      const parts = { ...made, journal };
      return { count: places.length, total, all: index.count(), row: (place) => rowAt(parts, places[place] ?? 0) };
    },
  };
}

type Made = { readonly index: LineIndex; readonly names: KeyNames };

function facetsOf({ counts }: FoundLines, view: ActivityView, { index, names }: Made) {
  const kinds = Object.fromEntries(actKinds.map((kind) => [kind, 0])) as Record<ActKind, number>;
  const outcomes = Object.fromEntries(actOutcomes.map((outcome) => [outcome, 0])) as Record<ActOutcome, number>;
  for (const [number, { kind, outcome }] of index.acts.all().entries()) {
    kinds[kind] += counts.acts.byKind[number] ?? 0;
    outcomes[outcome] += counts.acts.byOutcome[number] ?? 0;
  }
  const named = names.all();
  const companies = new Map<string, { value: string; count: number }>();
  for (const [number, { company, folded }] of named.entries()) {
    const count = counts.companies[number] ?? 0;
    if (folded === '' || count === 0) continue;
    const known = companies.get(folded);
    if (known) known.count += count;
    else companies.set(folded, { value: company, count });
  }
  const people = index.people.all().map((value, number) => ({ value, count: counts.who[number] ?? 0 }));
  const chosen = view.key === null ? null : index.keys.find(view.key);
  const keys = mostOf(counts.keys, chosen).flatMap((number) => {
    const { name, company, gone } = named[number] as NamedKey;
    return { id: index.keys.at(number).id, name, company, gone, count: counts.keys[number] ?? 0 };
  });
  return {
    ...{ kinds, outcomes },
    periods: Object.fromEntries(namedPeriods.map((name, at) => [name, counts.periods[at] ?? 0])) as Record<
      (typeof namedPeriods)[number],
      number
    >,
    who: most(people, ({ value }) => value !== '' && view.who.includes(value)),
    companies: most([...companies.values()], () => false),
    keys,
  };
}

/** The values with the most lines, the chosen ones first. */
function most<T extends { readonly count: number }>(values: readonly T[], isChosen: (value: T) => boolean): T[] {
  const shown = values.filter((value) => value.count > 0 || isChosen(value));
  shown.sort((a, b) => Number(isChosen(b)) - Number(isChosen(a)) || b.count - a.count);
  return shown.slice(0, activityLimits.values);
}

/** The same for numbers of keys, without sorting ten thousand of them for each letter. Number 0 is no key. */
function mostOf(counts: Int32Array, chosen: number | null): number[] {
  const found: number[] = [];
  for (let number = 1; number < counts.length; number += 1) {
    const count = counts[number] as number;
    const least = found.length < activityLimits.values ? 0 : (counts[found.at(-1) as number] as number);
    if (count <= least || number === chosen) continue;
    let at = found.length;
    while (at > 0 && (counts[found[at - 1] as number] as number) < count) at -= 1;
    found.splice(at, 0, number);
    if (found.length > activityLimits.values) found.pop();
  }
  return chosen === null ? found : [chosen, ...found].slice(0, activityLimits.values);
}
