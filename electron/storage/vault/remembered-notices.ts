import type { Notice } from '../../../shared/contract/app-state';
import type { EventParams } from '../../../shared/model/event';
import type { EventDraft, Journal } from '../journal/journal';
import { editNotices } from './dismissals';
import type { KeySlots } from './keys/key-slot';
import type { NoticeDraft } from './notice-draft';

/** The fact by which the journal remembers a notice. */
const told = 'told';

/**
 * The event that remembers a notice whose cause disappears once it was raised. The list of notices is not signed, so an
 * edit of the file could delete it there; the journal is signed.
 */
export function eventOfNotice({ code, facts }: NoticeDraft): EventDraft {
  return { type: 'restored', keyId: null, known: 'recorded', facts: { ...facts, [told]: code } };
}

/**
 * Returns the notices that the journal remembers, each from the last event with the same content. A dismissed one stays
 * dismissed.
 */
export function rememberedNotices(journal: Pick<Journal, 'timeline'>, { links }: KeySlots): readonly NoticeDraft[] {
  // Once the earlier key has signed the change, nothing of it is left to report.
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
  return editNotices.has(code as Notice['code']);
}
