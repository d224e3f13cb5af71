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
  /** Ids that were put away. */
  readonly dismissed: () => readonly string[];
};

const mostRemembered = 200;

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
    raise({ code, facts }) {
      const id = createHash('sha256')
        .update(JSON.stringify([code, facts]))
        .digest('hex')
        .slice(0, 24);
      if (dismissed.includes(id) || notices.some((notice) => notice.id === id)) return;
      notices = [...notices, { id, code, facts, at: clock().toISOString() }];
      onChange();
    },
    dismiss(id) {
      if (!notices.some((notice) => notice.id === id)) return;
      notices = notices.filter((notice) => notice.id !== id);
      dismissed = [...dismissed, id].slice(-mostRemembered);
      onChange();
    },
    dismissed: () => dismissed,
  };
}
