import { app } from '../host/app';
import { commandLine } from '../host/command-line';

/** Default folder for files: the one on the command line, otherwise the person's downloads. */
export function downloadsFolder(): string {
  return commandLine.value('stand-in-downloads') || app.getPath('downloads');
}
