/** The program that the app runs in. */
export type Runtime = { readonly kind: 'Electron' | 'stand-in'; readonly executable: string };

/** The program that runs the app without Electron's binary. */
export const standIn: string;

/** True when a window can be seen. */
export function hasDisplay(): boolean;

/** Chooses the runtime from what is already installed. */
export function presentRuntime(): Runtime;

/** Chooses the runtime, and fetches or installs it if necessary. */
export function findRuntime(options: { readonly fetchSeconds: number }): Promise<Runtime>;

/** Describes the runtime for a run's report. */
export function inWords(runtime: Runtime): string;
