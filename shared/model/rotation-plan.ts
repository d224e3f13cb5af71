import type { KeyRecord } from './key-record';
import { hasEnded } from './key-status';
import { foldName } from './names';

/** The acts of a rotation in the only order that keeps everything running. */
export const rotationSteps = ['create', 'test', 'change', 'confirm', 'retire'] as const;
export type RotationStepId = (typeof rotationSteps)[number];

/** One act. `later`: it is not open yet, because an earlier one is not done. `at` is when it was done, where known. */
export type RotationStep = {
  readonly id: RotationStepId;
  readonly state: 'done' | 'now' | 'later';
  readonly at: string | null;
};

/** A rotation as it stands. `now` is the act to do next; null when everything is done. */
export type RotationPlan = { readonly steps: readonly RotationStep[]; readonly now: RotationStepId | null };

/**
 * How far a rotation has come, read from the two records alone, so that it is the same after every restart. `next` is
 * undefined when the new key was discarded. Each act counts as done for its own reason: a new key that fails a later
 * test puts the rotation back to that step, and what was done behind it stays done.
 */
export function rotationPlan(old: KeyRecord, next: KeyRecord | undefined): RotationPlan {
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
  const complete = apiKey !== null && (next.system === 'patchworks' || apiPassword !== null);
  const passed = next.lastTest?.verdict.tone === 'passed' ? next.lastTest.finishedAt : null;
  const changed = next.system === 'plytix' ? next.setup?.handedOverAt : next.setup?.ticks['swap.changed'];
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

/** As `ShortText` of a record. */
const maxName = 200;

/**
 * A name that no key of `taken` has: "Patchworks Integration" becomes "Patchworks Integration 2". Names are not unique
 * in Plytix, and its list of keys tells a key's role by nothing but the name, so two alike would prove nothing. A long
 * name is cut, so that the new one is no longer than a record may keep.
 */
export function distinctName(name: string, taken: readonly string[]): string {
  const base = name.trim().replace(/ \d{1,3}$/, '');
  const used = new Set(taken.map(foldName));
  const numbered = (number: number) => `${base.slice(0, maxName - ` ${number}`.length)} ${number}`;
  let number = 2;
  while (used.has(foldName(numbered(number)))) number += 1;
  return numbered(number);
}
