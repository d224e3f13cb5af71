import type { Vault } from '../../storage/vault/vault';

/**
 * The same vault, which says so after lines were added to the journal that change no record: an export, a hand-over, a
 * to-do list. A change of a record is told by whoever makes it.
 */
export function publishNotes(vault: Vault, noted: () => void): Vault {
  return {
    ...vault,
    note: async (event) => {
      const entered = await vault.note(event);
      noted();
      return entered;
    },
    noteMany: async (events) => {
      await vault.noteMany(events);
      noted();
    },
  };
}
