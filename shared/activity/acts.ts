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
 * `alert`: it tells of something that a person should look at. `unread`: the line itself could not be read.
 */
export const actOutcomes = ['passed', 'failed', 'unclear', 'alert', 'done', 'stopped', 'removed', 'unread'] as const;
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

const byType: Partial<Record<EventType, ActOutcome>> = {
  confirmed: 'passed',
  contradicted: 'failed',
  'list-missed': 'alert',
  'list-seen': 'passed',
  leaked: 'alert',
  'leak-withdrawn': 'stopped',
  restored: 'alert',
  'kit-used': 'alert',
  'swap-stopped': 'stopped',
  'setup-discarded': 'stopped',
  'review-discarded': 'stopped',
  unticked: 'stopped',
  'drill-unticked': 'stopped',
  purged: 'removed',
};

/** What a test's tone says of the key. */
const ofTone: Readonly<Record<string, ActOutcome>> = { passed: 'passed', wrong: 'failed', 'could-not-run': 'unclear' };

/** What the service tells against the record. A name or role that was not known before is only recorded. */
const ofFact: Readonly<Record<string, ActOutcome>> = {
  name: 'alert',
  role: 'alert',
  account: 'alert',
  ended: 'alert',
  status: 'passed',
  accepted: 'passed',
};

/** What the answer for the form says. All others are answers that do not settle it. */
const ofForm: Readonly<Record<string, ActOutcome>> = { same: 'passed', differs: 'passed', 'key-refused': 'failed' };

/** What a person found where a copy of a leaked value should be. */
const ofCopy: Readonly<Record<string, ActOutcome>> = { 'cannot-be': 'alert', 'not-found': 'unclear' };

/**
 * The outcome of an act: by its type, or by what its facts tell. The same fact means different things in different acts:
 * a key that passes a test after it was deleted contradicts the deletion.
 */
export function outcomeOf(type: string, facts: EventParams): ActOutcome {
  const what = String(facts.what ?? '');
  switch (type) {
    case 'tested':
      // A test that was to prove a task, and did not settle it.
      if (facts.task !== undefined) return 'unclear';
      return ownValue(ofTone, String(facts.tone ?? '')) ?? 'unclear';
    case 'fact-read':
      return ownValue(ofFact, what) ?? 'done';
    case 'list-read':
      return what === 'silent' ? 'unclear' : 'passed';
    case 'form-read':
      return ownValue(ofForm, what) ?? 'unclear';
    case 'drill-ticked':
      return ownValue(ofCopy, String(facts.outcome ?? '')) ?? 'done';
    case 'unlocked':
      return Number(facts.refused ?? 0) > 0 ? 'alert' : 'done';
    case 'care-stopped':
      // Putting away a task that was confirmed takes nothing back.
      return facts.because === 'confirmed' ? 'done' : 'stopped';
    default:
      return ownValue<ActOutcome>(byType as Readonly<Record<string, ActOutcome>>, type) ?? 'done';
  }
}
