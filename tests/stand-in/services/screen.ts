import type { Display } from 'electron';
import { app } from '../host/app';
import { HostEvents } from '../host/host-events';
import { recordings } from '../host/recordings';

/** Electron's `screen`, with the screens that a spec defines. */
class Screen extends HostEvents {
  getAllDisplays(): Display[] {
    return recordings.workAreas.map((workArea, place) => {
      const { width, height } = workArea;
      const size = { width, height };
      return { id: place + 1, workArea, bounds: workArea, scaleFactor: 1, rotation: 0, size } as Display;
    });
  }
}

const screens = new Screen();

/** Electron's `screen`: no member may be used before the app is ready, not even to listen. */
export const screen: Screen = new Proxy(screens, {
  get(_target, name) {
    if (!app.isReady()) throw new Error("The 'screen' module can't be used before the app 'ready' event");
    const member: unknown = Reflect.get(screens, name);
    return typeof member === 'function' ? member.bind(screens) : member;
  },
});
