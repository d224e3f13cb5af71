/** Runs a command in the project's folder. Ends this process with the command's exit code if it fails. */
export function run(command: string, args: readonly string[], env?: NodeJS.ProcessEnv): Promise<void>;

/** Runs a command whose failure the caller handles. Returns its exit code. */
export function runForCode(
  command: string,
  args: readonly string[],
  env?: NodeJS.ProcessEnv,
  onText?: (text: string) => void,
): Promise<number>;

/** Runs a command, passes its output on, and returns its exit code and last line. */
export function runForLastLine(
  command: string,
  args: readonly string[],
): Promise<{ readonly code: number; readonly lastLine: string }>;
