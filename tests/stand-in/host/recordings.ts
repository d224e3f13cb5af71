import type { Rectangle } from 'electron';

/** The app's effects on the outside world, for the specs to read. The app cannot see them. */
export type Recordings = {
  /** Addresses that the app asked the system to open. */
  readonly openedExternally: string[];
  /** Formats beyond plain text in each write to the clipboard. */
  readonly clipboardFormats: string[][];
  /** Permissions that the app's handlers decided, with their decisions. */
  readonly permissions: { readonly permission: string; readonly granted: boolean }[];
  /** Values that the app passed to `setContentProtection`, oldest first. */
  readonly contentProtection: boolean[];
  /** The WebRTC policy that the app set for each page. */
  readonly webRtcPolicies: string[];
  /** Power state and idle time: `idleSeconds` is the answer to the app's next question. */
  readonly power: { idleSeconds: number; readonly idleAsked: number[] };
  /** Work area of each screen; a spec removes screens here and emits the event on `screen`. */
  readonly workAreas: Rectangle[];
  /** Touch ID: whether the computer has it, the person's answer, and the reasons shown. */
  readonly touchId: { present: boolean; confirms: boolean; readonly reasons: string[] };
  /** Notifications shown; `press` is the person's click on one. */
  readonly notifications: { readonly title: string; readonly body: string; press(): void }[];
};

/** The recordings of this process. */
export const recordings: Recordings = {
  openedExternally: [],
  clipboardFormats: [],
  permissions: [],
  notifications: [],
  contentProtection: [],
  webRtcPolicies: [],
  power: { idleSeconds: 0, idleAsked: [] },
  workAreas: [{ x: 0, y: 0, width: 1920, height: 1040 }],
  touchId: { present: false, confirms: true, reasons: [] },
};
