import type { AppDetails } from '../../shared/contract/app-shell';
import type { AppState } from '../../shared/contract/app-state';
import type { Threads } from '../async/threads';
import type { Accounts } from '../features/account/accounts';
import type { AutoLock } from '../features/lock/auto-lock';
import type { KitMaker } from '../features/recovery/make-kits';
import type { KitOpener } from '../features/recovery/use-kits';
import type { Reports } from '../features/reports/reports';
import type { Jobs } from '../shell/jobs/jobs';
import type { SettingsStore } from '../shell/settings/settings-store';
import type { SecretClipboard } from '../shell/system/clipboard';
import type { WaitingLink } from '../shell/system/deep-link';
import type { LaunchNotices } from '../shell/system/launch-options';
import type { Translator } from '../shell/system/words';
import type { AppUpdates } from '../shell/updates/app-updates';
import type { ExternalLinks } from '../shell/window/external-links';
import type { FileDialogs } from '../shell/window/file-dialogs';
import type { WaitingActs } from '../shell/window/waiting-acts';
import type { ValueGuards } from './value-guards';

/** Everything that a handler may use. */
export type HandlerServices = {
  readonly accounts: Accounts;
  readonly jobs: Jobs;
  readonly threads: Threads;
  readonly dialogs: FileDialogs;
  readonly reports: Reports;
  readonly kits: { readonly maker: KitMaker; readonly opener: KitOpener };
  readonly settings: SettingsStore;
  readonly clipboard: SecretClipboard;
  readonly links: ExternalLinks;
  readonly lock: AutoLock;
  readonly guards: ValueGuards;
  readonly updates: AppUpdates;
  readonly appDetails: () => AppDetails;
  readonly readLog: () => readonly string[];
  readonly link: WaitingLink;
  readonly acts: WaitingActs;
  readonly words: Translator;
  readonly readState: () => Promise<AppState>;
  readonly launchNotices: LaunchNotices;
  /** Tells the page that the app's state has changed. */
  readonly changed: () => void;
  /** Quits the app and starts it again. */
  readonly restart: () => Promise<void>;
  readonly quit: () => void;
  readonly compact: (on: boolean) => void;
  readonly applyTheme: (theme: 'system' | 'light' | 'dark') => void;
};
