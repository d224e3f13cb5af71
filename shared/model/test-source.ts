import type { Knowledge } from './fact';
import type { VerdictCode } from './test-run';

/** Faults that are found in the values here: the service was not asked. */
const foundHere: ReadonlySet<string> = new Set<VerdictCode>(['values-missing', 'shape-wrong']);

/**
 * The origin of a test's result: `live` when the service itself answered the question. A test that could not be run, or
 * that failed before anything was sent, is what this app recorded. An unknown code counts as an answer.
 */
export function sourceOfTest({ tone, code }: { readonly tone: string; readonly code?: string }): Knowledge {
  return tone === 'could-not-run' || (code !== undefined && foundHere.has(code)) ? 'recorded' : 'live';
}
