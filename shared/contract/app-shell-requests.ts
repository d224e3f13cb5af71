import * as z from 'zod/mini';
import { AppDetails, LinkTarget, MenuCommand, UpdateState } from './app-shell';

const nothing = z.strictObject({});

/** Requests about the app as a program on the computer: updates, its log, what it runs on, links that lead into it. */
export const appShellRequests = {
  'updates.read': { input: nothing, output: UpdateState, updates: 'none' },
  /** Ends the app and starts the new version. Refused while a long work runs or a task is open. */
  'updates.restart': { input: nothing, output: nothing, updates: 'none' },
  /** Says whether a set-up or another task is open, which no restart may cut short. */
  'updates.setBusy': { input: z.strictObject({ on: z.boolean() }), output: nothing, updates: 'none' },
  'about.read': { input: nothing, output: AppDetails, updates: 'none' },
  /** The last lines of the app's own log, oldest first: times, topics and codes. */
  'log.read': { input: nothing, output: z.object({ app: AppDetails, lines: z.array(z.string()) }), updates: 'none' },
  /** The place that a link from outside named last, once: the next call answers null. */
  'link.take': { input: nothing, output: z.object({ target: z.nullable(LinkTarget) }), updates: 'none' },
} as const;

/** What main tells the page about the app as a program, its log and its journal included. */
export const appShellEvents = {
  'updates.changed': z.object({}),
  /** The journal has a new line that changed no record, for instance an export. */
  'journal.noted': z.object({}),
  /** The person chose a command of the application menu, or pressed its shortcut. */
  'menu.chosen': z.object({ command: MenuCommand }),
  /** A link from outside waits to be fetched with `link.take`. */
  'link.opened': z.object({}),
} as const;
