import { useAppStore } from './app-store';
import { useProtectionStore } from './protection-store';

/** Whether the page that asks for the passphrase, or for the keyring, stands in front of everything. */
export function isLockPageShown(): boolean {
  const vault = useAppStore.getState().app?.vault;
  // Without a reason the vault is only still being opened.
  return vault?.state === 'locked' && vault.reason !== null && !useProtectionStore.getState().readingLocked;
}
