import { readlinkSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

const releaseLimit = 5000;

/**
 * Waits until the Chromium of a killed predecessor has let go of the profile. It ends by itself when its pipe breaks,
 * but a start in between would hand the window to the dying one and get none itself.
 */
export async function releaseProfile(profile: string): Promise<void> {
  const until = Date.now() + releaseLimit;
  while (Date.now() < until) {
    const owner = ownerOf(profile);
    if (owner === undefined || !isAlive(owner)) return;
    await pause(20);
  }
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
