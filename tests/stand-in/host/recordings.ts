import type { Rectangle } from 'electron';

/** What the app did to the world outside, for the specs to read: nothing in the app can see it. */
export type Recordings = {
  /** Addresses that the app asked the system to open. */
  readonly openedExternally: string[];
  /** Formats beyond plain text that went with each write to the clipboard. */
  readonly clipboardFormats: string[][];
  /** Permissions that the app's handlers were asked about, and what they said. */
  readonly permissions: { readonly permission: string; readonly granted: boolean }[];
  /** What the app asked of the system to keep the window out of pictures, oldest first. */
  readonly contentProtection: boolean[];
  /** How each page may talk over WebRTC, as the app asked. */
  readonly webRtcPolicies: string[];
  /** The computer's power and the person before it: `idleSeconds` is answered as it stands here. */
  readonly power: { idleSeconds: number; readonly idleAsked: number[] };
  /** What each screen leaves to windows; a spec takes screens away and emits on `screen` that it did. */
  readonly workAreas: Rectangle[];
  /** Touch ID: whether the computer has it, what the person answers, and for what reasons it was asked. */
  readonly touchId: { present: boolean; confirms: boolean; readonly reasons: string[] };
  /** Notifications that were shown; `press` is the person's click on one. */
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
