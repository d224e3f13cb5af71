import type { KeyRecord, SecretField } from '../../../shared/model/key-record';
import type { EventDraft } from '../journal/journal';
import type { SealedValue } from './keys/envelope';

/** A save's changes of a record's sealed values: a new one, null to remove it, undefined to keep it. */
export type SealedChange = { readonly [F in SecretField]?: SealedValue | null };

/** One of several records that are saved together: its values, its past events, and the event that saves it. */
export type RecordSave = {
  readonly record: KeyRecord;
  readonly sealed: SealedChange;
  readonly event: EventDraft;
  /** The key's events from another journal, oldest first. */
  readonly past?: readonly EventDraft[];
};
