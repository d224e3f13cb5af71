import { KnownFailure } from '../../failures';
import type { Vault } from '../../storage/vault/vault';

/**
 * Wraps a vault so that each unlocking leaves a line: who came back, when it was locked, and how many passphrases were
 * refused before. A locked vault signs nothing, so these wait for the unlocking; they are lost with a quit.
 * `now` returns ISO times.
 */
export function noteUnlocks(vault: Vault, now: () => string): Vault {
  let lockedAt = '';
  let refused = 0;
  const locking = (lock: Vault['lock']): Vault['lock'] => {
    return () => {
      const wasOpen = vault.status().state !== 'locked';
      const status = lock();
      if (wasOpen && status.state === 'locked') lockedAt = now();
      return status;
    };
  };
  const noted = async (): Promise<void> => {
    const facts = { lockedAt, refused };
    [lockedAt, refused] = ['', 0];
    // A full disk must not keep a person out: reading needs no line, and every change has its own.
    await vault.note({ type: 'unlocked', keyId: null, known: 'recorded', facts }).catch(() => undefined);
  };
  return {
    ...vault,
    openers: {
      ...vault.openers,
      async openWithKit(...how) {
        await vault.openers.openWithKit(...how);
        await noted();
        return vault.status();
      },
      async unlockAfterProof() {
        await vault.openers.unlockAfterProof();
        await noted();
        return vault.status();
      },
    },
    lock: locking(vault.lock),
    lockKeepingJobs: locking(vault.lockKeepingJobs),
    async unlock(passphrase) {
      try {
        await vault.unlock(passphrase);
      } catch (error) {
        if (error instanceof KnownFailure && error.code === 'passphrase-wrong') refused += 1;
        throw error;
      }
      await noted();
      return vault.status();
    },
  };
}
