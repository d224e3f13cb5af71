import { EventEmitter } from 'node:events';
import { describe, expect, it } from 'vitest';
import type { Host, HostWindow } from '../../../../../electron/host';
import { fitToScreens, keepBoundsOnScreen } from '../../../../../electron/shell/window/window-bounds';

type Four = readonly [x: number, y: number, width: number, height: number];
const rectangle = ([x, y, width, height]: Four) => ({ x, y, width, height });
/** 1920 x 1080 with a task bar of 40 at the bottom. */
const first: Four = [0, 0, 1920, 1040];
const right: Four = [1920, 0, 1920, 1040];
const left: Four = [-1920, -200, 1920, 1040];
/** 1366 x 768 at 200 %: half as many points. */
const doubled: Four = [0, 0, 683, 364];

describe('a remembered window', () => {
  it.each<[string, Four, readonly Four[], Four | null]>([
    ['where it fits', [100, 100, 1160, 780], [first], null],
    ['on a second screen', [2500, 100, 1160, 780], [first, right], null],
    ['left of and above the first screen', [-1800, -150, 1160, 780], [first, left], null],
    ['across two screens', [1300, 100, 1160, 780], [first, right], null],
    ['wider than each of the two that it lies across', [100, 100, 3000, 780], [first, right], null],
    ['pushed over the right edge by a person', [1500, 100, 1160, 780], [first], null],
    ['pushed over the lower edge by a person', [100, 900, 1160, 780], [first], null],
    ['whose screen on the right is gone', [2500, 100, 1160, 780], [first], [760, 100, 1160, 780]],
    ['whose screen on the left is gone', [-1800, -150, 1160, 780], [first], [0, 0, 1160, 780]],
    ['of which only the lower half is left', [100, -500, 1160, 780], [first], [100, 0, 1160, 780]],
    ['of which a strip of the upper edge is left', [1850, 100, 1160, 780], [first], [760, 100, 1160, 780]],
    ['on a screen that became smaller', [700, 200, 1160, 780], [[0, 0, 1024, 728]], [0, 0, 1024, 728]],
    ['on a screen that became a little smaller', [0, 0, 1160, 780], [[0, 0, 1152, 768]], [0, 0, 1152, 768]],
    ['under a bar that moved to the top', [0, 0, 1160, 780], [[0, 40, 1920, 1040]], [0, 40, 1160, 780]],
    ['on a screen at 200 %', [600, 300, 1160, 780], [doubled], [0, 0, 683, 364]],
    ['nearer to the second of two screens', [4500, 100, 1160, 780], [first, right], [2680, 100, 1160, 780]],
    ['minimised far away, as Windows does', [-32000, -32000, 160, 28], [first], [0, 0, 160, 28]],
    ['with no screen at all', [100, 100, 1160, 780], [], null],
  ])('%s', (_where, bounds, areas, expected) => {
    const place = fitToScreens(rectangle(bounds), areas.map(rectangle));
    expect(place).toEqual(expected && rectangle(expected));
    // A place that was adjusted once is stable.
    if (place) expect(fitToScreens(place, areas.map(rectangle))).toBeNull();
  });
});

function opened(shape: { maximized?: boolean; fullScreen?: boolean } = {}) {
  let bounds = rectangle([2500, 100, 1160, 780]);
  let areas = [first];
  const events = new EventEmitter();
  const screens = new EventEmitter();
  const window = {
    isDestroyed: () => false,
    isMaximized: () => shape.maximized ?? false,
    isFullScreen: () => shape.fullScreen ?? false,
    getNormalBounds: () => bounds,
    setBounds: (next: typeof bounds) => {
      bounds = next;
    },
    once: (name: string, listener: () => void) => events.once(name, listener),
  };
  const screen = Object.assign(screens, { getAllDisplays: () => areas.map((area) => ({ workArea: rectangle(area) })) });
  keepBoundsOnScreen(window as unknown as HostWindow, screen as unknown as Host['screen']);
  const screensAre = (next: typeof areas, name: string) => {
    areas = next;
    screens.emit(name);
  };
  const listeners = () => screens.listenerCount('display-removed') + screens.listenerCount('display-metrics-changed');
  return {
    show: () => events.emit('ready-to-show'),
    close: () => events.emit('closed'),
    x: () => bounds.x,
    screensAre,
    listeners,
  };
}

describe('the window', () => {
  it('is on a screen before it is shown', () => {
    const { show, x } = opened();
    show();
    expect(x()).toBe(760);
  });

  it.each(['display-removed', 'display-metrics-changed'])('comes back on %s', (name) => {
    const { x, screensAre } = opened();
    screensAre([first, right], name);
    expect(x()).toBe(2500);
    screensAre([first], name);
    expect(x()).toBe(760);
  });

  it('leaves no listener behind when it is closed', () => {
    const { close, listeners } = opened();
    expect(listeners()).toBe(2);
    close();
    expect(listeners()).toBe(0);
  });

  it.each([{ maximized: true }, { fullScreen: true }])('that is %j is left to the system', (shape) => {
    const { show, x } = opened(shape);
    show();
    expect(x()).toBe(2500);
  });
});
