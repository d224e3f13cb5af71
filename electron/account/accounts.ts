import { rm } from 'node:fs/promises';
import type { Captures } from '../inventory/captures';
import type { KeyCare } from '../inventory/care';
import type { KeyTests } from '../inventory/key-tests';
import type { ServiceLists } from '../inventory/service-lists';
import type { Setups } from '../inventory/setups';
import type { Swaps } from '../inventory/swaps';
import type { SettingsStore } from '../settings/settings-store';
import type { Vault } from '../vault/vault';
import type { PracticeServices } from './practice-services';

/** One account with everything that works on it: the person's own, or the practice account. */
export type Account = {
  readonly kind: 'real' | 'practice';
  readonly vault: Vault;
  readonly setups: Setups;
  readonly captures: Captures;
  readonly tests: KeyTests;
  readonly care: KeyCare;
  readonly swaps: Swaps;
  readonly lists: ServiceLists;
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
  readonly choose: (kind: Account['kind']) => Promise<void>;
  /** Throws the practice account's files away and sows them anew. */
  readonly restartPractice: () => Promise<void>;
  /** Closes what is open; for the end of the app. */
  readonly close: () => Promise<void>;
};

export function createAccounts({ settings, practiceFolder, open }: AccountParts): Accounts {
  const opened = new Map<Account['kind'], Promise<Account>>();

  const account = (kind: Account['kind']) => {
    const before = opened.get(kind);
    if (before) return before;
    const opening = open(kind);
    opened.set(kind, opening);
    // Only success is remembered: a folder that could not be opened may be mended and tried again.
    opening.catch(() => opened.delete(kind));
    return opening;
  };

  return {
    current: () => account(settings.read().account === 'practice' ? 'practice' : 'real'),
    choose: async (kind) => {
      await account(kind);
      settings.change({ account: kind });
    },
    restartPractice: async () => {
      const before = await opened.get('practice');
      await before?.vault.close();
      opened.delete('practice');
      await rm(practiceFolder, { recursive: true, force: true });
      await account('practice');
    },
    close: async () => {
      await Promise.all([...opened.values()].map(async (opening) => (await opening).vault.close()));
    },
  };
}
