import type { AppState } from '../../shared/contract/app-state';
import type { Accounts } from '../features/account/accounts';
import type { AutoLock } from '../features/lock/auto-lock';
import type { Host } from '../host';
import type { SettingsStore } from '../shell/settings/settings-store';
import type { SecretClipboard } from '../shell/system/clipboard';
import { machineName, personName } from '../shell/system/identity';
import type { LaunchNotices } from '../shell/system/launch-options';
import type { TouchId } from '../shell/system/touch-id';

const platforms: Readonly<Partial<Record<NodeJS.Platform, AppState['platform']>>> = {
  darwin: 'darwin',
  win32: 'win32',
  linux: 'linux',
};

/** The sources of the app's state. */
export type StateParts = {
  readonly host: Host;
  readonly accounts: Accounts;
  readonly settings: SettingsStore;
  readonly clipboard: SecretClipboard;
  readonly lock: Pick<AutoLock, 'locksAt' | 'keepsForJobs'>;
  readonly touchId: Pick<TouchId, 'isThere'>;
  /** Notices about how the app was started. */
  readonly launchNotices: LaunchNotices;
};

/** Reads everything that a screen needs to know about the app, except the keys. */
export async function readAppState(parts: StateParts): Promise<AppState> {
  const { host, accounts, settings, clipboard, lock, touchId } = parts;
  const { vault, folder } = await accounts.current();
  const current = settings.read();
  return {
    version: host.app.getVersion(),
    platform: platforms[process.platform] ?? 'other',
    online: host.net.isOnline(),
    person: personName(current.displayName),
    machine: machineName(),
    dataFolder: folder,
    vault: vault.status(),
    closed: vault.closed(),
    openers: { kit: vault.openers.kit(), touchId: vault.openers.asksProof() },
    settings: current,
    clipboardClearsAt: clipboard.clearsAt(),
    locksAt: lock.locksAt(),
    keptForJobs: lock.keepsForJobs(),
    touchId: touchId.isThere(),
    notices: [...parts.launchNotices.list(), ...vault.notices()],
  };
}
