import { KnownFailure } from '../../../failures';
import { isDataKeyOf, slotWith } from './data-key';
import { type KeySlot, type KitWrap, openKeyringWrapOf, withWrap, wrapOf } from './key-slot';
import type { Keyring } from './protectors/keyring';
import { unwrapWithKeyring } from './protectors/keyring';
import { unwrapWithKit } from './protectors/recovery-kit';
import type { ListState, SlotKeeper, WrapMaker } from './slot-keeper';
import type { UnlockedKeys } from './unlocked-keys';
import { wrapInKeyring } from './unwrap-key';

/** Makes the wrap of a kit for a data key, at once. */
export type KitWrapper = (dataKey: Buffer, slotId: string) => KitWrap;

/** Why a kit does not open the current key. `damaged`: the kit is the current one, and its wrap was changed. */
export type KitRefusal = 'no-key' | 'no-kit' | 'other-kit' | 'damaged';

/** What opens the current key beside its protection: a recovery kit, and the keyring after the system's own proof. */
export type FurtherOpeners = {
  /** The kit of the current key; null when there is none. Without the key this is only what the file says. */
  readonly kit: () => KitWrap | null;
  /** True when the keyring opens the current key after the system's own proof. */
  readonly asksProof: () => boolean;
  /**
   * Adds a kit. One that is there already is replaced together with the data key, so that it opens nothing newer even
   * with an old copy of the list. @param present proves access, see `DataKeys.verifyPassphrase`.
   */
  readonly addKit: (wrap: KitWrapper, present: string | null) => Promise<void>;
  /** Replaces the data key by one under the same protection that no kit opens. Throws `not-found` without a kit. */
  readonly dropKit: (present: string | null) => Promise<void>;
  /** Takes a kit out of the list of the unlocked current key. For one that somebody else put there. */
  readonly forgetKit: () => Promise<void>;
  /** The current data key by a kit's key, or why not. It changes nothing; the caller wipes the key. */
  readonly tryKit: (kit: string, key: Buffer) => Buffer | KitRefusal;
  /**
   * Unlocks with the data key that `tryKit` gave, and replaces it at once by one under this passphrase: in between
   * nothing else can use it. Returns the state of the list as it was found.
   * @throws KnownFailure `bad-input` when the vault is not locked, `passphrase-weak`, or one of storage.
   */
  readonly openWithKit: (dataKey: Buffer, passphrase: string) => Promise<ListState>;
  /**
   * Lets the keyring open the current key after a proof, or no longer: that makes a new data key, which no kit opens.
   * @throws KnownFailure `passphrase-wrong`, `keyring-failed`, `bad-input` without a passphrase.
   */
  readonly askProof: (on: boolean, present: string) => Promise<void>;
  /** Unlocks with the keyring. The caller has asked for the proof. Throws `keyring-failed`, `bad-input`. */
  readonly unlockAfterProof: () => Promise<void>;
};

/** The dependencies of the further openers; see `createDataKeys`. */
export type OpenerParts = {
  readonly keeper: SlotKeeper;
  readonly opened: UnlockedKeys;
  readonly keyring: Keyring | null;
  readonly platform: NodeJS.Platform;
  readonly verifyPresent: (present: string | null) => Promise<void>;
  /** Replaces the current key; throws unless it is unlocked and the first wrap was made. */
  readonly change: (wrap: WrapMaker, beside: readonly WrapMaker[]) => Promise<void>;
  readonly under: (passphrase: string) => WrapMaker;
  readonly inKeyring: WrapMaker;
  /** Runs a task alone, and announces the change. */
  readonly protect: (work: () => Promise<void>) => Promise<void>;
  readonly isPractice: boolean;
  /** Called when the vault was unlocked here. */
  readonly unlocked: () => void;
};

/** Makes the keyring's wrap that needs a proof, where the slot has one. */
export function proofBeside(slot: KeySlot | null, keyring: Keyring | null, platform: NodeJS.Platform): WrapMaker[] {
  if (slot === null || !wrapOf(slot, 'keyring')?.needsProof) return [];
  return [(dataKey) => wrapForProof(dataKey, keyring, platform)];
}

/** The keyring's wrap of a key that is used only after a proof; null where the keyring is not strong. */
async function wrapForProof(dataKey: Buffer, keyring: Keyring | null, platform: NodeJS.Platform) {
  const wrap = await wrapInKeyring(dataKey, keyring, platform);
  return wrap?.kind === 'keyring' ? ({ ...wrap, needsProof: true } as const) : null;
}

