import * as z from 'zod/mini';
import { KnownFailure } from '../../failures';
import { type Documents, openDocuments } from '../files/documents';
import type { DataKeys } from './keys/data-keys-calls';
import { keyIdOfSealed, openValue, sealValue } from './keys/envelope';
import { makeSigningPair, publicHalfOf, signBytes, signerFingerprint } from './keys/signing-pair';
import { wipe } from './keys/wipe';
import type { VaultOptions } from './vault-options';

/**
 * The private half of one signing key, sealed like a value. `id` is the public half's fingerprint. Everything else that
 * is known of the key is in the journal, where nobody can change it unnoticed.
 */
export const SealedSigner = z.object({
  id: z.string().check(z.regex(/^[0-9a-f]{32}$/)),
  sealed: z.string().check(z.maxLength(400)),
});
export type SealedSigner = z.infer<typeof SealedSigner>;

/**
 * Whether the private half can be used. `locked`: the vault is. `gone`: there is none here, or none that opens with the
 * keys of this vault.
 */
type PrivateHalf = 'ready' | 'locked' | 'gone';

/** The private halves of signing keys. None is in memory longer than one signature takes, and none ever leaves main. */
export type SigningStore = {
  readonly ids: () => readonly string[];
  readonly state: (id: string) => PrivateHalf;
  /**
   * Makes a pair and stores its private half.
   * @returns the public half.
   * @throws KnownFailure `passphrase-needed`, `vault-locked`, `keyring-failed`, or one of storage.
   */
  readonly make: () => Promise<Buffer>;
  /** Returns the public half of a private one that opens; null for any other. */
  readonly publicKey: (id: string) => Promise<Buffer | null>;
  /** Signs the bytes. Throws `vault-locked`, or `value-locked` for a private half that is gone. */
  readonly sign: (id: string, bytes: Uint8Array) => Promise<Buffer>;
  /** Returns the private half for an encrypted backup, to be wiped after use; null when it cannot be opened. */
  readonly open: (id: string) => Promise<Buffer | null>;
  /** Stores a private half from a backup. Throws as `make` does. */
  readonly put: (seed: Uint8Array) => Promise<void>;
  /** Deletes a private half for good. Throws a KnownFailure of storage. */
  readonly remove: (id: string) => Promise<void>;
  /** Seals every private half that opens under the current key. Throws `vault-locked`, or one of storage. */
  readonly reseal: () => void;
};

type SigningParts = Pick<VaultOptions, 'folder' | 'fileFormats' | 'openStore' | 'clock'> & {
  readonly keys: Pick<DataKeys, 'opened' | 'current' | 'withKey' | 'prepare'>;
  readonly raiseNotice: Parameters<typeof openDocuments>[0]['raiseNotice'];
  /** Runs a task between two saves of the vault. */
  readonly write: <T>(task: () => Promise<T>) => Promise<T>;
};

/** Opens the signing keys in an account's folder. Reads nothing before the first call. */
export function openSigningStore(parts: SigningParts): SigningStore {
  const { keys, write } = parts;
  const files: Documents<SealedSigner> = openDocuments({
    folder: parts.folder,
    name: 'signing',
    fileFormat: parts.fileFormats.signing,
    schema: SealedSigner,
    openStore: parts.openStore,
    clock: parts.clock,
    raiseNotice: parts.raiseNotice,
  });

  /** A private half of another key in this place counts as gone. */
  const seedOf = (id: string): { readonly state: PrivateHalf; readonly seed: Buffer | null } => {
    const sealed = files.get(id)?.sealed;
    if (sealed === undefined) return { state: 'gone', seed: null };
    if (keys.current() === null) return { state: 'locked', seed: null };
    const opened = openValue(keys.opened(), placeOf(id), sealed);
    const seed = opened.state === 'opened' ? Buffer.from(opened.value, 'base64') : null;
    return seed?.length === 32 && signerFingerprint(publicHalfOf(seed)) === id
      ? { state: 'ready', seed }
      : { state: 'gone', seed: null };
  };
  const store = (seed: Uint8Array): Promise<Buffer> =>
    write(async () => {
      const publicKey = publicHalfOf(seed);
      const id = signerFingerprint(publicKey);
      const text = Buffer.from(seed).toString('base64');
      const sealed = await keys.withKey((dataKey) => sealValue(dataKey, placeOf(id), text));
      files.put({ id, sealed });
      return publicKey;
    });

  return {
    ids: files.ids,
    state(id) {
      const { state, seed } = seedOf(id);
      if (seed !== null) wipe(seed);
      return state;
    },
    async make() {
      const { seed } = makeSigningPair();
      try {
        return await store(seed);
      } finally {
        wipe(seed);
      }
    },
    async publicKey(id) {
      await keys.prepare();
      const { seed } = seedOf(id);
      try {
        return seed && publicHalfOf(seed);
      } finally {
        wipe(seed);
      }
    },
    async sign(id, bytes) {
      await keys.prepare();
      const { state, seed } = seedOf(id);
      if (seed === null) throw new KnownFailure(state === 'locked' ? 'vault-locked' : 'value-locked', 'signing key');
      try {
        return signBytes(seed, bytes);
      } finally {
        wipe(seed);
      }
    },
    async open(id) {
      await keys.prepare();
      return seedOf(id).seed;
    },
    put: async (seed) => void (await store(seed)),
    remove: (id) => write(async () => files.remove(id)),
    reseal() {
      const current = keys.current();
      if (current === null) throw new KnownFailure('vault-locked');
      for (const { id, sealed } of files.list()) {
        if (keyIdOfSealed(sealed) === current.id) continue;
        const opened = openValue(keys.opened(), placeOf(id), sealed);
        if (opened.state === 'locked') continue;
        files.put({ id, sealed: sealValue(current.dataKey, placeOf(id), opened.value, current.id) });
      }
    },
  };
}

/** Binds the sealed half to its own key, and apart from every value: no record's id has 32 characters. */
function placeOf(id: string) {
  return { recordId: id, field: 'signing key' };
}
