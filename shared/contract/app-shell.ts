import * as z from 'zod/mini';
import { IsoTime, KeyId } from '../model/key-record';

/**
 * Why the app does not check for updates. `policy`: the computer's policy forbids it. `setting`: the person turned it
 * off. `no-feed`: no update server is configured. `unsigned`: nothing would prove who made an update.
 */
export const UpdatesOff = z.enum(['policy', 'setting', 'no-feed', 'unsigned']);
export type UpdatesOff = z.infer<typeof UpdatesOff>;

/**
 * The status of updates. `ready`: downloaded; the next start installs it. `failed`: the app tries again the next day.
 */
export const UpdateState = z.object({
  state: z.enum(['idle', 'checking', 'downloading', 'ready', 'failed', 'off']),
  /** Set while `off`, otherwise null. */
  reason: z.nullable(UpdatesOff),
  /** The version that was found; null when none was. */
  version: z.nullable(z.string().check(z.maxLength(40))),
  /** The release notes as plain text; empty when the release has none. */
  notes: z.string().check(z.maxLength(4000)),
  /** When the last successful check ended; null before the first. */
  checkedAt: z.nullable(IsoTime),
});
export type UpdateState = z.infer<typeof UpdateState>;

/** Menu commands that the page carries out. */
export const MenuCommand = z.enum([
  'undo',
  'new-setup',
  'find-key',
  'company',
  'activity',
  'lock',
  'print',
  'settings',
  'help',
  'shortcuts',
  'log',
  'about',
]);
export type MenuCommand = z.infer<typeof MenuCommand>;

/** Places that an external link can name without a key. */
export const LinkPlace = z.enum([
  ...(['home', 'keys', 'reviews', 'activity', 'records', 'settings', 'help', 'setup', 'care'] as const),
]);
export type LinkPlace = z.infer<typeof LinkPlace>;

/** The target of an external link. It only names a place; opening it changes nothing. */
export const LinkTarget = z.union([
  z.strictObject({ kind: z.literal('place'), place: LinkPlace }),
  z.strictObject({ kind: z.literal('key'), id: KeyId }),
]);
export type LinkTarget = z.infer<typeof LinkTarget>;

/** The app's versions and the system. Nothing about the person, and not the computer's name. */
export const AppDetails = z.object({
  version: z.string(),
  /** Empty when the app runs outside Electron, in the stand-in. */
  electron: z.string(),
  chromium: z.string(),
  node: z.string(),
  /** For example `linux x64 6.1.0`. */
  system: z.string(),
});
export type AppDetails = z.infer<typeof AppDetails>;
