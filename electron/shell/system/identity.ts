import { hostname, userInfo } from 'node:os';

/** The person's name for timelines: from the settings, otherwise that of the computer account. */
export function personName(displayName: string): string {
  return displayName.trim() || accountName();
}

/** The name of this computer, for timelines. */
export function machineName(): string {
  return hostname() || 'this computer';
}

function accountName(): string {
  try {
    return userInfo().username;
  } catch {
    // A user id without an entry in the system's account list has no name.
    return 'someone';
  }
}
