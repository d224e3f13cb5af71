import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import log from 'electron-log/node';

/** Writes a topic and a code. It accepts no free text and no object. */
export type Log = {
  readonly note: (topic: string, code: string) => void;
  /** The newest lines, oldest first; empty when no log can be read. */
  readonly read: () => readonly string[];
};

/** The number of lines shown: enough for recent history, few enough for a mail. */
const maxLines = 80;

/** Matches a line that this file wrote. */
const ourLine =
  /^\[[\d :.-]{10,30}\] \[\w{2,8}\]\s+(?:\(left out\)|[a-zA-Z0-9.:_-]{1,80}) (?:\(left out\)|[a-zA-Z0-9.:_-]{1,80})$/;

/** Returns the app's own lines of a log file and skips any others that were put into it. */
function readLines(path: string): readonly string[] {
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch {
    return [];
  }
  return text
    .split('\n')
    .filter((line) => ourLine.test(line))
    .slice(-maxLines);
}

/** What a log line may hold: codes and names of requests, no data from outside. */
const allowed = /^[a-zA-Z0-9.:_-]{1,80}$/;

/**
 * Opens the log in `folder`. Anything that does not look like one of our codes is replaced before it is written, so
 * that no value reaches the file even by mistake. Logs rotate at one megabyte.
 */
export function openLog(folder: string): Log {
  const path = join(folder, 'keyquilt.log');
  log.transports.file.resolvePathFn = () => path;
  log.transports.file.maxSize = 1024 * 1024;
  log.transports.file.level = 'info';
  log.transports.console.level = false;
  const safe = (text: string) => (allowed.test(text) ? text : '(left out)');
  return {
    note: (topic, code) => log.info(`${safe(topic)} ${safe(code)}`),
    read: () => readLines(path),
  };
}
