import { join } from 'node:path';
import log from 'electron-log/node';

/** Writes short, closed facts: what happened and its code. There is no way to hand it a free text or an object. */
export type Log = {
  readonly note: (topic: string, code: string) => void;
};

/** What may stand in a log line: codes and names of requests, nothing that came from outside. */
const allowed = /^[a-zA-Z0-9.:_-]{1,80}$/;

/**
 * Opens the log under `folder`. Whatever does not look like one of our own codes is replaced before it is written, so
 * that no value can reach the file even by mistake. Logs rotate at one megabyte.
 */
export function openLog(folder: string): Log {
  log.transports.file.resolvePathFn = () => join(folder, 'keyquilt.log');
  log.transports.file.maxSize = 1024 * 1024;
  log.transports.file.level = 'info';
  log.transports.console.level = false;
  const safe = (text: string) => (allowed.test(text) ? text : '(left out)');
  return { note: (topic, code) => log.info(`${safe(topic)} ${safe(code)}`) };
}
