import type { KeyRecord } from './key-record';
import { foldName, sameName } from './names';

/** Whether both names are one company's. Keys of two companies never meet, so this forgives spaces and capitals only. */
export function sameCompany(one: string, other: string): boolean {
  return sameName(one, other);
}

const order = new Intl.Collator('en-GB', { sensitivity: 'base', numeric: true });

/** Every company that has a key, each once, as it was spelled in its oldest record. */
export function companiesOf(keys: Iterable<KeyRecord>): readonly string[] {
  const found = new Map<string, KeyRecord>();
  for (const key of keys) {
    const name = foldName(key.company);
    const first = found.get(name);
    if (name !== '' && (!first || key.addedAt < first.addedAt)) found.set(name, key);
  }
  return [...found.values()].map(({ company }) => company.trim()).sort(order.compare);
}

/** Words that tell a legal form and no company. */
const legalForms =
  /\b(ltd|limited|plc|llp|llc|inc|incorporated|corp|corporation|gmbh|ag|bv|ab|oy|sa|sas|srl|company|co)\b/g;

/** What is left of a name when everything is gone that people write now this way, now that. */
function core(name: string): string {
  const letters = foldName(name)
    .normalize('NFD')
    .replace(/\p{Mark}/gu, '')
    .replace(/&|\+/g, ' and ')
    .replace(/[^\p{Letter}\p{Number}]+/gu, ' ');
  const named = letters.replace(legalForms, ' ').replace(/\s/g, '');
  return named === '' ? letters.replace(/\s/g, '') : named;
}

/** Names shorter than this differ by a letter for good reasons. */
const shortest = 6;

/** The known company that a typed name may well mean, though it is spelled another way; null when there is none. */
export function nearCompany(typed: string, known: readonly string[]): string | null {
  if (known.some((company) => sameCompany(company, typed))) return null;
  const wanted = core(typed);
  if (wanted === '') return null;
  const alike = (company: string) => {
    const other = core(company);
    return other === wanted || (Math.min(other.length, wanted.length) >= shortest && isOneSlip(other, wanted));
  };
  return known.find(alike) ?? null;
}

/** Whether one letter more, less, exchanged or two in the other order make one text the other. */
function isOneSlip(one: string, other: string): boolean {
  const [short, long] = one.length <= other.length ? [one, other] : [other, one];
  if (long.length - short.length > 1) return false;
  let start = 0;
  while (start < short.length && short[start] === long[start]) start += 1;
  const restOf = (text: string, from: number) => text.slice(from);
  if (long.length > short.length) return restOf(short, start) === restOf(long, start + 1);
  const isOneLetter = restOf(short, start + 1) === restOf(long, start + 1);
  const turned = short[start] === long[start + 1] && short[start + 1] === long[start];
  return isOneLetter || (turned && restOf(short, start + 2) === restOf(long, start + 2));
}
