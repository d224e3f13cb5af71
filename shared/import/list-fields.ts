import type { System } from '../model/services/services';

/**
 * The fields of a key that a list's column can hold. `record` is Keyquilt's own id, present in its own exports.
 * `reviewChosen` holds when a person chose the review's day, and is empty when the day follows from the usual interval.
 */
export const listFields = [
  'name',
  'system',
  'company',
  'status',
  'role',
  'account',
  'owner',
  'made',
  'usedBy',
  'reviewDue',
  'reviewChosen',
  'record',
] as const;
export type ListField = (typeof listFields)[number];

/** The column index of each field, from 0; a field without a column is absent. */
export type Mapping = { readonly [F in ListField]?: number };

/** Values for rows whose own cell is empty. Empty texts mean none. */
export type ForAllRows = { readonly system: System | ''; readonly company: string };

/** The words that a list may use: lower case, single spaces. */
export type Vocabulary = {
  readonly headers: Readonly<Record<ListField, readonly string[]>>;
  readonly system: Readonly<Record<string, System>>;
  readonly status: Readonly<Record<string, 'draft' | 'active' | 'revoked' | 'deleted' | 'unknown'>>;
  readonly place: Readonly<Record<string, string>>;
};

/** Normalises words of a list for comparison. */
export function plainWords(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[\s_]+/g, ' ')
    .trim()
    .toLowerCase();
}

/** Guesses the mapping from the column names. Uses each field and column once; exact matches come first. */
export function guessMapping(columns: readonly string[], { headers }: Pick<Vocabulary, 'headers'>): Mapping {
  const mapping: { [F in ListField]?: number } = {};
  const taken = new Set<number>();
  const take = (matches: (column: string, word: string) => boolean) => {
    for (const field of listFields) {
      if (mapping[field] !== undefined) continue;
      const place = columns.findIndex(
        (column, at) => !taken.has(at) && headers[field].some((word) => matches(plainWords(column), word)),
      );
      if (place < 0) continue;
      mapping[field] = place;
      taken.add(place);
    }
  };
  take((column, word) => column === word);
  // "Owner (team)" means the owner; "Owner: how known" does not.
  take(
    (column, word) => column.startsWith(`${word} (`) || column.startsWith(`${word}/`) || column.endsWith(` ${word}`),
  );
  return mapping;
}
