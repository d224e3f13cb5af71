import type { Display } from 'electron';
import { HostEvents } from '../host/host-events';
import { recordings } from '../host/recordings';

/** Electron's `screen`: the screens that a spec says there are. */
class Screen extends HostEvents {
  getAllDisplays(): Display[] {
    return recordings.workAreas.map((workArea, place) => ({ id: place + 1, workArea, bounds: workArea }) as Display);
  }
}

/** Electron's `screen`. */
export const screen = new Screen();
