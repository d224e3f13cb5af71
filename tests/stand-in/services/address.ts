/**
 * Chromium loads no unknown scheme, so the app's own addresses are shown to it as https ones on a name that can never
 * leave the machine, and every address that main sees is turned back.
 */
const shown = /^https:\/\/([a-z][a-z0-9+.-]*)\.([a-z0-9-]+)\.localhost(?=[/?#]|$)/;
const own = /^([a-z][a-z0-9+.-]*):\/\/([a-z0-9-]+)(?=[/?#]|$)/;

const known = new Set<string>();

/** Makes a scheme one of the app's own. */
export function addOwnScheme(scheme: string): void {
  known.add(scheme);
}

/** The address under which Chromium gets to see one of the app's. */
export function toShown(address: string): string {
  const found = own.exec(address);
  return found?.[1] && known.has(found[1]) ? address.replace(own, 'https://$1.$2.localhost') : address;
}

/** The address as the app knows it. */
export function toOwn(address: string): string {
  const found = shown.exec(address);
  return found?.[1] && known.has(found[1]) ? address.replace(shown, '$1://$2') : address;
}

/** The origin as the app knows it: Node's URL has none for schemes that it does not know. */
export function ownOrigin(address: string): string {
  const found = own.exec(toOwn(address));
  if (found?.[1] && known.has(found[1])) return found[0];
  return URL.canParse(address) ? new URL(address).origin : 'null';
}

/** The app's own scheme that an address has, if it has one. */
export function ownScheme(address: string): string | undefined {
  const scheme = own.exec(toOwn(address))?.[1];
  return scheme !== undefined && known.has(scheme) ? scheme : undefined;
}
