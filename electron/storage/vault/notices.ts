import { isDeepStrictEqual } from 'node:util';
import type { Notice } from '../../../shared/contract/app-state';
import { type DismissalSigner, editNotices, noSigner } from './dismissals';
import { type NoticeDraft, noticeOf } from './notice-draft';

/** The notices of a vault. They survive a restart until the person dismisses them. */
export type Notices = {
  readonly list: () => readonly Notice[];
  /**
   * Raises a notice unless the same one is listed already or was dismissed. Equal code, facts and `of` are the same
   * notice; one with equal code and facts but another `of` replaces the listed one. For a notice about an edit, only a
   * dismissal of this run or a signed one counts; if it was raised before signatures could be verified, it disappears
   * when it is raised again.
   */
  readonly raise: (draft: NoticeDraft) => void;
  readonly dismiss: (id: string) => void;
  /**
   * Lists a notice again that was dismissed in this run. False when its cause is gone by now, or it is listed already.
   */
  readonly bringBack: (id: string) => boolean;
  /** Removes every notice of this code, because its cause is gone; it may be raised again. */
  readonly withdraw: (code: Notice['code']) => void;
  /** Signs dismissals from now on, and accepts signed ones. */
  readonly signWith: (signer: DismissalSigner) => void;
  /** The dismissed ids, as `vault.json` stores them. Those of this run are signed as soon as a key is unlocked. */
  readonly dismissed: () => readonly string[];
};

const maxRemembered = 200;

/** Creates the notices from those in the vault file. */
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
  /** Those dismissed in this run whose cause is not known to be gone. */
  const putAwayHere = new Map<string, Notice>();
  const isDismissed = ({ id, code }: Notice): boolean => {
    if (here.has(id)) return true;
    const signatures = dismissed.filter((entry) => idIn(entry) === id).map((entry) => entry.slice(id.length + 1));
    if (signatures.length === 0 || !editNotices.has(code) || !signer.isNeeded()) return signatures.length > 0;
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
      const wasDismissed = isDismissed(raised);
      const alike = notices.find(
        ({ id, code, facts }) => id !== raised.id && code === raised.code && isDeepStrictEqual(facts, raised.facts),
      );
      if (alike !== undefined && draft.of === undefined) return;
      if (alike !== undefined) remove(alike.id);
      else if (stands !== wasDismissed) return;
      remove(raised.id);
      if (!wasDismissed) notices = [...notices, raised];
      onChange();
    },
    dismiss(id) {
      const notice = notices.find((one) => one.id === id);
      if (!notice) return;
      remove(id);
      putAwayHere.set(id, notice);
      here.add(id);
      dismissed = [...dismissed.filter((entry) => idIn(entry) !== id), id].slice(-maxRemembered);
      onChange();
    },
    bringBack(id) {
      const notice = putAwayHere.get(id);
      putAwayHere.delete(id);
      if (!notice || notices.some((one) => one.id === id)) return false;
      here.delete(id);
      dismissed = dismissed.filter((entry) => idIn(entry) !== id);
      notices = [...notices, notice];
      onChange();
      return true;
    },
    withdraw(code) {
      for (const [id, notice] of putAwayHere) if (notice.code === code) putAwayHere.delete(id);
      if (!notices.some((notice) => notice.code === code)) return;
      notices = notices.filter((notice) => notice.code !== code);
      onChange();
    },
    signWith(given) {
      signer = given;
    },
    dismissed() {
      // An unsigned entry of the file stays unsigned: somebody else may have written it.
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
