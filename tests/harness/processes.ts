import { readdirSync, readFileSync } from 'node:fs';

/** Ids of processes whose command line names a folder, as a browser's does with its profile. Only Linux lists them. */
export function processesOn(folder: string): string[] {
  if (process.platform !== 'linux') return [];
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .filter((pid) => {
      try {
        return readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes(folder);
      } catch {
        // The process has ended.
        return false;
      }
    });
}
