import type { RowKey } from '../../../shared/activity/activity-row';
import type { KeyFacts } from '../../../shared/model/key-facts';
import { foldName } from '../../../shared/model/names';
import { type LineIndex, nameAt, type ToldKey } from './line-index';

/** A key as lists name it: by its record, or, once that is gone, by what the journal told last. */
export type NamedKey = {
  readonly name: string;
  readonly company: string;
  /** The company as filters compare it; '' for the lines about no key. */
  readonly folded: string;
  readonly gone: boolean;
  /** Its names and its company in lower case. */
  readonly words: string;
};

/** The keys of the journal by their number in the index. */
export type KeyNames = {
  readonly at: (number: number) => NamedKey;
  /** All of them, in the order of their numbers. */
  readonly all: () => readonly NamedKey[];
  /** The key of a row. */
  readonly rowKey: (number: number, place: number) => RowKey;
};

type NameParts = {
  readonly index: LineIndex;
  readonly factsOf: (id: string) => KeyFacts | null;
  /** Increases with every change of a record. */
  readonly revision: () => number;
};

/** Creates the names. They are derived again when a record changed, the journal named a further key, or older lines were indexed. */
export function createKeyNames({ index, factsOf, revision }: NameParts): KeyNames {
  let named: NamedKey[] = [];
  let of = '';
  const folded = new Map<string, string>();
  const fold = (company: string): string => {
    const known = folded.get(company) ?? foldName(company);
    folded.set(company, known);
    return known;
  };
  const nameOf = (told: ToldKey): NamedKey => {
    const facts = told.id === '' ? null : factsOf(told.id);
    const name = facts?.name.value ?? told.names.at(-1)?.name ?? '';
    const company = facts?.company.trim() ?? told.company.trim();
    const words = [name, ...told.names.map((each) => each.name), company].join('\n').toLowerCase();
    return { name, company, folded: fold(company), gone: facts === null && told.id !== '', words };
  };
  const current = (): readonly NamedKey[] => {
    const told = index.keys.all();
    const now = `${revision()} ${told.length} ${index.first()}`;
    if (of !== now) {
      of = now;
      named = told.map(nameOf);
    }
    return named;
  };
  return {
    at: (number) => current()[number] as NamedKey,
    all: current,
    rowKey(number, place) {
      const { name, company, gone } = current()[number] as NamedKey;
      const told = index.keys.at(number);
      const then = nameAt(told, place);
      const isOther = !gone && then !== '' && then !== name;
      const shown = gone ? then || name : name;
      const system = factsOf(told.id)?.system ?? told.system;
      return { id: told.id, name: shown, former: isOther ? then : null, company, system, gone };
    },
  };
}
