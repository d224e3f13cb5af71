import { join } from 'node:path';
import { createSerialQueue } from './async/serial-queue';
import { createThreads } from './async/threads';
import { createAnswerAwarePublisher, createPublisher } from './events';
import { createAccounts } from './features/account/accounts';
import { openAccount } from './features/account/open-account';
import { createReminders, keepReminding } from './features/account/reminders';
import { createAutoLock } from './features/lock/auto-lock';
import { createKitMaker } from './features/recovery/make-kits';
import { createKitOpener } from './features/recovery/use-kits';
import { fontRules } from './features/reports/document-fonts';
import { createDocumentWords } from './features/reports/document-words';
import { createReports } from './features/reports/reports';
import type { Host, HostWindow } from './host';
import { readAppState } from './ipc/app-state';
import { describeFailure } from './ipc/describe-failure';
import { createHandlers } from './ipc/handlers';
import { registerHandlers } from './ipc/register-handlers';
import { createStatePublisher } from './ipc/state-publisher';
import { createValueGuards } from './ipc/value-guards';
import { watchIssuers } from './services/http/certificate-issuers';
import { createJobs } from './shell/jobs/jobs';
import { openSettings } from './shell/settings/settings-store';
import { readAppDetails } from './shell/system/app-details';
import { createSecretClipboard } from './shell/system/clipboard';
import { catchCrashes } from './shell/system/crash';
import { createWaitingLink, linkAmong, linkScheme, readLink, type WaitingLink } from './shell/system/deep-link';
import { machineName, personName } from './shell/system/identity';
import { createLaunchNotices, isStartRefused, thisLaunch } from './shell/system/launch-options';
import { openLog } from './shell/system/log';
import { followSessionEnd, quitCleanly } from './shell/system/quit';
import { createRestart } from './shell/system/restart';
import { watchSleep } from './shell/system/sleep';
import { createTranslator } from './shell/system/words';
import { createAppUpdates } from './shell/updates/app-updates';
import { bringForward, followActivation, identifyOnWindows } from './shell/window/app-activation';
import { type CompactMode, createCompactMode } from './shell/window/compact-mode';
import { createExternalLinks } from './shell/window/external-links';
import { createFileDialogs } from './shell/window/file-dialogs';
import { openMainWindow } from './shell/window/main-window';
import { installMenu } from './shell/window/menu';
import { declarePageScheme, pageOrigin, servePage } from './shell/window/page-protocol';
import { openPageSession } from './shell/window/page-session';
import { createPrintPages } from './shell/window/print-pages';
import { createPrinter } from './shell/window/printing';
import { createWaitingActs } from './shell/window/waiting-acts';
import { fitToScreens, workAreas } from './shell/window/window-bounds';
import { forbidClientCertificates, forbidPermissions } from './shell/window/window-rules';
import { type FileFormats, fileFormatsOf } from './storage/files/file-formats';
import { openElectronStore } from './storage/files/store-file';

/** The built page and preload, relative to the built main file. */
const built = {
  page: join(import.meta.dirname, '../renderer'),
  preload: join(import.meta.dirname, '../preload/preload.cjs'),
} as const;

/** Delay of the first check for updates, in milliseconds: long after the first paint. */
const afterFirstPaintMs = 15_000;

/**
 * The composition root: builds every part in order and passes each its dependencies. The name is set first, because the
 * system keyring files its key under it; it must never change (Electron docs, safeStorage).
 * @param fileFormats the stored file formats and their migrations.
 */
export function startApp(host: Host, fileFormats: FileFormats = fileFormatsOf(host.app.getVersion())): void {
  // The bench reads these marks; see tests/runs/bench/profile.mjs.
  performance.mark('keyquilt main loaded');
  host.app.setName('Keyquilt');
  identifyOnWindows(host.app, process.platform);
  host.app.enableSandbox();
  if (isStartRefused(host, thisLaunch(), createTranslator())) return;
  declarePageScheme(host.protocol);
  // Two processes would write the same files: the second passes its arguments to the first and quits.
  if (!host.app.requestSingleInstanceLock()) {
    host.app.quit();
    return;
  }
  // An unpackaged start would register the bare Electron binary for the system's links.
  if (host.app.isPackaged) host.app.setAsDefaultProtocolClient(linkScheme);
  const link = createWaitingLink(linkAmong(process.argv.slice(1)));
  let linkCame = () => {};
  // macOS delivers links by this event, possibly before the app is ready (Electron docs, app `open-url`).
  host.app.on('open-url', (event, address) => {
    event.preventDefault();
    const target = readLink(address);
    if (!target) return;
    link.put(target);
    linkCame();
  });
  host.app
    .whenReady()
    .then(() => {
      linkCame = run(host, link, fileFormats);
    })
    // Without a window there is nothing to see or close, and every later start would hand over to this process.
    .catch(() => {
      const words = createTranslator();
      host.dialog.showErrorBox(words('app.notReady'), words('start.failed'));
      host.app.quit();
    });
}

