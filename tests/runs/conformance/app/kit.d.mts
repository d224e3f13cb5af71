import type { BrowserWindow, BrowserWindowConstructorOptions, IpcMainInvokeEvent } from 'electron';

/** An error as data, so that it can be compared outside of the process. */
export type Caught = {
  readonly name: string;
  readonly message: string;
  readonly code?: string | number;
  readonly errno?: number;
  readonly url?: string;
  readonly hasCause: boolean;
  readonly isPlainError: boolean;
};

/** A small web server on this computer. */
export type Served = { readonly origin: string; readonly asked: { url: string; headers: Record<string, string> }[] };

/** What the checks use in the main process of the test app. */
export type Kit = {
  /** What calls before the app was ready gave, by name. */
  readonly early: Readonly<Record<string, unknown>>;
  readonly require: NodeJS.Require;
  /** Resolves when the first window is there. */
  readonly ready: Promise<unknown>;
  /** A hidden window with the test app's preload and page, or an address of your own. */
  open(options?: BrowserWindowConstructorOptions, address?: string): Promise<BrowserWindow>;
  /** Runs a function in the page of a window. */
  inPage<R>(window: BrowserWindow, run: () => R | Promise<R>): Promise<Awaited<R>>;
  inPage<R, A>(window: BrowserWindow, run: (arg: A) => R | Promise<R>, arg: A): Promise<Awaited<R>>;
  /** The error that a function throws, or null. */
  caught(run: () => unknown): Caught | null;
  /** The error that a promise rejects with, or null. */
  rejected(promise: Promise<unknown> | (() => Promise<unknown>)): Promise<Caught | null>;
  /** Waits for an event; rejects after ten seconds. */
  event(emitter: object, name: string): Promise<unknown[]>;
  /** Waits until something is true; rejects after ten seconds. */
  until(isTrue: () => unknown): Promise<void>;
  /** Lets everything happen that is already on its way: some turns of the event loop of both processes. */
  settle(window?: BrowserWindow): Promise<void>;
  /** Notes the names of events as they come. */
  note(emitter: object, ...names: string[]): string[];
  /** A handler for the channel `name` that is removed after the check. */
  handle(name: string, handler: (event: IpcMainInvokeEvent, ...args: never[]) => unknown): void;
  serve(
    answer: (request: import('node:http').IncomingMessage, response: import('node:http').ServerResponse) => void,
  ): Promise<Served>;
  /** What main prints to its error stream while a function runs. */
  printed(run: () => unknown): Promise<string>;
  /** Prints a value for `start` to read. */
  say(...values: unknown[]): void;
  /** Closes what a check has left behind. */
  tidy(): Promise<void>;
};
