/** What a crash report is made from. `at` is an ISO time. */
export type CrashDetails = {
  readonly at: string;
  readonly version: string;
  readonly where: 'main' | 'page';
  readonly error: unknown;
};

const leftOut = '(left out)';
const maxFrames = 30;

/**
 * A report in a few lines for whoever mends the app. It is put together from what is known to be harmless, and nothing
 * is copied over: the kind of the error, and of each step the name of the function, of the file without its folder, and
 * the place in it. The error's own words are left out, because a foreign error may repeat a value or a path in them.
 */
export function crashReport({ at, version, where, error }: CrashDetails): string {
  const name = error instanceof Error ? error.name : typeof error;
  const stack = error instanceof Error && typeof error.stack === 'string' ? error.stack : '';
  const frames = stack
    .split('\n')
    .filter((line) => /^\s+at /.test(line))
    .slice(0, maxFrames)
    .map(frameOf);
  return [`Keyquilt ${version}, ${where}, ${at}`, harmless(name), ...frames].join('\n');
}

/** A line of V8's stack (v8.dev/docs/stack-trace-api): `at name (address:line:column)`, or `at address:line:column`. */
function frameOf(line: string): string {
  const [, name = '', address = '', place = ''] =
    /^\s+at (?:(?:async |new )?(.{1,120}?) \()?(.{1,400}?)(:\d+:\d+)\)?$/.exec(line) ?? [];
  const file = /[\w.-]{1,80}\.(?:js|mjs|cjs|ts|tsx)$/.exec(address)?.[0] ?? leftOut;
  return `  at ${name === '' ? '' : `${harmless(name)} `}${file}${place}`;
}

/** Names of functions and errors are letters; whatever mixes them with figures over some length might be a key. */
function harmless(name: string): string {
  const isName = /^[\w$.<>]{1,80}$/.test(name);
  const isValue = /[\w$]{12,}/.test(name) && /\d/.test(name);
  return isName && !isValue ? name : leftOut;
}
