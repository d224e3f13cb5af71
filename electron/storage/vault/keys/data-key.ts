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

/** The slot of a new data key with its first wrap. */
export function slotWith(slot: KeySlot, wrap: Wrap): KeySlot {
  return { ...slot, wraps: [wrap] };
}

/**
 * Whether these bytes are the data key of the slot. An unauthenticated keyring cipher can answer a wrong key with
 * garbage instead of an error (Chromium os_crypt on Linux uses AES-128-CBC), so every unwrapped key is tried here.
 */
export function isDataKeyOf(slot: KeySlot, candidate: Buffer): boolean {
  if (candidate.length !== keyBytes || keyIdOf(candidate) !== slot.id) return false;
  const text = openBytes(candidate, Buffer.from(slot.check, 'base64'), bindingOf(slot.id));
  return text?.toString() === knownText;
}

function bindingOf(id: string): string {
  return JSON.stringify(['keyquilt check', 1, id]);
}
