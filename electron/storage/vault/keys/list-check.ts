import type { Journal } from '../../journal/journal';
import type { NoticeDraft } from '../notice-draft';
import type { DataKeys } from './data-keys-calls';

/** What the check works with. `note` writes down that the list is signed from now on, `tell` what was found. */
export type ListCheckParts = {
  readonly keys: Pick<DataKeys, 'listState' | 'signList' | 'strangers' | 'slots' | 'current'>;
  readonly journal: Pick<Journal, 'lines'>;
  readonly note: () => Promise<void>;
  readonly tell: (notice: NoticeDraft) => Promise<void>;
};

/**
 * Looks whether the list of data keys is as the app signed it. A list that never was, from the first format, is signed
 * as it stands: once, which the history remembers. Any other difference is told, and what nobody vouches for stays closed.
 */
export async function checkList({ keys, journal, note, tell }: ListCheckParts): Promise<void> {
  const state = keys.listState();
  if (state === null) return;
  const lines = journal.lines();
  const wasSigned = lines.some(({ facts }) => facts.authenticated === true);
  if (state === 'unsigned' && !wasSigned) await keys.signList(true);
  else if (state !== 'proven') {
    const generation = keys.slots().proof?.generation ?? 0;
    // Told first: signed again, the list shows nothing any more.
    await tell({ code: 'key-list-changed', facts: { count: keys.strangers().length, generation } });
    await keys.signList(false);
  }
  // Where the key has signed no line yet, its first one will say it.
  if (!wasSigned && lines.some(({ key }) => key === keys.current()?.id)) await note();
}
