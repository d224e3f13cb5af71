import * as z from 'zod/mini';
import { DrillId, DrillSubject, DrillSummary, DrillView } from '../checklists/checklist';

const nothing = z.strictObject({});
const onDrill = z.strictObject({ id: DrillId });

/** Lists of what to do when a person leaves or a key leaked. */
export const drillRequests = {
  /** Everybody who owns a key or saw one's value. */
  'drills.people': {
    input: nothing,
    output: z.object({ people: z.array(z.object({ name: z.string(), owns: z.int(), saw: z.int() })) }),
    updates: 'none',
  },
  'drills.list': { input: nothing, output: z.object({ drills: z.array(DrillSummary) }), updates: 'none' },
  /** The list made anew from the inventory as it stands. */
  'drills.read': { input: onDrill, output: DrillView, updates: 'none' },
  /** One that runs for the same person or key is answered instead of a second. */
  'drills.start': { input: z.strictObject({ subject: DrillSubject }), output: DrillView, updates: 'none' },
  'drills.tick': {
    input: z.strictObject({ id: DrillId, item: z.string().check(z.maxLength(64)), done: z.boolean() }),
    output: DrillView,
    updates: 'none',
  },
  'drills.note': {
    input: z.strictObject({ id: DrillId, note: z.string().check(z.maxLength(2000)) }),
    output: DrillView,
    updates: 'none',
  },
  'drills.end': { input: onDrill, output: DrillView, updates: 'none' },
} as const;
