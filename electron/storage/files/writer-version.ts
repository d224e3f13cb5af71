const version = /^(\d{1,4})\.(\d{1,4})\.(\d{1,4})(-[0-9A-Za-z.-]{1,20})?$/;

/** What the words about a file of a later version name; `by` is `unknown` where the file does not say it credibly. */
export type WriterVersion = { readonly by: string; readonly version: string };

/**
 * The version that wrote a file, as the file says it. Anybody can edit a file: only a short version number is taken,
 * and only one that is not older than this app's, since the file has a format that this app does not know.
 * @param said the file's member `writtenBy`.
 * @param own this app's version.
 */
export function writerVersionOf(said: unknown, own: string): WriterVersion {
  const isCredible = typeof said === 'string' && said !== own && isAtLeast(said, own);
  return { by: isCredible ? said : 'unknown', version: own };
}

/** A version as it may stand in the name of a folder; `this-version` for anything else. */
export function versionName(text: string): string {
  return version.test(text) ? text : 'this-version';
}

function isAtLeast(said: string, own: string): boolean {
  const [there, here] = [said, own].map((text) => version.exec(text)?.slice(1, 4).map(Number));
  if (!there) return false;
  const at = there.findIndex((number, place) => number !== here?.[place]);
  return at === -1 || (there[at] ?? 0) > (here?.[at] ?? 0);
}
