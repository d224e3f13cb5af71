import { createHmac, timingSafeEqual } from 'node:crypto';
import { isPlainObject } from '../../files/file-codec';
import { deriveKey } from './derived-keys';
import { openBytes, sealBytes } from './envelope';
import type { KeyLink, KeySlots, SlotProof, SuccessorWrap } from './key-slot';

/** The list with a fresh signature under its current key. */
export function signSlots(slots: KeySlots, dataKey: Buffer, vaultId: string): KeySlots {
  const key = slots.current?.id ?? '';
  const generation = (slots.proof?.generation ?? 0) + 1;
  const mac = proofMac(slots, { key, generation }, dataKey, vaultId);
  return { ...slots, proof: { key, mac, generation } };
}

/** True when the holder of the current key signed exactly this list. */
export function isProven(slots: KeySlots, dataKey: Buffer, vaultId: string): boolean {
  const { proof, current } = slots;
  if (proof === null || proof.key !== current?.id) return false;
  return isSame(proof.mac, proofMac(slots, proof, dataKey, vaultId));
}

/** A change of key, signed by the available keys; null for a locked old key. */
export function linkKeys(
  change: Pick<KeyLink, 'from' | 'to' | 'at'>,
  oldKey: Buffer | null,
  newKey: Buffer,
  vaultId: string,
): KeyLink {
  const byOld = oldKey === null ? null : linkMac(change, oldKey, vaultId);
  return { ...change, byOld, byNew: linkMac(change, newKey, vaultId) };
}

/** True when the signature of one side of a change is valid. */
export function isSignedBy(link: KeyLink, side: 'byOld' | 'byNew', dataKey: Buffer, vaultId: string): boolean {
  const mac = link[side];
  return mac !== null && isSame(mac, linkMac(link, dataKey, vaultId));
}

/**
 * Returns the retired slots that an unlocked key vouches for, directly or through another unlocked one. Anybody who can
 * write the file may have added any other slot.
 */
export function vouchedFor(slots: KeySlots, opened: ReadonlyMap<string, Buffer>, vaultId: string): ReadonlySet<string> {
  const known = new Set(slots.current === null ? [] : [slots.current.id]);
  for (let before = -1; before !== known.size; ) {
    before = known.size;
    for (const link of slots.links) {
      const dataKey = known.has(link.to) ? opened.get(link.to) : undefined;
      if (dataKey !== undefined && isSignedBy(link, 'byNew', dataKey, vaultId)) known.add(link.from);
    }
  }
  return known;
}

/** A data key sealed under its successor. */
export function sealUnder(successorId: string, successor: Buffer, oldId: string, oldKey: Buffer): SuccessorWrap {
  const key = deriveKey(successor, 'successor');
  const sealed = sealBytes(key, oldKey, bindingOf(oldId, successorId)).toString('base64');
  key.fill(0);
  return { kind: 'successor', under: successorId, sealed };
}

/** Opens the bytes that `sealUnder` made, or null. */
export function openUnder(wrap: SuccessorWrap, successor: Buffer, oldId: string): Buffer | null {
  const key = deriveKey(successor, 'successor');
  const dataKey = openBytes(key, Buffer.from(wrap.sealed, 'base64'), bindingOf(oldId, wrap.under));
  key.fill(0);
  return dataKey;
}

function bindingOf(oldId: string, successorId: string): string {
  return JSON.stringify(['keyquilt successor', 1, oldId, successorId]);
}

function proofMac(slots: KeySlots, proof: Omit<SlotProof, 'mac'>, dataKey: Buffer, vaultId: string): string {
  const { current, retired, links } = slots;
  const { key, generation, recordsAuthenticated } = proof;
  const signed = [vaultId, key, generation, recordsAuthenticated ?? null, current, retired, links];
  return macOf(deriveKey(dataKey, 'slots'), ['keyquilt slots', 1, ...signed]);
}

function linkMac({ from, to, at }: Pick<KeyLink, 'from' | 'to' | 'at'>, dataKey: Buffer, vaultId: string): string {
  return macOf(deriveKey(dataKey, 'links'), ['keyquilt link', 1, vaultId, from, to, at]);
}

function macOf(key: Buffer, signed: readonly unknown[]): string {
  const mac = createHmac('sha256', key).update(canonical(signed)).digest('hex');
  key.fill(0);
  return mac;
}

/** JSON with the members of each object sorted by name, independent of their order in the file. */
function canonical(value: unknown): string {
  return JSON.stringify(value, (_, each: unknown) =>
    isPlainObject(each) ? Object.fromEntries(Object.entries(each).sort(([a], [b]) => (a < b ? -1 : 1))) : each,
  );
}

function isSame(a: string, b: string): boolean {
  return a.length === b.length && timingSafeEqual(Buffer.from(a), Buffer.from(b));
}
