import type { JournalEvent } from '../../../shared/model/event';
import { heldIn, withoutLists } from '../../storage/journal/held-ids';
import type { Vault } from '../../storage/vault/vault';

/** The types of the vault's own lines that list the keys of a file. */
export const fileEvents: ReadonlySet<string> = new Set(['backed-up', 'exported']);

/**
 * Returns the events of one key, oldest first, with those of every file that holds or names it. A file's line belongs to
 * the vault; its fact `held` says what the file has of this key.
 */
export async function keyTimeline(journal: Vault['journal'], id: string): Promise<readonly JournalEvent[]> {
  await journal.ready();
  const files = journal.timeline(null).flatMap((event) => {
    const held = fileEvents.has(event.type) ? heldIn(event.facts, id) : null;
    if (held === null) return [];
    const { facts, ...bare } = withoutLists(event);
    return [{ ...bare, facts: { ...facts, held } }];
  });
  return [...journal.timeline(id), ...files].sort((a, b) => a.seq - b.seq);
}
