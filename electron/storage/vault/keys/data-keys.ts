import type { VaultStatus } from '../../../../shared/contract/app-state';
import { createSerialQueue } from '../../../async/serial-queue';
import { KnownFailure } from '../../../failures';
import type { DataKeys } from './data-keys-calls';
import type { DataKeysOptions } from './data-keys-options';
import { createFurtherOpeners, proofBeside } from './further-openers';
import { type KeySlot, openKeyringWrapOf, wrapOf } from './key-slot';
import { practiceKey } from './practice-key';
import { wrapWithPassphrase } from './protectors/passphrase';
import { createSlotKeeper, plantedNotice, type WrapMaker } from './slot-keeper';
import { createUnlockedKeys } from './unlocked-keys';
import { openWithKeyring, openWithPassphrase, reasonWithoutKeyring, wrapInKeyring } from './unwrap-key';
import { statusOf } from './vault-status';

/** Creates the data keys. A practice vault has its key at once; any other asks the keyring only in `prepare`. */
export function createDataKeys(options: DataKeysOptions): DataKeys {
  const { keyring, platform, practice, hasOrphans, onChange, tell } = options;
  const opened = createUnlockedKeys(options.isKeptByJob ?? (() => false));
  const keeper = createSlotKeeper(options, opened);
  // One at a time: two concurrent calls could each make a key and leave values under one that is lost.
  const runExclusive = createSerialQueue();
  let reason: VaultStatus['reason'] = null;
  let isLockedByHand = false;
  let wasPrepared = false;
  let pending: Promise<void> | null = null;
  let failure: unknown = null;

  const { current } = keeper;
  const unlocked = (): void => {
    isLockedByHand = false;
    reason = null;
  };
  const currentSlot = () => keeper.slots().current;
  const inKeyring: WrapMaker = (dataKey) => wrapInKeyring(dataKey, keyring, platform);
  const under =
    (passphrase: string): WrapMaker =>
    (dataKey, slotId) =>
      wrapWithPassphrase(dataKey, slotId, passphrase);
  const make = async (wrap: WrapMaker, needsOld = false, beside: readonly WrapMaker[] = []): Promise<boolean> => {
    const wasMade = await keeper.replace(wrap, needsOld, beside);
    if (wasMade) reason = null;
    return wasMade;
  };

  const tryKeyring = async (slot: KeySlot): Promise<VaultStatus['reason']> => {
    const attempt = await openWithKeyring(slot, keyring, platform);
    if (attempt.state === 'failed') {
      if (attempt.isPlanted) tell(plantedNotice(slot));
      return attempt.reason;
    }
    opened.put(slot.id, attempt.dataKey);
    if (attempt.fresh !== null) keeper.keepQuietly(slot, attempt.fresh);
    return null;
  };

  const protectFirst = async (passphrase: string): Promise<void> => {
    // A new key next to a locked one is the task of `resetVault`, which asks twice and makes a copy first.
    if (currentSlot() !== null && current() !== null) throw new KnownFailure('bad-input', 'protected already');
    if (currentSlot() !== null || hasOrphans) throw new KnownFailure('vault-locked');
    await make(under(passphrase));
  };

  /** A change of protection requires proof of access first. */
  const verifyPresent = async (present: string | null): Promise<void> => {
    const slot = currentSlot();
    if (slot === null || current() === null) throw new KnownFailure('vault-locked');
    if (openKeyringWrapOf(slot) !== null) return;
    const proven = present === null ? null : await openWithPassphrase(slot, present);
    if (proven === null) throw new KnownFailure('passphrase-wrong');
    proven.fill(0);
  };

  const replaceCurrent = async (wrap: WrapMaker, beside: readonly WrapMaker[]): Promise<void> => {
    if (!(await make(wrap, true, beside))) throw new KnownFailure('keyring-failed');
  };
  const change = async (present: string | null, wrap: WrapMaker, beside: readonly WrapMaker[] = []): Promise<void> => {
    await verifyPresent(present);
    await replaceCurrent(wrap, beside);
  };

  const tryPassphrase = async (passphrase: string): Promise<void> => {
    const slot = currentSlot();
    if (current() !== null) return;
    if (slot === null || wrapOf(slot, 'passphrase') === null) throw new KnownFailure('bad-input', 'no passphrase');
    const dataKey = await openWithPassphrase(slot, passphrase);
    if (dataKey === null)
      throw new KnownFailure((await opensOlder(passphrase)) ? 'passphrase-earlier' : 'passphrase-wrong');
    opened.put(slot.id, dataKey);
    unlocked();
    const [renew = openKeyringWrapOf(slot) === null ? null : inKeyring] = proofBeside(slot, keyring, platform);
    const renewed = (await renew?.(dataKey, slot.id)) ?? null;
    if (renewed !== null) keeper.keepQuietly(slot, renewed);
    await keeper.openOlder(passphrase);
  };

  /** True for a passphrase from before a reset. It unlocks nothing here; another reset with it does. */
  const opensOlder = async (passphrase: string): Promise<boolean> => {
    for (const slot of keeper.slots().retired) {
      const found = await openWithPassphrase(slot, passphrase);
      found?.fill(0);
      if (found !== null) return true;
    }
    return false;
  };

  const tryEarlier = async (passphrase: string): Promise<void> => {
    if (current() === null) throw new KnownFailure('vault-locked');
    const before = opened.usable().size;
    await keeper.openOlder(passphrase);
    if (opened.usable().size === before) throw new KnownFailure('passphrase-wrong');
  };

  const makeAnew = async (passphrase: string | null, setAside: () => Promise<unknown>): Promise<void> => {
    if (practice || current() !== null) throw new KnownFailure('bad-input', 'not locked');
    opened.wipeKept();
    const wasMade = await make(async (dataKey, slotId) => {
      const wrap = await (passphrase === null ? inKeyring : under(passphrase))(dataKey, slotId);
      if (wrap !== null) await setAside();
      return wrap;
    });
    if (!wasMade) throw new KnownFailure('passphrase-needed');
    isLockedByHand = false;
    await keeper.openOlder(passphrase ?? undefined);
  };

  const openOrMake = async (): Promise<void> => {
    const slot = currentSlot();
    if (slot !== null) reason = await tryKeyring(slot);
    else if (!hasOrphans) await make(inKeyring);
    // Where a passphrase is required, the keyring alone must not unlock older keys either: they wait for the
    // passphrase.
    if (current() !== null) await keeper.openOlder();
    wasPrepared = true;
    onChange();
  };

  const prepare = async (): Promise<void> => {
    if (practice || isLockedByHand || current() !== null) return;
    failure = null;
    pending ??= runExclusive(async () => {
      if (current() === null) await openOrMake();
    }).finally(() => {
      pending = null;
    });
    await pending.catch((error: unknown) => {
      failure = error;
    });
  };

  const protect = async (work: () => Promise<void>): Promise<void> => {
    if (practice) throw new KnownFailure('bad-input', 'practice');
    if (!wasPrepared) await prepare();
    await runExclusive(work);
    onChange();
  };

  if (practice) {
    const { id, dataKey, fresh } = practiceKey(keeper.slots());
    if (fresh !== null) keeper.keepSigned(fresh);
    opened.put(id, dataKey);
  } else {
    const slot = currentSlot();
    if (slot !== null && openKeyringWrapOf(slot) === null) reason = reasonWithoutKeyring(slot);
  }

  const openers = createFurtherOpeners({
    keeper,
    opened,
    keyring,
    platform,
    verifyPresent,
    change: replaceCurrent,
    under,
    inKeyring,
    protect,
    isPractice: practice,
    unlocked,
  });

  return {
    ...openers,
    status: () => statusOf({ practice, slots: keeper.slots(), isOpen: current() !== null, hasOrphans, reason }),
    current,
    hasKey: () => currentSlot() !== null,
    opened: opened.usable,
    prepare,
    async withKey(use) {
      await prepare();
      const key = current();
      if (key !== null) return use(key.dataKey);
      if (failure !== null) throw failure;
      if (currentSlot() === null && !hasOrphans) throw new KnownFailure('passphrase-needed');
      const isKeyring = reason?.startsWith('keyring-') || reason === 'key-planted';
      throw new KnownFailure(isKeyring && !isLockedByHand ? 'keyring-failed' : 'vault-locked');
    },
    setPassphrase: (passphrase) => protect(() => protectFirst(passphrase)),
    requirePassphrase: (passphrase, present) =>
      protect(() => change(present, under(passphrase), proofBeside(currentSlot(), keyring, platform))),
    returnToKeyring: (present) => protect(() => change(present, inKeyring)),
    verifyPassphrase: (present) => protect(() => verifyPresent(present)),
    unlock: (passphrase) => runExclusive(() => tryPassphrase(passphrase)).then(onChange),
    openEarlier: (passphrase) => runExclusive(() => tryEarlier(passphrase)).then(onChange),
    lock(how = 'at once') {
      const slot = currentSlot();
      if (practice || slot === null) return;
      (how === 'at once' ? opened.wipe : opened.keepForJobs)();
      isLockedByHand = true;
      reason = wrapOf(slot, 'passphrase') === null ? 'keyring-locked' : 'passphrase-not-given';
      onChange();
    },
    wipeKept() {
      const wereKept = opened.wipeKept();
      if (wereKept) onChange();
      return wereKept;
    },
    resetVault: (passphrase, setAside) => runExclusive(() => makeAnew(passphrase, setAside)).then(onChange),
    async retryKeyring() {
      // The person locked the vault, and a passphrase opens it: the keyring alone must not undo that.
      if (isLockedByHand && reason === 'passphrase-not-given') return;
      isLockedByHand = false;
      await prepare();
    },
    slots: keeper.slots,
    listState: () => (practice || current() === null ? null : keeper.state()),
    async signList(isFirst) {
      await runExclusive(async () => {
        keeper.sign(isFirst);
        await keeper.openOlder();
      });
      onChange();
    },
    known: keeper.known,
    untrustedSlots: keeper.untrustedSlots,
    isUnfinished: () => !practice && keeper.closedUp() !== null,
    finishKeyChange: (copies) =>
      runExclusive(async () => {
        const next = keeper.closedUp();
        if (next === null) return;
        await copies(next);
        keeper.keepSigned(next);
      }),
  };
}
