import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

/** Runs the registry's own tool; rejects when it ends with anything but 0. */
export type AskRegistry = (args: readonly string[]) => Promise<string>;

/** By its whole path: another program of that name in the search path would answer for the administrator. */
const tool = 'C:\\Windows\\System32\\reg.exe';

/** The tool has long answered by then, in milliseconds. */
const maxWaitMs = 10_000;

const askTool: AskRegistry = async (args) => {
  const { stdout } = await promisify(execFile)(tool, [...args], { windowsHide: true, timeout: maxWaitMs });
  return stdout;
};

/**
 * Whether `HKLM\Software\Policies\Keyquilt`, value `Updates`, turns updates off. Windows lets only administrators write
 * under `Policies`. A value that is there and is not `on` turns them off, and so does a registry that cannot be read.
 */
export async function registryForbids(ask: AskRegistry = askTool): Promise<boolean> {
  const policies = 'HKLM\\Software\\Policies';
  let answer: string;
  try {
    answer = await ask(['query', `${policies}\\Keyquilt`, '/v', 'Updates', '/reg:64']);
  } catch {
    // The tool ends alike for a missing value and for a registry that it may not read: the parent is always there.
    const readable = await ask(['query', policies, '/reg:64']).then(
      () => true,
      () => false,
    );
    return !readable;
  }
  return !/^\s+Updates\s+REG_SZ\s+on\s*$/im.test(answer);
}
