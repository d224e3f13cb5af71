import * as z from 'zod/mini';
import { IsoTime } from '../model/key-record';
import { KitFacts } from '../model/kit-verdict';
import { Settings } from './settings';

/**
 * The vault's status. `open`: no secret is stored yet and no protection is chosen. `ready`: secrets can be stored and
 * used. `locked`: the stored secrets cannot be opened now; `reason` says why and what helps. `keyring-missing`: no keyring
 * answers; on Linux a locked one looks the same (Chromium, freedesktop_secret_key_provider.cc).
 */
export const VaultStatus = z.object({
  state: z.enum(['open', 'ready', 'locked']),
  protection: z.enum(['none', 'keyring', 'passphrase', 'practice']),
  reason: z.nullable(
    z.enum([
      'passphrase-not-given',
      'keyring-locked',
      'keyring-missing',
      'keyring-changed',
      'key-unreadable',
      'key-planted',
    ]),
  ),
});
export type VaultStatus = z.infer<typeof VaultStatus>;

/** Something that happened to the files and that a person must know: damage, what was restored and what was not. */
export const Notice = z.object({
  id: z.string(),
  code: z.enum([
    'file-restored',
    'file-quarantined',
    'changes-lost',
    'records-older',
    'records-changed',
    'data-older',
    'conflict-copy',
    'settings-reset',
    'journal-torn-tail',
    'journal-broken',
    'newer-format',
    'data-updated',
    'key-planted',
    'key-list-changed',
    'new-key-unsigned',
    'change-unfinished',
    'no-sandbox',
    'key-log',
    'kit-used',
  ]),
  facts: z.record(z.string(), z.union([z.string(), z.number()])),
  at: IsoTime,
});
export type Notice = z.infer<typeof Notice>;

/** The app's state as screens need it, keys excepted. */
export const AppState = z.object({
  version: z.string(),
  platform: z.enum(['darwin', 'win32', 'linux', 'other']),
  online: z.boolean(),
  person: z.string(),
  machine: z.string(),
  /** Absolute path of the current account's folder, for people to find it: nothing is opened by it. */
  dataFolder: z.string(),
  vault: VaultStatus,
  /** Counts of locked values and their keys, and whether an earlier passphrase could open some of them. */
  closed: z.object({ values: z.int(), keys: z.int(), earlierPassphrase: z.boolean() }),
  /** What opens the vault beside its protection. While it is locked this is only what the file says. */
  openers: z.object({ kit: z.nullable(KitFacts), touchId: z.boolean() }),
  settings: Settings,
  /** When a secret is cleared from the clipboard; null when none is on it. */
  clipboardClearsAt: z.nullable(IsoTime),
  /** When the app will lock for inactivity; set only in the last minute before it, otherwise null. */
  locksAt: z.nullable(IsoTime),
  /** True while jobs that were running when the app locked still use the keys. */
  keptForJobs: z.boolean(),
  /** True when this computer can ask for Touch ID (macOS). */
  touchId: z.boolean(),
  notices: z.array(Notice),
});
export type AppState = z.infer<typeof AppState>;
