import type { KeyRecord } from './key-record';
import type { Setup } from './setup';
import type { VerdictCode } from './test-run';

type Value = { readonly value: string };

/**
 * The facts of a key that lists, counts and filters need: a small part of its record. A whole record is one as well.
 * Treat it as immutable: rules cache what they derive from it.
 */
export type KeyFacts = Pick<
  KeyRecord,
  | 'id'
  | 'system'
  | 'company'
  | 'status'
  | 'createdAt'
  | 'row'
  | 'care'
  | 'replacedBy'
  | 'usedBy'
  | 'reviewDue'
  | 'reviewed'
  | 'tags'
  | 'leaked'
  | 'addedAt'
  | 'updatedAt'
> & {
  readonly name: Value;
  readonly role: Value | null;
  readonly owner: Value | null;
  readonly lastTest: {
    readonly finishedAt: string;
    readonly verdict: { readonly tone: 'passed' | 'wrong' | 'could-not-run'; readonly code?: VerdictCode };
  } | null;
  readonly setup: Pick<Setup, 'state' | 'instanceName' | 'handedOverAt'> | null;
  /** For the search alone. */
  readonly note?: { readonly text: string };
};

/** Copies the facts out of a record, so that nothing of the record itself stays in memory. */
export function factsOf(key: KeyRecord): KeyFacts {
  const { id, system, company, status, createdAt, row, care, replacedBy, usedBy, reviewDue, reviewed } = key;
  const { name, role, owner, lastTest, setup, tags, note, leaked, addedAt, updatedAt } = key;
  return {
    id,
    system,
    company,
    status,
    createdAt,
    row,
    care,
    replacedBy,
    usedBy,
    reviewDue,
    reviewed,
    ...(leaked && { leaked }),
    addedAt,
    updatedAt,
    name: { value: name.value },
    role: role && { value: role.value },
    owner: owner && { value: owner.value },
    lastTest: lastTest && {
      finishedAt: lastTest.finishedAt,
      verdict: { tone: lastTest.verdict.tone, code: lastTest.verdict.code },
    },
    setup: setup && { state: setup.state, instanceName: setup.instanceName, handedOverAt: setup.handedOverAt },
    ...(tags && tags.length > 0 && { tags }),
    ...(note && { note: { text: note.text } }),
  };
}
