import { keyBytes, keyIdOf, makeKey } from './derived-keys';
import { openBytes, sealBytes } from './envelope';
import type { KeySlot, Wrap } from './key-slot';

const knownText = 'keyquilt data key';

/** A new data key and its slot, still without a wrap. */
export function makeDataKey(): { readonly dataKey: Buffer; readonly slot: KeySlot } {
  const dataKey = makeKey();
  const id = keyIdOf(dataKey);
  const check = sealBytes(dataKey, Buffer.from(knownText), bindingOf(id)).toString('base64');
  return { dataKey, slot: { id, wraps: [], check } };
}

/** The slot of a new data key with its first wraps. */
export function slotWith(slot: KeySlot, ...wraps: Wrap[]): KeySlot {
  return { ...slot, wraps };
}

/**
 * True when these bytes are the slot's data key. An unauthenticated keyring cipher can return garbage for a wrong key
 * instead of an error (Chromium os_crypt on Linux uses AES-128-CBC), so check every unwrapped key here.
 */
export function isDataKeyOf(slot: KeySlot, candidate: Buffer): boolean {
  if (candidate.length !== keyBytes || keyIdOf(candidate) !== slot.id) return false;
  const text = openBytes(candidate, Buffer.from(slot.check, 'base64'), bindingOf(slot.id));
  return text?.toString() === knownText;
}

function bindingOf(id: string): string {
  return JSON.stringify(['keyquilt check', 1, id]);
}
