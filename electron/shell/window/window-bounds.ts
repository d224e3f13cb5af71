import type { Rectangle } from 'electron';
import type { Host, HostWindow } from '../../host';

/** The visible part of a window's upper edge that a person needs to drag it, in device-independent pixels. */
const minGrip = { width: 120, height: 24 } as const;

/**
 * Returns new bounds when a person cannot reach or use the window; null when it can stay. A window pushed halfway over
 * an edge stays while its upper edge can be dragged. One that is too large for its screen, or whose screen is gone,
 * moves wholly into the area that it overlaps most, otherwise into the nearest one.
 * @param areas  the work area of each screen, in the same coordinates; negative ones lie left of or above the first.
 */
export function fitToScreens(bounds: Rectangle, areas: readonly Rectangle[]): Rectangle | null {
  const [first, ...others] = areas;
  if (!first) return null;
  const best = others.reduce((found, area) => (nearness(area, bounds) > nearness(found, bounds) ? area : found), first);
  const seen = areas.reduce((sum, area) => sum + overlap(area, bounds), 0);
  const fits = bounds.width <= best.width && bounds.height <= best.height;
  if (seen >= bounds.width * bounds.height || (fits && canBeGripped(bounds, areas))) return null;
  const [width, height] = [Math.min(bounds.width, best.width), Math.min(bounds.height, best.height)];
  const x = Math.min(Math.max(bounds.x, best.x), best.x + best.width - width);
  const y = Math.min(Math.max(bounds.y, best.y), best.y + best.height - height);
  return { x, y, width, height };
}

/**
 * Keeps a window reachable: before it is shown, and whenever the screens change. Electron also moves a remembered
 * window onto a screen when it opens (Electron docs, Window State Persistence); this does not rely on that alone. On
 * Wayland the system places the windows.
 */
export function keepBoundsOnScreen(window: HostWindow, screen: Host['screen']): void {
  const check = () => {
    if (window.isDestroyed() || window.isMaximized() || window.isFullScreen()) return;
    const place = fitToScreens(window.getNormalBounds(), workAreas(screen));
    if (place) window.setBounds(place);
  };
  window.once('ready-to-show', check);
  screen.on('display-removed', check);
  screen.on('display-metrics-changed', check);
  // The screens outlive the window: without this, each window reopened on macOS would add its own listeners.
  window.once('closed', () => {
    screen.removeListener('display-removed', check);
    screen.removeListener('display-metrics-changed', check);
  });
}

/** The work area of each screen. */
export function workAreas(screen: Pick<Host['screen'], 'getAllDisplays'>): readonly Rectangle[] {
  return screen.getAllDisplays().map(({ workArea }) => workArea);
}

function canBeGripped({ x, y, width }: Rectangle, areas: readonly Rectangle[]): boolean {
  const edge = { x, y, width, height: minGrip.height };
  const wanted = Math.min(width, minGrip.width) * minGrip.height;
  return areas.some((area) => overlap(area, edge) >= wanted);
}

function overlap(a: Rectangle, b: Rectangle): number {
  const width = Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x);
  const height = Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y);
  return width > 0 && height > 0 ? width * height : 0;
}

/** The overlapping area; without overlap, the distance of the centres as a negative number. */
function nearness(area: Rectangle, bounds: Rectangle): number {
  const covered = overlap(area, bounds);
  if (covered > 0) return covered;
  const middle = (of: Rectangle) => [of.x + of.width / 2, of.y + of.height / 2] as const;
  const [[ax, ay], [bx, by]] = [middle(area), middle(bounds)];
  return -Math.hypot(ax - bx, ay - by);
}
