import { isSealed } from '../../journal/head';
import type { Journal } from '../../journal/journal';
import type { Backup } from './backup-set';

/**
 * Returns the newest backup whose journal was longer than the present one, or differs from it: somebody has replaced
 * the files by an older, consistent set. Null when every backup fits.
 * @param isWhole true when the journal is as it was signed; an edited one is reported as such instead.
 * @param opened unlocked signing keys of the journal; a backup's end counts only if one of them sealed it.
 */
export function findSetBack(
  backups: readonly Backup[],
  journal: Pick<Journal, 'length' | 'bySeq'>,
  opened: ReadonlyMap<string, Buffer>,
  isWhole: boolean,
): Backup | null {
  const ahead = backups.find(({ seq, head }) => Math.min(seq, head?.length ?? seq) > journal.length());
  if (ahead !== undefined) return ahead;
  const [newest] = backups.toSorted((a, b) => (a.at < b.at ? 1 : -1));
  const head = newest?.head ?? null;
  const key = head === null ? undefined : opened.get(head.key);
  if (
    !isWhole ||
    newest === undefined ||
    head === null ||
    key === undefined ||
    head.length === 0 ||
    !isSealed(key, head)
  )
    return null;
  const line = journal.bySeq(head.length);
  return line === null || line.mac === head.head ? null : newest;
}
