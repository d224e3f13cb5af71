import type { Journal } from '../../journal/journal';
import type { NoticeDraft } from '../notice-draft';
import type { DataKeys } from './data-keys-calls';

/**
 * The dependencies of the check. `note` journals that the list is now signed, `tell` notifies the person of a finding.
 */
export type ListCheckParts = {
  readonly keys: Pick<DataKeys, 'listState' | 'signList' | 'untrustedSlots' | 'slots' | 'current'>;
  readonly journal: Pick<Journal, 'ofVault'>;
  readonly note: () => Promise<void>;
  readonly tell: (notice: NoticeDraft) => Promise<void>;
};

/**
 * Checks that the list of data keys is as the app signed it. An unsigned list of the first format is signed once, which
 * the journal remembers. Any other difference is reported, and keys without a proof stay locked.
 */
export async function checkList({ keys, journal, note, tell }: ListCheckParts): Promise<void> {
  const state = keys.listState();
  if (state === null) return;
  const lines = journal.ofVault();
  const wasSigned = lines.some(({ facts }) => facts.authenticated === true);
  if (state === 'unsigned' && !wasSigned) await keys.signList(true);
  else if (state !== 'proven') {
    const generation = keys.slots().proof?.generation ?? 0;
    // Report first: a new signature hides the difference.
    await tell({ code: 'key-list-changed', facts: { count: keys.untrustedSlots().length, generation } });
    await keys.signList(false);
  }
  // A key without a journal line announces this with its first one.
  if (!wasSigned && lines.some(({ key }) => key === keys.current()?.id)) await note();
}
