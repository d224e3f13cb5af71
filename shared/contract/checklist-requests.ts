import * as z from 'zod/mini';
import { ChecklistId, ChecklistSubject, ChecklistSummary, ChecklistView } from '../checklists/checklist';
import { copyOutcomes } from '../checklists/checklist-words';

const nothing = z.strictObject({});
const onChecklist = z.strictObject({ id: ChecklistId });

/** Requests about checklists for a person who leaves or a key that leaked. */
export const checklistRequests = {
  /** Everybody who owns a key or saw a key's value. */
  'checklists.people': {
    input: nothing,
    output: z.object({ people: z.array(z.object({ name: z.string(), owns: z.int(), saw: z.int() })) }),
    updates: 'none',
  },
  'checklists.list': { input: nothing, output: z.object({ checklists: z.array(ChecklistSummary) }), updates: 'none' },
  /** The checklist, renewed from the current inventory. */
  'checklists.read': { input: onChecklist, output: ChecklistView, updates: 'none' },
  /** Answers with the running checklist for the same person or key instead of starting a second one. */
  'checklists.start': { input: z.strictObject({ subject: ChecklistSubject }), output: ChecklistView, updates: 'none' },
  /** `outcome`: what became of a copy; other items have none. */
  'checklists.tick': {
    input: z.strictObject({
      id: ChecklistId,
      item: z.string().check(z.maxLength(64)),
      done: z.boolean(),
      outcome: z.optional(z.enum(copyOutcomes)),
    }),
    output: ChecklistView,
    updates: 'none',
  },
  'checklists.note': {
    input: z.strictObject({ id: ChecklistId, note: z.string().check(z.maxLength(2000)) }),
    output: ChecklistView,
    updates: 'none',
  },
  'checklists.end': { input: onChecklist, output: ChecklistView, updates: 'none' },
} as const;
