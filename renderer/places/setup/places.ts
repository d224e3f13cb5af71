import { hasEveryValue } from '../../../shared/model/held-values';
import type { KeyRecord, System } from '../../../shared/model/key-record';
import { serviceOf, stepAfter, stepsOf } from '../../../shared/model/services/services';
import type { Setup } from '../../../shared/model/setup';
import type { SetupStep } from '../../../shared/model/setup-steps';

/** One page of a set-up. */
export type Place = { readonly step: SetupStep; readonly page: number };

/** The side page on which a person without the right gets a message to send. */
export const askPage = 8;

function pagesOf(system: System, step: SetupStep): number {
  return serviceOf(system).pageCounts[step] ?? 1;
}

/** The previous page; null on the first one. Side pages lead back to the first page of their step. */
export function placeBefore(system: System, { step, page }: Place): Place | null {
  if (page >= pagesOf(system, step)) return { step, page: 0 };
  if (page > 0) return { step, page: page - 1 };
  const order = stepsOf(system);
  const before = order[order.indexOf(step) - 1];
  return before ? { step: before, page: pagesOf(system, before) - 1 } : null;
}

/** The page behind another one: the next of its step, or the first of the next step. */
export function placeAfter(system: System, { step, page }: Place): Place {
  return page + 1 < pagesOf(system, step) ? { step, page: page + 1 } : { step: stepAfter(system, step), page: 0 };
}

/** True when the last test allows to continue: wrong values never get further. */
export function hasPassed(record: KeyRecord): boolean {
  return record.lastTest?.verdict.tone === 'passed';
}

/**
 * The state of a step in the rail. `stuck`: the current step, with a problem to fix. `open`: reached before and
 * accessible.
 */
export type StepState = 'done' | 'now' | 'stuck' | 'open' | 'later';

function isDone(record: KeyRecord, setup: Setup, step: SetupStep): boolean {
  switch (step) {
    case 'check':
      return setup.mayManage === 'yes' && record.company !== '';
    case 'create':
      return record.createdAt !== null;
    case 'capture':
    case 'answers':
      return hasEveryValue(record) && !record.findings.some((finding) => finding.severity === 'stop');
    case 'test':
      return hasPassed(record);
    case 'handover':
      return setup.furthest === 'record';
    case 'record':
      return setup.state === 'finished';
  }
}

/** The state of one step. The steps after the test close again while a changed value is untested. */
export function stepState(record: KeyRecord, setup: Setup, step: SetupStep): StepState {
  const order = stepsOf(record.system);
  // A test that could not run says nothing against the key, so only a real failure marks the step.
  const failed = record.lastTest?.verdict.tone === 'wrong';
  if (step === setup.step) return step === 'test' && failed ? 'stuck' : 'now';
  const reached = order.indexOf(step) <= order.indexOf(setup.furthest);
  const behindTest = order.indexOf(step) > order.indexOf('test');
  if (!reached || (behindTest && !hasPassed(record))) return 'later';
  return isDone(record, setup, step) ? 'done' : 'open';
}
