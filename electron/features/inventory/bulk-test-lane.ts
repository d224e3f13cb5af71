import type { BulkTestLine, BulkTestWait } from '../../../shared/contract/bulk-test';
import type { KeyRecord, System } from '../../../shared/model/key-record';
import { type BulkTestParts, ofThisKeyOnly, type TestedKey } from './bulk-test-line';
import { createRateLimiter, type NextStart } from './rate-limiter';

/** The tests of one service. `parts.run` tests one key and never rejects for a reason that concerns that key alone. */
export type Lane = {
  readonly parts: Pick<BulkTestParts, 'elapsed' | 'clock' | 'wait'> & {
    readonly run: (id: string) => Promise<TestedKey>;
  };
  readonly system: System;
  readonly keys: readonly KeyRecord[];
  readonly signal: AbortSignal;
  readonly waitWhilePaused: () => Promise<void>;
  readonly onLine: (line: BulkTestLine) => void;
  readonly onWait: (wait: BulkTestWait | null) => void;
};

/** The number of tests in a row that may fail to reach the service before the lane gives up. */
const maxTrouble = 3;

/** Verdicts about this key alone, which say nothing about the connection to the service. */
const ofTheKey = new Set([...ofThisKeyOnly, 'key-forbidden', 'read-not-found']);

/**
 * Tests the keys of one service one at a time, company by company, and waits when its allowance or the service itself
 * requires it. Resolves with null when all were tested or the signal was aborted, and with the failure's code when it
 * gave up early.
 */
export async function runLane(lane: Lane): Promise<{ readonly code: string } | null> {
  const { parts, signal } = lane;
  const limiter = createRateLimiter(lane.system);
  const queue = queueByCompany(lane.keys);
  let trouble = 0;
  while (queue.size > 0) {
    await lane.waitWhilePaused();
    if (signal.aborted) return null;
    const now = parts.elapsed();
    const { company, id, start } = soonest(queue, (name) => limiter.nextStart(name, now));
    if (start.at > now) {
      lane.onWait({ until: new Date(parts.clock().getTime() + start.at - now).toISOString(), why: start.why });
      await parts.wait(start.at - now, signal);
      lane.onWait(null);
      continue;
    }
    limiter.started(company, now);
    const tested = await parts.run(id);
    if (tested.askedMs !== null) {
      // The same key is tried again after the wait, up to the limit.
      limiter.holdUntil(parts.elapsed() + tested.askedMs);
      trouble += 1;
      if (trouble < maxTrouble) continue;
    }
    take(queue, company);
    lane.onLine(tested.line);
    if (tested.line.outcome === 'waiting') return { code: tested.line.reason };
    if (tested.line.outcome !== 'not-checked') trouble = 0;
    else if (tested.line.reason === 'offline') return { code: 'offline' };
    else if (!ofTheKey.has(tested.line.reason) && tested.askedMs === null) trouble += 1;
    if (trouble >= maxTrouble && queue.size > 0) return { code: tested.line.reason };
  }
  return null;
}

/** The waiting ids by company, in the order of the request. No list is empty. */
type Queue = Map<string, string[]>;

function queueByCompany(keys: readonly KeyRecord[]): Queue {
  const queue: Queue = new Map();
  for (const { id, company } of keys) {
    const waiting = queue.get(company);
    if (waiting) waiting.push(id);
    else queue.set(company, [id]);
  }
  return queue;
}

type Next = { readonly company: string; readonly id: string; readonly start: NextStart };

/** Returns the first key of the company that may start first; of several, the one requested first. */
function soonest(queue: Queue, startOf: (company: string) => NextStart): Next {
  const nexts = [...queue].map(([company, [id = '']]) => ({ company, id, start: startOf(company) }));
  return nexts.reduce((best, next) => (next.start.at < best.start.at ? next : best));
}

function take(queue: Queue, company: string): void {
  const waiting = queue.get(company);
  waiting?.shift();
  if (waiting?.length === 0) queue.delete(company);
}
