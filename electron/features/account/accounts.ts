import { rm } from 'node:fs/promises';
import { releaseMemory } from '../../async/release-memory';
import type { SettingsStore } from '../../shell/settings/settings-store';
import type { FileFormats } from '../../storage/files/file-formats';
import type { Vault } from '../../storage/vault/vault';
import type { Activity } from '../activity/activity';
import type { Checklists } from '../checklists/checklists';
import type { AskedValues } from '../inventory/asked-values';
import type { BulkTests } from '../inventory/bulk-tests';
import type { Inventory } from '../inventory/inventory';
import type { KeyDetails } from '../inventory/key-details';
import type { KeyLabels } from '../inventory/key-labels';
import type { KeyTasks } from '../inventory/key-tasks';
import type { KeyTests } from '../inventory/key-tests';
import type { KeyWriter } from '../inventory/key-writer';
import type { Rotations } from '../inventory/rotations';
import type { SecretCapture } from '../inventory/secret-capture';
import type { ServiceLists } from '../inventory/service-lists';
import type { Setups } from '../inventory/setups';
import type { Reviews } from '../reviews/reviews-calls';
import type { Signer } from '../signing/signer';
import type { UndoLog } from '../undo/undo-log';
import type { PracticeServices } from './practice-services';

/** One account and everything that works on it: the person's own, or the practice account. */
export type Account = {
  readonly kind: 'real' | 'practice';
  /** Absolute path of its folder. */
  readonly folder: string;
  readonly fileFormats: FileFormats;
  readonly vault: Vault;
  readonly inventory: Inventory;
  readonly activity: Activity;
  readonly writer: KeyWriter;
  readonly setups: Setups;
  readonly capture: SecretCapture;
  readonly asked: AskedValues;
  readonly tests: KeyTests;
  readonly bulkTests: BulkTests;
  readonly checklists: Checklists;
  readonly keyTasks: KeyTasks;
  readonly rotations: Rotations;
  readonly signer: Signer;
  readonly reviews: Reviews;
  readonly lists: ServiceLists;
  readonly details: KeyDetails;
  readonly labels: KeyLabels;
  readonly undo: UndoLog;
  /** The simulated services, in the practice account only. */
  readonly practice: PracticeServices | null;
};

/** The dependencies of accounts. */
export type AccountParts = {
  readonly settings: SettingsStore;
  readonly practiceFolder: string;
  /** Opens one account. For practice it also creates the sample company when the folder is new. */
  readonly open: (kind: Account['kind']) => Promise<Account>;
};

/** The app's accounts. Both may be open in one run; requests go to the current one. */
export type Accounts = {
  /** Returns the current account and opens it on first use; the real one until the person has chosen. */
  readonly current: () => Promise<Account>;
  /** Returns all open accounts. */
  readonly opened: () => readonly Account[];
  /**
   * Locks every open account. With `behind jobs`, running jobs that may keep the keys still use them. Practice has no
   * lock. Returns true when the current account is now locked. Never throws.
   */
  readonly lock: (how?: 'at once' | 'behind jobs') => Promise<boolean>;
  /** Wipes the keys kept for jobs; false when there were none. */
  readonly wipeKept: () => boolean;
  readonly choose: (kind: Account['kind']) => Promise<void>;
  /** Deletes the practice account's files and creates them again. */
  readonly restartPractice: () => Promise<void>;
  /** Closes every open account, even if one fails; called on quit. Never throws. */
  readonly close: () => Promise<void>;
  /** True while an account writes to the disk. */
  readonly isWriting: () => boolean;
};

export function createAccounts({ settings, practiceFolder, open }: AccountParts): Accounts {
  const opened = new Map<Account['kind'], Promise<Account>>();
  const openAccounts = new Map<Account['kind'], Account>();

  const remember = (kind: Account['kind'], opening: Promise<Account>) => {
    opened.set(kind, opening);
    // Keep successes only: a folder that could not be opened may be repaired and tried again.
    opening.then(
      (account) => openAccounts.set(kind, account),
      () => {
        if (opened.get(kind) === opening) opened.delete(kind);
      },
    );
    return opening;
  };
  const account = (kind: Account['kind']) => opened.get(kind) ?? remember(kind, open(kind));
  const chosen = () => (settings.read().account === 'practice' ? 'practice' : 'real');

  const openAnew = async (before: Promise<Account> | undefined) => {
    // An account that failed to open has nothing to close; its folder is deleted all the same.
    const account = await before?.catch(() => null);
    await account?.vault.close();
    await rm(practiceFolder, { recursive: true, force: true });
    return open('practice');
  };

  return {
    current: () => account(chosen()),
    opened: () => [...openAccounts.values()],
    lock: async (how = 'at once') => {
      await Promise.allSettled(
        [...opened.values()].map(async (opening) => {
          const { vault } = await opening;
          // The keyring alone would unlock the keys again at once, so there is nothing to lock.
          if (vault.status().protection !== 'passphrase') return;
          if (how === 'at once') vault.lock();
          else vault.lockKeepingJobs();
        }),
      );
      // `node:crypto` overwrites its copies of a key only when garbage is collected. The lock page comes first.
      setImmediate(releaseMemory);
      return openAccounts.get(chosen())?.vault.status().state === 'locked';
    },
    // `filter` calls each account; `some` would stop at the first true.
    wipeKept: () => {
      const wiped = [...openAccounts.values()].filter(({ vault }) => vault.wipeKept());
      if (wiped.length > 0) setImmediate(releaseMemory);
      return wiped.length > 0;
    },
    choose: async (kind) => {
      await account(kind);
      if (kind !== chosen()) for (const { undo } of openAccounts.values()) undo.clear();
      settings.change({ account: kind });
    },
    restartPractice: async () => {
      // Stored before it settles: later requests wait for the new account, and a second restart runs after the first.
      await remember('practice', openAnew(opened.get('practice')));
    },
    close: async () => {
      await Promise.allSettled([...opened.values()].map(async (opening) => (await opening).vault.close()));
    },
    isWriting: () => [...openAccounts.values()].some(({ vault }) => vault.isWriting()),
  };
}
