import * as z from 'zod/mini';
import { IsoTime, KeyId, Knowledge } from './key-record';

/** Every type of event that the journal records about a key or the vault. */
export const EventType = z.enum([
  'journal-opened',
  'setup-started',
  'setup-changed',
  'setup-discarded',
  'setup-finished',
  'asked-admin',
  'created',
  'captured',
  'cleaned',
  'cleared',
  'copied',
  'tested',
  'ticked',
  'unticked',
  'row-noted',
  'handed-over',
  'care-started',
  'care-stopped',
  'renamed',
  'role-changed',
  'revoked',
  'deleted',
  'confirmed',
  'contradicted',
  'swap-started',
  'swap-stopped',
  'imported',
  'values-exchanged',
  'row-chosen',
  'protection-changed',
  'restored',
  'revealed',
  'owner-changed',
  'used-by-added',
  'used-by-changed',
  'used-by-removed',
  'review-date-changed',
  'reviewed',
  'review-started',
  'review-signed',
  'review-discarded',
  'exported',
  'backed-up',
  'restored-from-backup',
  'passed-on',
  'received',
  'purged',
  'drill-started',
  'drill-ticked',
  'drill-unticked',
  'drill-ended',
  'kit-made',
  'kit-used',
  'kit-given-up',
]);
export type EventType = z.infer<typeof EventType>;

/** Details of an event that are safe to keep in clear: codes, counts and names, never a value from a secret field. */
export const EventParams = z.record(z.string(), z.union([z.string(), z.number(), z.boolean()]));
export type EventParams = z.infer<typeof EventParams>;

/** One line of the journal as shown to people. `seq` counts from 1 without gaps. */
export const JournalEvent = z.object({
  seq: z.int().check(z.minimum(1)),
  at: IsoTime,
  type: EventType,
  keyId: z.nullable(KeyId),
  who: z.string(),
  machine: z.string(),
  known: Knowledge,
  facts: EventParams,
});
export type JournalEvent = z.infer<typeof JournalEvent>;
