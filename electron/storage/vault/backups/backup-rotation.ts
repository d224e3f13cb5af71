import { timeOfBackup } from './backup-set';

/** The number of latest backups that are kept, whatever their age. */
const recentBackups = 10;

/** The number of days before the latest one whose last backup is kept too. */
const dailyBackups = 7;

/**
 * Returns the folders to delete. `names` are folder names in any order; names that are not backups are never returned.
 * It counts days that have a backup instead of ages, so that one wrong date pushes out one day at most. Backups dated
 * in the future are judged separately: otherwise they would push out new ones, or a clock set back would push out all
 * others.
 */
export function foldersToDrop(names: readonly string[], now: Date): readonly string[] {
  const isAhead = (name: string) => (timeOfBackup(name)?.getTime() ?? 0) > now.getTime();
  const newestFirst = names
    .filter((name) => timeOfBackup(name) !== null)
    .sort()
    .reverse();
  const ahead = newestFirst.filter(isAhead);
  const present = newestFirst.filter((name) => !isAhead(name));
  return [...surplusOf(ahead), ...surplusOf(present)];
}

function surplusOf(newestFirst: readonly string[]): readonly string[] {
  const days = new Set<string>();
  return newestFirst.filter((name, place) => {
    const date = name.slice(0, 10);
    const isLastOfDay = !days.has(date) && days.size <= dailyBackups;
    if (isLastOfDay) days.add(date);
    return !isLastOfDay && place >= recentBackups;
  });
}
