/** What can be asked of a person by such a list, in no order. Each has its words. */
export const checklistActs = [
  'new-owner',
  'swap',
  'tell',
  'leave-plytix',
  'leave-patchworks',
  'make-new',
  'change',
  'end',
  'look-at-people',
  'check-other',
  'note',
] as const;
export type ChecklistAct = (typeof checklistActs)[number];

/** The facts for which something stands on a list. */
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
] as const;

/** What comes first when a key leaked: to stop it at once, or to keep everything running until a new one is there. */
export const leakChoices = ['end-now', 'swap-first'] as const;
export type LeakChoice = (typeof leakChoices)[number];
