import path from 'node:path';

/** Electron's command line. */
export type CommandLine = {
  /** Folder or main file of the app, absolute. */
  readonly appPath: string;
  /** All arguments after the program's name, unchanged. */
  readonly all: readonly string[];
  /** Switches for Chromium, passed on unchanged. */
  readonly chromiumSwitches: readonly string[];
  /** The value of a switch, '' for a bare one, undefined when it is absent. */
  value(name: string): string | undefined;
};

/** Switches that the stand-in handles: passed on, they would confuse Chromium or start it twice in one profile. */
const answeredHere = /^--(inspect|inspect-brk|user-data-dir|stand-in-[a-z-]+|no-sandbox|headless)(=|$)/;

/** Parses Electron's command line: switches anywhere, the first other word is the app. */
function parseCommandLine(args: readonly string[], workingFolder: string): CommandLine {
  const switches = args.filter((arg) => arg.startsWith('-'));
  const app = args.find((arg) => !arg.startsWith('-')) ?? '.';
  return {
    appPath: path.resolve(workingFolder, app),
    all: args,
    chromiumSwitches: switches.filter((arg) => !answeredHere.test(arg)),
    value(name) {
      const prefix = `--${name}`;
      const found = switches.findLast((arg) => arg === prefix || arg.startsWith(`${prefix}=`));
      return found?.slice(prefix.length + 1);
    },
  };
}

/** The command line of this process. */
export const commandLine = parseCommandLine(process.argv.slice(2), process.cwd());
