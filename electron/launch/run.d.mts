/** Runs a command of the project in its folder and ends this process with the command's own code if it fails. */
export function run(command: string, args: readonly string[], env?: NodeJS.ProcessEnv): Promise<void>;

/** The same for a command whose end is not an error to us; answers its code. */
export function runForCode(
  command: string,
  args: readonly string[],
  env?: NodeJS.ProcessEnv,
  onText?: (text: string) => void,
): Promise<number>;

/** The same for a command that counts: what it writes is passed on, and its last line kept. */
export function runForLastLine(
  command: string,
  args: readonly string[],
): Promise<{ readonly code: number; readonly lastLine: string }>;
