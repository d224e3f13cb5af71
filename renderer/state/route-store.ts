import { create } from 'zustand';
import type { AttentionGroup } from '../../shared/model/attention';

/** Every place in the app. The first-run screen is not here: it stands by itself until an account is chosen. */
export type Route =
  | { readonly name: 'home' }
  | { readonly name: 'setup'; readonly id: string }
  | { readonly name: 'keys'; readonly id: string | null; readonly group: AttentionGroup | null }
  /** A task with a key that exists: rename, change the role, revoke, delete. */
  | { readonly name: 'key-task'; readonly id: string }
  /** The plan by which one key takes another's place; `id` is the old one. */
  | { readonly name: 'rotation'; readonly id: string }
  /** The account's own list beside what is stored, read with this Plytix key. */
  | { readonly name: 'known-keys'; readonly id: string }
  /** All reviews, the open ones first. */
  | { readonly name: 'reviews' }
  /** One review: to decide on, or to read once it is signed. */
  | { readonly name: 'review'; readonly id: string }
  /** Reports, backups, the journal's proof, what goes out to others and what comes in. */
  | { readonly name: 'records' }
  /** The list of what to do when a person leaves or a key leaked. */
  | { readonly name: 'checklist'; readonly id: string }
  | { readonly name: 'settings' }
  | { readonly name: 'help' };

/** Whether somebody is in the middle of a task there: what can wait does not come between. */
export function isTask({ name }: Route): boolean {
  return name === 'setup' || name === 'key-task' || name === 'rotation';
}

type RouteStore = {
  readonly route: Route;
  readonly past: readonly Route[];
  readonly future: readonly Route[];
};

const home: Route = { name: 'home' };

/** Where the person is, with a history of its own: a desktop window has no address bar to keep one. */
export const useRouteStore = create<RouteStore>()(() => ({ route: home, past: [], future: [] }));

/** Goes to a place. */
export function go(route: Route): void {
  useRouteStore.setState(({ route: from, past }) => ({ route, past: [...past, from].slice(-50), future: [] }));
}

/** Changes the present place without a step in the history: for a selection inside it. */
export function replaceRoute(route: Route): void {
  useRouteStore.setState({ route });
}

/** Goes one place back, or home when there is none. */
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

/** Forgets the history: after another account was chosen, old places mean nothing. */
export function resetRoute(): void {
  useRouteStore.setState({ route: home, past: [], future: [] });
}

/** The present place. */
export function useRoute(): Route {
  return useRouteStore((store) => store.route);
}

/** Leads to a key in the inventory. */
export function openKey(id: string): void {
  go({ name: 'keys', id, group: null });
}
