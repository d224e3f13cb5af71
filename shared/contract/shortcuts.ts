import type { MenuCommand } from './app-shell';

/**
 * The shortcuts of menu commands in Electron's spelling (docs, Accelerator): `CmdOrCtrl` is Command on macOS and
 * Control elsewhere. Main sets them on the menu; the page's shortcut sheet shows the same list.
 */
export const accelerators: Readonly<Partial<Record<MenuCommand, string>>> = {
  'new-setup': 'CmdOrCtrl+N',
  'find-key': 'CmdOrCtrl+F',
  company: 'CmdOrCtrl+T',
  undo: 'CmdOrCtrl+Z',
  activity: 'CmdOrCtrl+Shift+A',
  lock: 'CmdOrCtrl+L',
  print: 'CmdOrCtrl+P',
  settings: 'CmdOrCtrl+,',
  help: 'F1',
  shortcuts: 'CmdOrCtrl+/',
};

/** Shortcuts of the system or the page, shown on the sheet with the others. */
export const furtherShortcuts = {
  copy: 'CmdOrCtrl+C',
  paste: 'CmdOrCtrl+V',
  zoomIn: 'CmdOrCtrl+Plus',
  zoomOut: 'CmdOrCtrl+-',
  resetZoom: 'CmdOrCtrl+0',
  back: 'Alt+Left',
  forward: 'Alt+Right',
  close: 'Esc',
} as const;

/** The name of a shortcut that is not in the menu. */
export type FurtherShortcut = keyof typeof furtherShortcuts;

const macSymbols: Readonly<Record<string, string>> = { CmdOrCtrl: '⌘', Alt: '⌥', Esc: '⎋' };
const otherNames: Readonly<Record<string, string>> = { CmdOrCtrl: 'Ctrl' };
const arrows: Readonly<Record<string, string>> = { Left: '←', Right: '→', Plus: '+', '-': '−' };

/** The keys of a shortcut as this system labels them, in pressing order. */
export function keysOf(accelerator: string, platform: string): readonly string[] {
  const names = platform === 'darwin' ? macSymbols : otherNames;
  return accelerator.split('+').map((part) => names[part] ?? arrows[part] ?? part);
}
