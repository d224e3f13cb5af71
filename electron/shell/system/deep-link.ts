import { LinkPlace, type LinkTarget } from '../../../shared/contract/app-shell';
import { KeyId } from '../../../shared/model/key-record';

/** The scheme of links that lead into the app. */
export const linkScheme = 'keyquilt';

/** No link of ours is longer; a longer one is not looked at. */
const maxLength = 80;

const grammar = /^keyquilt:\/\/(?:task\/(?<place>[a-z]{1,20})|key\/(?<id>[0-9a-f]{24}))\/?$/;

/**
 * Reads a link that came from outside: `keyquilt://task/<place>` or `keyquilt://key/<id of a key>`, letter for letter,
 * with at most a slash behind it, which some browsers add. Anybody can write one, so it names a place and nothing
 * else: no value, no act, no address. Everything that is not exactly this is null.
 */
export function readLink(text: string): LinkTarget | null {
  if (text.length > maxLength) return null;
  const { place, id } = grammar.exec(text)?.groups ?? {};
  if (id !== undefined) return KeyId.safeParse(id).success ? { kind: 'key', id } : null;
  const named = LinkPlace.safeParse(place);
  return named.success ? { kind: 'place', place: named.data } : null;
}

/** The link in the command line of a start, where Windows and Linux put it; of several none counts. */
export function linkAmong(args: readonly string[]): LinkTarget | null {
  const links = args.filter((arg) => arg.startsWith(`${linkScheme}:`));
  return links.length === 1 && links[0] !== undefined ? readLink(links[0]) : null;
}

/** The link that waits for the page. */
export type WaitingLink = {
  /** Keeps it, in place of an earlier one. */
  readonly put: (target: LinkTarget) => void;
  /** Hands it out once. */
  readonly take: () => LinkTarget | null;
};

/** A link may come before there is a page to open it, so it waits until the page fetches it. */
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
