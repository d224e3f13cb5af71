import { hostname, userInfo } from 'node:os';

/** Who sits here, for timelines: the name chosen in the settings, else that of the computer account. */
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
    // A user id without an entry in the system's list of accounts has no name.
    return 'someone';
  }
}
