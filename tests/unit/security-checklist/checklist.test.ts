import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { serviceHosts } from '../../../electron/services/http/allowed-address';
import { windowOptions } from '../../../electron/shell/window/main-window';
import { contentSecurityPolicy, pageAddress } from '../../../electron/shell/window/page-protocol';
import { items, levels } from './items';

const root = fileURLToPath(new URL('../../../', import.meta.url));
const read = (file: string) => readFileSync(join(root, file), 'utf8');
const options = (windowOptions('/built/preload.cjs', false).webPreferences ?? {}) as Record<string, unknown>;
const sources = (folder: string, ending: RegExp) =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => ending.test(name))
    .map((name) => read(join(folder, name)));
const fuses = /^electronFuses:\n((?: {2}.*\n)+)/m.exec(read('electron-builder.yml'))?.[1] ?? '';
const rules = read('electron/shell/window/window-rules.ts');

/** The check for each item here; the tables of attacks are in separate specs. */
const proofs: Record<number, () => void> = {
  1: () => {
    expect(pageAddress).toMatch(/^app:\/\//);
    expect(serviceHosts).toHaveLength(3);
  },
  2: () =>
    expect(options).toMatchObject({
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
    }),
  3: () => expect(options.contextIsolation).toBe(true),
  4: () => {
    expect(options.sandbox).toBe(true);
    expect(read('electron/start-app.ts')).toContain('host.app.enableSandbox();');
    // Without it electron-builder writes --no-sandbox into the menu entry of an AppImage.
    expect(read('electron-builder.yml')).toContain('executableArgs: []');
  },
  5: () => expect(rules.match(/session\.set\w+Handler\(/g)).toHaveLength(4),
  6: () => expect(options.webSecurity).toBe(true),
  7: () => {
    expect(contentSecurityPolicy('n')).toMatch(/^default-src 'none'; script-src 'self'; /);
    for (const source of sources('electron', /\.ts$/)) expect(source).not.toContain('bypassCSP');
  },
  8: () => expect(options.allowRunningInsecureContent).toBe(false),
  9: () => expect(options.experimentalFeatures).toBe(false),
  10: () => {
    expect(Object.keys(options).filter((name) => /blink|switches/i.test(name))).toEqual([]);
    for (const source of sources('electron', /\.ts$/)) expect(source).not.toMatch(/appendSwitch|enableBlinkFeatures/);
    // Before anything is opened, claimed or read.
    expect(read('electron/start-app.ts')).toMatch(
      /isStartRefused\(host, thisLaunch\(\).*\)\) return;\n(?:.*\n){1,4}.*requestSingleInstanceLock/,
    );
  },
  11: () => {
    for (const source of sources('renderer', /\.(tsx|html)$/)) expect(source).not.toMatch(/<webview|allowpopups/i);
  },
  12: () => {
    expect(options.webviewTag).toBe(false);
    expect(rules).toContain("'will-attach-webview', (event) => event.preventDefault()");
  },
  13: () => {
    for (const name of ['will-navigate', 'will-frame-navigate', 'will-redirect'])
      expect(rules).toContain(`'${name}', (event) => event.preventDefault()`);
    expect(read('electron/shell/window/main-window.ts')).toContain('forbidNavigation(window.webContents);');
    expect(read('electron/shell/window/printing.ts')).toContain('forbidNavigation(');
  },
  14: () => expect(rules).toContain("setWindowOpenHandler(() => ({ action: 'deny' }))"),
  15: () => expect(read('tests/unit/electron/shell/window/external-links.test.ts')).toContain('ms-msdt:'),
  16: () => {
    const wanted = JSON.parse(read('package.json')).devDependencies.electron as string;
    expect(wanted).toMatch(/^\d+\.\d+\.\d+$/);
    // The oldest supported Electron line; raised with each release of Keyquilt.
    expect(Number(wanted.split('.')[0])).toBeGreaterThanOrEqual(43);
  },
  17: () => {
    const opens = sources('electron', /\.ts$/).filter((source) => /ipcMain\.(handle|on)\(/.test(source));
    expect(opens).toHaveLength(1);
    expect(opens[0]).toContain('isTrustedSender(event, server.page)');
  },
  18: () => {
    for (const source of sources('electron', /\.ts$/)) expect(source).not.toMatch(/\bloadFile\(|loadURL\(['"`]file:/);
  },
  19: () => {
    for (const off of ['runAsNode', 'enableNodeOptionsEnvironmentVariable', 'enableNodeCliInspectArguments'])
      expect(fuses).toContain(`${off}: false`);
    for (const on of ['enableEmbeddedAsarIntegrityValidation', 'onlyLoadAppFromAsar', 'enableCookieEncryption'])
      expect(fuses).toContain(`${on}: true`);
    expect(fuses).toContain('grantFileProtocolExtraPrivileges: false');
    // Without a certificate Apple silicon would refuse a program whose fuses were flipped (@electron/fuses).
    expect(fuses).toContain('resetAdHocDarwinSignature: true');
  },
  20: () => {
    const preload = read('electron/preload.ts');
    expect(preload.match(/exposeInMainWorld\(/g)).toHaveLength(1);
    expect(preload.match(/ipcRenderer\.\w+/g)?.sort()).toEqual([
      'ipcRenderer.invoke',
      'ipcRenderer.on',
      'ipcRenderer.removeListener',
    ]);
  },
};

describe('the checklist of Electron', () => {
  it('has twenty items, each with a level', () => {
    expect(items).toHaveLength(20);
    for (const { level } of items) expect(levels).toContain(level);
  });

  it.each(items.map(({ title, level }, place) => [place + 1, title, level] as const))('%i. %s: %s', (number) => {
    const prove = proofs[number];
    expect(prove).toBeDefined();
    prove?.();
  });

  it('stands in SECURITY.md as it stands here', () => {
    const rows = read('SECURITY.md')
      .split('\n')
      .filter((line) => /^\| *\d+ *\|/.test(line))
      .map((line) =>
        line
          .split('|')
          .slice(1, -1)
          .map((cell) => cell.trim()),
      );
    expect(rows).toEqual(items.map(({ title, level, by }, place) => [`${place + 1}`, title, level, by]));
  });
});
