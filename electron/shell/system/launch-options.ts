import type { Notice } from '../../../shared/contract/app-state';
import type { Host } from '../../host';
import type { Translator } from './words';

/**
 * Switches that an installed app refuses, because each lets another program read or change the app's data: its
 * debugger, connections, keyring or pages. Chromium and Node accept them from any program that starts the app, and no
 * fuse covers most of them (Electron docs, command line switches; Chromium, content and network switches).
 */
const refusedSwitches: readonly RegExp[] = [
  /^remote-(debugging|allow-origins)/,
  /^inspect/,
  /^(js-flags|debug|debug-brk|trace-startup.*|trace-config-file)$/,
  /^(ssl-key-log-file|log-net-log|net-log-capture-mode)$/,
  /^(proxy-server|proxy-pac-url|proxy-bypass-list|proxy-auto-detect)$/,
  /^(host-resolver-rules|host-rules)$/,
  /^ignore-(certificate-errors|urlfetcher-cert-requests)/,
  /^(allow-insecure-localhost|allow-running-insecure-content|unsafely-treat-insecure-origin-as-secure)$/,
  /^(use-mock-keychain|use-mock-cert-verifier.*)$/,
  /^(disable-web-security|disable-site-isolation.*|enable-blink-features|allow-file-access-from-files)$/,
  /^(single-process|in-process-gpu|load-extension)$/,
  /^(browser-subprocess-path|renderer-cmd-prefix|utility-cmd-prefix|gpu-launcher)$/,
];

/** Switches that disable Chromium's sandbox. They are not refused, because some Linux systems cannot provide one. */
const unsandboxed = /^(no-sandbox|disable-(gpu|setuid|seccomp-filter|namespace)-sandbox)$/;

/**
 * The names of the switches in a command line, as Chromium parses it: after one or two dashes, on Windows also after a
 * slash and in any case, up to a bare `--`.
 */
function switchesIn(args: readonly string[], platform: NodeJS.Platform): readonly string[] {
  const end = args.indexOf('--');
  const prefix = platform === 'win32' ? /^(?:--?|\/)(?=\w)/ : /^--?(?=\w)/;
  return (end < 0 ? args : args.slice(0, end))
    .filter((arg) => prefix.test(arg))
    .map((arg) => arg.replace(prefix, '').split('=', 1)[0]?.toLowerCase() ?? '');
}

/** The switches of this start that an installed app refuses, each once, as a person would type them. */
export function refusedSwitchesIn(args: readonly string[], platform: NodeJS.Platform): readonly string[] {
  const refused = switchesIn(args, platform).filter((name) => refusedSwitches.some((pattern) => pattern.test(name)));
  return [...new Set(refused)].map((name) => `--${name}`);
}

/** The members of Electron that a refusal needs. */
export type LaunchHost = {
  readonly app: Pick<Host['app'], 'isPackaged' | 'quit' | 'whenReady'>;
  readonly dialog: Pick<Host['dialog'], 'showErrorBox'>;
};

/**
 * True when this start of the installed app is refused. The app then shows the refused switches and quits; nothing was
 * opened or written before. A start from the sources accepts every switch, for tests and developers.
 */
export function isStartRefused(host: LaunchHost, { args, platform }: Launch, words: Translator): boolean {
  const refused = host.app.isPackaged ? refusedSwitchesIn(args, platform) : [];
  if (refused.length > 0) void tellRefusal(host, refused, words);
  return refused.length > 0;
}

async function tellRefusal(host: LaunchHost, refused: readonly string[], words: Translator): Promise<void> {
  // Before `ready`, Linux prints the text to the terminal only (Electron docs, `dialog.showErrorBox`).
  await host.app.whenReady();
  host.dialog.showErrorBox(words('start.refusedTitle'), words('start.refused', { switches: refused.join(', ') }));
  host.app.quit();
}

/** Notices about this start, each until the person dismisses it. */
export type LaunchNotices = {
  readonly list: () => readonly Notice[];
  readonly dismiss: (id: string) => void;
  /** Lists a notice again; false when it is none of these, or listed already. */
  readonly bringBack: (id: string) => boolean;
};

/** How the app was started. */
export type Launch = {
  readonly args: readonly string[];
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly platform: NodeJS.Platform;
  readonly at: Date;
};

/** The launch of this process. */
export function thisLaunch(): Launch {
  return { args: process.argv.slice(1), env: process.env, platform: process.platform, at: new Date() };
}

/** Holds the notices about this start. Pass null for a start by tests or developers, which needs none. */
export function createLaunchNotices(launch: Launch | null): LaunchNotices {
  const notices = launch === null ? [] : noticesOf(launch);
  const dismissed = new Set<string>();
  return {
    list: () => notices.filter(({ id }) => !dismissed.has(id)),
    dismiss: (id) => void dismissed.add(id),
    bringBack: (id) => dismissed.delete(id) && notices.some((notice) => notice.id === id),
  };
}

function noticesOf({ args, env, platform, at }: Launch): Notice[] {
  const noSandbox = switchesIn(args, platform).some((name) => unsandboxed.test(name)) || env.ELECTRON_DISABLE_SANDBOX;
  const codes: Notice['code'][] = [];
  if (noSandbox) codes.push('no-sandbox');
  if (env.SSLKEYLOGFILE) codes.push('key-log');
  return codes.map((code) => ({ id: code, code, facts: {}, at: at.toISOString() }));
}
