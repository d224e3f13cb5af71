import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const host = readFileSync(join(import.meta.dirname, '../../../electron/host.ts'), 'utf8');

/** Quoted names in one section of host.ts. */
function quoted(text: string): readonly string[] {
  return [...text.matchAll(/'([a-zA-Z]+)'/g)].map(([, name]) => name ?? '');
}

/** The section of host.ts from one text to another. */
function between(start: string, end: string): string {
  const from = host.indexOf(start);
  return host.slice(from, host.indexOf(end, from + start.length));
}

/** Maps the inline types of host.ts to the names of Electron's modules in the table of promises. */
const types = [
  ['page', quoted(between('export type HostPage', '>;'))],
  ['window', quoted(between('export type HostWindow', '};'))],
  ['session', quoted(between('export type HostPermissions', '>;'))],
  ['session', quoted(between('export type HostSession', '>;'))],
  ['notification', quoted(between('export type HostNotification', '>;'))],
] as const;

/**
 * Members of the form `readonly name: Pick<Type, 'a' | 'b'>`, on one or several lines, below `export type Host = {`.
 */
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
      // Events represent `app.on` and its like.
      .filter((member) => !(part === 'app' && member === 'on'))
      .map((member) => `${part}.${member}`),
  );
  return [...written, ...listed];
}

/** Events of the app that its code listens to, as named in the table of promises. */
export function appEvents(): readonly string[] {
  const files = ['start-app.ts', 'shell/system/quit.ts', 'shell/window/window-rules.ts'];
  const text = files
    .map((file) => readFileSync(join(import.meta.dirname, '../../../electron', file), 'utf8'))
    .join('\n');
  return [...new Set([...text.matchAll(/\bapp\.on\('([a-z-]+)'/g)].map(([, name]) => `app '${name}'`))];
}

/** Electron members that the preload calls. */
export function preloadMembers(): readonly string[] {
  const text = readFileSync(join(import.meta.dirname, '../../../electron/preload.ts'), 'utf8');
  return [...new Set([...text.matchAll(/\b((?:ipcRenderer|contextBridge)\.\w+)/g)].map(([, name]) => name ?? ''))];
}