/** Creates the further openers of the data keys. */
export function createFurtherOpeners(parts: OpenerParts): FurtherOpeners {
  const { keeper, opened, keyring, platform, verifyPresent, change, under, inKeyring, protect } = parts;
  const currentSlot = () => keeper.slots().current;
  const kit = () => {
    const slot = currentSlot();
    return slot === null ? null : wrapOf(slot, 'kit');
  };
  const besides = () => proofBeside(currentSlot(), keyring, platform);
  /** The wrap of a new key that opens as the current one does. */
  const asNow = (present: string | null): WrapMaker => {
    const slot = currentSlot();
    if (slot !== null && openKeyringWrapOf(slot) !== null) return inKeyring;
    if (present === null) throw new KnownFailure('passphrase-wrong');
    return under(present);
  };
  /** Adds a wrap to the unlocked current key. */
  const add = async (make: WrapMaker): Promise<void> => {
    const key = keeper.current();
    const slot = currentSlot();
    if (key === null || slot === null) throw new KnownFailure('vault-locked');
    const wrap = await make(key.dataKey, slot.id);
    if (wrap === null) throw new KnownFailure('keyring-failed');
    keeper.keep({ ...keeper.slots(), current: withWrap(slot, wrap) });
  };

  return {
    kit,
    asksProof: () => (currentSlot()?.wraps ?? []).some((wrap) => wrap.kind === 'keyring' && wrap.needsProof === true),
    addKit: (wrap, present) =>
      protect(async () => {
        await verifyPresent(present);
        await (kit() === null ? add(wrap) : change(asNow(present), [...besides(), wrap]));
      }),
    dropKit: (present) =>
      protect(async () => {
        await verifyPresent(present);
        if (kit() === null) throw new KnownFailure('not-found');
        await change(asNow(present), besides());
      }),
    forgetKit: () =>
      protect(async () => {
        const slot = currentSlot();
        if (slot === null || kit() === null) return;
        keeper.keep({
          ...keeper.slots(),
          current: slotWith(slot, ...slot.wraps.filter((wrap) => wrap.kind !== 'kit')),
        });
      }),
    tryKit(id, key) {
      const slot = currentSlot();
      if (slot === null) return 'no-key';
      const wrap = wrapOf(slot, 'kit');
      if (wrap === null) return 'no-kit';
      if (wrap.kit !== id) return 'other-kit';
      const dataKey = unwrapWithKit(wrap, slot.id, key);
      if (dataKey !== null && isDataKeyOf(slot, dataKey)) return dataKey;
      dataKey?.fill(0);
      return 'damaged';
    },
    async openWithKit(dataKey, passphrase) {
      let found: ListState = 'proven';
      await protect(async () => {
        const slot = currentSlot();
        if (parts.isPractice || slot === null || keeper.current() !== null || !isDataKeyOf(slot, dataKey))
          throw new KnownFailure('bad-input', 'not locked');
        opened.wipeKept();
        const used = wrapOf(slot, 'kit');
        const byKit = used === null ? undefined : { kit: used.kit, number: used.number };
        try {
          await keeper.replace(
            async (next, slotId) => {
              const wrap = await under(passphrase)(next, slotId);
              // The last step before the key is replaced: nothing runs while the kit's key alone is unlocked.
              opened.put(slot.id, Buffer.from(dataKey));
              found = keeper.state();
              return wrap;
            },
            true,
            [],
            byKit,
          );
        } catch (error) {
          opened.wipe();
          throw error;
        }
        parts.unlocked();
        await keeper.openOlder(passphrase);
      });
      return found;
    },
    askProof: (on, present) =>
      protect(async () => {
        const slot = currentSlot();
        if (slot === null || wrapOf(slot, 'passphrase') === null) throw new KnownFailure('bad-input', 'no passphrase');
        await verifyPresent(present);
        await (on ? add((dataKey) => wrapForProof(dataKey, keyring, platform)) : change(asNow(present), []));
      }),
    unlockAfterProof: () =>
      protect(async () => {
        const slot = currentSlot();
        const wrap = slot === null ? null : wrapOf(slot, 'keyring');
        if (slot === null || !wrap?.needsProof) throw new KnownFailure('bad-input', 'no proof');
        if (keeper.current() !== null) return;
        const unwrapped = await unwrapWithKeyring(keyring, platform, wrap);
        const dataKey = unwrapped.state === 'opened' ? Buffer.from(unwrapped.text, 'base64') : null;
        if (dataKey === null || !isDataKeyOf(slot, dataKey)) throw new KnownFailure('keyring-failed');
        opened.put(slot.id, dataKey);
        parts.unlocked();
        const fresh = unwrapped.state === 'opened' ? unwrapped.fresh : null;
        if (fresh !== null) keeper.keepQuietly(slot, { ...fresh, needsProof: true });
        await keeper.openOlder();
      }),
  };
}
