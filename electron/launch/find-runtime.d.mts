/** What the app runs in. */
export type Runtime = { readonly kind: 'Electron' | 'stand-in'; readonly executable: string };

/** The program that runs the app without Electron's binary. */
export const standIn: string;

/** Whether a window could be seen by anyone. */
export function hasDisplay(): boolean;

/** What the app would run in, from what is already here. */
export function presentRuntime(): Runtime;

/** What the app is to run in, fetched or installed if need be. */
export function findRuntime(options: { readonly fetchSeconds: number }): Promise<Runtime>;

/** The runtime in words for a run's report. */
export function inWords(runtime: Runtime): string;
