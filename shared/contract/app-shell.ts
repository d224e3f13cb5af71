import * as z from 'zod/mini';
import { IsoTime, KeyId } from '../model/key-record';

/**
 * Why the app asks nobody for updates: the computer's policy, the person's choice, no place to ask, or a place whose
 * updates nobody could tell the maker of.
 */
export const UpdatesOff = z.enum(['policy', 'setting', 'no-feed', 'unsigned']);
export type UpdatesOff = z.infer<typeof UpdatesOff>;

/** How updates stand. `ready`: downloaded, and installed with the next start. `failed`: tried again the next day. */
export const UpdateState = z.object({
  state: z.enum(['idle', 'checking', 'downloading', 'ready', 'failed', 'off']),
  /** Set while `off`, else null. */
  reason: z.nullable(UpdatesOff),
  /** The version that was found; null when none was. */
  version: z.nullable(z.string().check(z.maxLength(40))),
  /** What is new in it, as plain text; empty when the release says nothing. */
  notes: z.string().check(z.maxLength(4000)),
  /** When the last check ended well; null before the first. */
  checkedAt: z.nullable(IsoTime),
});
export type UpdateState = z.infer<typeof UpdateState>;

/** What a person can choose in the application menu that the page carries out. */
export const MenuCommand = z.enum([
  'new-setup',
  'find-key',
  'lock',
  'print',
  'settings',
  'help',
  'shortcuts',
  'log',
  'about',
]);
export type MenuCommand = z.infer<typeof MenuCommand>;

/** Places that a link from outside can name without a key. */
export const LinkPlace = z.enum(['home', 'keys', 'reviews', 'records', 'settings', 'help', 'setup', 'care']);
export type LinkPlace = z.infer<typeof LinkPlace>;

/** Where a link from outside leads. It names a place, and does nothing there. */
export const LinkTarget = z.union([
  z.strictObject({ kind: z.literal('place'), place: LinkPlace }),
  z.strictObject({ kind: z.literal('key'), id: KeyId }),
]);
export type LinkTarget = z.infer<typeof LinkTarget>;

/** What the app runs on: versions and the system, and nothing about the person or the computer's name. */
export const AppDetails = z.object({
  version: z.string(),
  /** Empty where the app does not run in Electron itself. */
  electron: z.string(),
  chromium: z.string(),
  node: z.string(),
  /** For instance `linux x64 6.1.0`. */
  system: z.string(),
});
export type AppDetails = z.infer<typeof AppDetails>;
