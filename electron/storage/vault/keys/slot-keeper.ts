import { KnownFailure } from '../../../failures';
import { isDataKeyOf, makeDataKey, slotWith } from './data-key';
import type { DataKeysOptions } from './data-keys-options';
import { type KeyLink, type KeySlot, type KeySlots, openKeyringWrapOf, type Wrap, withWrap, wrapOf } from './key-slot';
import { isProven, isSignedBy, linkKeys, openUnder, sealUnder, signSlots, vouchedFor } from './slot-list';
import type { UnlockedKeys } from './unlocked-keys';
import { openWithKeyring, openWithPassphrase } from './unwrap-key';

/** Makes a wrap of a key; null when that is not possible now. */
export type WrapMaker = (dataKey: Buffer, slotId: string) => Promise<Wrap | null> | Wrap;

/** The state of the list's signature. `unsigned`: a list of the first format has none yet. */
export type ListState = 'proven' | 'unsigned' | 'changed';

/** The list of data keys. It signs and saves every change, and opens older keys. */
export type SlotKeeper = {
  readonly slots: () => KeySlots;
  /** Returns the key for new values, if it is unlocked for the caller. */
  readonly current: () => { readonly id: string; readonly dataKey: Buffer } | null;
  /** Signs the list under its current key, which must be unlocked, and saves it. */
  readonly keep: (changed: KeySlots) => void;
  /** Saves a list that is already signed. */
  readonly keepSigned: (signed: KeySlots) => void;
  /** Saves a fresh wrap if that is possible now. Otherwise the old one stays in use until the keyring asks again. */
  readonly keepQuietly: (slot: KeySlot, fresh: Wrap) => void;
  /**
   * Makes a new current key and saves it before it is used, so that a kill cannot lose a key with values under it. An
   * unlocked old key is sealed under the new one and signs the change.
   * @param beside makes further wraps of the new key; one that cannot be made is left out.
   * @param needsOld refuses with `vault-locked` when the old key is locked at the moment of the change.
   * @param byKit the kit that opened the old key for this.
   * @returns false when no wrap could be made; then nothing has changed.
   */
  readonly replace: (
    wrap: WrapMaker,
    needsOld: boolean,
    beside?: readonly WrapMaker[],
    byKit?: KeyLink['byKit'],
  ) => Promise<boolean>;
  /**
   * Opens the older keys that the unlocked ones vouch for: with these, with the keyring and with a passphrase if given.
   */
  readonly openOlder: (passphrase?: string) => Promise<void>;
  /** Returns the state of the signature; the current key must be unlocked. */
  readonly state: () => ListState;
  /** Signs the list as it is. `isFirst` also adds a link from each older key. */
  readonly sign: (isFirst: boolean) => void;
  /**
   * Returns the ids of the keys that may have signed something: the current one and those that an unlocked key vouches
   * for or opens. All keys of the list while that is unknown, because the current key is locked or the list was never
   * signed.
   */
  readonly known: () => ReadonlySet<string>;
  /** Returns the ids of the older keys that no unlocked key vouches for. */
  readonly untrustedSlots: () => readonly string[];
  /**
   * Returns the list in which every unlocked older key has only the wrap under its successor, and has signed the change
   * that replaced it; null when it is so already.
   */
  readonly closedUp: () => KeySlots | null;
};

