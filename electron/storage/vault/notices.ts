import { isDeepStrictEqual } from 'node:util';
import type { Notice } from '../../../shared/contract/app-state';
import { type DismissalSigner, noSigner, tellOfEdits } from './dismissals';
import { type NoticeDraft, noticeOf } from './notice-draft';

/** The notices of a vault. They outlive a restart until the person puts them away. */
export type Notices = {
  readonly list: () => readonly Notice[];
  /**
   * Raises a notice unless the same one stands already or was put away. Equal code, facts and `of` make the same notice;
   * one that says the same of something else takes the place of one that stands. One that tells of an edit counts as
   * put away in this run, or by a signature; raised while that could not be read, it goes when it is raised again.
   */
  readonly raise: (draft: NoticeDraft) => void;
  readonly dismiss: (id: string) => void;
  /** Takes back every notice of this code: what it says is over, and may be raised again. */
  readonly withdraw: (code: Notice['code']) => void;
  /** From now on what is put away is signed, and signatures count. */
  readonly signWith: (signer: DismissalSigner) => void;
  /** What was put away, as `vault.json` keeps it. What this run put away is signed as soon as a key is open. */
  readonly dismissed: () => readonly string[];
};

const maxRemembered = 200;

/** Goes on from the notices that were kept in the vault file. */
export function createNotices(
  kept: readonly Notice[],
  putAway: readonly string[],
  clock: () => Date,
  onChange: () => void,
): Notices {
  let notices = [...kept];
  let dismissed = [...putAway];
  let signer = noSigner;
  const here = new Set<string>();
  const isPutAway = ({ id, code }: Notice): boolean => {
    if (here.has(id)) return true;
    const signatures = dismissed.filter((entry) => idIn(entry) === id).map((entry) => entry.slice(id.length + 1));
    if (signatures.length === 0 || !tellOfEdits.has(code) || !signer.isNeeded()) return signatures.length > 0;
    return signatures.some((signature) => signer.isSigned(id, signature));
  };
  const remove = (id: string): void => {
    notices = notices.filter((notice) => notice.id !== id);
  };
  return {
    list: () => notices,
    raise(draft) {
      const raised = noticeOf(draft, clock());
      const stands = notices.some(({ id }) => id === raised.id);
      const wasPutAway = isPutAway(raised);
      const alike = notices.find(
        ({ id, code, facts }) => id !== raised.id && code === raised.code && isDeepStrictEqual(facts, raised.facts),
      );
      if (alike !== undefined && draft.of === undefined) return;
      if (alike !== undefined) remove(alike.id);
      else if (stands !== wasPutAway) return;
      remove(raised.id);
      if (!wasPutAway) notices = [...notices, raised];
      onChange();
    },
    dismiss(id) {
      if (!notices.some((notice) => notice.id === id)) return;
      remove(id);
      here.add(id);
      dismissed = [...dismissed.filter((entry) => idIn(entry) !== id), id].slice(-maxRemembered);
      onChange();
    },
    withdraw(code) {
      if (!notices.some((notice) => notice.code === code)) return;
      notices = notices.filter((notice) => notice.code !== code);
      onChange();
    },
    signWith(given) {
      signer = given;
    },
    dismissed() {
      // What stands in the file without a signature stays so: somebody else may have written it.
      dismissed = dismissed.map((entry) => {
        const signature = here.has(entry) ? signer.sign(entry) : null;
        return signature === null ? entry : `${entry}.${signature}`;
      });
      return dismissed;
    },
  };
}

function idIn(entry: string): string {
  return entry.split('.', 1)[0] ?? '';
}
