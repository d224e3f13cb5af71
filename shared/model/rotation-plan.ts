import { hasEveryValue } from './held-values';
import type { KeyRecord } from './key-record';
import { hasEnded } from './key-status';
import { handsOver } from './services/services';

/** The steps of a rotation, in the only order without an interruption. */
export const rotationSteps = ['create', 'test', 'change', 'confirm', 'retire'] as const;
export type RotationStepId = (typeof rotationSteps)[number];

/** One step. `later`: blocked by an earlier step. `at` is when it was done, if known. */
export type RotationStep = {
  readonly id: RotationStepId;
  readonly state: 'done' | 'now' | 'later';
  readonly at: string | null;
};

/** The progress of a rotation. `now` is the next step; null when all are done. */
export type RotationPlan = { readonly steps: readonly RotationStep[]; readonly now: RotationStepId | null };

/**
 * Derives the progress of a rotation from the two records alone, so that it is the same after every restart. `next` is
 * undefined when the new key was discarded. Each step has its own proof: when the new key fails a later test, the
 * rotation goes back to that step and the later steps stay done.
 */
export function rotationPlan(old: Pick<KeyRecord, 'status'>, next: KeyRecord | undefined): RotationPlan {
  const dates = { ...(next ? datesOf(next) : nothingYet), retire: hasEnded(old) ? old.status.at : null };
  const now = rotationSteps.find((id) => dates[id] === null) ?? null;
  return {
    now,
    steps: rotationSteps.map((id) => ({
      id,
      state: dates[id] !== null ? 'done' : id === now ? 'now' : 'later',
      at: dates[id],
    })),
  };
}

type Dates = Readonly<Record<Exclude<RotationStepId, 'retire'>, string | null>>;

const nothingYet: Dates = { create: null, test: null, change: null, confirm: null };

function datesOf(next: KeyRecord): Dates {
  const { apiKey, apiPassword } = next.secrets;
  const complete = hasEveryValue(next);
  const passed = next.lastTest?.verdict.tone === 'passed' ? next.lastTest.finishedAt : null;
  const changed = handsOver(next.system) ? next.setup?.handedOverAt : next.setup?.ticks['swap.changed'];
  return {
    create: complete ? latest(apiKey?.at, apiPassword?.at) : null,
    test: passed,
    change: changed ?? null,
    confirm: next.setup?.ticks['swap.confirmed'] ?? null,
  };
}

function latest(...times: readonly (string | undefined)[]): string | null {
  return (
    times
      .filter((time) => time !== undefined)
      .sort()
      .at(-1) ?? null
  );
}
