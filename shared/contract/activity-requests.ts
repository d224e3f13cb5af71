import * as z from 'zod/mini';
import { activityLimits, namedPeriods } from '../activity/activity-choices';
import { ActivityView } from '../activity/activity-view';
import { actKinds, actOutcomes } from '../activity/acts';
import { IsoTime } from '../model/fact';
import { JournalCheck } from '../model/journal-check';
import { KeyId } from '../model/key-record';
import { JobId } from './job';
import { ExportResult } from './report-requests';

const count = z.int().check(z.minimum(0));
const rowCount = z.int().check(z.minimum(0), z.maximum(activityLimits.rows));
/** Rows as JSON text of `ActivityRow[]`, as in the lists of keys. */
const rows = z.string();
const byName = z.array(z.object({ value: z.string(), count })).check(z.maxLength(activityLimits.values + 1));

/** The number of lines for each filter value, with the other filters as they are. */
const facets = z.object({
  kinds: z.record(z.enum(actKinds), count),
  outcomes: z.record(z.enum(actOutcomes), count),
  periods: z.record(z.enum(namedPeriods), count),
  /** The people, companies and keys with the most lines; the chosen ones are always among them. */
  who: byName,
  companies: byName,
  keys: z.array(z.object({ id: KeyId, name: z.string(), company: z.string(), gone: z.boolean(), count })),
});

/** A list of the journal's lines, newest first, and everything that a page of it shows besides. */
export const ActivityAnswer = z.object({
  /** Another one after every line and every change of a key: a range with another one belongs to another list. */
  revision: z.string(),
  /** The list holds the first `until` lines of the journal; `newer` more have been written since. */
  until: count,
  newer: count,
  /** So many older lines are still being read: they are in no number here, and `since` is not known. */
  older: count,
  /** The number of lines that the company leaves, and of those listed. */
  total: count,
  listed: count,
  /** The time of the journal's first readable line; null when there is none. */
  since: z.nullable(IsoTime),
  /** The days as JSON text of `ActivityDay[]`, newest first. */
  days: z.string(),
  facets,
  rows,
  check: z.nullable(JournalCheck),
});
export type ActivityAnswer = z.infer<typeof ActivityAnswer>;

/** `until` keeps a list as it was while somebody reads it; null for all lines. */
const list = { view: ActivityView, until: z.nullable(count) };

/** Requests about the journal as a list. Main filters and counts; the page holds only what it shows. */
export const activityRequests = {
  /** A list with its first `count` rows. */
  'activity.view': {
    input: z.strictObject({ ...list, count: rowCount }),
    output: ActivityAnswer,
    updates: 'none',
  },
  /** Further rows of the same list. */
  'activity.rows': {
    input: z.strictObject({ view: ActivityView, until: count, from: count, count: rowCount }),
    output: z.object({ revision: z.string(), rows }),
    updates: 'none',
  },
  /** Exports a list. `filters` are the active filters in the page's words. */
  'activity.export': {
    input: z.strictObject({
      ...list,
      job: JobId,
      format: z.enum(['csv', 'json', 'pdf', 'print']),
      filters: z.array(z.string().check(z.maxLength(500))).check(z.maxLength(40)),
    }),
    output: ExportResult,
    updates: 'none',
  },
} as const;
