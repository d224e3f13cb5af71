import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

/** Runs the registry's own tool; rejects when the exit code is not 0. */
export type AskRegistry = (args: readonly string[]) => Promise<string>;

/** A full path: another program of that name in the search path could answer instead. */
const tool = 'C:\\Windows\\System32\\reg.exe';

/** The time limit for the tool, in milliseconds. */
const maxWaitMs = 10_000;

const askTool: AskRegistry = async (args) => {
  const { stdout } = await promisify(execFile)(tool, [...args], { windowsHide: true, timeout: maxWaitMs });
  return stdout;
};

/**
 * True when `HKLM\Software\Policies\Keyquilt`, value `Updates`, turns updates off. Windows lets only administrators
 * write under `Policies`. Any value other than `on` turns them off, and so does an unreadable registry.
 */
export async function registryForbids(ask: AskRegistry = askTool): Promise<boolean> {
  const policies = 'HKLM\\Software\\Policies';
  let answer: string;
  try {
    answer = await ask(['query', `${policies}\\Keyquilt`, '/v', 'Updates', '/reg:64']);
  } catch {
    // The exit code is the same for a missing value and a denied read. The parent key always exists, so query that.
    const readable = await ask(['query', policies, '/reg:64']).then(
      () => true,
      () => false,
    );
    return !readable;
  }
  return !/^\s+Updates\s+REG_SZ\s+on\s*$/im.test(answer);
}
