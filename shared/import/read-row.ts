import { dayOf } from '../model/days';
import { ownValue } from '../model/own-value';
import type { System } from '../model/services/services';
import type { PlaceKind } from '../model/used-by';
import { type ForAllRows, type ListField, type Mapping, plainWords, type Vocabulary } from './list-fields';

/**
 * One row of a list: its number in the file, its cells, and the indexes of cells that look like a secret. A `torn` row
 * has more cells than the list has columns; its cells are dropped.
 */
export type ListRow = {
  readonly number: number;
  readonly cells: readonly string[];
  readonly secretAt: readonly number[];
  readonly torn?: true;
};

/** Why a row is refused. */
export const refusals = [
  'secret',
  'torn',
  'no-name',
  'no-system',
  'no-company',
  'too-long',
  'status-word',
  'day',
  'several',
] as const;
export type Refusal = (typeof refusals)[number];

/** The content of one row. Missing values are empty. */
export type ToldKey = {
  readonly record: string;
  readonly system: System;
  readonly company: string;
  readonly name: string;
  readonly role: string;
  readonly account: string;
  readonly owner: string;
  readonly status: 'active' | 'revoked' | 'deleted' | 'unknown' | '';
  /** An ISO time. */
  readonly made: string;
  /** An ISO day. */
  readonly reviewDue: string;
  readonly usedBy: readonly ToldPlace[];
};

/** A place as a list names it. */
export type ToldPlace = { readonly place: string; readonly kind: PlaceKind; readonly contact: string };

/** The limit of `ShortText`. */
const maxLengths = 200;

/** Reads a row, or returns why it is refused. */
export function readRow(
  row: ListRow,
  mapping: Mapping,
  forAll: ForAllRows,
  words: Pick<Vocabulary, 'system' | 'status' | 'place'>,
): ToldKey | Refusal {
  if (row.torn) return 'torn';
  const mapped = Object.values(mapping);
  if (row.secretAt.some((place) => mapped.includes(place))) return 'secret';
  const cell = (field: ListField) => {
    const place = mapping[field];
    return place === undefined ? '' : oneLine(row.cells[place] ?? '');
  };
  const texts = { name: cell('name'), role: cell('role'), account: cell('account'), owner: cell('owner') };
  const company = cell('company') || forAll.company.trim();
  if ([company, ...Object.values(texts)].some((text) => text.length > maxLengths)) return 'too-long';
  const systemWord = plainWords(cell('system'));
  const system = systemWord === '' ? forAll.system : ownValue(words.system, systemWord);
  if (!system) return 'no-system';
  if (texts.name === '') return 'no-name';
  if (company === '') return 'no-company';
  const statusWord = plainWords(cell('status'));
  const status = statusWord === '' ? '' : ownValue(words.status, statusWord);
  if (status === undefined) return 'status-word';
  const made = readTime(cell('made'));
  const isChosen = mapping.reviewChosen === undefined || cell('reviewChosen') !== '';
  const reviewDue = readTime(isChosen ? cell('reviewDue') : '');
  if (made === null || reviewDue === null) return 'day';
  const usedBy = readPlaces(cell('usedBy'), words.place);
  if (usedBy.some(({ place, contact }) => place.length > maxLengths || contact.length > maxLengths)) return 'too-long';
  const record = /^[0-9a-f]{24}$/.test(cell('record')) ? cell('record') : '';
  return {
    ...texts,
    record,
    system,
    company,
    // A list cannot carry a set-up, so a draft is imported with status `unknown`.
    status: status === 'draft' ? 'unknown' : status,
    made,
    reviewDue: reviewDue === '' ? '' : dayOf(new Date(reviewDue)),
    usedBy,
  };
}

/** Replaces line breaks and control characters by spaces. */
function oneLine(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what must not come in
  return text.replace(/[\u0000-\u001f\u007f\s]+/g, ' ').trim();
}

/**
 * Reads a time, a day, "13 Nov 2026" or "13.11.2026" as an ISO time; returns '' for an empty text and null for anything
 * else.
 */
function readTime(text: string): string | null {
  if (text === '') return '';
  const [, day, month, year] = /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/.exec(text) ?? [];
  const two = (part: string) => part.padStart(2, '0');
  const iso = day && month && year ? `${year}-${two(month)}-${two(day)}` : text;
  if (/^\d{4}-\d\d-\d\d$/.test(iso)) return isoOrNull(`${iso}T00:00:00`, iso);
  const isTime = /^\d{4}-\d\d-\d\d[T ]\d\d:\d\d/.test(iso);
  const isWords = /^\d{1,2} [A-Za-z]{3,9} \d{4}$/.test(iso);
  return isTime || isWords ? isoOrNull(iso, '') : null;
}

/** Rejects days such as 31 February, which JavaScript would read as 3 March. */
function isoOrNull(text: string, day: string): string | null {
  const time = new Date(text);
  if (Number.isNaN(time.getTime())) return null;
  return day !== '' && dayOf(time) !== day ? null : time.toISOString();
}

/** A place as Keyquilt's own exports write it: "Shop (script, Priya, Typed by a person, 2026-11-20T08:00:00.000Z)". */
const ownPlace = /(.+?) \(([^()]*), (\d{4}-\d\d-\d\dT[\d:.]+Z)\)(?:; |$)/g;

function readPlaces(text: string, kinds: Vocabulary['place']): readonly ToldPlace[] {
  if (text === '') return [];
  const own = [...text.matchAll(ownPlace)];
  if (own.map(([whole]) => whole).join('') === text)
    return own.map(([, place = '', facts = '']) => {
      const [kind = '', ...rest] = facts.split(', ');
      return {
        place,
        kind: (ownValue(kinds, plainWords(kind)) ?? 'other') as PlaceKind,
        contact: rest.slice(0, -1).join(', '),
      };
    });
  const places = text.split(/\s*[;|]\s*/).filter((place) => place !== '');
  return places.map((place) => ({ place, kind: 'other', contact: '' }));
}
