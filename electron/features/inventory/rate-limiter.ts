import type { System } from '../../../shared/model/services/services';
import type { Allowance } from '../../services/doctor/connection';
import { connections } from '../../services/registry/connections';

/** The largest part of an allowance that tests use: the flows that move the company's products share it. */
const share = 0.5;

/**
 * The earliest start of a test, in the caller's milliseconds, and the reason: our own `pace`, or the service `asked`.
 */
export type NextStart = { readonly at: number; readonly why: 'pace' | 'asked' };

/** Decides when the next test of a service may start. Times are monotonic milliseconds. */
export type RateLimiter = {
  /** Returns the earliest time, not before `now`, at which a test for this company may start. */
  readonly nextStart: (company: string, now: number) => NextStart;
  /** Counts a test that starts. */
  readonly started: (company: string, now: number) => void;
  /** Starts nothing before this time, because the service asked to wait. */
  readonly holdUntil: (time: number) => void;
};

/** Keeps the tests of one service within half of its documented allowances. */
export function createRateLimiter(system: System): RateLimiter {
  const { callsPerTest, allowances } = connections[system].limits;
  const starts = new Map<string, number[]>();
  let held = Number.NEGATIVE_INFINITY;
  const nameOf = (place: number, { per }: Allowance, company: string) => `${place} ${per === 'company' ? company : ''}`;
  return {
    nextStart: (company, now) => {
      const free = allowances.map((allowance, place) => {
        const maxStarts = Math.floor((allowance.calls * share) / callsPerTest);
        const oldest = starts.get(nameOf(place, allowance, company))?.at(-maxStarts);
        return oldest === undefined ? now : oldest + allowance.windowMs;
      });
      const at = Math.max(now, ...free);
      return held > at ? { at: held, why: 'asked' } : { at, why: 'pace' };
    },
    started: (company, now) => {
      for (const [place, allowance] of allowances.entries()) {
        const name = nameOf(place, allowance, company);
        const recent = (starts.get(name) ?? []).filter((time) => time > now - allowance.windowMs);
        starts.set(name, [...recent, now]);
      }
    },
    holdUntil: (time) => {
      held = Math.max(held, time);
    },
  };
}
