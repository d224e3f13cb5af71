import * as z from 'zod/mini';
import { PassphraseJudgement } from '../model/passphrase-judgement';

/** Rates a passphrase while the person chooses it. Main rates it again when it is used. */
export const passphraseRequests = {
  'passphrase.judge': {
    input: z.strictObject({ passphrase: z.string().check(z.minLength(1), z.maxLength(1024)) }),
    output: PassphraseJudgement,
    updates: 'none',
  },
} as const;
