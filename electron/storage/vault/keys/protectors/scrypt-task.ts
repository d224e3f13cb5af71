import { wipe } from '../wipe';
import { deriveScrypt, type ScryptCost } from './scrypt';

/** One derivation. The passphrase's bytes are transferred to the worker and overwritten there. */
export type ScryptInput = {
  readonly passphrase: Uint8Array;
  readonly salt: Uint8Array;
  readonly cost: ScryptCost;
  readonly length: number;
};

/** The derived key; the receiver wipes it. */
export type ScryptOutput = { readonly key: Uint8Array };

/** Derives one key, in the worker of `scrypt-worker.ts`. Throws as `deriveScrypt` does. */
export async function scryptTask({ passphrase, salt, cost, length }: ScryptInput): Promise<ScryptOutput> {
  try {
    return { key: await deriveScrypt(passphrase, salt, cost, length) };
  } finally {
    wipe(passphrase);
  }
}
