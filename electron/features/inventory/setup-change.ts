import type { SetupChange } from '../../../shared/contract/contract';
import type { EventParams, EventType } from '../../../shared/model/event';
import { statusAfterSetup } from '../../../shared/model/fact-reading';
import type { KeyRecord } from '../../../shared/model/key-record';
import { stepsOf } from '../../../shared/model/services/services';
import type { Setup, Tick } from '../../../shared/model/setup';
import type { SetupStep } from '../../../shared/model/setup-steps';
import { newDraft } from './new-record';

/** A changed record and its one journal line. */
export type Changed = { readonly record: KeyRecord; readonly type: EventType; readonly facts: EventParams };

/** Applies a change from a page of the wizard. Pure; `at` is the ISO time of the change. */
export function applySetupChange(record: KeyRecord, setup: Setup, change: SetupChange, at: string): Changed {
  const typed = (value: string) => ({ value: value.trim(), known: 'typed', at }) as const;
  const next: KeyRecord = {
    ...record,
    company: change.company?.trim() ?? record.company,
    name: change.name === undefined ? record.name : typed(change.name),
    owner: change.owner === undefined ? record.owner : change.owner.trim() === '' ? null : typed(change.owner),
    createdAt: change.created ? (record.createdAt ?? { value: at, known: 'typed' }) : record.createdAt,
    row: change.row ? { ...change.row, at } : record.row,
    setup: { ...changedSetup(record, setup, change), handedOverAt: handedOverAt(record, setup, change, at) },
    updatedAt: at,
  };
  return { record: next, ...lineFor(record, next, change) };
}

/**
 * The same values at the same place are one handover, also when pressed twice; new values or another place are a new
 * one.
 */
function handedOverAt(record: KeyRecord, setup: Setup, change: SetupChange, at: string): string | null {
  const before = setup.handedOverAt;
  if (!change.handedOver) return before;
  const next = changedSetup(record, setup, change);
  const { apiKey, apiPassword } = record.secrets;
  const isSame =
    before !== null &&
    next.screen === setup.screen &&
    next.instanceName === setup.instanceName &&
    [apiKey, apiPassword].every((summary) => summary === null || summary.at <= before);
  return isSame ? before : at;
}

function changedSetup(record: KeyRecord, setup: Setup, change: SetupChange): Setup {
  const step = change.step ?? setup.step;
  const waiting = change.waiting === undefined ? setup.state === 'waiting' : change.waiting;
  return {
    ...setup,
    step,
    page: change.page ?? (change.step === undefined ? setup.page : 0),
    furthest: furthestOf(record, setup.furthest, step),
    state: setup.state === 'finished' ? 'finished' : waiting ? 'waiting' : 'in-progress',
    mayManage: change.mayManage ?? setup.mayManage,
    waitingFor: change.waitingFor?.trim() ?? setup.waitingFor,
    screen: change.screen ?? setup.screen,
    instanceName: change.instanceName?.trim() ?? setup.instanceName,
  };
}

function furthestOf(record: KeyRecord, before: SetupStep, step: SetupStep): SetupStep {
  const order = stepsOf(record.system);
  return order.indexOf(step) > order.indexOf(before) ? step : before;
}

/**
 * The journal line for the most notable part of a change. Plain page turns become `setup-changed`, which timelines
 * omit.
 */
function lineFor(record: KeyRecord, next: KeyRecord, change: SetupChange): Pick<Changed, 'type' | 'facts'> {
  if (change.created && !record.createdAt) return { type: 'created', facts: { name: record.name.value } };
  if (next.setup && next.setup.handedOverAt !== record.setup?.handedOverAt) {
    return { type: 'handed-over', facts: { screen: next.setup.screen ?? '', instance: next.setup.instanceName } };
  }
  if (change.waiting) return { type: 'asked-admin', facts: { person: change.waitingFor ?? '' } };
  // The first owner and each later one; what came with a rotation is no decision of this person.
  if ((next.owner?.value ?? '') !== (record.owner?.value ?? ''))
    return { type: 'owner-changed', facts: { from: record.owner?.value ?? '', to: next.owner?.value ?? '' } };
  // Each field of the row saves itself; write one line, when the page is done.
  if (change.row && change.step) return { type: 'row-noted', facts: { ...change.row } };
  return { type: 'setup-changed', facts: { changed: Object.keys(change).join(' ') } };
}

/** Opens the step that captures the values, for an existing key without stored values. */
export function openCapture(record: KeyRecord, at: string): Changed {
  const { setup } = newDraft(record.system, record.company, at);
  const opened = record.setup ?? (setup && { ...setup, mayManage: 'yes' as const });
  return {
    record: {
      ...record,
      setup: opened && {
        ...opened,
        state: 'in-progress',
        step: 'capture',
        page: 0,
        furthest: furthestOf(record, opened.furthest, 'capture'),
      },
      updatedAt: at,
    },
    type: 'setup-started',
    facts: { system: record.system, company: record.company },
  };
}

/** Sets or removes a tick. After removal only the journal line remains. */
export function applyTick(record: KeyRecord, setup: Setup, tick: Tick, done: boolean, at: string): Changed {
  const { [tick]: _before, ...others } = setup.ticks;
  const ticks = done ? { ...others, [tick]: at } : others;
  return {
    record: { ...record, setup: { ...setup, ticks }, updatedAt: at },
    type: done ? 'ticked' : 'unticked',
    facts: { tick },
  };
}

/**
 * Finishes a set-up. The key counts as active only if its last test was accepted; otherwise nothing confirms that it
 * exists, and its status is unknown.
 */
export function finishSetup(record: KeyRecord, setup: Setup, at: string): Changed {
  const passed = record.lastTest?.verdict.tone === 'passed';
  return {
    record: {
      ...record,
      status: statusAfterSetup(record, at),
      setup: { ...setup, state: 'finished', finishedAt: setup.finishedAt ?? at },
      updatedAt: at,
    },
    type: 'setup-finished',
    facts: { passed },
  };
}
