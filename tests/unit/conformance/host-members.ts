import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const host = readFileSync(join(import.meta.dirname, '../../../electron/host.ts'), 'utf8');

/** Names in quotes in one piece of host.ts. */
function quoted(text: string): readonly string[] {
  return [...text.matchAll(/'([a-zA-Z]+)'/g)].map(([, name]) => name ?? '');
}

/** The piece of host.ts from one text up to another. */
function between(start: string, end: string): string {
  const from = host.indexOf(start);
  return host.slice(from, host.indexOf(end, from + start.length));
}

/** How the table of promises names the parts of Electron whose members host.ts lists inside a type of its own. */
const types = [
  ['page', quoted(between('export type HostPage', '>;'))],
  ['window', quoted(between('export type HostWindow', '};'))],
  ['session', quoted(between('export type HostPermissions', '>;'))],
  ['session', quoted(between('export type HostSession', '>;'))],
  ['notification', quoted(between('export type HostNotification', '>;'))],
] as const;

/** Members of one line or more of the form `readonly name: Pick<Type, 'a' | 'b'>`, below `export type Host = {`. */
function picked(): readonly (readonly [string, readonly string[]])[] {
  const body = between('export type Host = {', '\n};');
  return [...body.matchAll(/readonly (\w+): (?:Partial<)?Pick<\s*\w+,([^;]*?)>/g)].map(([, name, members]) => [
    name ?? '',
    quoted(members ?? ''),
  ]);
}

/** Every member of Electron that the app may use, as the table of promises names it. */
export function hostMembers(): readonly string[] {
  const written = [
    ...['BrowserWindow', 'ClipboardItem', 'Notification', 'Notification.isSupported', 'session.defaultSession'],
    ...['session.fromPartition', 'pageSession.setProxy', 'pageSession.webRequest.onBeforeRequest'],
    ...['dialog.showErrorBox', 'dialog.showSaveDialog', 'dialog.showOpenDialog', 'dialog.showMessageBox'],
    ...['Menu.buildFromTemplate', 'Menu.setApplicationMenu'],
  ];
  const listed = [...types, ...picked()].flatMap(([part, members]) =>
    members
      .filter((member) => !['webContents'].includes(member))
      // `app.on` and its like are held by their events.
      .filter((member) => !(part === 'app' && member === 'on'))
      .map((member) => `${part}.${member}`),
  );
  return [...written, ...listed];
}

/** Events of the app that its own code listens to, as the table of promises names them. */
export function appEvents(): readonly string[] {
  const files = ['start-app.ts', 'shell/system/quit.ts', 'shell/window/window-rules.ts'];
  const text = files
    .map((file) => readFileSync(join(import.meta.dirname, '../../../electron', file), 'utf8'))
    .join('\n');
  return [...new Set([...text.matchAll(/\bapp\.on\('([a-z-]+)'/g)].map(([, name]) => `app '${name}'`))];
}

/** What the preload calls of Electron. */
export function preloadMembers(): readonly string[] {
  const text = readFileSync(join(import.meta.dirname, '../../../electron/preload.ts'), 'utf8');
  return [...new Set([...text.matchAll(/\b((?:ipcRenderer|contextBridge)\.\w+)/g)].map(([, name]) => name ?? ''))];
}
