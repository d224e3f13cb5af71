const version = /^(\d{1,4})\.(\d{1,4})\.(\d{1,4})(-[0-9A-Za-z.-]{1,20})?$/;

/** The versions for the text about a newer file; `by` is `unknown` when the file names no plausible one. */
export type WriterVersion = { readonly by: string; readonly version: string };

/**
 * Returns the version that a file names as its writer. Anybody can edit a file, so only a short version number is
 * accepted, and only one that is not older than this app's, since the file has a format that this app does not know.
 * @param said the file's member `writtenBy`.
 * @param own this app's version.
 */
export function writerVersionOf(said: unknown, own: string): WriterVersion {
  const isCredible = typeof said === 'string' && said !== own && isAtLeast(said, own);
  return { by: isCredible ? said : 'unknown', version: own };
}

/** Returns a version for use in a folder's name; `this-version` for anything else. */
export function versionName(text: string): string {
  return version.test(text) ? text : 'this-version';
}

function isAtLeast(said: string, own: string): boolean {
  const [there, here] = [said, own].map((text) => version.exec(text)?.slice(1, 4).map(Number));
  if (!there) return false;
  const at = there.findIndex((number, place) => number !== here?.[place]);
  return at === -1 || (there[at] ?? 0) > (here?.[at] ?? 0);
}
