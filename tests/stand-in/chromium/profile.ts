import { readFileSync, readlinkSync, rmSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

/** Where other programs keep every core busy, a browser needs many seconds to end. */
const releaseLimit = 60_000;

/**
 * Waits until the Chromium of a killed predecessor has let go of the profile. It ends by itself when its pipe breaks,
 * but a start in between would hand the window to the dying one and get none itself.
 */
export async function releaseProfile(profile: string): Promise<void> {
  const until = Date.now() + releaseLimit;
  for (let owner = ownerOf(profile); owner !== undefined && isAlive(owner); owner = ownerOf(profile)) {
    if (Date.now() > until) break;
    await pause(20);
  }
  // What is left names a process that is gone, or that has its number by chance, or another machine's.
  for (const mark of ['SingletonLock', 'SingletonSocket', 'SingletonCookie'])
    rmSync(path.join(profile, mark), { force: true });
}

/** Chromium marks a profile in use with a link named for the machine and the process; elsewhere than on Linux and macOS there is none. */
function ownerOf(profile: string): number | undefined {
  try {
    const mark = readlinkSync(path.join(profile, 'SingletonLock'));
    return Number(mark.slice(mark.lastIndexOf('-') + 1)) || undefined;
  } catch {
    return undefined;
  }
}

/** Whether a process of that number exists, also when it belongs to someone else. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/** When a process began, as far as the system tells: the number of a dead one may have been given to another. */
export function beginningOf(pid: number): string {
  try {
    // The name before it may hold spaces and brackets, so the fields are counted from its end; the 22nd is the start.
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8')
      .replace(/^.*\) /s, '')
      .split(' ');
    return fields[19] ?? '';
  } catch {
    return '';
  }
}
