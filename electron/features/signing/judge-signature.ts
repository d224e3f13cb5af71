import type { FileVerdict } from '../../../shared/contract/report-requests';
import { oneLine, type SignatureText, statementText } from '../../../shared/model/signature-text';
import { isSignedBy, signerFingerprint } from '../../storage/vault/keys/signing-pair';
import { type FoundSignature, fits } from './found-signature';
import type { ListedSigner } from './signing-list';

/** How far a signer's clock may be ahead of this one, in milliseconds. */
const clockLeewayMs = 10 * 60_000;

/** What is known here about keys and files. */
type KnownHere = {
  readonly signers: readonly ListedSigner[];
  readonly isGone: (fingerprint: string) => boolean;
  /** The fingerprint of the key that signed these very bytes according to this journal; null when it does not say. */
  readonly signerInHistory: string | null;
  /** True when the journal holds these very bytes. */
  readonly isInHistory: boolean;
  readonly account: 'real' | 'practice';
  readonly now: Date;
};

type Verdict = Pick<FileVerdict, 'outcome' | 'reason' | 'signature' | 'notes'>;

/** Judges a file by its signatures, of which there is at least one. `file` is its present name. */
export function judgeSignatures(file: string, found: readonly FoundSignature[], here: KnownHere): Verdict | null {
  const chosen = found.find(fits) ?? found[0];
  if (!chosen) return null;
  const { signature: text } = chosen;
  const publicKey = rawKeyOf(text);
  const fingerprint = publicKey === null ? '' : signerFingerprint(publicKey);
  const listed = here.signers.find((each) => each.fingerprint === fingerprint) ?? null;
  const isOwnGone = listed?.role === 'own' && here.isGone(fingerprint);
  const notes: Verdict['notes'] = [];
  const isRenamed = oneLine(file, 'file') !== text.file;
  if (isRenamed) notes.push('renamed');
  if (chosen.place === 'inside') notes.push('signed-inside');
  if (chosen.place === 'elsewhere') notes.push('signature-elsewhere');
  if (!chosen.isExact) notes.push('signature-rewritten');
  if (isOwnGone && listed.givenUpAt === null) notes.push('key-gone');
  if (listed && listed.name !== text.signedBy) notes.push('other-name');
  if (text.account !== here.account) notes.push(text.account === 'practice' ? 'practice-file' : 'real-file');
  const signature = {
    signedBy: text.signedBy,
    signedAt: text.signedAt,
    keyMadeAt: listed?.madeAt ?? text.keyMadeAt,
    fingerprint,
    who: whoOf(listed, here),
    knownAs: listed?.name ?? null,
    givenUpAt: listed?.givenUpAt ?? null,
    file: text.file,
    title: text.title,
    what: text.what,
  };
  const verdict = (outcome: Verdict['outcome'], reason: Verdict['reason']): Verdict => ({
    outcome,
    reason,
    signature: reason === 'forged' ? null : signature,
    notes,
  });

  const isGenuine =
    publicKey !== null &&
    isSignedBy(publicKey, Buffer.from(statementText(text), 'utf8'), Buffer.from(text.signature, 'base64'));
  if (!isGenuine) return verdict('fails', 'forged');
  if (!fits(chosen)) {
    // Another name and another content: most likely the signature of another file.
    if (isRenamed && chosen.place === 'beside') return verdict('unjudged', 'other-signature');
    return verdict('fails', 'changed');
  }
  if (here.signerInHistory !== null && here.signerInHistory !== fingerprint) return verdict('fails', 're-signed');
  if (found.some((other) => other !== chosen && fits(other) && keyOf(other) !== keyOf(chosen)))
    return verdict('fails', 're-signed');
  if (listed === null) return verdict('unjudged', 'unknown-key');
  if (timeOf(text.signedAt) > here.now.getTime() + clockLeewayMs) return verdict('unjudged', 'signed-in-future');
  if (listed.givenUpAt !== null) {
    if (timeOf(text.signedAt) >= timeOf(listed.givenUpAt)) return verdict('fails', 'signed-after-given-up');
    // Whoever has the private half can write any time into a signature; the journal's line is from then.
    if (!here.isInHistory) return verdict('unjudged', 'given-up-key');
    notes.push('given-up-later');
  }
  if (timeOf(text.signedAt) < timeOf(signature.keyMadeAt)) return verdict('unjudged', 'signed-before-key');
  return verdict('holds', 'signed');
}

function whoOf(
  listed: ListedSigner | null,
  { signers, isGone }: KnownHere,
): 'own' | 'own-earlier' | 'known' | 'unknown' {
  if (listed === null) return 'unknown';
  if (listed.role === 'known') return 'known';
  const last = signers.findLast(
    ({ role, givenUpAt, fingerprint }) => role === 'own' && givenUpAt === null && !isGone(fingerprint),
  );
  return last === listed ? 'own' : 'own-earlier';
}

/** Milliseconds: people's programs write the same time in more than one way. */
function timeOf(iso: string): number {
  return Date.parse(iso);
}

function keyOf({ signature }: FoundSignature): string {
  return signature.publicKey;
}

/** The 32 bytes of the public key; null unless it is Ed25519. */
export function rawKeyOf({ publicKey }: Pick<SignatureText, 'publicKey'>): Buffer | null {
  const der = Buffer.from(publicKey, 'base64');
  return der.length === 44 && der.subarray(0, 12).toString('hex') === '302a300506032b6570032100'
    ? der.subarray(12)
    : null;
}
