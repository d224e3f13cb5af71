import * as z from 'zod/mini';
import { AppDetails, LinkTarget, MenuCommand, UpdateState } from './app-shell';
import { UndoOffer } from './undo-requests';

const nothing = z.strictObject({});

/** Requests about the app as a program: updates, its log, its versions, and links that open it. */
export const appShellRequests = {
  'updates.read': { input: nothing, output: UpdateState, updates: 'none' },
  /** Quits the app and starts the new version. Refused while a job runs or a task is open. */
  'updates.restart': { input: nothing, output: nothing, updates: 'none' },
  /** Reports whether a set-up or another task is open. The app does not restart for an update meanwhile. */
  'updates.setBusy': { input: z.strictObject({ on: z.boolean() }), output: nothing, updates: 'none' },
  'about.read': { input: nothing, output: AppDetails, updates: 'none' },
  /** The last lines of the app's own log, oldest first: times, topics and codes. */
  'log.read': { input: nothing, output: z.object({ app: AppDetails, lines: z.array(z.string()) }), updates: 'none' },
  /** Returns the target of the last external link and clears it: the next call answers null. */
  'link.take': { input: nothing, output: z.object({ target: z.nullable(LinkTarget) }), updates: 'none' },
} as const;

/** Events about the app as a program, its journal included. */
export const appShellEvents = {
  'updates.changed': z.object({}),
  /** The journal has a new line that changed no record, for example an export. */
  'journal.noted': z.object({}),
  /** The last act that can be undone is another one; null: there is none any more. */
  'undo.changed': z.object({ offer: z.nullable(UndoOffer) }),
  /** The person chose a menu command or pressed its shortcut. */
  'menu.chosen': z.object({ command: MenuCommand }),
  /** An external link arrived; the page reads it with `link.take`. */
  'link.opened': z.object({}),
} as const;
