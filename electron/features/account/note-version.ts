import type { Vault } from '../../storage/vault/vault';

/**
 * Journals once that another version of the app writes this journal than before: an update, a return to an older one, or
 * the first that notes it. Waits until the vault is open; an empty one has nothing yet that a version could matter to.
 */
export function noteVersion(vault: Vault, version: string): void {
  let isNoted = false;
  const check = async (): Promise<void> => {
    if (isNoted || vault.status().state === 'locked' || vault.records.size() === 0) return;
    isNoted = true;
    await vault.journal.ready();
    const from = String(vault.journal.timeline(null).findLast(isOwn)?.facts.to ?? '');
    if (from === version) return;
    await vault.note({ type: 'app-updated', keyId: null, known: 'recorded', facts: { from, to: version } });
  };
  // A line that cannot be written now is written at the next start: nothing else depends on it.
  const tryNow = () => void check().catch(() => undefined);
  vault.onChange(tryNow);
  tryNow();
}

/** A line that came with a backup tells of another computer. */
function isOwn({ type, facts }: { readonly type: string; readonly facts: object }): boolean {
  return type === 'app-updated' && !('originAt' in facts);
}
