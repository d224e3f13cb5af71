import { releaseMemory } from '../../async/release-memory';
import type { Publish } from '../../events';
import type { Host } from '../../host';
import type { IssuerOf } from '../../services/http/certificate-issuers';
import { createHttpClient } from '../../services/http/client';
import type { FetchFunction } from '../../services/http/exchange';
import { isPracticeValue, looksReal } from '../../services/practice/practice-values';
import type { SettingsStore } from '../../shell/settings/settings-store';
import type { SecretClipboard } from '../../shell/system/clipboard';
import { machineName, personName } from '../../shell/system/identity';
import type { Sleep } from '../../shell/system/sleep';
import type { FileFormats } from '../../storage/files/file-formats';
import { openElectronStore } from '../../storage/files/store-file';
import { migrateFiles } from '../../storage/migration/migrate';
import { openVault } from '../../storage/vault/open-vault';
import type { Vault } from '../../storage/vault/vault';
import { actTexts } from '../activity/act-texts';
import { createActivity } from '../activity/activity';
import { createChecklists } from '../checklists/checklists';
import { createAskedValues } from '../inventory/asked-values';
import { createBulkTests } from '../inventory/bulk-tests';
import { createInventory } from '../inventory/inventory';
import { createKeyDetails } from '../inventory/key-details';
import { createKeyLabels } from '../inventory/key-labels';
import { createKeyTasks } from '../inventory/key-tasks';
import { createKeyTests } from '../inventory/key-tests';
import { createKeyWriter } from '../inventory/key-writer';
import { createRecalledChanges } from '../inventory/recalled-changes';
import { refuseValues } from '../inventory/refuse-values';
import { createRotations } from '../inventory/rotations';
import { createSecretCapture } from '../inventory/secret-capture';
import { createSecretInspector } from '../inventory/secret-inspector';
import { createServiceLists } from '../inventory/service-lists';
import { createSetups } from '../inventory/setups';
import { openReviews } from '../reviews/open-reviews';
import { createSigner } from '../signing/signer';
import { createUndoLog } from '../undo/undo-log';
import type { Account } from './accounts';
import { createKeyTesters } from './key-testers';
import { noteUnlocks } from './note-unlocks';
import { noteVersion } from './note-version';
import { openPracticeServices } from './practice-services';
import { publishNotes } from './publish-notes';
import { seedSampleRecords } from './sample-records';
import { createSendGuard } from './send-guard';

/** What an account needs to open. `changed` tells the page that the app's state has changed. */
export type AccountOptions = {
  readonly host: Host;
  readonly folder: string;
  readonly fileFormats: FileFormats;
  readonly settings: SettingsStore;
  readonly clipboard: SecretClipboard;
  readonly publish: Publish;
  readonly changed: () => void;
  readonly issuerOf: IssuerOf;
  readonly sleep: Sleep;
  /** True when the calling code belongs to a job that may keep the keys after a lock. */
  readonly isKeptByJob: () => boolean;
};

/**
 * Opens one account in its own folder. Practice differs in three things: it talks to simulated services instead of the
 * network, stores its data key in clear because none of its values is real, and starts with a sample company. Files of
 * an older version are migrated first. Throws what `migrateFiles` and `openVault` throw.
 */
