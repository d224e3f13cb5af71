import type { SigningState } from '../../../shared/contract/signing-requests';
import type { EventParams } from '../../../shared/model/event';
import { oneLine, type Statement, statementText, writeSignature } from '../../../shared/model/signature-text';
import { createSerialQueue } from '../../async/serial-queue';
import { KnownFailure } from '../../failures';
import { publicDerOf, signerFingerprint } from '../../storage/vault/keys/signing-pair';
import type { Vault } from '../../storage/vault/vault';
import { type ListedSigner, listSigners } from './signing-list';

/** What a caller says about the file to sign; the rest is the signer's. */
type ToSign = Pick<Statement, 'file' | 'covers' | 'bytes' | 'sha256' | 'what' | 'title' | 'lineMarks'>;

/** The person's signing key in one account, and the public keys of others. */
export type Signer = {
  /** Returns what the page may know: names, public keys and times. */
  readonly read: () => Promise<SigningState>;
  readonly list: () => Promise<readonly ListedSigner[]>;
  /**
   * Makes a pair that waits for its name, unless one waits already or a confirmed one can sign.
   * @throws KnownFailure `passphrase-needed`, `vault-locked`, `keyring-failed`, or one of storage.
   */
  readonly prepare: () => Promise<void>;
  /**
   * Confirms the name under which the waiting key signs. `fingerprint` is the one that the person saw.
   * @throws KnownFailure `bad-input` for another fingerprint or an empty name, and what journaling throws.
   */
  readonly confirm: (name: string, fingerprint: string) => Promise<void>;
  /** Gives up the current key, deletes its private half and makes a new one under the same name. Throws `not-found`. */
  readonly giveUp: (fingerprint: string) => Promise<void>;
  /** Notes a colleague's key as known. The person has compared its fingerprint. Throws `bad-input` for an own key. */
  readonly noteKnown: (key: { readonly publicKey: string; readonly madeAt: string }, name: string) => Promise<void>;
  readonly forget: (fingerprint: string) => Promise<void>;
  /**
   * Returns the key that signs now; null while nothing protects the vault, because then no private half can be kept.
   * @throws KnownFailure `signer-unconfirmed` when the person has not confirmed a name yet.
   */
  readonly current: () => Promise<ListedSigner | null>;
  /** Signs. Returns the whole text; null as `current` does. Throws as that, and `vault-locked`. */
  readonly sign: (wanted: ToSign) => Promise<string | null>;
};

type SignerParts = {
  readonly kind: Statement['account'];
  readonly vault: Pick<Vault, 'signing' | 'journal' | 'note' | 'status'>;
  readonly clock: () => Date;
};

/** Creates the signer of one account. */
export function createSigner({ kind, vault, clock }: SignerParts): Signer {
  const { signing } = vault;
  const runExclusive = createSerialQueue();
  // Lines about the vault are in memory already; a look through all lines takes half a second with 10,000 keys.
  const list = async () => {
    await vault.journal.ready();
    return listSigners(vault.journal.timeline(null));
  };
  const note = (
    type: 'signing-key-made' | 'signing-key-given-up' | 'signing-key-noted',
    facts: EventParams,
  ): Promise<unknown> => vault.note({ type, keyId: null, known: 'recorded', facts });
  const isUnprotected = () => vault.status().state === 'open';

  /** The last own key that was not given up and whose private half may be used. */
  const usable = (all: readonly ListedSigner[]) =>
    all.findLast(
      ({ role, givenUpAt, fingerprint }) =>
        role === 'own' && givenUpAt === null && signing.state(fingerprint) !== 'gone',
    ) ?? null;
  const waiting = (all: readonly ListedSigner[]) =>
    signing.ids().find((id) => signing.state(id) === 'ready' && !all.some(({ fingerprint }) => fingerprint === id)) ??
    null;
  const made = (publicKey: Buffer, name: string) =>
    note('signing-key-made', {
      fingerprint: signerFingerprint(publicKey),
      publicKey: publicKey.toString('base64'),
      name,
    });
  const current = async (): Promise<ListedSigner | null> => {
    if (isUnprotected()) return null;
    const found = usable(await list());
    if (found === null) throw new KnownFailure('signer-unconfirmed');
    return found;
  };

  return {
    list,
    async read() {
      const all = await list();
      const now = isUnprotected() ? null : usable(all);
      return {
        protected: !isUnprotected(),
        current: now?.fingerprint ?? null,
        waiting: now === null ? waiting(all) : null,
        keys: all.map(({ publicKey: _, ...key }) => ({
          ...key,
          isGone: key.role === 'own' && signing.state(key.fingerprint) === 'gone',
        })),
      };
    },
    prepare: () =>
      runExclusive(async () => {
        const all = await list();
        if (usable(all) === null && waiting(all) === null) await signing.make();
      }),
    confirm: (name, fingerprint) =>
      runExclusive(async () => {
        const all = await list();
        if (usable(all) !== null || waiting(all) !== fingerprint || name.trim() === '')
          throw new KnownFailure('bad-input', 'signer');
        const publicKey = await signing.publicKey(fingerprint);
        if (publicKey === null) throw new KnownFailure('value-locked', 'signing key');
        await made(publicKey, oneLine(name, 'signedBy'));
      }),
    giveUp: (fingerprint) =>
      runExclusive(async () => {
        const before = usable(await list());
        if (before?.fingerprint !== fingerprint) throw new KnownFailure('not-found');
        if (vault.status().state === 'locked') throw new KnownFailure('vault-locked');
        await note('signing-key-given-up', { fingerprint, name: before.name });
        await signing.remove(fingerprint);
        await made(await signing.make(), before.name);
      }),
    noteKnown: ({ publicKey, madeAt }, name) =>
      runExclusive(async () => {
        const fingerprint = signerFingerprint(Buffer.from(publicKey, 'base64'));
        const all = await list();
        if (all.some((key) => key.fingerprint === fingerprint && key.role === 'own'))
          throw new KnownFailure('bad-input', 'own key');
        const facts = { fingerprint, publicKey, madeAt, name: oneLine(name, 'signedBy') };
        await note('signing-key-noted', { ...facts, act: 'known', how: 'compared' });
      }),
    forget: (fingerprint) =>
      runExclusive(async () => {
        const found = (await list()).find((key) => key.fingerprint === fingerprint && key.role === 'known');
        if (!found) throw new KnownFailure('not-found');
        await note('signing-key-noted', { fingerprint, name: found.name, act: 'forgotten' });
      }),
    current,
    async sign(wanted) {
      const key = await current();
      if (key === null) return null;
      const statement: Statement = {
        ...wanted,
        file: oneLine(wanted.file, 'file'),
        title: oneLine(wanted.title, 'title'),
        account: kind,
        signedBy: key.name,
        signedAt: clock().toISOString(),
        keyMadeAt: key.madeAt,
        publicKey: publicDerOf(Buffer.from(key.publicKey, 'base64')).toString('base64'),
      };
      const signature = await signing.sign(key.fingerprint, Buffer.from(statementText(statement), 'utf8'));
      return writeSignature(statement, signature.toString('base64'));
    },
  };
}
