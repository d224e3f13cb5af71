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
  /** Minutes without anybody at the computer until the app locks; 0 never. Only where a passphrase opens the keys. */
  lockAfterMinutes: z.int().check(z.minimum(0), z.maximum(240)),
  /** Whether the app locks when the computer sleeps or its screen is locked. */
  lockWithScreen: z.boolean(),
  /** Seconds for which a revealed value stands on the screen. */
  revealSeconds: z.int().check(z.minimum(5), z.maximum(60)),
  /** Whether Touch ID is asked before a value is revealed, where the computer has it: a question more, no encryption. */
  askTouchId: z.boolean(),
  /** Whether the window is left out of screenshots and shared screens, where the system can do that. */
  protectWindow: z.boolean(),
  /** Whether the app looks for updates by itself. The computer's policy can forbid it whatever stands here. */
  checkForUpdates: z.boolean(),
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
  lockAfterMinutes: z._default(preferences.lockAfterMinutes, 15),
  lockWithScreen: z._default(preferences.lockWithScreen, true),
  revealSeconds: z._default(preferences.revealSeconds, 20),
  askTouchId: z._default(preferences.askTouchId, false),
  protectWindow: z._default(preferences.protectWindow, false),
  checkForUpdates: z._default(preferences.checkForUpdates, true),
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
  lockAfterMinutes: 15,
  lockWithScreen: true,
  revealSeconds: 20,
  askTouchId: false,
  protectWindow: false,
  checkForUpdates: true,
};

/** The preferences that a page changes; all others stay. The account changes by its own request. */
export const SettingsChange = z.strictObject(z.partial(z.object(preferences)).shape);
export type SettingsChange = z.infer<typeof SettingsChange>;
