import { createHash } from 'node:crypto';
import type { Notice } from '../../../shared/contract/app-state';

/**
 * A notice before it has a time and an id. `of` identifies the finding where the facts do not: dismissing one edit must
 * not dismiss the next edit of the same key.
 */
export type NoticeDraft = Pick<Notice, 'code' | 'facts'> & { readonly of?: string };

/** The notice of a draft at a given time. Equal code, facts and `of` give the same id. */
export function noticeOf({ code, facts, of }: NoticeDraft, at: Date): Notice {
  const id = createHash('sha256')
    .update(JSON.stringify(of === undefined ? [code, facts] : [code, facts, of]))
    .digest('hex')
    .slice(0, 24);
  return { id, code, facts, at: at.toISOString() };
}
