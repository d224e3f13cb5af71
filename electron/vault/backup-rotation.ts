import { timeOfBackup } from './backup-set';

/** How many of the latest backups are kept, whatever their age. */
export const recentBackups = 10;

/** For how many days the last backup of each day is kept as well. */
export const dailyBackups = 7;

const day = 24 * 60 * 60 * 1000;

/** Which folders may go. `names` are folder names of backups, in any order; others are never named here. */
export function foldersToDrop(names: readonly string[], now: Date): readonly string[] {
  const newestFirst = names
    .filter((name) => timeOfBackup(name) !== null)
    .sort()
    .reverse();
  const kept = new Set(newestFirst.slice(0, recentBackups));
  const days = new Set<string>();
  for (const name of newestFirst) {
    const age = now.getTime() - (timeOfBackup(name)?.getTime() ?? 0);
    const date = name.slice(0, 10);
    if (age > dailyBackups * day || days.has(date)) continue;
    days.add(date);
    kept.add(name);
  }
  return newestFirst.filter((name) => !kept.has(name));
}
