import { systems } from '../model/services/services';

/** To take a person out of a service's account: one for each service. */
export const leaveActs = systems.map((system) => `leave-${system}` as const);

/** The acts that a checklist can ask for, in no order. Each has its text. */
export const checklistActs = [
  'new-owner',
  'swap',
  'tell',
  ...leaveActs,
  'make-new',
  'change',
  'end',
  'look-at-people',
  'check-other',
  'note',
  'copy',
  'files',
] as const;
export type ChecklistAct = (typeof checklistActs)[number];

/** The possible reasons for an item. */
export const reasonCodes = [
  'owns',
  'created',
  'captured',
  'revealed',
  'copied',
  'received',
  'passed-on',
  'given-to',
  'exported',
  'manager',
  'admin',
  'used-in',
  'contact',
  'same-company',
  'same-person',
  'backed-up',
  'restored',
  'named-in',
  'password-manager',
  'added-to',
  'from-list',
  'saved-file',
] as const;

/** The order after a leak: end the key at once, or replace it first so that nothing stops. */
export const leakChoices = ['end-now', 'swap-first'] as const;
export type LeakChoice = (typeof leakChoices)[number];

/**
 * What became of one copy of a value that leaked: it was destroyed, it cannot be (a dashboard, somebody's memory), or it
 * was not found.
 */
export const copyOutcomes = ['destroyed', 'cannot-be', 'not-found'] as const;
export type CopyOutcome = (typeof copyOutcomes)[number];
