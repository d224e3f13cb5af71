import type { System } from '../../../shared/model/key-record';

/** An allowance: calls per window in milliseconds, counted for the whole service or for each company. */
type Allowance = { readonly calls: number; readonly windowMs: number; readonly per: 'service' | 'company' };

type ServiceLimits = { readonly callsPerTest: number; readonly allowances: readonly Allowance[] };

const second = 1000;
const minute = 60 * second;
const hour = 60 * minute;

/**
 * The lowest allowances that the services document: Plytix 20 calls in 10 seconds and 2000 an hour for each account
 * (Plytix help, API limits), Patchworks 240 a minute for each company (Patchworks, subscription tier limits). A Plytix
 * test reads twice after its token, a Patchworks test once. Short windows are counted over all companies, because the
 * token host counts callers and not accounts.
 */
const limits: Readonly<Record<System, ServiceLimits>> = {
  plytix: {
    callsPerTest: 2,
    allowances: [
      { calls: 20, windowMs: 10 * second, per: 'service' },
      { calls: 2000, windowMs: hour, per: 'company' },
    ],
  },
  patchworks: { callsPerTest: 1, allowances: [{ calls: 240, windowMs: minute, per: 'service' }] },
};

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
  const { callsPerTest, allowances } = limits[system];
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
