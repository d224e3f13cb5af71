import type { VaultStatus } from '../../../shared/contract/app-state';
import type { KitFacts } from '../../../shared/model/kit-verdict';
import { KnownFailure } from '../../failures';
import type { Journal } from '../journal/journal';
import type { DataKeys } from './keys/data-keys-calls';
import type { ChangeFollower } from './keys/finish-change';
import type { KitRefusal, KitWrapper } from './keys/further-openers';
import type { ListState } from './keys/slot-keeper';
import { howKitEnded, isPlantedKit, type KitEnd, type KitLine, missingKitLines, nextKitNumber } from './kit-history';
import type { VaultWriter } from './vault-writer';

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
  /**
   * Journals what a kill or an edit outside kept the journal from saying of kits, and tells of a use. The vault must be
   * unlocked; `found` is the state of the list before it was signed again.
   */
  readonly settleKits: (found: ListState | null) => Promise<void>;
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
  readonly journal: Pick<Journal, 'ready' | 'ofVault'>;
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

/** Creates the openers of a vault. */
export function createVaultOpeners(parts: OpenersParts): VaultOpeners {
  const { keys, vaultId, journal, writer, write, changeKey, reconcile } = parts;
  const lines = () => journal.ofVault();
  /** Writes a line unless the journal has it: `settleKits` may have run since the change. */
  const note = async ({ type, facts }: KitLine): Promise<void> => {
    if (lines().some((line) => line.type === type && line.facts.kit === facts.kit)) return;
    await writer.note({ type, keyId: null, known: 'recorded', facts });
  };
  /** Tells of each use that nobody was told of: a kill may come between a line and its notice, too. */
  const tellOfUses = async (): Promise<void> => {
    const told = lines().flatMap(({ facts }) => (facts.told === 'kit-used' ? facts.number : []));
    for (const { type, at, facts } of lines())
      if (type === 'kit-used' && !told.includes(facts.number))
        await writer.tell({ code: 'kit-used', facts: { number: Number(facts.number), since: at } });
  };
  const kit = (): KitFacts | null => {
    const wrap = keys.kit();
    if (wrap === null) return null;
    const { sealed: _, kind: _kind, ...facts } = wrap;
    return facts;
  };

  return {
    vaultId,
    kit,
    tryKit: keys.tryKit,
    hasLock: keys.hasKey,
    asksProof: keys.asksProof,
    async nextKitNumber() {
      await journal.ready();
      return nextKitNumber(lines(), keys.slots());
    },
    async addKit(wrap, { kit: id, number }, present, follower) {
      const before = kit();
      const facts = { number, kit: id, ...(before && { replaces: before.number }) };
      const noted = () => note({ type: 'kit-made', facts });
      if (before !== null) return changeKey(() => keys.addKit(wrap, present), follower, noted);
      await keys.addKit(wrap, present);
      await write(noted);
      return keys.status();
    },
    async giveUpKit(present, follower) {
      const before = kit();
      if (before === null) throw new KnownFailure('not-found');
      const facts = { number: before.number, kit: before.kit, because: 'given-up' };
      const noted = () => note({ type: 'kit-given-up', facts });
      return changeKey(() => keys.dropKit(present), follower, noted);
    },
    async howKitEnded(id) {
      await journal.ready();
      return howKitEnded(id, lines(), keys.slots());
    },
    async settleKits(found) {
      if (found === null) return;
      await write(async () => {
        const isProven = found === 'proven';
        for (const line of missingKitLines(lines(), keys.slots(), isProven)) await note(line);
        await tellOfUses();
        if (!isProven && isPlantedKit(lines(), keys.slots())) await keys.forgetKit();
      });
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
          await note({ type: 'kit-used', facts: { number, kit: id } });
          await tellOfUses();
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
