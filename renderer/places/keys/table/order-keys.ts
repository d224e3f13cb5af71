import { attentionGroups, attentionReasons } from '../../../../shared/model/attention';
import type { KeyRecord } from '../../../../shared/model/key-record';
import type { ReviewStatusOf } from '../../../../shared/review/review-status';

const numbers = /\d+/g;

/**
 * Normalises a text for sorting: without accents and case, numbers by their value. Comparing the results is fast even
 * for many.
 */
export function sortText(text: string): string {
  const plain = text
    .normalize('NFD')
    .replace(/\p{Mark}/gu, '')
    .toLowerCase();
  return plain.replace(numbers, (digits) => digits.padStart(10, '0'));
}

const names = new WeakMap<KeyRecord, string>();

/** A key's name for sorting. Cached, because records are immutable. */
export function nameText(key: KeyRecord): string {
  let found = names.get(key);
  if (found === undefined) {
    found = sortText(key.name.value);
    names.set(key, found);
  }
  return found;
}

/** Compares two sortable values of one kind. */
export function compare<T extends string | number>(a: T, b: T): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** The default order: keys that need a person first, by urgency and due date, then by company and name. */
export function orderKeys(keys: Iterable<KeyRecord>, reviewStatusOf: ReviewStatusOf): readonly KeyRecord[] {
  const companies = new Map<string, string>();
  const companyText = (company: string) => {
    const found = companies.get(company) ?? sortText(company);
    companies.set(company, found);
    return found;
  };
  const ranked = [...keys].map((key) => {
    const { group, reasons, dueDays } = reviewStatusOf(key);
    const [reason] = reasons;
    const pressing = reason === undefined ? 0 : attentionReasons.indexOf(reason);
    const due = group === 'act-now' || group === 'due-soon' ? (dueDays ?? 9999) : 0;
    return {
      key,
      rank: attentionGroups.indexOf(group) * 100 + pressing,
      due,
      name: `${companyText(key.company)}\n${nameText(key)}`,
    };
  });
  ranked.sort((a, b) => a.rank - b.rank || a.due - b.due || compare(a.name, b.name));
  return ranked.map(({ key }) => key);
}
