import { attentionGroups, attentionReasons } from '../model/attention';
import type { KeyFacts } from '../model/key-facts';
import type { ReviewStatus } from '../review/review-status';
import { type Traits, traitsOf } from './key-filter';
import { wordsOf } from './key-words';
import { compare, sortText } from './sort-text';

/** A key with everything that lists derive from it, so that no keystroke derives it again. */
export type IndexedKey = {
  readonly facts: KeyFacts;
  readonly reviewStatus: ReviewStatus;
  readonly traits: Traits;
  /** The searchable text in lower case. */
  readonly words: string;
  /** The name, normalised for sorting. */
  readonly name: string;
  /** The place in the default order: by urgency, due date, company and name, then in the order of adding. */
  readonly urgency: number;
  readonly due: number;
  readonly companyAndName: string;
  readonly ordinal: number;
};

/**
 * Indexes one key.
 * @param ordinal the number of the key in the order of adding
 */
export function indexKey(facts: KeyFacts, reviewStatus: ReviewStatus, ordinal: number): IndexedKey {
  const { group, reasons, dueDays } = reviewStatus;
  const [reason] = reasons;
  const pressing = reason === undefined ? 0 : attentionReasons.indexOf(reason);
  const name = sortText(facts.name.value);
  return {
    facts,
    reviewStatus,
    traits: traitsOf(facts, reviewStatus),
    words: wordsOf(facts),
    name,
    urgency: attentionGroups.indexOf(group) * 100 + pressing,
    due: group === 'act-now' || group === 'due-soon' ? (dueDays ?? 9999) : 0,
    companyAndName: `${sortText(facts.company)}\n${name}`,
    ordinal,
  };
}

/** The default order: keys that need a person first, by urgency and due date, then by company and name. */
export function compareUsual(a: IndexedKey, b: IndexedKey): number {
  return a.urgency - b.urgency || a.due - b.due || compare(a.companyAndName, b.companyAndName) || a.ordinal - b.ordinal;
}
