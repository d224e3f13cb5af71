import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { crashReport } from '../../../shared/model/crash-report';
import type { Log } from './log';

/** The dependencies of the crash handler. `folder` is the log's folder; it is created if it is missing. */
export type CrashParts = {
  readonly process: Pick<NodeJS.EventEmitter, 'on'>;
  readonly folder: string;
  readonly log: Log;
  readonly version: string;
  readonly clock: () => Date;
};

/** The number of reports kept; the oldest is deleted first. */
const maxReports = 5;

/**
 * Records uncaught errors: the code in the log, and a report without the error's text in its own file, readable by this
 * person only. The app continues: each change is whole on the disk before it is acknowledged, and no pending request
 * depends on an uncaught error.
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
      // The disk accepts no report: the log line must do.
      return;
    }
  };
  process.on('uncaughtException', caught('uncaught'));
  process.on('unhandledRejection', caught('unhandled'));
}
