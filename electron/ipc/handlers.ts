import type { AppState } from '../../shared/app-state';
import type { AppFacts } from '../../shared/desk';
import type { Accounts } from '../account/accounts';
import type { Threads } from '../async/threads';
import type { SecretClipboard } from '../clipboard';
import type { FileDialogs } from '../files/file-dialogs';
import type { Jobs } from '../jobs/jobs';
import type { LaunchNotices } from '../launch-options';
import type { AppLock } from '../lock';
import type { Words } from '../messages/words';
import type { Reports } from '../reports/reports';
import type { SettingsStore } from '../settings/settings-store';
import type { AppUpdates } from '../updates/app-updates';
import type { ValueGuards } from '../value-guards';
import type { WaitingLink } from '../window/deep-link';
import type { ExternalLinks } from '../window/external-links';
import type { WaitingActs } from '../window/waiting-acts';
import { appHandlers } from './app-handlers';
import { careHandlers } from './care-handlers';
import { deskHandlers } from './desk-handlers';
import { drillHandlers } from './drill-handlers';
import { importHandlers } from './import-handlers';
import { jobHandlers } from './job-handlers';
import { keepassHandlers } from './keepass-handlers';
import { keyFactsHandlers } from './key-facts-handlers';
import { keyHandlers } from './key-handlers';
import { createKeyTexts } from './key-texts';
import { lockHandlers } from './lock-handlers';
import { passphraseHandlers } from './passphrase-handlers';
import { practiceHandlers } from './practice-handlers';
import { protectionHandlers } from './protection-handlers';
import { reportHandlers } from './report-handlers';
import { retestHandlers } from './retest-handlers';
import { reviewHandlers } from './review-handlers';
import type { Handlers } from './serve';
import { transferHandlers } from './transfer-handlers';

/** Everything that requests may reach; no handler takes anything else. */
export type Reach = {
  readonly accounts: Accounts;
  readonly jobs: Jobs;
  readonly threads: Threads;
  readonly dialogs: FileDialogs;
  readonly reports: Reports;
  readonly settings: SettingsStore;
  readonly clipboard: SecretClipboard;
  readonly links: ExternalLinks;
  readonly lock: AppLock;
  readonly guards: ValueGuards;
  readonly updates: AppUpdates;
  readonly facts: () => AppFacts;
  readonly readLog: () => readonly string[];
  readonly link: WaitingLink;
  readonly acts: WaitingActs;
  readonly words: Words;
  readonly readState: () => Promise<AppState>;
  readonly launchNotices: LaunchNotices;
  /** Tells the page that the app's state has changed. */
  readonly changed: () => void;
  /** Ends the app and starts it again. */
  readonly restart: () => Promise<void>;
  readonly compact: (on: boolean) => void;
  readonly applyTheme: (theme: 'system' | 'light' | 'dark') => void;
};

/** All handlers of the contract, put together from one file for each area. */
export function createHandlers(reach: Reach): Handlers {
  const texts = createKeyTexts();
  return {
    ...appHandlers(reach, texts),
    ...keyHandlers(reach, texts),
    ...keyFactsHandlers(reach),
    ...protectionHandlers(reach),
    ...passphraseHandlers(),
    ...practiceHandlers(reach),
    ...careHandlers(reach),
    ...jobHandlers(reach),
    ...transferHandlers(reach),
    ...retestHandlers(reach),
    ...keepassHandlers(reach),
    ...importHandlers(reach),
    ...drillHandlers(reach),
    ...reviewHandlers(reach),
    ...reportHandlers(reach),
    ...lockHandlers(reach),
    ...deskHandlers(reach),
  };
}
