import { createHash } from 'node:crypto';
import type { Notice } from '../../../shared/contract/app-state';

/**
 * What a notice says, before it has a time and an id. `of` names what exactly was found, where the facts say less: who
 * put away one edit has not put away the next one of the same key.
 */
export type NoticeDraft = Pick<Notice, 'code' | 'facts'> & { readonly of?: string };

/** The notice that a draft becomes at a time. Equal code, facts and `of` make the same id. */
export function noticeOf({ code, facts, of }: NoticeDraft, at: Date): Notice {
  const id = createHash('sha256')
    .update(JSON.stringify(of === undefined ? [code, facts] : [code, facts, of]))
    .digest('hex')
    .slice(0, 24);
  return { id, code, facts, at: at.toISOString() };
}
