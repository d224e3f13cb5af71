import * as z from 'zod/mini';
import { KeysTable, usualKeysTable } from './keys-table';

/** What a page may change. None has a default here: one change would bring back the usual value of every other. */
const preferences = {
  theme: z.enum(['system', 'light', 'dark']),
  /** Seconds until a copied secret leaves the clipboard; 0 keeps it. */
  clipboardSeconds: z.int().check(z.minimum(0), z.maximum(600)),
  /** What the person wants to be called in timelines; empty means the name of the computer account. */
  displayName: z.string().check(z.maxLength(80)),
  /** Days from one review of a key to the next; 0 asks for none. A key may have a day of its own. */
  reviewEveryDays: z.int().check(z.minimum(0), z.maximum(1095)),
  /** Whether the system may show a notification when reviews become due. */
  reviewReminders: z.boolean(),
  /** How the inventory is arranged. */
  keysTable: KeysTable,
} as const;

/** Preferences only: losing them costs nothing but taste. */
export const Settings = z.object({
  ...preferences,
  /** Which account stands open; `none` until the person has chosen once, and then the first-run screen shows. */
  account: z.enum(['none', 'real', 'practice']),
  /** The day of the last notification about reviews, as `2026-11-21`; empty before the first. The app keeps it itself. */
  remindedOn: z._default(z.string().check(z.regex(/^(\d{4}-\d\d-\d\d)?$/)), ''),
  // Later than the first settings files: these have no such member.
  reviewEveryDays: z._default(preferences.reviewEveryDays, 180),
  reviewReminders: z._default(preferences.reviewReminders, true),
  keysTable: z._default(preferences.keysTable, usualKeysTable),
});
export type Settings = z.infer<typeof Settings>;

/** What a fresh installation starts with. */
export const defaultSettings: Settings = {
  theme: 'system',
  account: 'none',
  clipboardSeconds: 30,
  displayName: '',
  reviewEveryDays: 180,
  reviewReminders: true,
  remindedOn: '',
  keysTable: usualKeysTable,
};

/** The preferences that a page changes; all others stay. The account changes by its own request. */
export const SettingsChange = z.strictObject(z.partial(z.object(preferences)).shape);
export type SettingsChange = z.infer<typeof SettingsChange>;
