import type { JournalEvent } from '../../../shared/model/event';
import { signerFingerprint } from '../../storage/vault/keys/signing-pair';

/** A public key that this journal knows, own or a colleague's. */
export type ListedSigner = {
  readonly fingerprint: string;
  /** 32 bytes in base64. */
  readonly publicKey: string;
  readonly name: string;
  readonly role: 'own' | 'known';
  /** How it came here. `compared`: a person compared its fingerprint. `backup`: from another person's backup. */
  readonly how: 'made' | 'restored' | 'compared' | 'backup';
  readonly madeAt: string;
  /** Since when it is listed here. */
  readonly since: string;
  /** When it was given up, because somebody else may have its private half; null when it was not. */
  readonly givenUpAt: string | null;
};

/** The events that the list is made of. */
export const signingEvents: ReadonlySet<string> = new Set<JournalEvent['type']>([
  'signing-key-made',
  'signing-key-given-up',
  'signing-key-noted',
]);

/**
 * The list of public keys, in the order in which they came. The signed journal is its only source, so that nobody can
 * add a key to it unnoticed; and only lines of this very journal count: those that came with a file of another vault
 * make nobody known here.
 */
export function listSigners(events: readonly JournalEvent[]): readonly ListedSigner[] {
  const list = new Map<string, ListedSigner>();
  for (const { type, facts, at, known } of events) {
    if (!signingEvents.has(type) || known !== 'recorded' || 'originAt' in facts) continue;
    const fingerprint = String(facts.fingerprint ?? '');
    const before = list.get(fingerprint);
    if (type === 'signing-key-given-up') {
      if (before) list.set(fingerprint, { ...before, givenUpAt: before.givenUpAt ?? at });
      continue;
    }
    if (facts.act === 'forgotten') {
      if (before?.role === 'known') list.delete(fingerprint);
      continue;
    }
    const publicKey = String(facts.publicKey ?? '');
    if (signerFingerprint(Buffer.from(publicKey, 'base64')) !== fingerprint) continue;
    const isOwn = type === 'signing-key-made' || facts.act === 'own' || before?.role === 'own';
    const givenUp = typeof facts.givenUpAt === 'string' ? facts.givenUpAt : null;
    list.delete(fingerprint);
    list.set(fingerprint, {
      fingerprint,
      publicKey,
      name: before?.role === 'own' && facts.act !== 'own' ? before.name : String(facts.name ?? ''),
      role: isOwn ? 'own' : 'known',
      how: howOf(type, facts.act, facts.how),
      madeAt: String(facts.madeAt ?? before?.madeAt ?? at),
      since: before?.since ?? at,
      givenUpAt: before?.givenUpAt ?? givenUp,
    });
  }
  return [...list.values()];
}

function howOf(type: JournalEvent['type'], act: unknown, how: unknown): ListedSigner['how'] {
  if (type === 'signing-key-made') return 'made';
  if (act === 'own') return 'restored';
  return how === 'backup' ? 'backup' : 'compared';
}
