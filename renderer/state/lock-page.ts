import { useAppStore } from './app-store';
import { useProtectionStore } from './protection-store';

/** True when the page that asks for the passphrase or the keyring covers everything. */
export function isLockPageShown(): boolean {
  const vault = useAppStore.getState().app?.vault;
  // Without a reason, the vault is still being opened.
  return vault?.state === 'locked' && vault.reason !== null && !useProtectionStore.getState().readingLocked;
}
