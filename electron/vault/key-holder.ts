import type { VaultStatus } from '../../shared/app-state';
import { KnownFailure } from '../failures';
import { makeDataKey, slotWith } from './data-key';
import type { KeyHolderOptions } from './key-holder-options';
import { openWithKeyring, openWithPassphrase, reasonWithoutKeyring, wrapInKeyring } from './key-openers';
import { type KeySlot, type KeySlots, type Wrap, withoutWrap, withWrap, wrapOf } from './key-slot';
import { createOpenKeys } from './open-keys';
import { practiceKey } from './practice-key';
import { wrapWithPassphrase } from './protectors/passphrase';
import { createTurns } from './turns';
import { statusOf } from './vault-status';

/** Holds the data keys that are open, and knows how to open, make and protect them. */
export type KeyHolder = {
  readonly status: () => VaultStatus;
  /** The key for everything new, when it is open for whoever asks. */
  readonly current: () => { readonly id: string; readonly dataKey: Buffer } | null;
  /** Whether this vault has a data key at all, open or not. */
  readonly hasKey: () => boolean;
  /** All keys by id that are open for whoever asks. */
  readonly opened: () => ReadonlyMap<string, Buffer>;
  /** Opens the key with the keyring, or makes it when the keyring is strong. Never throws: the status says what came of it. */
  readonly prepare: () => Promise<void>;
  /**
   * Uses the data key for something new, at once: a key that were handed out could be wiped before its use.
   * Throws `passphrase-needed`, `vault-locked` or `keyring-failed`.
   */
  readonly withKey: <T>(use: (dataKey: Buffer) => T) => Promise<T>;
  readonly setPassphrase: (passphrase: string) => Promise<void>;
  /** As `setPassphrase`, and takes the keyring's wrap away, so that nothing but this passphrase opens the key. */
  readonly askPassphrase: (passphrase: string) => Promise<void>;
  /** Gives the key back to the keyring and takes the passphrase away. Throws `vault-locked`, or `keyring-failed` where none is strong. */
  readonly stopAsking: () => Promise<void>;
  readonly unlock: (passphrase: string) => Promise<void>;
  /** Wipes the keys, or behind jobs hides them from all but the jobs that may keep them, until `wipeKept`. */
  readonly lock: (how?: 'at once' | 'behind jobs') => void;
  /** False when none are kept, because somebody unlocked or locked meanwhile. */
  readonly wipeKept: () => boolean;
  /**
   * Retires the key that does not open and makes a new one. `setAside` is called once that can succeed, before anything
   * changes. Throws `bad-input` where nothing is locked, `passphrase-needed`, `passphrase-weak`, or what `setAside` throws.
   */
  readonly startOver: (passphrase: string | null, setAside: () => void) => Promise<void>;
  readonly lookForKeyring: () => Promise<void>;
};

