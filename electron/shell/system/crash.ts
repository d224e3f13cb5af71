import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { crashReport } from '../../../shared/model/crash-report';
import type { Log } from './log';

/** What catching needs. `folder` is that of the log; it is made if it is not there. */
export type CrashParts = {
  readonly process: Pick<NodeJS.EventEmitter, 'on'>;
  readonly folder: string;
  readonly log: Log;
  readonly version: string;
  readonly clock: () => Date;
};

/** So many reports are kept; the oldest goes first. */
const maxReports = 5;

/**
 * From now on an error that nobody caught is written down: its code into the log, a report without any of its words into
 * a file of its own, readable by this person only. The app goes on: each change is on the disk, whole, before it is
 * acknowledged, and an error that nobody caught belongs to no request that still waits.
 */
export function catchCrashes({ process, folder, log, version, clock }: CrashParts): void {
  const caught = (code: string) => (error: unknown) => {
    log.note('crash', code);
    try {
      const at = clock().toISOString();
      mkdirSync(folder, { recursive: true, mode: 0o700 });
      const report = crashReport({ at, version, where: 'main', error });
      writeFileSync(join(folder, `crash-${at.replaceAll(':', '-')}.txt`), `${report}\n`, { mode: 0o600 });
      const reports = readdirSync(folder).filter((name) => /^crash-[\w.-]+\.txt$/.test(name));
      for (const name of reports.sort().slice(0, -maxReports)) rmSync(join(folder, name), { force: true });
    } catch {
      // A disk that takes nothing: the line in the log is all there can be.
      return;
    }
  };
  process.on('uncaughtException', caught('uncaught'));
  process.on('unhandledRejection', caught('unhandled'));
}
