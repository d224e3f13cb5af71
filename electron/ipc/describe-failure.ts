import type { Failure, FailureCode } from '../../shared/contract/failure';
import { KnownFailure } from '../failures';
import type { Translator } from '../shell/system/words';
import { Refused } from './register-handlers';

/** What the words of a failure may name, for one that does not know it. */
const unsaid = { by: 'unknown', version: '', aside: 'none', reason: 'guessable' };

/**
 * The one failure shape for anything that was thrown. What is not ours becomes `unexpected` with no details at all:
 * a foreign error's text may hold a path, a body or a value.
 */
export function describeFailure(error: unknown, words: Translator): Failure {
  const code: FailureCode = error instanceof KnownFailure || error instanceof Refused ? error.code : 'unexpected';
  const facts = { ...unsaid, ...(error instanceof KnownFailure ? error.facts : {}) };
  const title = words(`failure.${code}.title`, facts);
  const advice = words(`failure.${code}.advice`, facts);
  const details = error instanceof KnownFailure ? error.details : undefined;
  return details === undefined ? { code, title, advice } : { code, title, advice, details };
}
