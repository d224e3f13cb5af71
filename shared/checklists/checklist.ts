import * as z from 'zod/mini';
import { IsoTime, Knowledge, ShortText } from '../model/fact';
import { keyLimits } from '../model/key-limits';
import { KeyId } from '../model/key-record';
import { checklistActs, copyOutcomes, leakChoices, reasonCodes } from './checklist-words';

export const ChecklistId = z.string().check(z.regex(/^[0-9a-f]{24}$/));

/**
 * One reason for an item. `who` and `at` are empty when they do not apply. Of a copy, `machine` is the computer and
 * `field` the value that was copied or shown.
 */
export const ChecklistReason = z.object({
  code: z.enum(reasonCodes),
  who: z.string(),
  at: z.string(),
  known: Knowledge,
  text: z.string(),
  machine: z.exactOptional(z.string()),
  field: z.exactOptional(z.string()),
});
export type ChecklistReason = z.infer<typeof ChecklistReason>;

/** One item. Its id consists of act and key, so it stays the same when the checklist is renewed. */
export const ChecklistItem = z.object({
  id: z.string().check(z.maxLength(64)),
  act: z.enum(checklistActs),
  keyId: z.nullable(KeyId),
  why: z.array(ChecklistReason).check(z.maxLength(40)),
});
export type ChecklistItem = z.infer<typeof ChecklistItem>;

/** Who ticked an item off, when, and for a copy what became of it. */
const ChecklistTick = z.object({
  at: IsoTime,
  by: z.string(),
  outcome: z.exactOptional(z.enum(copyOutcomes)),
});

/** The subject of a checklist: a person who leaves, or a key that leaked. */
export const ChecklistSubject = z.union([
  z.object({ kind: z.literal('leaver'), person: ShortText }),
  z.object({ kind: z.literal('leak'), keyId: KeyId, choice: z.enum(leakChoices) }),
]);
export type ChecklistSubject = z.infer<typeof ChecklistSubject>;

/** The largest number of copies of one value on a list; the newest stay. */
export const maxCopies = 2000;
/** Three items for each key, and some for each service; for a leak, one for each copy. */
const maxItems = 3 * keyLimits.listed + 100 + 2 * maxCopies;

/** A stored checklist. `items` holds every item that was ever on it, so done ones do not disappear. */
export const Checklist = z.object({
  id: ChecklistId,
  subject: ChecklistSubject,
  startedAt: IsoTime,
  startedBy: z.string(),
  endedAt: z.nullable(IsoTime),
  note: z.string().check(z.maxLength(2000)),
  items: z.array(ChecklistItem).check(z.maxLength(maxItems)),
  ticks: z.record(z.string(), ChecklistTick),
});
export type Checklist = z.infer<typeof Checklist>;

/** One item with its state: ticked off by a person, or shown as done by the inventory. */
export const ChecklistLine = z.object({
  ...ChecklistItem.shape,
  tick: z.nullable(ChecklistTick),
  shown: z.nullable(z.object({ at: z.string(), known: Knowledge, confirmed: z.boolean() })),
});
export type ChecklistLine = z.infer<typeof ChecklistLine>;

/** A checklist as the page shows it. */
export const ChecklistView = z.object({
  ...z.omit(Checklist, { items: true, ticks: true }).shape,
  lines: z.array(ChecklistLine),
});
export type ChecklistView = z.infer<typeof ChecklistView>;

/** A checklist's summary. */
export const ChecklistSummary = z.object({
  ...z.omit(Checklist, { items: true, ticks: true, note: true }).shape,
  done: z.int(),
  total: z.int(),
  /** The companies of the keys that it is about and that are still here; empty when it is about none. */
  companies: z.array(z.string()),
});
export type ChecklistSummary = z.infer<typeof ChecklistSummary>;
