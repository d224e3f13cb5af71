import type { Expect } from '@playwright/test';
import type { Kit } from './app/kit.d.mts';

/** Electron's module, as main sees it. */
export type Main = typeof Electron.CrossProcessExports;

/** The end of a test app process: what it printed with `kit.say`, all its output, and its exit code. */
export type Ended = { readonly said: unknown[]; readonly printed: string; readonly code: number | null };

/** One additional start of the test app. */
export type Start = {
  /** A function of app/scenarios.mjs, run before the app is ready. */
  readonly scenario: string;
  readonly userData?: string;
  readonly args?: readonly string[];
  readonly env?: Readonly<Record<string, string | undefined>>;
  /** Called with the messages so far and a function that signals the process. */
  readonly onSaid?: (said: readonly unknown[], signal: (name: NodeJS.Signals) => void) => void;
};

/** The tools of a check. */
export type Ground = {
  readonly expect: Expect;
  readonly runtime: 'Electron' | 'stand-in';
  /** Runs a function in the main process of a test app that many rows share; `kit` is a global there. */
  main<R, A>(run: (electron: Main, arg: A) => R | Promise<R>, arg: A): Promise<R>;
  main<R>(run: (electron: Main) => R | Promise<R>): Promise<R>;
  /** Starts the test app again, with a scenario, and waits until it has ended. */
  start(options: Start): Promise<Ended>;
  /** An empty folder, removed afterwards. */
  folder(): Promise<string>;
};

/** Requirements of a row. `display` is a window manager on a screen, `mac` and `win` that system. */
type Needs = 'any' | 'display' | 'mac' | 'win';

/** The evidence for a row: Electron's source or specs, only its documentation, or a conclusion from the source. */
type Basis = 'source' | 'documentation' | 'inferred';

/** One promise of Electron that the app relies on, and its check. */
export type PromiseRow = {
  readonly id: string;
  /** Members of electron/host.ts as `app.quit`, events as `app 'before-quit'`; of the preload as `ipcRenderer.invoke`. */
  readonly members: readonly string[];
  readonly promise: string;
  /** Electron's own files: `x.md` in docs/, `x.ts` in lib/, `x.cc` and `x.mm` in shell/, "spec:" a title in spec/. */
  readonly source: string;
  readonly basis?: Basis;
  /** Systems on which it holds; all of them when absent. */
  readonly platforms?: readonly NodeJS.Platform[];
  readonly needs?: Needs;
  /** Why the stand-in cannot show it: such a row runs only on Electron's binary. */
  readonly realOnly?: string;
  /** Why no program can check it: it needs a person, or hardware. */
  readonly byHand?: string;
  readonly check?: (ground: Ground) => Promise<void>;
};

declare global {
  /** Tools for the checks in the test app's main process. */
  var kit: Kit;
}
