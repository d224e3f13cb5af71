import * as z from 'zod/mini';
import { IsoTime } from '../model/key-record';
import { Settings } from './settings';

/**
 * How the vault stands. `open`: nothing secret is stored yet and no protection has been chosen. `ready`: secrets can
 * be stored and used. `locked`: secrets are there but cannot be opened now; `reason` says why and what helps.
 */
export const VaultStatus = z.object({
  state: z.enum(['open', 'ready', 'locked']),
  protection: z.enum(['none', 'keyring', 'passphrase', 'practice']),
  reason: z.nullable(
    z.enum(['passphrase-not-given', 'keyring-locked', 'keyring-changed', 'key-unreadable', 'key-planted']),
  ),
});
export type VaultStatus = z.infer<typeof VaultStatus>;

/** Something that happened to the files and that a person must know: damage, what was restored, what was not. */
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
  ]),
  facts: z.record(z.string(), z.union([z.string(), z.number()])),
  at: IsoTime,
});
export type Notice = z.infer<typeof Notice>;

/** Everything but the keys that a screen may need to know about the app. */
export const AppState = z.object({
  version: z.string(),
  platform: z.enum(['darwin', 'win32', 'linux', 'other']),
  online: z.boolean(),
  person: z.string(),
  machine: z.string(),
  vault: VaultStatus,
  /** Values that are locked now, of how many keys, and whether an earlier passphrase could open some of them. */
  closed: z.object({ values: z.int(), keys: z.int(), earlierPassphrase: z.boolean() }),
  settings: Settings,
  /** When a copied or pasted secret will be taken off the clipboard; null when none waits. */
  clipboardClearsAt: z.nullable(IsoTime),
  /** When the app locks because nobody is at the computer; known in the last minute before it, else null. */
  locksAt: z.nullable(IsoTime),
  /** Whether work that was under way when the app locked itself still goes on with the keys. */
  keptForJobs: z.boolean(),
  /** Whether this computer can ask for a fingerprint (macOS). */
  touchId: z.boolean(),
  notices: z.array(Notice),
});
export type AppState = z.infer<typeof AppState>;
