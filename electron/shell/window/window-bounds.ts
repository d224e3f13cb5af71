import type { Rectangle } from 'electron';
import type { Host, HostWindow } from '../../host';

/** So much of a window's upper edge must be seen for a person to take hold of it, in pixels as the system counts them. */
const minGrip = { width: 120, height: 24 } as const;

/**
 * Where a window must go so that a person can reach and use it; null when it can stay. One that a person pushed
 * halfway over an edge stays, as long as its upper edge can be taken hold of; one that is too large for its screen, or
 * whose screen is gone, goes wholly into the area that it covers most, else into the nearest one.
 * @param areas  what each screen leaves to windows, in the same coordinates; negative ones lie left of or above the first.
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
 * Keeps a window where a person can reach it: when it is about to be shown, and whenever screens change. Electron keeps
 * a remembered window on a screen when it opens (Electron docs, Window State Persistence); this does not rest on that
 * alone. On Wayland a program cannot place its windows, and the system sees to it.
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
  // The screens outlive the window: on macOS each window that is opened again would add its own.
  window.once('closed', () => {
    screen.removeListener('display-removed', check);
    screen.removeListener('display-metrics-changed', check);
  });
}

/** What each screen leaves to windows. */
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

/** The covered area, or for none the distance of the middles as a negative number. */
function nearness(area: Rectangle, bounds: Rectangle): number {
  const covered = overlap(area, bounds);
  if (covered > 0) return covered;
  const middle = (of: Rectangle) => [of.x + of.width / 2, of.y + of.height / 2] as const;
  const [[ax, ay], [bx, by]] = [middle(area), middle(bounds)];
  return -Math.hypot(ax - bx, ay - by);
}
