import * as z from 'zod/mini';
import { KeysTable, usualKeysTable } from '../inventory/keys-table';
import { ShortText } from '../model/fact';
import { System } from '../model/key-record';
import { Tag } from '../model/labels';
import { ageRuleLimits } from '../model/largest-age';

/** The preferences that the page may change. They have no defaults here: a change of one would reset all others. */
const preferences = {
  theme: z.enum(['system', 'light', 'dark']),
  /** Seconds until a copied secret is cleared from the clipboard; 0 keeps it. */
  clipboardSeconds: z.int().check(z.minimum(0), z.maximum(600)),
  /** The person's name in timelines; empty means the name of the computer account. */
  displayName: z.string().check(z.maxLength(80)),
  /** Days from one review of a key to the next; 0 means no reviews. A key may have its own day. */
  reviewEveryDays: z.int().check(z.minimum(0), z.maximum(1095)),
  /** True when the system may show a notification as reviews become due. */
  reviewReminders: z.boolean(),
  /** Minutes of inactivity until the app locks; 0 means never. Applies only while a passphrase protects the keys. */
  lockAfterMinutes: z.int().check(z.minimum(0), z.maximum(240)),
  /** True when the app locks as the computer sleeps or its screen locks. */
  lockWithScreen: z.boolean(),
  /** Seconds for which a revealed value is shown. */
  revealSeconds: z.int().check(z.minimum(5), z.maximum(60)),
  /**
   * True when Touch ID is required before a value is revealed, where available. It is an extra confirmation, not
   * encryption.
   */
  askTouchId: z.boolean(),
  /** True when the window is excluded from screenshots and shared screens, where the system supports that. */
  protectWindow: z.boolean(),
  /** True when the app checks for updates. The computer's policy can forbid it regardless. */
  checkForUpdates: z.boolean(),
  /** The largest ages of keys, by service or tag. The strictest about a key counts. */
  largestAges: z
    .array(
      z.strictObject({
        system: z.nullable(System),
        tag: z.nullable(Tag),
        days: z.int().check(z.minimum(1), z.maximum(ageRuleLimits.days)),
      }),
    )
    .check(z.maxLength(ageRuleLimits.rules)),
  /** The day from which Home reminds of a missing recovery kit, as `2026-11-21`; empty: at once. */
  kitReminder: z.string().check(z.regex(/^(\d{4}-\d\d-\d\d)?$/)),
  /** The layout of the inventory. */
  keysTable: KeysTable,
} as const;

const chosenCompany = z.nullable(ShortText);

/** Preferences and app state that are safe to lose. */
export const Settings = z.object({
  ...preferences,
  /** The open account; `none` shows the first-run screen until the person chooses. */
  account: z.enum(['none', 'real', 'practice']),
  /** The day of the last notification about reviews, as `2026-11-21`; empty before the first. The app maintains it. */
  remindedOn: z._default(z.string().check(z.regex(/^(\d{4}-\d\d-\d\d)?$/)), ''),
  /** The company to which each account is narrowed; null for all. Chosen by its own request, for the open account. */
  companies: z._default(z.strictObject({ real: chosenCompany, practice: chosenCompany }), {
    real: null,
    practice: null,
  }),
  // Early settings files lack these members.
  reviewEveryDays: z._default(preferences.reviewEveryDays, 180),
  reviewReminders: z._default(preferences.reviewReminders, true),
  largestAges: z._default(preferences.largestAges, []),
  keysTable: z._default(preferences.keysTable, usualKeysTable),
  lockAfterMinutes: z._default(preferences.lockAfterMinutes, 15),
  lockWithScreen: z._default(preferences.lockWithScreen, true),
  revealSeconds: z._default(preferences.revealSeconds, 20),
  askTouchId: z._default(preferences.askTouchId, false),
  protectWindow: z._default(preferences.protectWindow, false),
  checkForUpdates: z._default(preferences.checkForUpdates, true),
  kitReminder: z._default(preferences.kitReminder, ''),
});
export type Settings = z.infer<typeof Settings>;

/** The settings of a fresh installation. */
export const defaultSettings: Settings = {
  theme: 'system',
  account: 'none',
  companies: { real: null, practice: null },
  clipboardSeconds: 30,
  displayName: '',
  reviewEveryDays: 180,
  reviewReminders: true,
  largestAges: [],
  remindedOn: '',
  keysTable: usualKeysTable,
  lockAfterMinutes: 15,
  lockWithScreen: true,
  revealSeconds: 20,
  askTouchId: false,
  protectWindow: false,
  checkForUpdates: true,
  kitReminder: '',
};

/** A change of some preferences; the others stay. The account has its own request. */
export const SettingsChange = z.strictObject(z.partial(z.object(preferences)).shape);
export type SettingsChange = z.infer<typeof SettingsChange>;
