import * as z from 'zod/mini';

const base64 = z.string().check(z.maxLength(8192), z.regex(/^[A-Za-z0-9+/=]+$/));
const Mac = z.string().check(z.regex(/^[0-9a-f]{64}$/));

/** The public id of a data key. */
const SlotId = z.string().check(z.regex(/^[0-9a-f]{16}$/));

/** The data key wrapped by the system's keyring. `backend` names the keyring, to help explain a failure. */
export const KeyringWrap = z.object({
  kind: z.literal('keyring'),
  ciphertext: base64,
  backend: z.string().check(z.maxLength(40)),
  /**
   * True when this wrap is used only after the system's own proof, beside a passphrase. The keyring itself does not
   * enforce that: other programs of the same account can still open it.
   */
  needsProof: z.exactOptional(z.literal(true)),
});
export type KeyringWrap = z.infer<typeof KeyringWrap>;

/**
 * scrypt's cost and salt. The limits keep a damaged or hostile file from making scrypt take all
 * memory, or from making it so cheap that the passphrase can be guessed.
 */
export const ScryptCostShape = {
  /** A power of two. */
  n: z.int().check(z.minimum(2 ** 15), z.maximum(2 ** 19)),
  r: z.literal(8),
  p: z.int().check(z.minimum(1), z.maximum(4)),
  salt: base64,
} as const;

/** The data key wrapped under a passphrase. */
export const PassphraseWrap = z.object({ kind: z.literal('passphrase'), ...ScryptCostShape, sealed: base64 });
export type PassphraseWrap = z.infer<typeof PassphraseWrap>;

/** The data key of the practice account, in clear: nothing in that folder is real. */
export const PracticeWrap = z.object({ kind: z.literal('practice'), key: base64 });
export type PracticeWrap = z.infer<typeof PracticeWrap>;

/** A replaced data key, sealed under its successor. Only what opens the successor opens it. */
export const SuccessorWrap = z.object({ kind: z.literal('successor'), under: SlotId, sealed: base64 });
export type SuccessorWrap = z.infer<typeof SuccessorWrap>;

/** The public id of a recovery kit, which its page and its file name. */
export const KitId = z.string().check(z.regex(/^[0-9a-f]{12}$/));

/** The data key wrapped under a recovery kit: the printed page and the sealed file together open it. */
export const KitWrap = z.object({
  kind: z.literal('kit'),
  kit: KitId,
  number: z.int().check(z.minimum(1), z.maximum(1_000_000)),
  madeAt: z.string().check(z.maxLength(40)),
  madeBy: z.string().check(z.maxLength(200)),
  sealed: base64,
});
export type KitWrap = z.infer<typeof KitWrap>;

/** One wrap of a data key. */
export const Wrap = z.discriminatedUnion('kind', [KeyringWrap, PassphraseWrap, PracticeWrap, SuccessorWrap, KitWrap]);
export type Wrap = z.infer<typeof Wrap>;

/** One data key: its public id, its wraps, and a known text sealed under it to verify an unwrapped key. */
export const KeySlot = z.object({
  id: SlotId,
  wraps: z.array(Wrap).check(z.minLength(1), z.maxLength(4)),
  check: base64,
});
export type KeySlot = z.infer<typeof KeySlot>;

/**
 * One change of the data key, signed by the old and by the new one. `byOld` is null when the old key was locked: then
 * anybody who could write the file may have made the new one. `byNew` is what allows the old slot to be opened.
 */
export const KeyLink = z.object({
  from: SlotId,
  to: SlotId,
  at: z.string().check(z.maxLength(40)),
  byOld: z.nullable(Mac),
  byNew: Mac,
  /** The kit that opened the old key for this change. The list's signature covers it, so that its use cannot be lost. */
  byKit: z.exactOptional(z.object({ kit: KitId, number: z.int().check(z.minimum(1)) })),
});
export type KeyLink = z.infer<typeof KeyLink>;

/**
 * The signature of the whole list under the current data key. `generation` grows with each signature. Early lists also
 * have `recordsAuthenticated`: the journal records that now, but the signature covers the member, so it stays readable.
 */
export const SlotProof = z.object({
  key: SlotId,
  mac: Mac,
  generation: z.int().check(z.minimum(1)),
  recordsAuthenticated: z.optional(z.boolean()),
});
export type SlotProof = z.infer<typeof SlotProof>;

/**
 * All data keys of a vault. `retired` ones were replaced, or could not be unlocked when a new one had to be made; they
 * are kept, because older copies and lines of the journal need them. The second format added `links` and `proof`: a
 * list of the first has neither, and is signed once its current key is unlocked.
 */
export const KeySlots = z.object({
  current: z.nullable(KeySlot),
  retired: z.array(KeySlot),
  links: z._default(z.array(KeyLink), []),
  proof: z._default(z.nullable(SlotProof), null),
});
export type KeySlots = z.infer<typeof KeySlots>;

/** The list of a vault without a data key. */
export const noSlots: KeySlots = { current: null, retired: [], links: [], proof: null };

/** Returns the wrap of one kind in a slot. */
export function wrapOf<K extends Wrap['kind']>(slot: KeySlot, kind: K): Extract<Wrap, { kind: K }> | null {
  const found = slot.wraps.find((wrap): wrap is Extract<Wrap, { kind: K }> => wrap.kind === kind);
  return found ?? null;
}

/** The wrap by which the keyring opens a slot without asking; null when it needs a proof first. */
export function openKeyringWrapOf(slot: KeySlot): KeyringWrap | null {
  const wrap = wrapOf(slot, 'keyring');
  return wrap?.needsProof ? null : wrap;
}

/** The slot with one wrap in place of the one of its kind. */
export function withWrap(slot: KeySlot, wrap: Wrap): KeySlot {
  return { ...slot, wraps: [...slot.wraps.filter(({ kind }) => kind !== wrap.kind), wrap] };
}
