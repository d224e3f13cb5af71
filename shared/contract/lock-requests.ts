import * as z from 'zod/mini';
import { KeyId, SecretField } from '../model/key-record';
import { VaultStatus } from './app-state';
import { JobId } from './job';
import { Settings } from './settings';

const nothing = z.strictObject({});
const passphrase = z.string().check(z.minLength(1), z.maxLength(1024));
/** The current passphrase; null when none is set. Main checks it, whatever the page sends. */
const present = z.nullable(passphrase);

/** Requests about locking the app, and the one request that shows a value. */
export const lockRequests = {
  /** Restarts the inactivity timer of the lock. */
  'lock.stay': { input: nothing, output: nothing, updates: 'none' },
  /** From now on only this passphrase opens the keys; the computer's keyring no longer does. */
  'lock.requirePassphrase': {
    input: z.strictObject({ job: JobId, passphrase, present }),
    output: VaultStatus,
    updates: 'vault',
  },
  /** The computer's keyring opens the keys again, without a passphrase. */
  'lock.returnToKeyring': { input: z.strictObject({ job: JobId, present }), output: VaultStatus, updates: 'vault' },
  /** Opens values from before a reset, with the passphrase of that time. */
  'lock.openEarlier': { input: z.strictObject({ passphrase }), output: VaultStatus, updates: 'vault' },
  /**
   * Turns off Touch ID on a computer that cannot ask for it now. Main checks the passphrase, or asks the person where
   * there is none. Answers with unchanged settings when the person declined.
   */
  'lock.stopTouchId': { input: z.strictObject({ passphrase: present }), output: Settings, updates: 'settings' },

  /**
   * The only request that answers with a secret. Main first asks the person in a system dialog. The page shows the
   * value for a limited time and stores it nowhere. Null when the person declined.
   */
  'secrets.reveal': {
    input: z.strictObject({ id: KeyId, field: SecretField }),
    output: z.object({ value: z.nullable(z.string()), hideAfterSeconds: z.int() }),
    updates: 'none',
  },
} as const;