/** Builds and starts everything. Call the returned function when a link from outside has arrived. */
function run(host: Host, link: WaitingLink, fileFormats: FileFormats): () => void {
  const folder = host.app.getPath('userData');
  const practiceFolder = join(folder, 'practice');
  const log = openLog(join(folder, 'logs'));
  catchCrashes({ process, folder: join(folder, 'logs'), log, version: host.app.getVersion(), clock: () => new Date() });
  const words = createTranslator();
  const launchNotices = createLaunchNotices(host.app.isPackaged ? thisLaunch() : null);
  const settings = openSettings({ folder, openStore: openElectronStore, clock: () => new Date(), fileFormats });
  host.nativeTheme.themeSource = settings.read().theme;

  let window: HostWindow | null = null;
  let compact: CompactMode | null = null;
  const page = () => (window && !window.isDestroyed() ? window.webContents : null);
  const { publish, answering } = createAnswerAwarePublisher(createPublisher(page));
  const readState = () =>
    readAppState({ host, accounts, settings, clipboard, lock, touchId: guards.touchId, launchNotices });
  const { changed, answered } = createStatePublisher(readState, (state) => publish('app.changed', state));
  const threads = createThreads();
  const jobs = createJobs((progress) => publish('jobs.progressed', progress));
  const { powerMonitor, dialog } = host;
  const sleep = watchSleep({ powerMonitor, jobs });
  const clipboard = createSecretClipboard({ host, changed, cleared: () => publish('clipboard.cleared', {}) });
  const dialogs = createFileDialogs({ dialog, window: () => window, words, whileAsking: jobs.whileAsking });
  const acts = createWaitingActs();
  const printPages = createPrintPages();
  const pageFiles = servePage(openPageSession(host.session).protocol, built.page, printPages.answer);
  const guards = createValueGuards({ host, window: () => window, words, settings });

  forbidPermissions(host.session.defaultSession);
  forbidClientCertificates(host.app);
  const open = () => {
    window = openMainWindow(host, built.preload, () => {
      log.note('window', 'load-failed');
      host.dialog.showErrorBox(words('app.notReady'), words('start.pageFailed'));
    });
    followSessionEnd(window, { clearClipboard: clipboard.clearNow, finish: () => finish() });
    guards.capture.apply();
    compact = createCompactMode(window, (bounds) => fitToScreens(bounds, workAreas(host.screen)) ?? bounds);
    // Otherwise the compact column would be remembered as the window's size and position.
    window.on('close', () => compact?.(false, true));
    window.on('closed', () => {
      window = null;
      compact = null;
      acts.pageGone();
    });
  };
  // First, because the page's process takes time to start. It sends no request before this function has returned.
  open();
  performance.mark('keyquilt window opened');

  const issuerOf = watchIssuers(host.session.defaultSession);
  const { isKeptByJob } = jobs;
  const parts = { host, fileFormats, settings, clipboard, publish, changed, issuerOf, sleep, isKeptByJob };
  const accounts = createAccounts({
    settings,
    practiceFolder,
    open: (kind) => openAccount(kind, { ...parts, folder: kind === 'practice' ? practiceFolder : folder }),
  });

  const lock = createAutoLock({ powerMonitor, accounts, jobs, settings, clipboard, publish, changed });
  lock.watch();

  const updates = createAppUpdates({
    wanted: () => settings.read().checkForUpdates,
    busy: jobs.busy,
    finish: () => finish(),
    quit: () => host.app.quit(),
    changed: () => publish('updates.changed', {}),
    log,
  });

  const printer = createPrinter(host, printPages);
  const person = { who: () => personName(settings.read().displayName), machine: machineName() };
  const fonts = () => fontRules(pageFiles.keys());
  const documents = { dialogs, printer, fonts, words: createDocumentWords(), clock: () => new Date(), ...person };
  registerHandlers(
    {
      ipcMain: host.ipcMain,
      page: { pageId: () => page()?.id ?? null, origin: pageOrigin },
      describe: (error) => describeFailure(error, words),
      report: (name, failure) => log.note(name, failure.code),
      answering,
      answered,
    },
    createHandlers({
      accounts,
      jobs,
      threads,
      dialogs,
      reports: createReports({
        ...documents,
        appVersion: host.app.getVersion(),
        rhythm: () => settings.read(),
      }),
      kits: {
        maker: createKitMaker({ ...documents, ask: guards.ask, capture: guards.capture.during }),
        opener: createKitOpener(dialogs, createSerialQueue()),
      },
      settings,
      clipboard,
      links: createExternalLinks(host.shell),
      launchNotices,
      readState,
      lock,
      restart: createRestart({ app: host.app, launch: thisLaunch(), finish: () => finish() }),
      quit: () => host.app.quit(),
      guards,
      updates,
      appDetails: () => readAppDetails(host.app.getVersion()),
      readLog: log.read,
      link,
      acts,
      words,
      changed,
      compact: (on) => compact?.(on),
      applyTheme: (theme) => {
        host.nativeTheme.themeSource = theme;
      },
    }),
  );

  const show = () => (window ? bringForward(window) : open());
  installMenu(host, {
    platform: process.platform,
    words,
    choose: (command) => {
      show();
      acts.whenListening(() => publish('menu.chosen', { command }));
    },
  });
  // The files are read while the window paints; the first request waits for them if necessary.
  accounts.current().catch(() => log.note('accounts', 'not-opened'));
  const reminders = createReminders({
    accounts,
    settings,
    Notification: host.Notification,
    words,
    clock: () => new Date(),
    onPress: () => {
      show();
      acts.whenListening(() => publish('reviews.dueAsked', {}));
    },
  });
  keepReminding(reminders);

  const linkCame = () => {
    show();
    publish('link.opened', {});
  };
  followActivation(host.app, { window: () => window, open, link, linkCame });
  const finish = quitCleanly(host.app, [clipboard.clearNow, jobs.stopAll, accounts.close], accounts.isWriting);
  updates.follow(afterFirstPaintMs);
  return linkCame;
}
