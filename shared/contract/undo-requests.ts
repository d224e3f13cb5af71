import * as z from 'zod/mini';
import { KeyId, KeyRecord } from '../model/key-record';

/** The acts that can be undone. A closed list: each has its words in `shared/messages/en/undo.json`. */
const undoableActs = [
  'owner',
  'review-day',
  'use-added',
  'use-changed',
  'use-removed',
  'place-answer',
  'tags',
  'tag-many',
  'note',
  'set-up-tick',
  'list-tick',
  'notice',
  'decision',
  'decisions',
] as const;

const UndoId = z.string().check(z.regex(/^[0-9a-f]{24}$/));
const count = z.int().check(z.minimum(0));

/**
 * An act that can be undone now. `name` and `company` are of the one key that it changed; empty for several, and for
 * none. `count`: the number of keys or lines that it changed.
 */
export const UndoOffer = z.object({
  id: UndoId,
  act: z.enum(undoableActs),
  name: z.string(),
  company: z.string(),
  count,
});
export type UndoOffer = z.infer<typeof UndoOffer>;

/** A document that an undo changed, whose page reads it again. */
const changedDocument = z.object({ kind: z.enum(['checklist', 'review']), id: z.string() });

/** Requests about undoing the last acts of the open account. */
export const undoRequests = {
  /** The last act that can be undone; null when there is none, and while the vault is locked. */
  'undo.last': {
    input: z.strictObject({}),
    output: z.object({ offer: z.nullable(UndoOffer) }),
    updates: 'none',
  },
  /**
   * Undoes one act. Of several keys it leaves those that were changed since (`changed`) or are gone (`lost`), and says
   * how many. `keys` has the record of a single key; the page reads others again as after any change. Fails with
   * `undo-none` for an act that cannot be undone any more, and with `undo-changed` or `undo-lost` when nothing of it is
   * left to undo; then nothing has changed.
   */
  'undo.run': {
    input: z.strictObject({ id: UndoId }),
    output: z.object({
      keys: z.array(KeyRecord),
      gone: z.array(KeyId),
      undone: count,
      changed: count,
      lost: count,
      document: z.nullable(changedDocument),
    }),
    updates: 'keys',
  },
} as const;
