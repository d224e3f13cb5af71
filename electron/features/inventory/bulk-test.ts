import {
  type BulkTestLine,
  type BulkTestSummary,
  type BulkTestWait,
  lineOf,
  skipReason,
} from '../../../shared/contract/bulk-test';
import type { KeyRecord, System } from '../../../shared/model/key-record';
import { systems } from '../../../shared/model/services/services';
import { KnownFailure } from '../../failures';
import { runLane } from './bulk-test-lane';
import { type BulkTestParts, ofThisKeyOnly, type TestedKey } from './bulk-test-line';

/** The progress of a bulk test. `waits` names the services that are paused now. */
export type BulkTestProgress = {
  readonly done: number;
  readonly total: number;
  readonly waits: Partial<Record<System, BulkTestWait>>;
};

/** Stops, pauses and observes a bulk test. */
export type BulkTestControl = {
  readonly signal: AbortSignal;
  /** Resolves when the work is not, or no longer, paused; at once when it is stopped. */
  readonly waitWhilePaused: () => Promise<void>;
  readonly progress: (progress: BulkTestProgress) => void;
};

/** Failures that end the tests of every service: nothing can be sent, or nothing can be stored. */
const ofEveryKey = ['offline', 'vault-locked'];

/**
 * Tests keys one after the other, the services in parallel, each at its own pace. A running test is always finished,
 * even after a stop: half a test would replace a good result by none. Keys that were not reached stay waiting. Rejects
 * when a result can no longer be stored.
 */
export async function runBulkTest(
  parts: BulkTestParts,
  ids: readonly string[],
  control: BulkTestControl,
): Promise<BulkTestSummary> {
  const lines = new Map<string, BulkTestLine>();
  const keys = ids.flatMap((id) => parts.read(id) ?? []);
  const testable = keys.filter((key) => {
    const reason = skipReason(key);
    if (reason !== null) lines.set(key.id, { id: key.id, outcome: 'skipped', reason });
    return reason === null;
  });

  // A lane that finds no network stops the others too.
  const ending = new AbortController();
  const signal = AbortSignal.any([control.signal, ending.signal]);
  const waits: Partial<Record<System, BulkTestWait>> = {};
  let done = 0;
  const tell = () => control.progress({ done, total: testable.length, waits: { ...waits } });
  let halted = 'stopped';
  tell();

  const lane = async (system: System) => {
    const end = await runLane({
      parts: { ...parts, run: (id) => testOne(parts, id) },
      system,
      keys: testable.filter((key) => key.system === system),
      signal,
      waitWhilePaused: control.waitWhilePaused,
      onLine: (line) => {
        lines.set(line.id, line);
        done += 1;
        tell();
      },
      onWait: (wait) => {
        if (wait) waits[system] = wait;
        else delete waits[system];
        tell();
      },
    });
    if (end && ofEveryKey.includes(end.code)) {
      halted = end.code;
      ending.abort();
    }
    return { system, reason: end?.code };
  };
  const ends = await Promise.all(systems.map(lane)).catch((error: unknown) => {
    ending.abort();
    throw error;
  });

  const { reason } = control.signal;
  if (reason instanceof KnownFailure && reason.code === 'locked-meanwhile') halted = 'vault-locked';

  const rest = (key: KeyRecord): BulkTestLine => {
    const own = ends.find(({ system }) => system === key.system)?.reason;
    return { id: key.id, outcome: 'waiting', reason: own ?? halted };
  };
  return { lines: keys.map((key) => lines.get(key.id) ?? rest(key)) };
}

async function testOne(parts: BulkTestParts, id: string): Promise<TestedKey> {
  const before = parts.read(id);
  if (!before) return { line: { id, outcome: 'not-checked', reason: 'not-found' }, askedMs: null };
  // The key may have ended or lost its value while others were tested.
  const skipped = skipReason(before);
  if (skipped !== null) return { line: { id, outcome: 'skipped', reason: skipped }, askedMs: null };
  try {
    const run = await parts.run(id);
    const { code, facts } = run.verdict;
    const seconds = typeof facts.seconds === 'number' ? facts.seconds : null;
    // The computer slept during this test, so it proves nothing: test the key again.
    if (code === 'slept') return { line: lineOf(before, run), askedMs: 0 };
    return { line: lineOf(before, run), askedMs: code === 'rate-limited' && seconds !== null ? seconds * 1000 : null };
  } catch (error) {
    if (error instanceof KnownFailure && error.code === 'vault-locked')
      return { line: { id, outcome: 'waiting', reason: error.code }, askedMs: null };
    if (!(error instanceof KnownFailure) || !ofThisKeyOnly.includes(error.code)) throw error;
    return { line: { id, outcome: 'not-checked', reason: error.code }, askedMs: null };
  }
}