/** @param opened receives the keys that are unlocked here. */
export function createSlotKeeper(options: DataKeysOptions, opened: UnlockedKeys): SlotKeeper {
  const { keyring, platform, vaultId, save, tell, clock } = options;
  let { slots } = options;

  const current = () => {
    const dataKey = opened.usable().get(slots.current?.id ?? '');
    return slots.current === null || dataKey === undefined ? null : { id: slots.current.id, dataKey };
  };
  const keepSigned = (signed: KeySlots): void => {
    save(signed);
    slots = signed;
  };
  const keep = (changed: KeySlots): void => {
    const key = current();
    if (key === null) throw new KnownFailure('vault-locked');
    keepSigned(signSlots(changed, key.dataKey, vaultId));
  };
  const keepQuietly = (slot: KeySlot, fresh: Wrap): void => {
    const replaced = (each: KeySlot) => (each.id === slot.id ? withWrap(each, fresh) : each);
    // A list that was changed outside must be reported before it is signed again.
    if (current() === null || state() !== 'proven') return;
    try {
      keep({
        ...slots,
        current: slots.current === null ? null : replaced(slots.current),
        retired: slots.retired.map(replaced),
      });
    } catch {
      return;
    }
  };
  const state = (): ListState => {
    const key = current();
    if (key !== null && isProven(slots, key.dataKey, vaultId)) return 'proven';
    return slots.proof === null && slots.links.length === 0 ? 'unsigned' : 'changed';
  };
  const vouched = () => vouchedFor(slots, opened.usable(), vaultId);
  const linksTo = (to: string, newKey: Buffer, older: readonly KeySlot[]): readonly KeyLink[] => {
    const at = clock().toISOString();
    return older.map(({ id }) => linkKeys({ from: id, to, at }, opened.usable().get(id) ?? null, newKey, vaultId));
  };

  const openOne = async (slot: KeySlot, isVouchedFor: boolean, passphrase?: string): Promise<Buffer | null> => {
    const sealed = wrapOf(slot, 'successor');
    const successor = sealed === null ? undefined : opened.usable().get(sealed.under);
    const dataKey = sealed === null || successor === undefined ? null : openUnder(sealed, successor, slot.id);
    if (dataKey !== null && isDataKeyOf(slot, dataKey)) return dataKey;
    if (!isVouchedFor) return null;
    if (openKeyringWrapOf(slot) !== null) {
      const attempt = await openWithKeyring(slot, keyring, platform);
      if (attempt.state === 'opened') return attempt.dataKey;
      if (attempt.isPlanted) tell(plantedNotice(slot));
    }
    return passphrase === undefined ? null : openWithPassphrase(slot, passphrase);
  };

  return {
    slots: () => slots,
    current,
    keep,
    keepSigned,
    keepQuietly,
    async replace(wrap, needsOld, beside = [], byKit = undefined) {
      const made = makeDataKey();
      const wraps: Wrap[] = [];
      for (const [place, each] of [wrap, ...beside].entries()) {
        const wrapped = await each(made.dataKey, made.slot.id);
        if (wrapped !== null) wraps.push(wrapped);
        else if (place === 0) return false;
      }
      const old = slots.current;
      // No await from here on: a lock may wipe the old key before this, but not in between.
      const oldKey = opened.usable().get(old?.id ?? '') ?? null;
      if (needsOld && oldKey === null) throw new KnownFailure('vault-locked');
      const to = made.slot.id;
      // A locked old key cannot vouch for the keys that it vouched for, so the new one vouches for all.
      const older = old === null ? [] : oldKey === null ? [...slots.retired, old] : [old];
      const links = linksTo(to, made.dataKey, older);
      const sealed = old && oldKey ? withWrap(old, sealUnder(to, made.dataKey, old.id, oldKey)) : old;
      const next = {
        ...slots,
        current: slotWith(made.slot, ...wraps),
        retired: sealed === null ? slots.retired : [...slots.retired, sealed],
        links: [...slots.links, ...links.map((link) => (byKit ? { ...link, byKit } : link))],
      };
      keepSigned(signSlots(next, made.dataKey, vaultId));
      opened.put(to, made.dataKey);
      return true;
    },
    async openOlder(passphrase) {
      for (let before = -1; before !== opened.usable().size; ) {
        before = opened.usable().size;
        const known = vouched();
        for (const slot of slots.retired) {
          if (opened.has(slot.id)) continue;
          const dataKey = await openOne(slot, known.has(slot.id), passphrase);
          // A lock meanwhile has wiped the current key: this one must not stay unlocked.
          if (dataKey !== null && current() !== null) opened.put(slot.id, dataKey);
          else dataKey?.fill(0);
        }
      }
    },
    state,
    sign(isFirst) {
      const key = current();
      if (key === null) return;
      const links = linksTo(key.id, key.dataKey, isFirst ? slots.retired : []);
      keep({ ...slots, links: [...slots.links, ...links] });
    },
    known() {
      const all = [slots.current, ...slots.retired].flatMap((slot) => slot?.id ?? []);
      if (current() === null || state() === 'unsigned') return new Set(all);
      return new Set([...vouched(), ...opened.usable().keys()]);
    },
    untrustedSlots() {
      const known = vouched();
      return slots.retired.filter(({ id }) => !known.has(id) && !opened.has(id)).map(({ id }) => id);
    },
    closedUp() {
      const key = current();
      if (key === null) return null;
      const keys = opened.usable();
      let isChanged = false;
      const retired = slots.retired.map((slot) => {
        const dataKey = keys.get(slot.id);
        if (dataKey === undefined) return slot;
        const sealed = wrapOf(slot, 'successor') ?? sealUnder(key.id, key.dataKey, slot.id, dataKey);
        if (slot.wraps.length === 1 && slot.wraps[0] === sealed) return slot;
        isChanged = true;
        return slotWith(slot, sealed);
      });
      const links = slots.links.map((link) => {
        const oldKey = keys.get(link.from);
        if (oldKey === undefined || isSignedBy(link, 'byOld', oldKey, vaultId)) return link;
        isChanged = true;
        return { ...link, byOld: linkKeys(link, oldKey, oldKey, vaultId).byOld };
      });
      return isChanged ? signSlots({ ...slots, retired, links }, key.dataKey, vaultId) : null;
    },
  };
}

/** The notice about a slot that everybody can open. The same text at each start, so that it is raised once. */
export function plantedNotice({ id }: KeySlot) {
  return { code: 'key-planted', facts: { slot: id } } as const;
}
