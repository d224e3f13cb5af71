import { originOf } from '../../../shared/activity/act-origin';
import type { JournalEvent } from '../../../shared/model/event';
import type { EventDraft } from '../../storage/journal/journal';
import type { Vault } from '../../storage/vault/vault';
import { fileEvents } from '../inventory/key-timeline';
import { pastEvents } from './past-events';
import { maxEvents } from './payload';

/** Lines about documents, about files that hold or name keys, and about who used this vault. */
const aboutVault = /^(review-|drill-|backed-up$|exported$|passed-on$|settings-changed$|unlocked$|app-updated$|undone$)/;
const purged: ReadonlySet<string> = new Set(['purged']);
/**
 * The lists of keys in files go along up to this number of characters in all, the newest first: twenty-five backups of
 * ten thousand keys. Lines of older files go without their list.
 */
const maxLists = 4_000_000;

/** The lines that a backup includes besides those of its keys: about the vault, and the tombstones of purged keys. */
export async function travellingEvents(journal: Vault['journal']): Promise<JournalEvent[]> {
  const events = [
    ...journal.timeline(null).filter(({ type }) => aboutVault.test(type)),
    ...(await journal.ofTypes(purged)),
  ];
  let left = maxLists;
  // Years of unlocking must not crowd out a review or a tombstone.
  const proofs = newest(
    events.filter((event) => !isUsual(event)),
    maxEvents,
  );
  return [...proofs, ...newest(events.filter(isUsual), maxEvents - proofs.length)]
    .sort((a, b) => a.seq - b.seq)
    .toReversed()
    .map((event) => {
      const { holds = '', named = '', ...facts } = event.facts;
      left -= String(holds).length + String(named).length;
      return left >= 0 ? event : { ...event, facts: { ...facts, ...(holds || named ? { listLeft: true } : {}) } };
    })
    .toReversed();
}

function newest(events: readonly JournalEvent[], most: number): readonly JournalEvent[] {
  return most <= 0 ? [] : [...events].sort((a, b) => a.seq - b.seq).slice(-most);
}

/** Lines about the app that come with every day and prove no document. */
function isUsual({ type }: JournalEvent): boolean {
  return type === 'unlocked' || type === 'settings-changed' || type === 'app-updated';
}

/**
 * The lines of a backup that this journal lacks. A key that is here again keeps no tombstone from elsewhere: it would
 * count as gone.
 */
export async function arrivingEvents(
  { journal, records }: Pick<Vault, 'journal' | 'records'>,
  events: readonly JournalEvent[],
): Promise<readonly EventDraft[]> {
  const here = [...journal.timeline(null), ...(await journal.ofTypes(purged))];
  // A line whose list was left out is the same line as the one with its list.
  const files = new Set(here.filter(({ type }) => fileEvents.has(type)).map(fileIn));
  return pastEvents(
    here,
    events.filter((event) => {
      const { type, keyId } = event;
      if (type === 'purged') return keyId !== null && records.factsOf(keyId) === null;
      return keyId === null && aboutVault.test(type) && !(fileEvents.has(type) && files.has(fileIn(event)));
    }),
  );
}

/** A line that came with a backup tells of a backup on another computer. */
export function isBackupHere({ type, facts }: JournalEvent): boolean {
  return type === 'backed-up' && !('originAt' in facts);
}

/** The same text for the line of one file in every journal. */
function fileIn(event: JournalEvent): string {
  return JSON.stringify([event.type, originOf(event).at, event.facts.file ?? '']);
}
