import type { MenuItemConstructorOptions } from 'electron';
import { describe, expect, it } from 'vitest';
import { createTranslator } from '../../../../../electron/shell/system/words';
import { menuTemplate } from '../../../../../electron/shell/window/menu';
import { MenuCommand } from '../../../../../shared/contract/app-shell';
import { keysOf } from '../../../../../shared/contract/shortcuts';

function itemsOf(platform: NodeJS.Platform, chosen: string[] = []): readonly MenuItemConstructorOptions[] {
  const template = menuTemplate({ platform, words: createTranslator(), choose: (command) => chosen.push(command) });
  return template.flatMap((top) => [top, ...(Array.isArray(top.submenu) ? top.submenu : [])]);
}

describe.each(['win32', 'linux', 'darwin'] as const)('the menu on %s', (platform) => {
  it('contains every command once, with a label, and sends the page the chosen one', () => {
    const chosen: string[] = [];
    const own = itemsOf(platform, chosen).filter(({ click }) => click !== undefined);
    expect(own.map(({ id }) => id).toSorted()).toEqual([...MenuCommand.options].toSorted());
    for (const { label, click } of own) {
      expect(label).toMatch(/\S/);
      (click as () => void)();
    }
    expect(chosen).toEqual(own.map(({ id }) => id));
  });

  it('has unique shortcuts, and neither reload nor developer tools', () => {
    const items = itemsOf(platform);
    const shortcuts = items.flatMap(({ accelerator }) => (accelerator ? [accelerator] : []));
    expect(new Set(shortcuts).size).toBe(shortcuts.length);
    const roles = items.map(({ role }) => role);
    for (const role of ['reload', 'forceReload', 'toggleDevTools', 'viewMenu']) {
      const at = items.filter((item) => item.role === role && !item.submenu);
      expect(at).toEqual([]);
    }
    expect(roles).toEqual(expect.arrayContaining(['copy', 'paste', 'zoomIn', 'togglefullscreen', 'quit']));
  });
});

it('shortcuts read as the keyboard does', () => {
  expect(keysOf('CmdOrCtrl+,', 'darwin')).toEqual(['⌘', ',']);
  expect(keysOf('CmdOrCtrl+Plus', 'linux')).toEqual(['Ctrl', '+']);
  expect(keysOf('Alt+Left', 'win32')).toEqual(['Alt', '←']);
  expect(keysOf('CmdOrCtrl+/', 'win32')).toEqual(['Ctrl', '/']);
});
