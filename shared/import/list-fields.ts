/**
 * What a column of a list may tell of a key. `record` is Keyquilt's own id, which its own exported lists carry;
 * `reviewChosen` says there since when a person has wanted the review's day, and is empty where only the interval says it.
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

/** Which column tells which field, by its place from 0; a field that is absent is told by none. */
export type Mapping = { readonly [F in ListField]?: number };

/** What holds for every row whose own cell is empty. Empty texts say nothing. */
export type ForAllRows = { readonly system: 'plytix' | 'patchworks' | ''; readonly company: string };

/** What words in a list mean: each in lower case with single spaces. */
export type Vocabulary = {
  readonly headers: Readonly<Record<ListField, readonly string[]>>;
  readonly system: Readonly<Record<string, 'plytix' | 'patchworks'>>;
  readonly status: Readonly<Record<string, 'draft' | 'active' | 'revoked' | 'deleted' | 'unknown'>>;
  readonly place: Readonly<Record<string, string>>;
};

/** One spelling for comparing words of a list. */
export function plainWords(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[\s_]+/g, ' ')
    .trim()
    .toLowerCase();
}

/** The likeliest mapping by the names of the columns: each field and each column is used once, whole matches first. */
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
  // "Owner (team)" is an owner; "Owner: how known" is not.
  take(
    (column, word) => column.startsWith(`${word} (`) || column.startsWith(`${word}/`) || column.endsWith(` ${word}`),
  );
  return mapping;
}
