import type { Notice } from '../../../shared/contract/app-state';
import type { EventParams } from '../../../shared/model/event';
import type { EventDraft, Journal } from '../journal/journal';
import { tellOfEdits } from './dismissals';
import type { KeySlots } from './keys/key-slot';
import type { NoticeDraft } from './notice-draft';

/** The fact of an event by which the journal remembers that a notice was told. */
const told = 'told';

/**
 * The event that remembers a notice whose finding is over once it was told. The list of standing notices is not signed,
 * so whoever edits the files could delete it there; the journal is.
 */
export function eventOfNotice({ code, facts }: NoticeDraft): EventDraft {
  return { type: 'restored', keyId: null, known: 'recorded', facts: { ...facts, [told]: code } };
}

/** The notices that the journal remembers, each as the last event that tells the same: put away, it stays so. */
export function noticesTold(journal: Pick<Journal, 'timeline'>, { links }: KeySlots): readonly NoticeDraft[] {
  // Once the earlier key has signed the change, nothing of it is left to be told.
  const isSigned = links.every(({ byOld }) => byOld !== null);
  const drafts = new Map<string, NoticeDraft>();
  for (const { seq, facts } of journal.timeline(null)) {
    const { [told]: code, ...rest } = facts;
    if (!isCode(code) || (isSigned && code === 'new-key-unsigned')) continue;
    const draft = { code, facts: Object.fromEntries(Object.entries(rest).flatMap(textOrNumber)) };
    drafts.set(JSON.stringify(draft), { ...draft, of: `event ${seq}` });
  }
  return [...drafts.values()];
}

function textOrNumber([name, value]: [string, EventParams[string]]): [string, string | number][] {
  return typeof value === 'boolean' ? [] : [[name, value]];
}

function isCode(code: unknown): code is Notice['code'] {
  return tellOfEdits.has(code as Notice['code']);
}
