import { createHash } from 'node:crypto';
import type { Notice } from '../../shared/app-state';

/** What a notice says, before it has a time and an id. */
export type NoticeDraft = Pick<Notice, 'code' | 'facts'>;

/** The notices of a vault. They outlive a restart until the person puts them away. */
export type Notices = {
  readonly list: () => readonly Notice[];
  /** Raises a notice unless the same one stands already or was put away. Equal code and facts make the same notice. */
  readonly raise: (draft: NoticeDraft) => void;
  readonly dismiss: (id: string) => void;
  /** Takes back every notice of this code: what it says is over, and may be raised again. */
  readonly withdraw: (code: Notice['code']) => void;
  /** Ids that were put away. */
  readonly dismissed: () => readonly string[];
};

const mostRemembered = 200;

/** The notice that a draft becomes at a time. Equal code and facts make the same id. */
export function noticeOf({ code, facts }: NoticeDraft, at: Date): Notice {
  const id = createHash('sha256')
    .update(JSON.stringify([code, facts]))
    .digest('hex')
    .slice(0, 24);
  return { id, code, facts, at: at.toISOString() };
}

/** Goes on from the notices that were kept in the vault file. */
export function createNotices(
  kept: readonly Notice[],
  putAway: readonly string[],
  clock: () => Date,
  onChange: () => void,
): Notices {
  let notices = [...kept];
  let dismissed = [...putAway];
  return {
    list: () => notices,
    raise(draft) {
      const raised = noticeOf(draft, clock());
      if (dismissed.includes(raised.id) || notices.some(({ id }) => id === raised.id)) return;
      notices = [...notices, raised];
      onChange();
    },
    dismiss(id) {
      if (!notices.some((notice) => notice.id === id)) return;
      notices = notices.filter((notice) => notice.id !== id);
      dismissed = [...dismissed, id].slice(-mostRemembered);
      onChange();
    },
    withdraw(code) {
      if (!notices.some((notice) => notice.code === code)) return;
      notices = notices.filter((notice) => notice.code !== code);
      onChange();
    },
    dismissed: () => dismissed,
  };
}
