/** The input of a crash report. `at` is an ISO time. */
export type CrashDetails = {
  readonly at: string;
  readonly version: string;
  readonly where: 'main' | 'page';
  readonly error: unknown;
};

const leftOut = '(left out)';
const maxFrames = 30;

/**
 * A short report for the developers. It contains only harmless parts: the error's kind and, for each stack frame, the
 * function's name, the file's name without its folder, and the position. The error's message is left out, because it
 * may repeat a value or a path.
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

/**
 * Parses a line of V8's stack (v8.dev/docs/stack-trace-api): `at name (address:line:column)` or `at
 * address:line:column`.
 */
function frameOf(line: string): string {
  const [, name = '', address = '', place = ''] =
    /^\s+at (?:(?:async |new )?(.{1,120}?) \()?(.{1,400}?)(:\d+:\d+)\)?$/.exec(line) ?? [];
  const file = /[\w.-]{1,80}\.(?:js|mjs|cjs|ts|tsx)$/.exec(address)?.[0] ?? leftOut;
  return `  at ${name === '' ? '' : `${harmless(name)} `}${file}${place}`;
}

/**
 * Names of functions and errors are letters. A long mixture of letters and digits might be a key, so it is left out.
 */
function harmless(name: string): string {
  const isName = /^[\w$.<>]{1,80}$/.test(name);
  const isValue = /[\w$]{12,}/.test(name) && /\d/.test(name);
  return isName && !isValue ? name : leftOut;
}
