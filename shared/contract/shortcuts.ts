import type { MenuCommand } from './app-shell';

/**
 * The shortcuts of menu commands, in Electron's spelling (docs, Accelerator): `CmdOrCtrl` is Command on macOS and
 * Control elsewhere. Main hangs them on the menu, and the page's sheet shows the same list.
 */
export const accelerators: Readonly<Partial<Record<MenuCommand, string>>> = {
  'new-setup': 'CmdOrCtrl+N',
  'find-key': 'CmdOrCtrl+F',
  lock: 'CmdOrCtrl+L',
  print: 'CmdOrCtrl+P',
  settings: 'CmdOrCtrl+,',
  help: 'F1',
  shortcuts: 'CmdOrCtrl+/',
};

/** Shortcuts that come from the system or the page; they stand on the sheet beside the others. */
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

/** A shortcut that the sheet lists besides those of the menu. */
export type FurtherShortcut = keyof typeof furtherShortcuts;

const macSymbols: Readonly<Record<string, string>> = { CmdOrCtrl: '⌘', Alt: '⌥', Esc: '⎋' };
const otherNames: Readonly<Record<string, string>> = { CmdOrCtrl: 'Ctrl' };
const arrows: Readonly<Record<string, string>> = { Left: '←', Right: '→', Plus: '+', '-': '−' };

/** The keys of a shortcut as the system writes them on its keyboards, in the order in which they are pressed. */
export function keysOf(accelerator: string, platform: string): readonly string[] {
  const names = platform === 'darwin' ? macSymbols : otherNames;
  return accelerator.split('+').map((part) => names[part] ?? arrows[part] ?? part);
}
