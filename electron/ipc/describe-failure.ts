import type { Failure, FailureCode } from '../../shared/contract/failure';
import { keyLimits } from '../../shared/model/key-limits';
import { KnownFailure } from '../failures';
import type { Translator } from '../shell/system/words';
import { Refused } from './register-handlers';

/** Placeholder values for a failure that does not provide them. Texts may name every limit. */
const unsaid = { by: 'unknown', version: '', aside: 'none', reason: 'guessable' };

/**
 * Turns anything thrown into the one failure shape. A foreign error becomes `unexpected` without details: its text may
 * hold a path, a body or a value.
 */
export function describeFailure(error: unknown, words: Translator): Failure {
  const code: FailureCode = error instanceof KnownFailure || error instanceof Refused ? error.code : 'unexpected';
  const facts = { ...unsaid, ...keyLimits, ...(error instanceof KnownFailure ? error.facts : {}) };
  const title = words(`failure.${code}.title`, facts);
  const advice = words(`failure.${code}.advice`, facts);
  const details = error instanceof KnownFailure ? error.details : undefined;
  return details === undefined ? { code, title, advice } : { code, title, advice, details };
}
