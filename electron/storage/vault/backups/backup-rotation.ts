import { timeOfBackup } from './backup-set';

/** How many of the latest backups are kept, whatever their age. */
const recentBackups = 10;

/** Of how many days before the latest one the last backup is kept as well. */
const dailyBackups = 7;

/**
 * Which folders may go. `names` are folder names of backups, in any order; others are never named here. Days that have
 * a backup are counted instead of ages, so that one wrong date pushes out one day at most. What lies ahead of the clock
 * is judged by itself: else those would push out what is made now, or a clock set back would push out all the others.
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
