/**
 * Chromium loads no unknown scheme, so it sees the app's addresses as https addresses on a host name that never leaves
 * the machine. Addresses on their way to main are converted back.
 */
const shown = /^https:\/\/([a-z][a-z0-9+.-]*)\.([a-z0-9-]+)\.localhost(?=[/?#]|$)/;
const own = /^([a-z][a-z0-9+.-]*):\/\/([a-z0-9-]+)(?=[/?#]|$)/;

const known = new Set<string>();

/** Registers a scheme of the app. */
export function addOwnScheme(scheme: string): void {
  known.add(scheme);
}

/** Converts an address of the app to the form that Chromium sees. */
export function toShown(address: string): string {
  const found = own.exec(address);
  return found?.[1] && known.has(found[1]) ? address.replace(own, 'https://$1.$2.localhost') : address;
}

/** Converts an address back to the form that the app knows. */
export function toOwn(address: string): string {
  const found = shown.exec(address);
  return found?.[1] && known.has(found[1]) ? address.replace(shown, '$1://$2') : address;
}

/** The origin as the app knows it: Node's URL has none for unknown schemes. */
export function ownOrigin(address: string): string {
  const found = own.exec(toOwn(address));
  if (found?.[1] && known.has(found[1])) return found[0];
  return URL.canParse(address) ? new URL(address).origin : 'null';
}

/** The app scheme of an address, if it has one. */
export function ownScheme(address: string): string | undefined {
  const scheme = own.exec(toOwn(address))?.[1];
  return scheme !== undefined && known.has(scheme) ? scheme : undefined;
}