/** Makes the holder. A practice vault has its key at once; any other asks the keyring only when `prepare` is called. */
export function createKeyHolder(options: KeyHolderOptions): KeyHolder {
  const { keyring, platform, practice, hasOrphans, save, onChange } = options;
  const opened = createOpenKeys(options.isKeptByJob ?? (() => false));
  // One at a time: two that make a key at once would leave values under a key that nothing opens later.
  const takeTurn = createTurns();
  let slots = options.slots;
  let reason: VaultStatus['reason'] = null;
  let isLockedByHand = false;
  let wasPrepared = false;
  let pending: Promise<void> | null = null;
  let failure: unknown = null;

  const keep = (changed: KeySlots): void => {
    save(changed);
    slots = changed;
  };
  const current = () => {
    const dataKey = opened.usable().get(slots.current?.id ?? '');
    return slots.current === null || dataKey === undefined ? null : { id: slots.current.id, dataKey };
  };

  /** The slots are saved before the key is used, so nothing is ever sealed under a key that a kill could lose. */
  const adopt = async (wrap: (dataKey: Buffer, slotId: string) => Promise<Wrap | null> | Wrap): Promise<boolean> => {
    const { dataKey, slot } = makeDataKey();
    const wrapped = await wrap(dataKey, slot.id);
    if (wrapped === null) return false;
    const retired = slots.current === null ? slots.retired : [...slots.retired, slots.current];
    keep({ ...slots, current: slotWith(slot, wrapped), retired });
    opened.put(slot.id, dataKey);
    reason = null;
    return true;
  };

  const tryKeyring = async (slot: KeySlot): Promise<VaultStatus['reason']> => {
    const attempt = await openWithKeyring(slot, keyring, platform);
    if (attempt.state === 'failed') return attempt.reason;
    opened.put(slot.id, attempt.dataKey);
    if (attempt.fresh !== null) keepQuietly(slot, attempt.fresh);
    return null;
  };

  /** A fresh wrap that cannot be saved now is no loss: the old one stays in use and the keyring asks again. */
  const keepQuietly = (slot: KeySlot, fresh: Wrap): void => {
    const replace = (each: KeySlot) => (each.id === slot.id ? withWrap(each, fresh) : each);
    try {
      const current = slots.current === null ? null : replace(slots.current);
      keep({ ...slots, current, retired: slots.retired.map(replace) });
    } catch {
      return;
    }
  };

  const protectWith = async (passphrase: string): Promise<void> => {
    const key = current();
    if (key === null || slots.current === null) {
      // A new key beside one that does not open is for `startOver`, which asks twice and keeps a copy first.
      if (slots.current !== null || hasOrphans) throw new KnownFailure('vault-locked');
      await adopt((dataKey, slotId) => wrapWithPassphrase(dataKey, slotId, passphrase));
      return;
    }
    // The key may be wiped by `lock` while the passphrase is stretched; what is wrapped must still be the key.
    const dataKey = Buffer.from(key.dataKey);
    const wrap = await wrapWithPassphrase(dataKey, key.id, passphrase);
    dataKey.fill(0);
    keep({ ...slots, current: withWrap(slots.current, wrap) });
  };

  const askAlways = async (passphrase: string): Promise<void> => {
    await protectWith(passphrase);
    if (slots.current !== null) keep({ ...slots, current: withoutWrap(slots.current, 'keyring') });
  };

  const giveToKeyring = async (): Promise<void> => {
    const key = current();
    if (key === null || slots.current === null) throw new KnownFailure('vault-locked');
    const wrap = await wrapInKeyring(key.dataKey, keyring, platform);
    if (wrap === null) throw new KnownFailure('keyring-failed');
    keep({ ...slots, current: withoutWrap(withWrap(slots.current, wrap), 'passphrase') });
  };

  const tryPassphrase = async (passphrase: string): Promise<void> => {
    const slot = slots.current;
    if (current() !== null) return;
    if (slot === null || wrapOf(slot, 'passphrase') === null) throw new KnownFailure('bad-input', 'no passphrase');
    const dataKey = await openWithPassphrase(slot, passphrase);
    if (dataKey === null) throw new KnownFailure('passphrase-wrong');
    opened.put(slot.id, dataKey);
    isLockedByHand = false;
    reason = null;
    const renewed = wrapOf(slot, 'keyring') === null ? null : await wrapInKeyring(dataKey, keyring, platform);
    if (renewed !== null) keepQuietly(slot, renewed);
    for (const old of slots.retired) {
      const found = opened.has(old.id) ? null : await openWithPassphrase(old, passphrase);
      if (found !== null) opened.put(old.id, found);
      else if (!opened.has(old.id)) await tryKeyring(old);
    }
  };

  const makeAnew = async (passphrase: string | null, setAside: () => void): Promise<void> => {
    if (practice || current() !== null) throw new KnownFailure('bad-input', 'not locked');
    opened.wipeKept();
    const wasMade = await adopt(async (dataKey, slotId) => {
      const wrap = await (passphrase === null
        ? wrapInKeyring(dataKey, keyring, platform)
        : wrapWithPassphrase(dataKey, slotId, passphrase));
      if (wrap !== null) setAside();
      return wrap;
    });
    if (!wasMade) throw new KnownFailure('passphrase-needed');
    isLockedByHand = false;
  };

  const openOrMake = async (): Promise<void> => {
    // Where a passphrase is asked for, the keyring alone opens no older key either: that waits for the passphrase.
    const waits = slots.current !== null && wrapOf(slots.current, 'keyring') === null;
    for (const slot of waits ? [] : slots.retired) if (!opened.has(slot.id)) await tryKeyring(slot);
    if (slots.current !== null) reason = await tryKeyring(slots.current);
    else if (!hasOrphans) await adopt((dataKey) => wrapInKeyring(dataKey, keyring, platform));
    wasPrepared = true;
    onChange();
  };

  const prepare = async (): Promise<void> => {
    if (practice || isLockedByHand || current() !== null) return;
    failure = null;
    pending ??= takeTurn(async () => {
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
    await takeTurn(work);
    onChange();
  };

  if (practice) {
    const { id, dataKey, fresh } = practiceKey(slots);
    if (fresh !== null) keep(fresh);
    opened.put(id, dataKey);
  } else if (slots.current !== null && wrapOf(slots.current, 'keyring') === null)
    reason = reasonWithoutKeyring(slots.current);

  return {
    status: () => statusOf({ practice, slots, isOpen: current() !== null, hasOrphans, reason }),
    current,
    hasKey: () => slots.current !== null,
    opened: opened.usable,
    prepare,
    async withKey(use) {
      await prepare();
      const key = current();
      if (key !== null) return use(key.dataKey);
      if (failure !== null) throw failure;
      if (slots.current === null && !hasOrphans) throw new KnownFailure('passphrase-needed');
      const isKeyring = reason === 'keyring-locked' || reason === 'keyring-changed';
      throw new KnownFailure(isKeyring && !isLockedByHand ? 'keyring-failed' : 'vault-locked');
    },
    setPassphrase: (passphrase) => protect(() => protectWith(passphrase)),
    askPassphrase: (passphrase) => protect(() => askAlways(passphrase)),
    stopAsking: () => protect(giveToKeyring),
    unlock: (passphrase) => takeTurn(() => tryPassphrase(passphrase)).then(onChange),
    lock(how = 'at once') {
      if (practice || slots.current === null) return;
      (how === 'at once' ? opened.wipe : opened.keepForJobs)();
      isLockedByHand = true;
      reason = wrapOf(slots.current, 'passphrase') === null ? 'keyring-locked' : 'passphrase-not-given';
      onChange();
    },
    wipeKept() {
      const wereKept = opened.wipeKept();
      if (wereKept) onChange();
      return wereKept;
    },
    startOver: (passphrase, setAside) => takeTurn(() => makeAnew(passphrase, setAside)).then(onChange),
    async lookForKeyring() {
      // Somebody locked, and a passphrase opens: the keyring alone must not undo that.
      if (isLockedByHand && reason === 'passphrase-not-given') return;
      isLockedByHand = false;
      await prepare();
    },
  };
}