export async function openAccount(kind: Account['kind'], options: AccountOptions): Promise<Account> {
  const { host, folder, fileFormats, settings, clipboard, publish, changed } = options;
  const clock = () => new Date();
  const now = () => clock().toISOString();
  const practice = kind === 'practice' ? openPracticeServices(folder, clock) : null;

  const updated = await migrateFiles({ folder, fileFormats, clock });
  const opened = await openVault({
    folder,
    fileFormats,
    safeStorage: practice ? null : host.safeStorage,
    platform: process.platform,
    clock,
    openStore: openElectronStore,
    journal: { who: () => personName(settings.read().displayName), machine: machineName() },
    practice: practice !== null,
    isKeptByJob: options.isKeptByJob,
  });
  const noting = publishNotes(opened, () => publish('journal.noted', {}));
  const vault = practice ? noting : noteUnlocks(noting, now);
  // Raised again, in case the vault's own file was damaged and could not store the notice.
  if (updated) vault.raiseNotice(updated);
  if (settings.notice && !practice) vault.raiseNotice(settings.notice);
  if (!practice) rememberChoice(vault, settings);
  vault.onChange(changed);
  // Not awaited: the system's keyring may prompt the person, and the window must be open before that.
  const prepared = vault.prepare();
  void prepared.then(() => {
    if (!practice) noteVersion(vault, host.app.getVersion());
    if (vault.records.size() >= manyKeys) releaseMemory();
  });

  const writer = createKeyWriter(vault, publish);
  const http = createHttpClient({
    fetch: practice ? practice.fetch : netFetch(host),
    mayCarry: createSendGuard(vault),
    sleep: options.sleep,
  });
  const inspector = createSecretInspector({ vault, now, ...(practice ? {} : { isPracticeValue }) });
  const resolveProxy = practice ? undefined : (url: string) => host.session.defaultSession.resolveProxy(url);
  const testers = createKeyTesters({
    http,
    now: Date.now,
    resolveProxy,
    issuerOf: practice ? undefined : options.issuerOf,
  });
  const tests = createKeyTests({ writer, testers, publish, vault, inspector });
  const lists = createServiceLists({ writer, vault, http, now });
  const isShown = () => (settings.read().account === 'practice') === (kind === 'practice');
  const isOpen = () => vault.status().state !== 'locked' && isShown();
  const undo = createUndoLog({ isOpen, changed: () => publish('undo.changed', { offer: undo.last() }) });
  vault.onChange(() => {
    if (vault.status().state === 'locked') undo.clear();
  });
  const refuse = (text: string) => refuseValues(vault, text, true);
  const recalled = createRecalledChanges({ writer, log: undo, refuse, now });
  const inventory = createInventory({ records: vault.records, rhythm: settings.read, clock, publish, isShown });
  const signer = createSigner({ kind, vault, clock });
  const account: Account = {
    kind,
    signer,
    folder,
    fileFormats,
    vault,
    inventory,
    activity: createActivity({ vault, texts: actTexts, revision: inventory.index.revision, clock }),
    writer,
    setups: recalled.ofSetups(createSetups(writer, now)),
    capture: createSecretCapture({
      writer,
      vault,
      inspector,
      clipboard,
      clipboardSeconds: () => settings.read().clipboardSeconds,
      looksReal: practice ? looksReal : undefined,
      now,
    }),
    asked: createAskedValues({ writer, vault, inspector, now }),
    tests,
    checklists: createChecklists({
      folder,
      fileFormats,
      openStore: openElectronStore,
      clock,
      vault,
      writer,
      who: () => personName(settings.read().displayName),
      undo,
    }),
    bulkTests: createBulkTests({ vault, tests, publish }),
    keyTasks: createKeyTasks({ writer, tests, lists, vault, now }),
    rotations: createRotations(writer, vault, now),
    lists,
    undo,
    details: createKeyDetails(recalled.writer, now),
    labels: createKeyLabels({
      writer: recalled.writer,
      vault,
      known: inventory.index.tags,
      now,
      asOne: recalled.asOne,
    }),
    reviews: openReviews({
      folder,
      fileFormats,
      openStore: openElectronStore,
      vault,
      signer,
      writer,
      publish,
      rhythm: () => settings.read(),
      clock,
      who: () => personName(settings.read().displayName),
      machine: machineName(),
      appVersion: host.app.getVersion(),
      undo,
    }),
    practice,
  };
  if (practice) {
    await prepared;
    const testersAt = (nowMs: number) => createKeyTesters({ http, now: () => nowMs });
    if (practice.sample && vault.records.size() === 0) await seedSampleRecords(vault, practice.sample, testersAt);
  }
  return account;
}

/** The number of keys from which checking them all leaves much garbage. */
const manyKeys = 1000;

/** Chooses the real account for a person who has keys but whose settings were lost. */
function rememberChoice(vault: Vault, settings: SettingsStore): void {
  if (settings.read().account !== 'none' || vault.records.size() === 0) return;
  try {
    settings.change({ account: 'real' });
  } catch {
    // The disk accepts no settings now: the first screen stays, and its first button leads to the same keys.
    return;
  }
}

/** Electron's network stack, so that the system's proxy and certificates apply (Electron docs, `net.fetch`). */
function netFetch(host: Host): FetchFunction {
  return (url, init) => host.net.fetch(url, init as RequestInit);
}
