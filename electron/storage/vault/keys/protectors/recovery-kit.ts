import { hkdfSync, randomBytes } from 'node:crypto';
import * as z from 'zod/mini';
import { kitCodeBytes, kitCodeOf } from '../../../../../shared/model/kit-code';
import { keyBytes } from '../derived-keys';
import { openBytes, sealBytes } from '../envelope';
import { KitId, type KitWrap, ScryptCostShape } from '../key-slot';
import { wipe } from '../wipe';
import { deriveInThread } from './scrypt-thread';

/** scrypt's parameters for new kits: those of a passphrase, although the code needs no stretching. */
const cost = { n: 2 ** 17, r: 8, p: 1 } as const;

/** What names a kit, on its page, in its file and in the list of keys. `number` counts the kits of a vault. */
export type KitName = Pick<KitWrap, 'kit' | 'number' | 'madeAt'>;

/**
 * The content of the sealed file. What is in clear names the kit and its vault, so that a foreign file is told before
 * anything is typed; the code authenticates it.
 */
export const KitFileContent = z.object({
  vaultId: z.string().check(z.regex(/^[0-9a-f]{32}$/)),
  kit: KitId,
  number: z.int().check(z.minimum(1), z.maximum(1_000_000)),
  madeAt: z.iso.datetime(),
  ...ScryptCostShape,
  sealed: z.string().check(z.maxLength(200), z.regex(/^[A-Za-z0-9+/=]+$/)),
});
export type KitFileContent = z.infer<typeof KitFileContent>;

/** A new kit: the groups of its page, the content of its file, and the key that both together give. */
export type NewKit = { readonly groups: readonly string[]; readonly file: KitFileContent; readonly key: Buffer };

/**
 * Makes a kit. The file holds a random half, sealed under the code of the page; the kit's key comes from both halves.
 * The caller wipes the key. Throws as `deriveInThread` does.
 */
export async function makeKit(vaultId: string, name: Pick<KitName, 'number' | 'madeAt'>): Promise<NewKit> {
  const code = randomBytes(kitCodeBytes);
  const half = randomBytes(keyBytes);
  const groups = kitCodeOf(code);
  wipe(code);
  const head = {
    vaultId,
    kit: randomBytes(6).toString('hex'),
    number: name.number,
    madeAt: name.madeAt,
    ...cost,
    salt: randomBytes(32).toString('base64'),
  };
  const stretched = await stretch(groups, head);
  const fileKey = derived(stretched, 'file');
  const sealed = sealBytes(fileKey, half, bindingOf(head)).toString('base64');
  const key = derived(Buffer.concat([stretched, half]), 'slot');
  wipe(half, stretched, fileKey);
  return { groups, file: { ...head, sealed }, key };
}

/** The key of a kit from its two halves; null when the code is not the one of this file. The caller wipes it. */
export async function openKit(file: KitFileContent, groups: readonly string[]): Promise<Buffer | null> {
  const stretched = await stretch(groups, file);
  const fileKey = derived(stretched, 'file');
  const half = openBytes(fileKey, Buffer.from(file.sealed, 'base64'), bindingOf(file));
  const key = half === null ? null : derived(Buffer.concat([stretched, half]), 'slot');
  wipe(stretched, fileKey, half);
  return key;
}

/** The data key wrapped under a kit's key. */
export function wrapWithKit(dataKey: Buffer, slotId: string, name: KitName & Pick<KitWrap, 'madeBy'>, key: Buffer) {
  const { kit, number, madeAt, madeBy } = name;
  const sealed = sealBytes(key, dataKey, slotBinding(slotId, name)).toString('base64');
  return { kind: 'kit', kit, number, madeAt, madeBy, sealed } as const satisfies KitWrap;
}

/** Unwraps the data key, or null for another kit or a changed slot. */
export function unwrapWithKit(wrap: KitWrap, slotId: string, key: Buffer): Buffer | null {
  return openBytes(key, Buffer.from(wrap.sealed, 'base64'), slotBinding(slotId, wrap));
}

/** Derives one key (HKDF with SHA-256, RFC 5869) and wipes a joined input that only this function sees. */
function derived(secret: Buffer, purpose: 'file' | 'slot'): Buffer {
  const key = Buffer.from(hkdfSync('sha256', secret, '', `keyquilt recovery kit ${purpose} 1`, keyBytes));
  if (purpose === 'slot') wipe(secret);
  return key;
}

async function stretch(groups: readonly string[], { salt, n, r, p }: Pick<KitFileContent, 'salt' | 'n' | 'r' | 'p'>) {
  const key = await deriveInThread({
    passphrase: new TextEncoder().encode(groups.join('')),
    salt: new Uint8Array(Buffer.from(salt, 'base64')),
    cost: { n, r, p },
    length: keyBytes,
  });
  return Buffer.from(key.buffer, key.byteOffset, key.byteLength);
}

function bindingOf({ vaultId, kit, number, madeAt, n, r, p }: Omit<KitFileContent, 'sealed' | 'salt'>): string {
  return JSON.stringify(['keyquilt recovery kit', 1, vaultId, kit, number, madeAt, n, r, p]);
}

function slotBinding(slotId: string, { kit, number, madeAt }: KitName): string {
  return JSON.stringify(['keyquilt recovery kit slot', 1, slotId, kit, number, madeAt]);
}
