import { KnownFailure } from '../../../failures';
import { isDataKeyOf, makeDataKey, slotWith } from './data-key';
import type { DataKeysOptions } from './data-keys-options';
import { type KeyLink, type KeySlot, type KeySlots, type Wrap, withWrap, wrapOf } from './key-slot';
import { isProven, isSignedBy, linkKeys, openUnder, sealUnder, signSlots, vouchedFor } from './slot-list';
import type { UnlockedKeys } from './unlocked-keys';
import { openWithKeyring, openWithPassphrase } from './unwrap-key';

/** Makes the first wrap of a new key; null when that is not possible now. */
export type WrapMaker = (dataKey: Buffer, slotId: string) => Promise<Wrap | null> | Wrap;

/** What the signature of the list says. `unsigned`: a list of the first format has none yet. */
export type ListState = 'proven' | 'unsigned' | 'changed';

/** The list of data keys: every change of it is signed and saved here, and its older keys are opened here. */
export type SlotKeeper = {
  readonly slots: () => KeySlots;
  /** The key for everything new, when it is open for whoever asks. */
  readonly current: () => { readonly id: string; readonly dataKey: Buffer } | null;
  /** Signs the list under its current key, which must be open, and saves it. */
  readonly keep: (changed: KeySlots) => void;
  /** Saves a list that has its signature already. */
  readonly keepSigned: (signed: KeySlots) => void;
  /** Saves a fresh wrap where that is possible now: the old one stays in use and the keyring asks again. */
  readonly keepQuietly: (slot: KeySlot, fresh: Wrap) => void;
  /**
   * Makes a new current key and saves it before it is used, so that nothing is sealed under a key that a kill could
   * lose. The key before it is sealed under the new one where it is open, and signs the change with it.
   * @param needsOld refuses with `vault-locked` when the key before is not open at the moment of the change.
   * @returns false when no wrap could be made; then nothing is changed.
   */
  readonly replace: (wrap: WrapMaker, needsOld: boolean) => Promise<boolean>;
  /** Opens the older keys that the open ones vouch for: with these, with the keyring and with a passphrase if one is given. */
  readonly openOlder: (passphrase?: string) => Promise<void>;
  /** What the signature says; the current key must be open. */
  readonly state: () => ListState;
  /** Signs the list as it is. A list that has never been signed gets a link from each older key, too. */
  readonly sign: (isFirst: boolean) => void;
  /**
   * Ids of the keys that may have signed something: the current one and those that an open key vouches for or opens. All
   * of the list while nothing can be told of it, because the current key is closed or the list was never signed.
   */
  readonly known: () => ReadonlySet<string>;
  /** Ids of the older keys that nobody with an open key vouches for. */
  readonly strangers: () => readonly string[];
  /**
   * The list in which every older key that is open is sealed under its successor and kept in no other way, with the
   * signature of each under the change that replaced it; null when it is like that already.
   */
  readonly closedUp: () => KeySlots | null;
};

/** @param opened where keys go that are opened here. */
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
    // A list that was changed outside must be told before it is signed again.
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
    if (wrapOf(slot, 'keyring') !== null) {
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
    async replace(wrap, needsOld) {
      const made = makeDataKey();
      const wrapped = await wrap(made.dataKey, made.slot.id);
      if (wrapped === null) return false;
      const old = slots.current;
      // From here on nothing waits: a lock can wipe the old key before this, and not in the middle of it.
      const oldKey = opened.usable().get(old?.id ?? '') ?? null;
      if (needsOld && oldKey === null) throw new KnownFailure('vault-locked');
      const to = made.slot.id;
      // Where the old key is closed nobody can vouch for what it vouched for, so the new one does that for all.
      const older = old === null ? [] : oldKey === null ? [...slots.retired, old] : [old];
      const links = linksTo(to, made.dataKey, older);
      const sealed = old && oldKey ? withWrap(old, sealUnder(to, made.dataKey, old.id, oldKey)) : old;
      const next = {
        ...slots,
        current: slotWith(made.slot, wrapped),
        retired: sealed === null ? slots.retired : [...slots.retired, sealed],
        links: [...slots.links, ...links],
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
          // A lock that came meanwhile has wiped the current key: then this one is not to come back.
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
    strangers() {
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

/** What is said of a slot that everybody can open: the same words at each start, told once. */
export function plantedNotice({ id }: KeySlot) {
  return { code: 'key-planted', facts: { slot: id } } as const;
}
