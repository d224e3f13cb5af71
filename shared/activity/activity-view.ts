import * as z from 'zod/mini';
import { IsoDate, ShortText } from '../model/fact';
import { KeyId } from '../model/key-record';
import { activityLimits, namedPeriods } from './activity-choices';
import { actKinds, actOutcomes } from './acts';

/** A named period, `all`, or one's own from day to day, both included; null is an open end. */
export const ActivityPeriod = z.strictObject({
  name: z.enum(['all', ...namedPeriods, 'own']),
  from: z.nullable(IsoDate),
  to: z.nullable(IsoDate),
});
export type ActivityPeriod = z.infer<typeof ActivityPeriod>;

/** Which lines of the journal are listed. Empty lists filter nothing. The filters combine (and), their values do not (or). */
export const ActivityView = z.strictObject({
  /** Lines about keys of this company only; null for all lines. */
  company: z.nullable(ShortText),
  query: ShortText,
  who: z.array(z.string().check(z.maxLength(400))).check(z.maxLength(activityLimits.values)),
  kinds: z.array(z.enum(actKinds)).check(z.maxLength(actKinds.length)),
  outcomes: z.array(z.enum(actOutcomes)).check(z.maxLength(actOutcomes.length)),
  key: z.nullable(KeyId),
  period: ActivityPeriod,
});
export type ActivityView = z.infer<typeof ActivityView>;
