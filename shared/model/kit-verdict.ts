import * as z from 'zod/mini';

/** A kit as the app lists it: never with its code. `kit` is its mark, 12 hex digits. */
export const KitFacts = z.object({
  kit: z.string().check(z.regex(/^[0-9a-f]{12}$/)),
  number: z.int().check(z.minimum(1)),
  madeAt: z.string().check(z.maxLength(40)),
  madeBy: z.string().check(z.maxLength(200)),
});
export type KitFacts = z.infer<typeof KitFacts>;

/**
 * What a kit, or a half of it, is worth here. `holds`: yes, no, or that it cannot be judged.
 *
 * - `fits`: page and file together open this vault.
 * - `file-fits`: the file belongs to the present kit of this vault; the code is still to be typed.
 * - `group-wrong`: these groups of the code fail their check. `other-code`: every group holds, but the page is another
 *   kit's. `incomplete`: groups are missing, there are too many, or a sign that no code has.
 * - `other-vault`: the kit of other keys. `replaced`, `given-up`, `new-lock`, `used`: it was a kit of this vault; see
 *   `KitEnd`. `never-made`: the journal names no such kit.
 * - `missing`: the history has it, nothing ended it, and the list of locks lacks it. `list-older`: the list still has
 *   what the history has ended.
 * - `file-damaged`: a kit's file that is cut off or changed. `file-foreign`: no kit's file. `file-newer`: of a newer
 *   Keyquilt. `vault-damaged`: page and file fit together, and the vault's own half was changed. `no-lock`: the vault has
 *   no lock that a kit could open.
 */
export const KitReason = z.enum([
  'fits',
  'file-fits',
  'group-wrong',
  'incomplete',
  'other-code',
  'other-vault',
  'replaced',
  'given-up',
  'new-lock',
  'used',
  'never-made',
  'missing',
  'list-older',
  'file-damaged',
  'file-foreign',
  'file-newer',
  'vault-damaged',
  'no-lock',
]);
export type KitReason = z.infer<typeof KitReason>;

/** A verdict with its reason. `groups`: those that fail, counted from 1. `kit`: the kit that the file names. */
export const KitVerdict = z.object({
  holds: z.enum(['yes', 'no', 'unknown']),
  reason: KitReason,
  groups: z.array(z.int()),
  kit: z.nullable(z.omit(KitFacts, { madeBy: true })),
  /** The file's name without its folder; empty without a file. */
  file: z.string(),
});
export type KitVerdict = z.infer<typeof KitVerdict>;

const unknown: ReadonlySet<KitReason> = new Set([
  'missing',
  'list-older',
  'file-damaged',
  'file-foreign',
  'file-newer',
  'vault-damaged',
  'no-lock',
]);

/** Whether a kit with this reason holds. */
export function holdsOf(reason: KitReason): KitVerdict['holds'] {
  if (reason === 'fits' || reason === 'file-fits') return 'yes';
  return unknown.has(reason) ? 'unknown' : 'no';
}
