import * as z from 'zod/mini';
import { IsoTime, ShortText } from '../model/fact';

const nothing = z.strictObject({});

/** The fingerprint of a public signing key: 32 lower-case hex characters. */
const SignerFingerprint = z.string().check(z.regex(/^[0-9a-f]{32}$/));

/** A public signing key as people see it. `since`: when it was listed here. `isGone`: its private half is not here. */
export const SignerKey = z.object({
  fingerprint: SignerFingerprint,
  name: z.string(),
  role: z.enum(['own', 'known']),
  how: z.enum(['made', 'restored', 'compared', 'backup']),
  madeAt: IsoTime,
  since: IsoTime,
  givenUpAt: z.nullable(IsoTime),
  isGone: z.boolean(),
});
export type SignerKey = z.infer<typeof SignerKey>;

/**
 * The signing keys of the account. `current` is the one that signs; `waiting` one whose name is not confirmed yet.
 * `protected` is false while nothing protects the vault: then no key can be kept, and files are not signed.
 */
export const SigningState = z.object({
  protected: z.boolean(),
  current: z.nullable(SignerFingerprint),
  waiting: z.nullable(SignerFingerprint),
  keys: z.array(SignerKey),
});
export type SigningState = z.infer<typeof SigningState>;

const onKey = z.strictObject({ fingerprint: SignerFingerprint });
const Name = ShortText.check(z.minLength(1), z.maxLength(80));

/** Requests about the keys that sign files. A private half never crosses. */
export const signingRequests = {
  'signing.read': { input: nothing, output: SigningState, updates: 'none' },
  /** Makes the pair whose name is to be confirmed, if there is none that signs. */
  'signing.prepare': { input: nothing, output: SigningState, updates: 'none' },
  'signing.confirm': {
    input: z.strictObject({ name: Name, fingerprint: SignerFingerprint }),
    output: SigningState,
    updates: 'none',
  },
  /** The typed word confirms it, whoever calls: files that the key signed before cannot prove their time any more. */
  'signing.giveUp': {
    input: z.strictObject({ fingerprint: SignerFingerprint, confirmed: z.literal('give up') }),
    output: SigningState,
    updates: 'none',
  },
  /** The key of the file that was checked last. `name`: who read its fingerprint out. */
  'signing.noteKnown': {
    input: z.strictObject({ fingerprint: SignerFingerprint, name: Name }),
    output: SigningState,
    updates: 'none',
  },
  'signing.forget': { input: onKey, output: SigningState, updates: 'none' },
} as const;
