export type RunTool = (
  command: string,
  args: readonly string[],
) => { readonly status: number | null; readonly said: string };
export function signatureProblems(
  program: string,
  options: { readonly signed: boolean; readonly platform?: NodeJS.Platform; readonly run?: RunTool },
): readonly string[];
