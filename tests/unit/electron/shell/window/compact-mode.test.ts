import type { Rectangle } from 'electron';
import { describe, expect, it } from 'vitest';
import type { HostWindow } from '../../../../../electron/host';
import { createCompactMode } from '../../../../../electron/shell/window/compact-mode';

const bounds = { x: 100, y: 40, width: 1160, height: 780 };

function fakeWindow(
  start: { maximized?: boolean; fullScreen?: boolean; onScreen?: (place: Rectangle) => Rectangle } = {},
) {
  const asked: string[] = [];
  const listeners = new Map<string, () => void>();
  let maximized = start.maximized ?? false;
  let fullScreen = start.fullScreen ?? false;
  const note = (name: string) => (value?: unknown) =>
    void asked.push(value === undefined ? name : `${name} ${JSON.stringify(value)}`);
  const window = {
    isDestroyed: () => false,
    isMaximized: () => maximized,
    isFullScreen: () => fullScreen,
    getNormalBounds: () => bounds,
    setBounds: note('bounds'),
    setMinimumSize: (width: number, height: number) => void asked.push(`smallest ${width} ${height}`),
    setAlwaysOnTop: note('on-top'),
    setFullScreen: (on: boolean) => {
      note('full-screen')(on);
      // Leaving it takes a while, as on macOS.
      if (on) fullScreen = true;
    },
    maximize: note('maximize'),
    unmaximize: note('unmaximize'),
    once: (name: string, listener: () => void) => void listeners.set(name, listener),
  };
  return {
    asked,
    compact: createCompactMode(window as unknown as HostWindow, start.onScreen ?? ((place) => place)),
    leaveFullScreen: () => {
      fullScreen = false;
      listeners.get('leave-full-screen')?.();
    },
    unmaximized: () => {
      maximized = false;
      listeners.get('unmaximize')?.();
    },
  };
}

const narrow = 'bounds {"x":820,"y":40,"width":440,"height":780}';

describe('the compact window', () => {
  it('is narrow, on top, at the right edge of the window, and restores everything', () => {
    const { asked, compact } = fakeWindow();
    compact(true);
    expect(asked.splice(0)).toEqual(['smallest 400 480', narrow, 'on-top true']);
    compact(false);
    expect(asked).toEqual(['on-top false', `bounds ${JSON.stringify(bounds)}`, 'smallest 560 480']);
  });

  it('does nothing when asked twice, or to end what never began', () => {
    const { asked, compact } = fakeWindow();
    compact(false);
    expect(asked).toEqual([]);
    compact(true);
    const once = asked.length;
    compact(true);
    expect(asked).toHaveLength(once);
  });

  it('is put where a screen is, both ways', () => {
    const { asked, compact } = fakeWindow({ onScreen: (place) => ({ ...place, x: 7 }) });
    compact(true);
    compact(false);
    expect(asked.filter((act) => act.startsWith('bounds'))).toEqual([
      narrow.replace('820', '7'),
      `bounds ${JSON.stringify({ ...bounds, x: 7 })}`,
    ]);
  });

  it('is maximised again afterwards if it was before', () => {
    const { asked, compact, unmaximized } = fakeWindow({ maximized: true });
    compact(true);
    // A size set before the system has restored the old one is lost.
    expect(asked).toEqual(['unmaximize']);
    unmaximized();
    expect(asked).toContain(narrow);
    compact(false);
    expect(asked.at(-1)).toBe('maximize');
  });

  it('waits until the full screen is left, and does not shrink if it was given back meanwhile', () => {
    const { asked, compact, leaveFullScreen } = fakeWindow({ fullScreen: true });
    compact(true);
    expect(asked).toEqual(['full-screen false']);
    leaveFullScreen();
    expect(asked).toContain(narrow);
    compact(false);
    expect(asked.at(-1)).toBe('full-screen true');
    compact(true);
    leaveFullScreen();
    compact(false, true);
    expect(asked.at(-1)).toBe('smallest 560 480');
    const both = fakeWindow({ fullScreen: true, maximized: true });
    both.compact(true);
    both.leaveFullScreen();
    expect(both.asked).toEqual(['full-screen false', 'unmaximize']);
    both.unmaximized();
    expect(both.asked).toContain(narrow);
    const quick = fakeWindow({ fullScreen: true });
    quick.compact(true);
    quick.compact(false);
    quick.leaveFullScreen();
    expect(quick.asked).not.toContain(narrow);
  });
});
