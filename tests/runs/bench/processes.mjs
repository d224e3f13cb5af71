import { readdirSync, readFileSync } from 'node:fs';

/**
 * The largest memory of a process and of the processes that it started, in megabytes, each at its highest; null where
 * the system has no `/proc`.
 * @param {number} pid
 * @returns {readonly { readonly name: string, readonly peakMB: number }[] | null}
 */
export function peaksOf(pid) {
  try {
    return familyOf(pid).flatMap((each) => {
      try {
        const status = readFileSync(`/proc/${each}/status`, 'utf8');
        const command = readFileSync(`/proc/${each}/cmdline`, 'utf8');
        const peak = Number(/^VmHWM:\s+(\d+) kB/m.exec(status)?.[1] ?? 0) / 1000;
        const name = each === pid ? 'main' : (/--type=([\w-]+)/.exec(command)?.[1] ?? 'browser');
        return [{ name, peakMB: Math.round(peak) }];
      } catch {
        // It has ended meanwhile.
        return [];
      }
    });
  } catch {
    return null;
  }
}

/** @param {number} pid */
function familyOf(pid) {
  const parents = new Map(
    readdirSync('/proc')
      .filter((name) => /^\d+$/.test(name))
      .flatMap((name) => {
        try {
          const parent = readFileSync(`/proc/${name}/stat`, 'utf8').split(') ').at(-1)?.split(' ')[1];
          return [[Number(name), Number(parent)]];
        } catch {
          return [];
        }
      }),
  );
  const family = new Set([pid]);
  for (let before = 0; before !== family.size; ) {
    before = family.size;
    for (const [child, parent] of parents) if (family.has(parent)) family.add(child);
  }
  return [...family];
}
