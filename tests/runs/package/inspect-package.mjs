/**
 * One file of the packaged tree, as `app.asar` lists it: path with forward slashes and without a leading one, size in bytes.
 * @typedef {{ readonly path: string, readonly bytes: number }} PackagedFile
 */

/** Files that the package may contain; any other is a finding. */
const allowed = [
  /^package\.json$/,
  /^LICENSE$/,
  /^dist\/main\/[\w.-]+\.js$/,
  /^dist\/preload\/preload\.cjs$/,
  /^dist\/renderer\/index\.html$/,
  /^dist\/renderer\/assets\/[\w.-]+\.(js|css|svg|woff2)$/,
];

/** Files that it needs to start. */
const needed = ['package.json', 'dist/main/main.js', 'dist/preload/preload.cjs', 'dist/renderer/index.html'];

/** The members that the packaged package.json may have; scripts and dependencies would only reveal how it was built. */
const members = new Set([
  'name',
  'productName',
  'version',
  'description',
  'license',
  'private',
  'type',
  'main',
  // Electron reads it at start: Linux docks match the window with the menu entry by it.
  'desktopName',
  'author',
  'homepage',
  'engines',
  'overrides',
]);

/** Texts that no product file may contain: the stand-in's switches, and source maps. */
const forbidden = [/--stand-in-/, /sourceMappingURL=/, /tests\/stand-in/];

/**
 * Everything that is wrong with a packaged tree; empty when nothing is.
 * @param {readonly PackagedFile[]} files
 * @param {(path: string) => string} read  the text of one file
 * @returns {readonly string[]}
 */
export function inspectPackage(files, read) {
  const paths = new Set(files.map(({ path }) => path));
  return [
    ...needed.filter((path) => !paths.has(path)).map((path) => `missing: ${path}`),
    ...files
      .filter(({ path }) => !allowed.some((pattern) => pattern.test(path)))
      .map(({ path }) => `not allowed: ${path}`),
    ...files.filter(({ bytes }) => bytes === 0).map(({ path }) => `empty: ${path}`),
    ...files.flatMap(({ path }) => wordsIn(path, read)),
    ...(paths.has('package.json') ? membersOf(read('package.json')) : []),
  ];
}

/** @param {string} path @param {(path: string) => string} read */
function wordsIn(path, read) {
  if (!/\.(js|cjs|html|css)$/.test(path)) return [];
  const text = read(path);
  return forbidden.filter((pattern) => pattern.test(text)).map((pattern) => `${path} holds ${pattern.source}`);
}

/** @param {string} text */
function membersOf(text) {
  const found = Object.entries(JSON.parse(text));
  return found
    .filter(([name, value]) => !members.has(name) && JSON.stringify(value) !== '{}')
    .map(([name]) => `package.json has ${name}`);
}
