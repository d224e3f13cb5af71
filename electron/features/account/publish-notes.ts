import type { Vault } from '../../storage/vault/vault';

/**
 * Wraps a vault so that it reports journal lines which change no record: an export, a handover, a checklist. Whoever
 * changes a record publishes that change itself.
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
