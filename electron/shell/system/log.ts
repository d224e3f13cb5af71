import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import log from 'electron-log/node';

/** Writes short, closed facts: what happened and its code. There is no way to hand it a free text or an object. */
export type Log = {
  readonly note: (topic: string, code: string) => void;
  /** The newest lines, oldest first; empty when there is no log that can be read. */
  readonly read: () => readonly string[];
};

/** How many lines are shown: as many as tell what happened lately, and few enough for a mail. */
const maxLines = 80;

/** A line as this file writes them. */
const ourLine =
  /^\[[\d :.-]{10,30}\] \[\w{2,8}\]\s+(?:\(left out\)|[a-zA-Z0-9.:_-]{1,80}) (?:\(left out\)|[a-zA-Z0-9.:_-]{1,80})$/;

/** The lines of a log file that this app wrote. Somebody may have put others into the file: they are left out. */
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

/** What may stand in a log line: codes and names of requests, nothing that came from outside. */
const allowed = /^[a-zA-Z0-9.:_-]{1,80}$/;

/**
 * Opens the log under `folder`. Whatever does not look like one of our own codes is replaced before it is written, so
 * that no value can reach the file even by mistake. Logs rotate at one megabyte.
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
