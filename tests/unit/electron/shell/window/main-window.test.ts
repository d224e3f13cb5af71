import { EventEmitter } from 'node:events';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { parse } from 'yaml';
import type { Host, HostWindow } from '../../../../../electron/host';
import { appId, bringForward, identifyOnWindows } from '../../../../../electron/shell/window/app-activation';
import { openMainWindow } from '../../../../../electron/shell/window/main-window';
import { createWaitingActs } from '../../../../../electron/shell/window/waiting-acts';

/** A window whose loads end as the test specifies. */
function opened(loads: readonly (Error | null)[]) {
  const done: string[] = [];
  const answers = [...loads];
  const page = Object.assign(new EventEmitter(), {
    setWindowOpenHandler: () => undefined,
    setWebRTCIPHandlingPolicy: () => undefined,
  });
  class Window extends EventEmitter {
    readonly webContents = page;
    readonly isDestroyed = () => false;
    readonly show = () => void done.push('shown');
    readonly loadURL = async () => {
      const error = answers.shift();
      if (error) throw error;
    };
  }
  const host = { BrowserWindow: Window, nativeTheme: { shouldUseDarkColors: false }, screen: new EventEmitter() };
  openMainWindow(host as unknown as Host, '/preload.cjs', () => void done.push('told'));
  return { done, page, settled: () => new Promise(setImmediate) };
}

const failed = new Error("ERR_FAILED (-2) loading 'app://keyquilt/index.html'");

it('a page that does not load is reported in a visible window', async () => {
  const { done, settled } = opened([failed]);
  await settled();
  expect(done).toEqual(['shown', 'told']);
});

it('so is one that does not load again after it broke down', async () => {
  const { done, page, settled } = opened([null, failed]);
  await settled();
  expect(done).toEqual([]);
  page.emit('render-process-gone');
  await settled();
  expect(done).toEqual(['shown', 'told']);
});

it('a load that the next one ended is no failure', async () => {
  const { done, settled } = opened([new Error("ERR_ABORTED (-3) loading 'app://keyquilt/index.html'")]);
  await settled();
  expect(done).toEqual([]);
});

it('a second start shows a window that nothing had shown yet', () => {
  const done: string[] = [];
  const window = {
    isMinimized: () => true,
    restore: () => done.push('restore'),
    show: () => done.push('show'),
    focus: () => done.push('focus'),
  };
  bringForward(window as unknown as HostWindow);
  expect(done).toEqual(['restore', 'show', 'focus']);
});

it('Windows knows the app by the id of its installer', () => {
  const ids: string[] = [];
  const app = { setAppUserModelId: (id: string) => void ids.push(id) };
  identifyOnWindows(app, 'linux');
  expect(ids).toEqual([]);
  identifyOnWindows(app, 'win32');
  expect(ids).toEqual([
    parse(readFileSync(join(import.meta.dirname, '../../../../../electron-builder.yml'), 'utf8')).appId,
  ]);
  expect(ids).toEqual([appId]);
});

it('what is asked for without a page waits for one, and the last wish counts', () => {
  const acts = createWaitingActs();
  const done: string[] = [];
  const wish = (name: string) => acts.whenListening(() => void done.push(name));
  wish('settings');
  wish('help');
  expect(done).toEqual([]);
  acts.pageListens();
  expect(done).toEqual(['help']);
  acts.pageListens();
  wish('find');
  expect(done).toEqual(['help', 'find']);
  acts.pageGone();
  wish('print');
  expect(done).toEqual(['help', 'find']);
  acts.pageListens();
  expect(done).toEqual(['help', 'find', 'print']);
});
