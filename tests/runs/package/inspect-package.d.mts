export type PackagedFile = { readonly path: string; readonly bytes: number };
export function inspectPackage(files: readonly PackagedFile[], read: (path: string) => string): readonly string[];
