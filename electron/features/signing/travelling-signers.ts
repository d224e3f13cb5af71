import * as z from 'zod/mini';
import { JournalEvent } from '../../../shared/model/event';
import { IsoTime } from '../../../shared/model/fact';
import { publicHalfOf, signerFingerprint } from '../../storage/vault/keys/signing-pair';
import { wipe } from '../../storage/vault/keys/wipe';
import type { Vault } from '../../storage/vault/vault';
import type { Signer } from './signer';
import { type ListedSigner, signingEvents } from './signing-list';

/** The most keys and lines in one file; the newest are kept. */
const maxKeys = 500;
const maxEvents = 5_000;

const Key32 = z.string().check(z.regex(/^[A-Za-z0-9+/]{43}=$/));

/**
 * The signing keys in a backup: all public ones, and the private half of those that can sign, in clear inside the
 * encrypted file. `events`: the journal's lines about these keys. Those about signed files, by which files
 * are judged after a restore, are among the backup's own.
 */
export const TravellingSigning = z.object({
  keys: z
    .array(
      z.object({
        publicKey: Key32,
        name: z.string().check(z.minLength(1), z.maxLength(80)),
        role: z.enum(['own', 'known']),
        how: z.enum(['made', 'restored', 'compared', 'backup']),
        madeAt: IsoTime,
        givenUpAt: z.nullable(IsoTime),
        seed: z.nullable(Key32),
      }),
    )
    .check(z.maxLength(maxKeys)),
  current: z.nullable(z.string()),
  events: z.array(JournalEvent).check(z.maxLength(maxEvents)),
});
export type TravellingSigning = z.infer<typeof TravellingSigning>;

/** The key that signed on the other computer, and what it is here. */
type SignerInFile = {
  readonly name: string;
  readonly fingerprint: string;
  readonly here: 'own' | 'other-own' | 'none';
};

type Parts = { readonly signer: Signer; readonly vault: Pick<Vault, 'signing' | 'journal' | 'note'> };

/** Collects the signing keys for a backup. Throws what the journal throws. */
export async function signersForBackup({ signer, vault }: Parts): Promise<TravellingSigning> {
  const [all, { current }] = [await signer.list(), await signer.read()];
  const keys: TravellingSigning['keys'] = [];
  for (const { fingerprint, since: _, ...key } of all.slice(-maxKeys)) {
    const seed = key.role === 'own' && key.givenUpAt === null ? await vault.signing.open(fingerprint) : null;
    keys.push({ ...key, seed: seed?.toString('base64') ?? null });
    wipe(seed);
  }
  const events = vault.journal.timeline(null).filter(({ type }) => signingEvents.has(type));
  return { keys, current, events: events.slice(-maxEvents) };
}

/** Returns the key that signed on the other computer; null when there was none. */
export async function signerInFile(signing: TravellingSigning, signer: Signer): Promise<SignerInFile | null> {
  const key = signing.keys.find((each) => fingerprintOf(each) === signing.current && each.role === 'own');
  if (!key) return null;
  const own = (await signer.list()).filter(({ role }) => role === 'own');
  const fingerprint = fingerprintOf(key);
  const isHere = own.some((each) => each.fingerprint === fingerprint);
  return { name: key.name, fingerprint, here: isHere ? 'own' : own.length > 0 ? 'other-own' : 'none' };
}

/**
 * Takes the signing keys of a backup. `mine`: the person said that the backup is their own. Only then are its own keys
 * own keys here, its private half is taken if none signs here yet, and the people whom it knows are known. From another
 * person's backup only that person's own keys are noted, as known.
 * @throws KnownFailure `vault-locked`, or one of storage.
 */
export async function takeSigners(signing: TravellingSigning, whose: 'mine' | 'other', parts: Parts): Promise<void> {
  const { signer, vault } = parts;
  for (const key of signing.keys) {
    const fingerprint = fingerprintOf(key);
    const here = (await signer.list()).find((each) => each.fingerprint === fingerprint);
    if (whose === 'other' && (key.role !== 'own' || here)) continue;
    if (whose === 'mine' && key.role === 'own') await takePrivateHalf(key, here ?? null, parts);
    if (here && (here.role === 'own' || key.role === 'known') && (here.givenUpAt || !key.givenUpAt)) continue;
    const act = whose === 'mine' && key.role === 'own' ? 'own' : 'known';
    const how = whose === 'other' ? 'backup' : key.how;
    const { publicKey, name, madeAt, givenUpAt } = key;
    const facts = { fingerprint, publicKey, name, madeAt, act, how, ...(givenUpAt && { givenUpAt }) };
    await vault.note({ type: 'signing-key-noted', keyId: null, known: 'recorded', facts });
  }
}

/** One pair for each person: a private half is taken only where none signs, or where its own place is empty. */
async function takePrivateHalf(
  { seed, publicKey, givenUpAt }: TravellingSigning['keys'][number],
  here: ListedSigner | null,
  { signer, vault }: Parts,
): Promise<void> {
  if (seed === null || givenUpAt !== null || here?.givenUpAt) return;
  if ((await signer.read()).current !== null) return;
  const bytes = Buffer.from(seed, 'base64');
  try {
    if (publicHalfOf(bytes).toString('base64') === publicKey) await vault.signing.put(bytes);
  } finally {
    wipe(bytes);
  }
}

function fingerprintOf({ publicKey }: { readonly publicKey: string }): string {
  return signerFingerprint(Buffer.from(publicKey, 'base64'));
}
