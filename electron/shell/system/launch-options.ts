import type { Notice } from '../../../shared/contract/app-state';
import type { Host } from '../../host';
import type { Translator } from './words';

/**
 * Switches that an installed app refuses, because each lets another program read or change what it handles: its
 * debugger, its connections, its keyring, its pages. Chromium and Node take them from whoever starts the program, and no
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

/** Switches that take Chromium's sandbox away. They are not refused: some Linux systems cannot give one. */
const unsandboxed = /^(no-sandbox|disable-(gpu|setuid|seccomp-filter|namespace)-sandbox)$/;

/**
 * The names of the switches in a command line, as Chromium reads it: after one or two dashes, on Windows also after a
 * slash and in any case, up to a bare `--`.
 */
function switchesIn(args: readonly string[], platform: NodeJS.Platform): readonly string[] {
  const end = args.indexOf('--');
  const prefix = platform === 'win32' ? /^(?:--?|\/)(?=\w)/ : /^--?(?=\w)/;
  return (end < 0 ? args : args.slice(0, end))
    .filter((arg) => prefix.test(arg))
    .map((arg) => arg.replace(prefix, '').split('=', 1)[0]?.toLowerCase() ?? '');
}

/** The switches of this start that an installed app refuses, each once, as a person would write them. */
export function refusedSwitchesIn(args: readonly string[], platform: NodeJS.Platform): readonly string[] {
  const refused = switchesIn(args, platform).filter((name) => refusedSwitches.some((pattern) => pattern.test(name)));
  return [...new Set(refused)].map((name) => `--${name}`);
}

/** What a refusal needs of Electron. */
export type LaunchHost = {
  readonly app: Pick<Host['app'], 'isPackaged' | 'quit' | 'whenReady'>;
  readonly dialog: Pick<Host['dialog'], 'showErrorBox'>;
};

/**
 * Whether this start of the installed app is refused. Then it says which switches are the reason, and ends; nothing was
 * opened or written before. A start from the sources takes every switch, for tests and developers.
 */
export function isStartRefused(host: LaunchHost, { args, platform }: Launch, words: Translator): boolean {
  const refused = host.app.isPackaged ? refusedSwitchesIn(args, platform) : [];
  if (refused.length > 0) void tellRefusal(host, refused, words);
  return refused.length > 0;
}

async function tellRefusal(host: LaunchHost, refused: readonly string[], words: Translator): Promise<void> {
  // Before that Linux would only write it to a terminal that nobody sees (Electron docs, `dialog.showErrorBox`).
  await host.app.whenReady();
  host.dialog.showErrorBox(words('start.refusedTitle'), words('start.refused', { switches: refused.join(', ') }));
  host.app.quit();
}

/** Notices of this start, each until the person has read it. */
export type LaunchNotices = { readonly list: () => readonly Notice[]; readonly dismiss: (id: string) => void };

/** How this start was made. */
export type Launch = {
  readonly args: readonly string[];
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly platform: NodeJS.Platform;
  readonly at: Date;
};

/** How this very process was started. */
export function thisLaunch(): Launch {
  return { args: process.argv.slice(1), env: process.env, platform: process.platform, at: new Date() };
}

/** Keeps what a person must know of how this start was made; null where that is the tests' or a developer's business. */
export function createLaunchNotices(launch: Launch | null): LaunchNotices {
  let notices = launch === null ? [] : noticesOf(launch);
  return {
    list: () => notices,
    dismiss: (id) => {
      notices = notices.filter((notice) => notice.id !== id);
    },
  };
}

function noticesOf({ args, env, platform, at }: Launch): Notice[] {
  const noSandbox = switchesIn(args, platform).some((name) => unsandboxed.test(name)) || env.ELECTRON_DISABLE_SANDBOX;
  const codes: Notice['code'][] = [];
  if (noSandbox) codes.push('no-sandbox');
  if (env.SSLKEYLOGFILE) codes.push('key-log');
  return codes.map((code) => ({ id: code, code, facts: {}, at: at.toISOString() }));
}
