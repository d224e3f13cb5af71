import * as z from 'zod/mini';

/** How hard a passphrase is to guess, and why. `short` and `weak` ones are refused; `reason` is null for the others. */
export const PassphraseJudgement = z.object({
  strength: z.enum(['short', 'weak', 'good', 'strong']),
  reason: z.nullable(z.enum(['short', 'common', 'repeat', 'sequence', 'keyboard', 'date', 'guessable'])),
});
export type PassphraseJudgement = z.infer<typeof PassphraseJudgement>;
