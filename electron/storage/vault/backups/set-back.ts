import { isSealed } from '../../journal/head';
import type { Journal } from '../../journal/journal';
import type { Backup } from './backup-set';

/**
 * The newest backup that knows more of the history than there is, or another one: then somebody has put an older set of
 * files in place, which is whole in itself. Null when each backup fits.
 * @param isWhole whether the history is as it was signed; what was edited is told as that.
 * @param opened signing keys of the journal that are open; what a backup says of its end counts if it is sealed with one.
 */
export function findSetBack(
  backups: readonly Backup[],
  journal: Pick<Journal, 'length' | 'lines'>,
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
  const line = journal.lines().find(({ seq }) => seq === head.length);
  return line === undefined || line.mac === head.head ? null : newest;
}
