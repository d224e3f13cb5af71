import * as z from 'zod/mini';

/**
 * Every way in which a request can fail. The list is closed: a new code compiles only with its words in the message
 * catalogue.
 */
export const FailureCode = z.enum([
  'bad-input',
  'foreign-sender',
  'not-found',
  'clipboard-empty',
  'clipboard-too-long',
  'clipboard-unreadable',
  'passphrase-needed',
  'passphrase-wrong',
  'passphrase-weak',
  'passphrase-earlier',
  'touch-id-missing',
  'vault-locked',
  'locked-meanwhile',
  'value-locked',
  'keyring-failed',
  'touch-id-declined',
  'storage-full',
  'storage-read-only',
  'storage-failed',
  'file-full',
  'file-read-only',
  'file-failed',
  'print-failed',
  'file-passphrase-wrong',
  'file-damaged',
  'file-not-keepass',
  'keepass-too-costly',
  'keepass-too-big',
  'list-too-large',
  'list-unreadable',
  'list-stale',
  'file-not-age',
  'file-other-content',
  'file-other-account',
  'file-newer',
  'file-too-big',
  'file-expired',
  'file-not-verified',
  'file-closed',
  'too-many-keys',
  'newer-format',
  'update-full',
  'update-failed',
  'changed-elsewhere',
  'busy',
  'restart-waits',
  'stopped',
  'review-empty',
  'review-too-large',
  'review-locked',
  'review-incomplete',
  'review-changed',
  'rotation-not-ready',
  'values-changed',
  'too-often',
  'question-open',
  'not-yet-a-key',
  'not-made-up',
  'no-mail-program',
  'mail-too-long',
  'browser-failed',
  'kit-group-wrong',
  'kit-gone',
  'unexpected',
]);
export type FailureCode = z.infer<typeof FailureCode>;

/** The one shape of an error across the boundary: plain words, secrets removed. */
export const Failure = z.object({
  code: FailureCode,
  title: z.string(),
  advice: z.string(),
  details: z.optional(z.string()),
});
export type Failure = z.infer<typeof Failure>;

/** An answer is a value or a failure; nothing is ever thrown across the boundary. */
export type Answer<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly failure: Failure };
