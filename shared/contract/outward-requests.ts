import * as z from 'zod/mini';
import { KeyId } from '../model/key-record';
import { linkNames } from '../model/links';
import { ReviewId } from '../review/review';

const nothing = z.strictObject({});

/** An e-mail that main composes. The page names only its subject matter, never the text. */
const Mail = z.discriminatedUnion('kind', [
  /** To a person who may create the key of this set-up. */
  z.strictObject({ kind: z.literal('ask-manager'), id: KeyId }),
  /** To the owner of a key that this review left open. */
  z.strictObject({ kind: z.literal('ask-owner'), review: ReviewId, id: KeyId }),
]);

/** Requests that hand something to the system: plain text to the clipboard, an official page, an e-mail. */
export const outwardRequests = {
  'clipboard.copyText': {
    input: z.strictObject({
      text: z.string().check(z.minLength(1), z.maxLength(8000)),
    }),
    output: nothing,
    updates: 'none',
  },
  'links.open': { input: z.strictObject({ link: z.enum(linkNames) }), output: nothing, updates: 'none' },
  'links.mail': { input: z.strictObject({ mail: Mail }), output: nothing, updates: 'none' },
} as const;
