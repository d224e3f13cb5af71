import type { Expect } from '@playwright/test';
import type { Kit } from './app/kit.d.mts';

/** Electron's module, as code in the main process sees it. */
export type Main = typeof Electron.CrossProcessExports;

/** How a process of the test app ended: what it printed with `kit.say`, everything it printed, and its code. */
export type Ended = { readonly said: unknown[]; readonly printed: string; readonly code: number | null };

/** One more start of the test app. */
export type Start = {
  /** A function of app/scenarios.mjs, run before the app is ready. */
  readonly scenario: string;
  readonly userData?: string;
  readonly args?: readonly string[];
  readonly env?: Readonly<Record<string, string | undefined>>;
  /** Called with what is said so far and a way to signal the process. */
  readonly onSaid?: (said: readonly unknown[], signal: (name: NodeJS.Signals) => void) => void;
};

/** What a check may use. */
export type Ground = {
  readonly expect: Expect;
  readonly runtime: 'Electron' | 'stand-in';
  /** Runs a function in the main process of a test app that many rows share; `kit` stands there as a global. */
  main<R, A>(run: (electron: Main, arg: A) => R | Promise<R>, arg: A): Promise<R>;
  main<R>(run: (electron: Main) => R | Promise<R>): Promise<R>;
  /** Starts the test app once more, with a scenario, and waits until it has ended. */
  start(options: Start): Promise<Ended>;
  /** An empty folder, removed afterwards. */
  folder(): Promise<string>;
};

/** Where a row can be run. `display` is a window manager on a screen, `mac` and `win` that system. */
type Needs = 'any' | 'display' | 'mac' | 'win';

/** How sure we are: read in Electron's source or specs, in its documentation only, or concluded from the source. */
type Basis = 'source' | 'documentation' | 'inferred';

/** One promise that Electron makes for something that the app uses, and how it is seen. */
export type PromiseRow = {
  readonly id: string;
  /** Members of electron/host.ts as `app.quit`, events as `app 'before-quit'`; of the preload as `ipcRenderer.invoke`. */
  readonly members: readonly string[];
  readonly promise: string;
  /** Electron's own files: `x.md` in docs/, `x.ts` in lib/, `x.cc` and `x.mm` in shell/, "spec:" a title in spec/. */
  readonly source: string;
  readonly basis?: Basis;
  /** Systems on which it holds; all of them if left out. */
  readonly platforms?: readonly NodeJS.Platform[];
  readonly needs?: Needs;
  /** Why the stand-in cannot show it: such a row runs on Electron's own binary only. */
  readonly realOnly?: string;
  /** Why no program can show it at all: a person, or hardware, is needed. */
  readonly byHand?: string;
  readonly check?: (ground: Ground) => Promise<void>;
};

declare global {
  /** What the test app puts into its main process for the checks. */
  var kit: Kit;
}
