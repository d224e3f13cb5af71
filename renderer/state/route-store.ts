import { type RefObject, useEffect, useRef } from 'react';
import { create } from 'zustand';
import type { AttentionGroup } from '../../shared/model/attention';

/** Every place in the app. The first-run screen is not one: it is shown alone until an account is chosen. */
export type Route =
  | { readonly name: 'home' }
  | { readonly name: 'setup'; readonly id: string }
  | { readonly name: 'keys'; readonly id: string | null; readonly group: AttentionGroup | null }
  /** A key task: rename, change the role, revoke, delete. */
  | { readonly name: 'key-task'; readonly id: string }
  /** The rotation of one key; `id` is the old key. */
  | { readonly name: 'rotation'; readonly id: string }
  /** The account's key list compared with the stored keys, read with this Plytix key. */
  | { readonly name: 'known-keys'; readonly id: string }
  /** All reviews, the open ones first. */
  | { readonly name: 'reviews' }
  /** One review: open for decisions, or signed and read-only. */
  | { readonly name: 'review'; readonly id: string }
  /** Every act in the journal; `key` narrows to one key. */
  | { readonly name: 'activity'; readonly key: string | null }
  /** Reports, backups, the journal's check, exports and imports. */
  | { readonly name: 'records' }
  /** The checklist for a person who leaves or a key that leaked. */
  | { readonly name: 'checklist'; readonly id: string }
  | { readonly name: 'settings' }
  | { readonly name: 'help' };

/** True when the person is in the middle of a task that must not be interrupted. */
export function isTask({ name }: Route): boolean {
  return name === 'setup' || name === 'key-task' || name === 'rotation';
}

/** The key that a place is about; null for places about none. */
export function keyOf(route: Route): string | null {
  const { name } = route;
  return name === 'setup' || name === 'keys' || name === 'key-task' || name === 'rotation' || name === 'known-keys'
    ? route.id
    : null;
}

type RouteStore = {
  readonly route: Route;
  readonly past: readonly Route[];
  readonly future: readonly Route[];
};

const home: Route = { name: 'home' };

/** The current place and its history. A desktop window has no address bar to keep one. */
export const useRouteStore = create<RouteStore>()(() => ({ route: home, past: [], future: [] }));

/** The id of the heading to which the next page leads; empty when it leads to its title. */
let part = '';

/** Goes to a place. */
export function go(route: Route): void {
  part = '';
  useRouteStore.setState(({ route: from, past }) => ({ route, past: [...past, from].slice(-50), future: [] }));
}

/** Goes to a place and to one of its parts, by the id of its heading. */
export function goToPart(route: Route, heading: string): void {
  go(route);
  part = heading;
}

/**
 * For a heading to which `goToPart` may lead: brings it into view with the focus as it appears. An effect, because it
 * must run after the one in which the page's title, further up, takes the focus.
 */
export function useArrival(heading: string): RefObject<HTMLHeadingElement | null> {
  const ref = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (part !== heading || !ref.current) return;
    part = '';
    ref.current.focus();
    ref.current.scrollIntoView();
  }, [heading]);
  return ref;
}

/** Replaces the current place without a history entry: for a selection inside it. */
export function replaceRoute(route: Route): void {
  useRouteStore.setState({ route });
}

/** Goes back one place, or home when there is none. */
export function goBack(): void {
  useRouteStore.setState(({ route, past, future }) => {
    const to = past.at(-1);
    return to ? { route: to, past: past.slice(0, -1), future: [route, ...future] } : { route: home };
  });
}

/** Goes forward again after going back. */
export function goForward(): void {
  useRouteStore.setState(({ route, past, future }) => {
    const [to, ...rest] = future;
    return to ? { route: to, past: [...past, route], future: rest } : {};
  });
}

/** Clears the history: after a change of account the old places mean nothing. */
export function resetRoute(): void {
  useRouteStore.setState({ route: home, past: [], future: [] });
}

/** The current place. */
export function useRoute(): Route {
  return useRouteStore((store) => store.route);
}

/** Opens a key in the inventory. */
export function openKey(id: string): void {
  go({ name: 'keys', id, group: null });
}
