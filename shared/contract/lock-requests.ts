import * as z from 'zod/mini';
import { KeyId, SecretField } from '../model/key-record';
import { VaultStatus } from './app-state';
import { JobId } from './job';
import { Settings } from './settings';

const nothing = z.strictObject({});
const passphrase = z.string().check(z.minLength(1), z.maxLength(1024));
/** The passphrase that opens the keys now; null where none does. Main checks it, whatever the page asked. */
const present = z.nullable(passphrase);

/** Requests about stepping away from the computer: the lock, and the one way in which a value is shown. */
export const lockRequests = {
  /** Somebody is there: the time until the app locks begins anew. */
  'lock.stay': { input: nothing, output: nothing, updates: 'none' },
  /** From now on only this passphrase opens the keys, and no longer the computer's keyring. */
  'lock.requirePassphrase': {
    input: z.strictObject({ job: JobId, passphrase, present }),
    output: VaultStatus,
    updates: 'vault',
  },
  /** The computer's keyring opens the keys again, without a passphrase. */
  'lock.returnToKeyring': { input: z.strictObject({ job: JobId, present }), output: VaultStatus, updates: 'vault' },
  /** Opens values from before somebody started over, with the passphrase of that time. */
  'lock.openEarlier': { input: z.strictObject({ passphrase }), output: VaultStatus, updates: 'vault' },
  /**
   * Stops asking for Touch ID on a computer that cannot ask for it now. Main checks the passphrase, or asks where there
   * is none; the settings come back unchanged when the person kept it.
   */
  'lock.stopTouchId': { input: z.strictObject({ passphrase: present }), output: Settings, updates: 'settings' },

  /**
   * The one request that answers with a secret, once the person agreed in a box of the system's own: shown for a while,
   * written down nowhere in the page. Null when they kept it hidden.
   */
  'secrets.reveal': {
    input: z.strictObject({ id: KeyId, field: SecretField }),
    output: z.object({ value: z.nullable(z.string()), hideAfterSeconds: z.int() }),
    updates: 'none',
  },
} as const;
