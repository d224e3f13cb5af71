import * as z from 'zod/mini';
import { IsoTime, Knowledge, ShortText } from '../model/fact';
import { KeyId } from '../model/key-record';
import { drillActs, leakChoices, reasonCodes } from './checklist-words';

export const DrillId = z.string().check(z.regex(/^[0-9a-f]{24}$/));

/** One fact for which something stands on a list. `who` and `at` are empty where the fact has none. */
export const DrillReason = z.object({
  code: z.enum(reasonCodes),
  who: z.string(),
  at: z.string(),
  known: Knowledge,
  text: z.string(),
});
export type DrillReason = z.infer<typeof DrillReason>;

/** One thing to do. The id says act and key, so that it stays the same however often the list is made. */
export const DrillItem = z.object({
  id: z.string().check(z.maxLength(64)),
  act: z.enum(drillActs),
  keyId: z.nullable(KeyId),
  why: z.array(DrillReason).check(z.maxLength(40)),
});
export type DrillItem = z.infer<typeof DrillItem>;

/** Who ticked something off, and when. */
export const DrillTick = z.object({ at: IsoTime, by: z.string() });
export type DrillTick = z.infer<typeof DrillTick>;

/** What a list is about: a person who leaves, or a key that leaked. */
export const DrillSubject = z.union([
  z.object({ kind: z.literal('leaver'), person: ShortText }),
  z.object({ kind: z.literal('leak'), keyId: KeyId, choice: z.enum(leakChoices) }),
]);
export type DrillSubject = z.infer<typeof DrillSubject>;

/** A list as it is kept. `items` are those that were ever on it: what is done does not vanish from it. */
export const Drill = z.object({
  id: DrillId,
  subject: DrillSubject,
  startedAt: IsoTime,
  startedBy: z.string(),
  endedAt: z.nullable(IsoTime),
  note: z.string().check(z.maxLength(2000)),
  items: z.array(DrillItem).check(z.maxLength(40_000)),
  ticks: z.record(z.string(), DrillTick),
});
export type Drill = z.infer<typeof Drill>;

/** One thing to do as it stands: ticked off by a person, or shown as done by the inventory itself. */
export const DrillLine = z.object({
  ...DrillItem.shape,
  tick: z.nullable(DrillTick),
  shown: z.nullable(z.object({ at: z.string(), known: Knowledge, confirmed: z.boolean() })),
});
export type DrillLine = z.infer<typeof DrillLine>;

/** A list as the page shows it. */
export const DrillView = z.object({ ...z.omit(Drill, { items: true, ticks: true }).shape, lines: z.array(DrillLine) });
export type DrillView = z.infer<typeof DrillView>;

/** A list in short. */
export const DrillSummary = z.object({
  ...z.omit(Drill, { items: true, ticks: true, note: true }).shape,
  done: z.int(),
  total: z.int(),
});
export type DrillSummary = z.infer<typeof DrillSummary>;
