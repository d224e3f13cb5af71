import { foldName, sameName } from './names';

/**
 * True when both names mean the same company. Only white space and case are ignored, so that keys of two companies are
 * never mixed.
 */
export function sameCompany(one: string, other: string): boolean {
  return sameName(one, other);
}

/** Words that name a legal form, not a company. */
const legalForms =
  /\b(ltd|limited|plc|llp|llc|inc|incorporated|corp|corporation|gmbh|ag|bv|ab|oy|sa|sas|srl|company|co)\b/g;

/** A company name without accents, punctuation and legal form, which people write in different ways. */
function core(name: string): string {
  const letters = foldName(name)
    .normalize('NFD')
    .replace(/\p{Mark}/gu, '')
    .replace(/&|\+/g, ' and ')
    .replace(/[^\p{Letter}\p{Number}]+/gu, ' ');
  const named = letters.replace(legalForms, ' ').replace(/\s/g, '');
  return named === '' ? letters.replace(/\s/g, '') : named;
}

/** Shorter names can differ by one letter and still be different companies. */
const shortest = 6;

/** The known company that a typed name probably means despite another spelling; null when there is none. */
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

/** True when the texts differ by one added, missing, changed or transposed letter. */
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
