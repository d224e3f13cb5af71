import { LinkPlace, type LinkTarget } from '../../../shared/contract/app-shell';
import { KeyId } from '../../../shared/model/key-record';

/** The scheme of links that lead into the app. */
export const linkScheme = 'keyquilt';

/** Longer than any link of the app; a longer one is rejected unread. */
const maxLength = 80;

const grammar = /^keyquilt:\/\/(?:task\/(?<place>[a-z]{1,20})|key\/(?<id>[0-9a-f]{24}))\/?$/;

/**
 * Parses a link from outside: exactly `keyquilt://task/<place>` or `keyquilt://key/<id of a key>`, with an optional
 * trailing slash, which some browsers add. Anybody can write a link, so it only names a place: no value, no action, no
 * address. Returns null for anything else.
 */
export function readLink(text: string): LinkTarget | null {
  if (text.length > maxLength) return null;
  const { place, id } = grammar.exec(text)?.groups ?? {};
  if (id !== undefined) return KeyId.safeParse(id).success ? { kind: 'key', id } : null;
  const named = LinkPlace.safeParse(place);
  return named.success ? { kind: 'place', place: named.data } : null;
}

/** Returns the link in a command line, where Windows and Linux pass it; null when there are several. */
export function linkAmong(args: readonly string[]): LinkTarget | null {
  const links = args.filter((arg) => arg.startsWith(`${linkScheme}:`));
  return links.length === 1 && links[0] !== undefined ? readLink(links[0]) : null;
}

/** The link that waits for the page. */
export type WaitingLink = {
  /** Stores a link and replaces an earlier one. */
  readonly put: (target: LinkTarget) => void;
  /** Returns the link once. */
  readonly take: () => LinkTarget | null;
};

/** Keeps a link until the page fetches it, because it may arrive before there is a page. */
export function createWaitingLink(first: LinkTarget | null): WaitingLink {
  let waiting = first;
  return {
    put: (target) => {
      waiting = target;
    },
    take: () => {
      const target = waiting;
      waiting = null;
      return target;
    },
  };
}
