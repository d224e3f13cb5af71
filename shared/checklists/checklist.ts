import * as z from 'zod/mini';
import { IsoTime, Knowledge, ShortText } from '../model/fact';
import { KeyId } from '../model/key-record';
import { checklistActs, leakChoices, reasonCodes } from './checklist-words';

export const ChecklistId = z.string().check(z.regex(/^[0-9a-f]{24}$/));

/** One fact for which something stands on a list. `who` and `at` are empty where the fact has none. */
export const ChecklistReason = z.object({
  code: z.enum(reasonCodes),
  who: z.string(),
  at: z.string(),
  known: Knowledge,
  text: z.string(),
});
export type ChecklistReason = z.infer<typeof ChecklistReason>;

/** One thing to do. The id says act and key, so that it stays the same however often the list is made. */
export const ChecklistItem = z.object({
  id: z.string().check(z.maxLength(64)),
  act: z.enum(checklistActs),
  keyId: z.nullable(KeyId),
  why: z.array(ChecklistReason).check(z.maxLength(40)),
});
export type ChecklistItem = z.infer<typeof ChecklistItem>;

/** Who ticked something off, and when. */
const ChecklistTick = z.object({ at: IsoTime, by: z.string() });

/** What a list is about: a person who leaves, or a key that leaked. */
export const ChecklistSubject = z.union([
  z.object({ kind: z.literal('leaver'), person: ShortText }),
  z.object({ kind: z.literal('leak'), keyId: KeyId, choice: z.enum(leakChoices) }),
]);
export type ChecklistSubject = z.infer<typeof ChecklistSubject>;

/** A list as it is kept. `items` are those that were ever on it: what is done does not vanish from it. */
export const Checklist = z.object({
  id: ChecklistId,
  subject: ChecklistSubject,
  startedAt: IsoTime,
  startedBy: z.string(),
  endedAt: z.nullable(IsoTime),
  note: z.string().check(z.maxLength(2000)),
  items: z.array(ChecklistItem).check(z.maxLength(40_000)),
  ticks: z.record(z.string(), ChecklistTick),
});
export type Checklist = z.infer<typeof Checklist>;

/** One thing to do as it stands: ticked off by a person, or shown as done by the inventory itself. */
export const ChecklistLine = z.object({
  ...ChecklistItem.shape,
  tick: z.nullable(ChecklistTick),
  shown: z.nullable(z.object({ at: z.string(), known: Knowledge, confirmed: z.boolean() })),
});
export type ChecklistLine = z.infer<typeof ChecklistLine>;

/** A list as the page shows it. */
export const ChecklistView = z.object({
  ...z.omit(Checklist, { items: true, ticks: true }).shape,
  lines: z.array(ChecklistLine),
});
export type ChecklistView = z.infer<typeof ChecklistView>;

/** A list in short. */
export const ChecklistSummary = z.object({
  ...z.omit(Checklist, { items: true, ticks: true, note: true }).shape,
  done: z.int(),
  total: z.int(),
});
export type ChecklistSummary = z.infer<typeof ChecklistSummary>;
