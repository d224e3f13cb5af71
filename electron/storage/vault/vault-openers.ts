import type { VaultStatus } from '../../../shared/contract/app-state';
import type { EventParams } from '../../../shared/model/event';
import type { KitFacts } from '../../../shared/model/kit-verdict';
import { KnownFailure } from '../../failures';
import type { Journal } from '../journal/journal';
import type { DataKeys } from './keys/data-keys-calls';
import type { ChangeFollower } from './keys/finish-change';
import type { KitRefusal, KitWrapper } from './keys/further-openers';
import type { VaultWriter } from './vault-writer';

/**
 * Why an earlier kit opens nothing any more, as the journal has it. `unknown`: the journal names no such kit, so its
 * making was never finished, or another copy of this vault made it.
 */
export type KitEnd = 'given-up' | 'replaced' | 'new-lock' | 'used' | 'unknown';

/** What opens a vault beside its protection. Each call that needs `present` throws as `Vault.verifyPassphrase` does. */
export type VaultOpeners = {
  readonly vaultId: string;
  readonly kit: () => KitFacts | null;
  /** True when there is a data key, which alone a kit could open. */
  readonly hasLock: () => boolean;
  /** The number of the next kit: one more than of any that the journal names. */
  readonly nextKitNumber: () => Promise<number>;
  /** Adds a kit, and journals it. One that is there already opens nothing afterwards. */
  readonly addKit: (
    wrap: KitWrapper,
    facts: KitFacts,
    present: string | null,
    follower: ChangeFollower,
  ) => Promise<VaultStatus>;
  /** Ends the kit, with a new data key under the same protection. Throws `not-found` without a kit. */
  readonly giveUpKit: (present: string | null, follower: ChangeFollower) => Promise<VaultStatus>;
  /** The data key by a kit, or why not. The caller wipes it. */
  readonly tryKit: (kit: string, key: Buffer) => Buffer | KitRefusal;
  readonly howKitEnded: (kit: string) => Promise<KitEnd>;
  /** Unlocks with the data key that `tryKit` gave and protects it by a new passphrase, which ends the kit. */
  readonly openWithKit: (dataKey: Buffer, passphrase: string, follower: ChangeFollower) => Promise<VaultStatus>;
  readonly asksProof: () => boolean;
  /** Lets the keyring open the vault after the system's own proof, or no longer, which also ends the kit. */
  readonly askProof: (on: boolean, present: string, follower: ChangeFollower) => Promise<VaultStatus>;
  /** Unlocks with the keyring, after the caller has asked for the proof. */
  readonly unlockAfterProof: () => Promise<VaultStatus>;
};

/** The dependencies of the openers; see `openVault`. */
export type OpenersParts = {
  readonly keys: DataKeys;
  readonly vaultId: string;
  readonly journal: Pick<Journal, 'ready' | 'timeline'>;
  readonly writer: Pick<VaultWriter, 'note' | 'tell' | 'noteProtection'>;
  readonly write: <T>(task: () => Promise<T>) => Promise<T>;
  /** Changes the data key, and finishes that. */
  readonly changeKey: (
    change: () => Promise<void>,
    follower: ChangeFollower,
    noted?: () => Promise<unknown>,
  ) => Promise<VaultStatus>;
  readonly reconcile: () => Promise<void>;
};

/** Journals that a new lock has ended the kit, if it has: a kit opens one data key. */
export async function endKit(
  before: KitFacts | null,
  keys: Pick<DataKeys, 'kit'>,
  writer: Pick<VaultWriter, 'note'>,
): Promise<void> {
  if (before === null || keys.kit() !== null) return;
  const facts = { number: before.number, kit: before.kit, because: 'new-lock' };
  await writer.note({ type: 'kit-given-up', keyId: null, known: 'recorded', facts });
}

/** Creates the openers of a vault. */
export function createVaultOpeners(parts: OpenersParts): VaultOpeners {
  const { keys, vaultId, journal, writer, write, changeKey, reconcile } = parts;
  const note = (type: 'kit-made' | 'kit-used' | 'kit-given-up', facts: EventParams) =>
    writer.note({ type, keyId: null, known: 'recorded', facts });
  const kit = (): KitFacts | null => {
    const wrap = keys.kit();
    if (wrap === null) return null;
    const { sealed: _, kind: _kind, ...facts } = wrap;
    return facts;
  };
  const kitEvents = async () => {
    await journal.ready();
    return journal.timeline(null).filter(({ type }) => type.startsWith('kit-'));
  };

  return {
    vaultId,
    kit,
    tryKit: keys.tryKit,
    hasLock: keys.hasKey,
    asksProof: keys.asksProof,
    async nextKitNumber() {
      const numbers = (await kitEvents()).flatMap(({ facts }) =>
        typeof facts.number === 'number' ? facts.number : [],
      );
      return Math.max(0, kit()?.number ?? 0, ...numbers) + 1;
    },
    async addKit(wrap, { kit: id, number }, present, follower) {
      const before = kit();
      const noted = () => note('kit-made', { number, kit: id, ...(before && { replaces: before.number }) });
      if (before !== null) return changeKey(() => keys.addKit(wrap, present), follower, noted);
      await keys.addKit(wrap, present);
      await write(noted);
      return keys.status();
    },
    async giveUpKit(present, follower) {
      const before = kit();
      if (before === null) throw new KnownFailure('not-found');
      const noted = () => note('kit-given-up', { number: before.number, kit: before.kit, because: 'given-up' });
      return changeKey(() => keys.dropKit(present), follower, noted);
    },
    async howKitEnded(id) {
      let made = -1;
      for (const [place, { type, facts }] of (await kitEvents()).entries()) {
        if (type === 'kit-made' && made >= 0) return 'replaced';
        if (facts.kit !== id) continue;
        if (type === 'kit-made') made = place;
        if (type === 'kit-used') return 'used';
        if (type === 'kit-given-up') return facts.because === 'given-up' ? 'given-up' : 'new-lock';
      }
      return made >= 0 ? 'new-lock' : 'unknown';
    },
    async openWithKit(dataKey, passphrase, follower) {
      const before = kit();
      if (before === null) throw new KnownFailure('not-found');
      const { number, kit: id } = before;
      let wasChanged = false;
      const status = await changeKey(
        async () => {
          wasChanged = (await keys.openWithKit(dataKey, passphrase)) === 'changed';
        },
        follower,
        async () => {
          const { at } = await note('kit-used', { number, kit: id });
          await writer.tell({ code: 'kit-used', facts: { number, since: at } });
          if (!wasChanged) return;
          const generation = keys.slots().proof?.generation ?? 0;
          await writer.tell({ code: 'key-list-changed', facts: { count: keys.untrustedSlots().length, generation } });
        },
      );
      await reconcile();
      return status;
    },
    async askProof(on, present, follower) {
      if (!on) return changeKey(() => keys.askProof(false, present), follower);
      await keys.askProof(true, present);
      await write(writer.noteProtection);
      return keys.status();
    },
    async unlockAfterProof() {
      await keys.unlockAfterProof();
      await reconcile();
      return keys.status();
    },
  };
}
