import * as z from 'zod/mini';
import { KeysTable, usualKeysTable } from './keys-table';

/** Preferences only: losing them costs nothing but taste. */
export const Settings = z.object({
  theme: z.enum(['system', 'light', 'dark']),
  /** Which account stands open; `none` until the person has chosen once, and then the first-run screen shows. */
  account: z.enum(['none', 'real', 'practice']),
  /** Seconds until a copied secret leaves the clipboard; 0 keeps it. */
  clipboardSeconds: z.int().check(z.minimum(0), z.maximum(600)),
  /** What the person wants to be called in timelines; empty means the name of the computer account. */
  displayName: z.string().check(z.maxLength(80)),
  /** Days from one review of a key to the next; 0 asks for none. A key may have a day of its own. */
  reviewEveryDays: z._default(z.int().check(z.minimum(0), z.maximum(1095)), 180),
  /** Whether the system may show a notification when reviews become due. */
  reviewReminders: z._default(z.boolean(), true),
  /** The day of the last such notification, as `2026-11-21`; empty before the first. The app keeps it itself. */
  remindedOn: z._default(z.string().check(z.regex(/^(\d{4}-\d\d-\d\d)?$/)), ''),
  /** How the inventory is arranged. */
  keysTable: z._default(KeysTable, usualKeysTable),
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

/** The preferences that a page may change; the account changes by its own request. */
export const SettingsChange = z.strictObject(z.partial(z.omit(Settings, { account: true, remindedOn: true })).shape);
export type SettingsChange = z.infer<typeof SettingsChange>;
