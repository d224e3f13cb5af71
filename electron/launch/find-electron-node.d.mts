/** The version of Node inside the Electron that the app ships with. */
export const electronNodeVersion: string;

/** Electron's own Node, if it was fetched for the present list of versions. */
export function findElectronNode(): string | undefined;

/** The Node that main runs on where the app runs without Electron's binary: Electron's own, else this machine's. */
export function nodeForMain(): string;

/** What that Node is, in words for a run's report. */
export function nodeForMainInWords(): string;

/** Lets npm install Electron's own Node, for a limited time. Tells in one line where it cannot be had. */
export function fetchElectronNode(options?: { readonly seconds?: number }): Promise<void>;
