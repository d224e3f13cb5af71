import { app } from '../host/app';
import { commandLine } from '../host/command-line';

/** Where files go that nobody chose a place for: the folder that the command line names, else the person's downloads. */
export function downloadsFolder(): string {
  return commandLine.value('stand-in-downloads') || app.getPath('downloads');
}
