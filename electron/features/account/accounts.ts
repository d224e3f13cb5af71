import { rm } from 'node:fs/promises';
import type { SettingsStore } from '../../shell/settings/settings-store';
import type { FileFormats } from '../../storage/files/file-formats';
import type { Vault } from '../../storage/vault/vault';
import type { Checklists } from '../checklists/checklists';
import type { BulkTests } from '../inventory/bulk-tests';
import type { KeyDetails } from '../inventory/key-details';
import type { KeyTasks } from '../inventory/key-tasks';
import type { KeyTests } from '../inventory/key-tests';
import type { KeyWriter } from '../inventory/key-writer';
import type { Rotations } from '../inventory/rotations';
import type { SecretCapture } from '../inventory/secret-capture';
import type { ServiceLists } from '../inventory/service-lists';
import type { Setups } from '../inventory/setups';
import type { Reviews } from '../reviews/reviews';
import type { PracticeServices } from './practice-services';

/** One account with everything that works on it: the person's own, or the practice account. */
export type Account = {
  readonly kind: 'real' | 'practice';
  /** Absolute path of its folder. */
  readonly folder: string;
  readonly fileFormats: FileFormats;
  readonly vault: Vault;
  readonly writer: KeyWriter;
  readonly setups: Setups;
  readonly capture: SecretCapture;
  readonly tests: KeyTests;
  readonly bulkTests: BulkTests;
  readonly checklists: Checklists;
  readonly keyTasks: KeyTasks;
  readonly rotations: Rotations;
  readonly reviews: Reviews;
  readonly lists: ServiceLists;
  readonly details: KeyDetails;
  /** The simulated services, in the practice account only. */
  readonly practice: PracticeServices | null;
};

/** What opening accounts needs: how to open one, and where practice keeps its files. */
export type AccountParts = {
  readonly settings: SettingsStore;
  readonly practiceFolder: string;
  /** Opens one account; for practice this also sows the sample company when its folder is new. */
  readonly open: (kind: Account['kind']) => Promise<Account>;
};

/** Which account stands open. Both may have been opened in one run; requests go to the one that is chosen. */
export type Accounts = {
  /** The chosen account, opened on first use; the real one while the person has not chosen. */
  readonly current: () => Promise<Account>;
  /** The accounts that stand open, the chosen one or not. */
  readonly opened: () => readonly Account[];
  /**
   * Locks every account that has been opened, the chosen one or not, at once or behind the jobs that may keep the keys.
   * Practice has nothing to lock. Answers whether the chosen account is locked now. Never throws.
   */
  readonly lock: (how?: 'at once' | 'behind jobs') => Promise<boolean>;
  /** Wipes the keys that were kept for jobs; false when none were. */
  readonly wipeKept: () => boolean;
  readonly choose: (kind: Account['kind']) => Promise<void>;
  /** Throws the practice account's files away and sows them anew. */
  readonly restartPractice: () => Promise<void>;
  /** Closes what is open, each whatever becomes of the others; for the end of the app. Never throws. */
  readonly close: () => Promise<void>;
  /** Whether one of them writes to the disk now. */
  readonly isWriting: () => boolean;
};

export function createAccounts({ settings, practiceFolder, open }: AccountParts): Accounts {
  const opened = new Map<Account['kind'], Promise<Account>>();
  const openAccounts = new Map<Account['kind'], Account>();

  const remember = (kind: Account['kind'], opening: Promise<Account>) => {
    opened.set(kind, opening);
    // Only success is remembered: a folder that could not be opened may be mended and tried again.
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
    // One that could not be opened has nothing to close; its folder goes all the same.
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
          // Where the keyring alone opens the keys, it would open them again at once.
          if (vault.status().protection !== 'passphrase') return;
          if (how === 'at once') vault.lock();
          else vault.lockKeepingJobs();
        }),
      );
      return openAccounts.get(chosen())?.vault.status().state === 'locked';
    },
    // Each is asked: one that answers must not spare the others.
    wipeKept: () => [...openAccounts.values()].filter(({ vault }) => vault.wipeKept()).length > 0,
    choose: async (kind) => {
      await account(kind);
      settings.change({ account: kind });
    },
    restartPractice: async () => {
      // Remembered at once: whoever asks meanwhile waits for the new one, and a second press begins after the first.
      await remember('practice', openAnew(opened.get('practice')));
    },
    close: async () => {
      await Promise.allSettled([...opened.values()].map(async (opening) => (await opening).vault.close()));
    },
    isWriting: () => [...openAccounts.values()].some(({ vault }) => vault.isWriting()),
  };
}
