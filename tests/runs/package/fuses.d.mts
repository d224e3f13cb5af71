export function wantedFuses(text: string): Readonly<Record<string, boolean>>;
export function fuseProblems(
  wanted: Readonly<Record<string, boolean>>,
  wire: Readonly<Record<string, number | string | undefined>>,
): readonly string[];
export function readFuses(executable: string, builderFile: string): Promise<readonly string[]>;
