/** The weight of files of a built page in kilobytes, each after maximum gzip. */
export function weightOf(page: string, files: readonly string[]): number;

/** Every script of a built page. */
export function scriptsIn(page: string): readonly string[];

/** The scripts that index.html names, with their static imports. */
export function firstFilesIn(page: string): readonly string[];
