import type { EventParams, EventType } from '../model/event';
import { ownValue } from '../model/own-value';

/** Kinds of acts by which the activity is filtered, in the order of the filter. */
export const actKinds = [
  'tests',
  'values',
  'changes',
  'set-up',
  'ends',
  'reviews',
  'files',
  'to-do',
  'history',
  'other',
] as const;
export type ActKind = (typeof actKinds)[number];

/**
 * What became of an act. `done`: it was recorded, and there was nothing to find out. `unclear`: it could not be checked.
 * `unread`: the line itself could not be read.
 */
export const actOutcomes = ['passed', 'failed', 'unclear', 'done', 'stopped', 'removed', 'unread'] as const;
export type ActOutcome = (typeof actOutcomes)[number];

const kinds: Readonly<Record<EventType, ActKind>> = {
  tested: 'tests',
  confirmed: 'tests',
  contradicted: 'tests',
  'fact-read': 'tests',
  'list-read': 'tests',
  'list-missed': 'tests',
  'list-seen': 'tests',
  'form-read': 'tests',
  captured: 'values',
  cleaned: 'values',
  cleared: 'values',
  copied: 'values',
  revealed: 'values',
  'values-exchanged': 'values',
  'value-answered': 'values',
  'value-moved': 'values',
  leaked: 'values',
  'leak-withdrawn': 'values',
  'care-started': 'changes',
  'care-stopped': 'changes',
  renamed: 'changes',
  'role-changed': 'changes',
  'owner-changed': 'changes',
  'used-by-added': 'changes',
  'used-by-changed': 'changes',
  'used-by-removed': 'changes',
  'review-date-changed': 'changes',
  'tags-changed': 'changes',
  'note-changed': 'changes',
  'place-answered': 'changes',
  undone: 'changes',
  'swap-started': 'changes',
  'swap-stopped': 'changes',
  'setup-started': 'set-up',
  'setup-changed': 'set-up',
  'setup-discarded': 'set-up',
  'setup-finished': 'set-up',
  'asked-admin': 'set-up',
  'mail-written': 'other',
  created: 'set-up',
  ticked: 'set-up',
  unticked: 'set-up',
  'row-noted': 'set-up',
  'row-chosen': 'set-up',
  'handed-over': 'set-up',
  revoked: 'ends',
  deleted: 'ends',
  purged: 'ends',
  reviewed: 'reviews',
  'review-started': 'reviews',
  'review-signed': 'reviews',
  'review-discarded': 'reviews',
  imported: 'files',
  exported: 'files',
  'backed-up': 'files',
  'restored-from-backup': 'files',
  'passed-on': 'files',
  received: 'files',
  'drill-started': 'to-do',
  'drill-ticked': 'to-do',
  'drill-unticked': 'to-do',
  'drill-noted': 'to-do',
  'drill-ended': 'to-do',
  'journal-opened': 'history',
  'protection-changed': 'history',
  'settings-changed': 'history',
  unlocked: 'history',
  'signing-key-made': 'history',
  'signing-key-given-up': 'history',
  'signing-key-noted': 'history',
  'kit-made': 'history',
  'kit-used': 'history',
  'kit-given-up': 'history',
  restored: 'history',
  'app-updated': 'other',
};

/** The kind of an act by the type of its event; one of a later version of the app is of the kind `other`. */
export function kindOf(type: string): ActKind {
  return ownValue<ActKind>(kinds as Readonly<Record<string, ActKind>>, type) ?? 'other';
}

const typed: Partial<Record<EventType, ActOutcome>> = {
  confirmed: 'passed',
  contradicted: 'failed',
  'list-missed': 'failed',
  leaked: 'failed',
  'leak-withdrawn': 'stopped',
  restored: 'failed',
  'care-stopped': 'stopped',
  'swap-stopped': 'stopped',
  'setup-discarded': 'stopped',
  'review-discarded': 'stopped',
  unticked: 'stopped',
  'drill-unticked': 'stopped',
  purged: 'removed',
};

/** The words in which facts name an outcome. A code that ends with one of them counts as well. */
const told: Readonly<Record<string, ActOutcome>> = {
  passed: 'passed',
  failed: 'failed',
  refused: 'failed',
  wrong: 'failed',
  'could-not-run': 'unclear',
  'could-not-read': 'unclear',
  stopped: 'stopped',
};

/** The outcome of an act. Its facts tell it by `tone` or `outcome`, or its type does. */
export function outcomeOf(type: string, facts: EventParams): ActOutcome {
  const fact = ownValue(told, String(facts.tone ?? facts.outcome ?? ''));
  return fact ?? ownValue<ActOutcome>(typed as Readonly<Record<string, ActOutcome>>, type) ?? 'done';
}
