/** The version of Node inside the Electron that the app ships with. */
export const electronNodeVersion: string;

/** Returns Electron's own Node, if it was installed for the current list of versions. */
export function findElectronNode(): string | undefined;

/** The Node for main without Electron's binary: Electron's own, otherwise this machine's. */
export function nodeForMain(): string;

/** Describes that Node for a run's report. */
export function nodeForMainInWords(): string;

/** Installs Electron's own Node with npm, within a time limit. Prints one line when that is not possible. */
export function fetchElectronNode(options?: { readonly seconds?: number }): Promise<void>;
