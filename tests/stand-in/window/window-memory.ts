import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { BrowserWindowConstructorOptions, Rectangle } from 'electron';
import { app } from '../host/app';
import { recordings } from '../host/recordings';

/** The stored state of a window with a name (electron docs, Window State Persistence; names as in Electron's file). */
export type WindowMemory = {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  readonly maximized: boolean;
  readonly fullscreen: boolean;
  readonly kiosk: boolean;
  readonly workAreaLeft: number;
  readonly workAreaTop: number;
  readonly workAreaRight: number;
  readonly workAreaBottom: number;
};

/** Visible pixels that keep a window reachable. */
const minVisible = 100;

/** The name under which a window is stored; null for a window that is not. */
export function rememberedName({ name, windowStatePersistence }: BrowserWindowConstructorOptions): string | null {
  if (!windowStatePersistence) return null;
  if (name) return name;
  process.stderr.write('Window state persistence enabled but no window name provided. It will not be persisted.\n');
  return null;
}

/** Reads the state stored under a name; null when there is none or it is not valid. */
export function recall(name: string): WindowMemory | null {
  const found = readStates()[name];
  if (found === undefined) return null;
  const places = ['left', 'top', 'right', 'bottom'] as const;
  const areas = ['workAreaLeft', 'workAreaTop', 'workAreaRight', 'workAreaBottom'] as const;
  if ([...places, ...areas].every((key) => Number.isInteger(found[key]))) return found;
  process.stderr.write('Window state not restored - corrupted values found\n');
  return null;
}

/** Stores a window's position and state. A window that is not in its normal state keeps the stored position. */
export function remember(
  name: string,
  bounds: Rectangle,
  state: { readonly maximized: boolean; readonly fullscreen: boolean },
): void {
  const before = readStates()[name];
  const special = state.maximized || state.fullscreen;
  const place = special && before ? rectangleOf(before) : bounds;
  const area = nearestArea(bounds);
  const memory: WindowMemory = {
    left: place.x,
    top: place.y,
    right: place.x + place.width,
    bottom: place.y + place.height,
    ...state,
    kiosk: false,
    workAreaLeft: area.x,
    workAreaTop: area.y,
    workAreaRight: area.x + area.width,
    workAreaBottom: area.y + area.height,
  };
  const whole = readFile();
  const states = { ...(whole.windowStates as object), [name]: memory };
  mkdirSync(app.getPath('userData'), { recursive: true, mode: 0o700 });
  writeFileSync(file(), JSON.stringify({ ...whole, windowStates: states }), { mode: 0o600 });
}

/** The position of a restored window: the stored one, unless too little of it would be visible. */
export function restoredBounds(memory: WindowMemory): Rectangle {
  const saved = rectangleOf(memory);
  const area = nearestArea(saved);
  const width = Math.max(minVisible, saved.width);
  const height = Math.max(minVisible, saved.height);
  const y = Math.max(saved.y, area.y);
  const place = { x: saved.x, y, width, height };
  const moved =
    memory.workAreaLeft !== area.x ||
    memory.workAreaTop !== area.y ||
    memory.workAreaRight !== area.x + area.width ||
    memory.workAreaBottom !== area.y + area.height;
  const fitted = (moved && !contains(area, place)) || process.platform === 'darwin' ? placeInside(place, area) : place;
  const clamp = (value: number, least: number, most: number) => Math.min(Math.max(value, least), most);
  return {
    ...fitted,
    x: clamp(fitted.x, area.x + minVisible - fitted.width, area.x + area.width - minVisible),
    y: clamp(fitted.y, area.y + minVisible - fitted.height, area.y + area.height - minVisible),
  };
}

/** The work area of the screen that contains a rectangle, or of the nearest one. */
export function nearestArea(bounds: Rectangle): Rectangle {
  const [first = { x: 0, y: 0, width: 1920, height: 1040 }, ...others] = recordings.workAreas;
  const way = (area: Rectangle) => {
    const moved = placeInside(bounds, area);
    return Math.abs(moved.x - bounds.x) + Math.abs(moved.y - bounds.y);
  };
  return others.reduce((found, area) => (way(area) < way(found) ? area : found), first);
}

const file = () => path.join(app.getPath('userData'), 'Local State');

function readFile(): Record<string, unknown> {
  try {
    const read: unknown = JSON.parse(readFileSync(file(), 'utf8'));
    return typeof read === 'object' && read !== null ? (read as Record<string, unknown>) : {};
  } catch {
    return {};
  }
}

function readStates(): Record<string, WindowMemory | undefined> {
  const { windowStates } = readFile();
  return typeof windowStates === 'object' && windowStates !== null
    ? (windowStates as Record<string, WindowMemory | undefined>)
    : {};
}

function rectangleOf({ left, top, right, bottom }: WindowMemory): Rectangle {
  return { x: left, y: top, width: right - left, height: bottom - top };
}

function contains(area: Rectangle, { x, y, width, height }: Rectangle): boolean {
  return x >= area.x && y >= area.y && x + width <= area.x + area.width && y + height <= area.y + area.height;
}

function placeInside(bounds: Rectangle, area: Rectangle): Rectangle {
  const [width, height] = [Math.min(bounds.width, area.width), Math.min(bounds.height, area.height)];
  const x = Math.min(Math.max(bounds.x, area.x), area.x + area.width - width);
  const y = Math.min(Math.max(bounds.y, area.y), area.y + area.height - height);
  return { x, y, width, height };
}
