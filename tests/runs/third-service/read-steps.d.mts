/** One step of the page: write a file, change one, or run a command. */
type Step =
  | { readonly act: 'create' | 'change'; readonly file: string; readonly text: string }
  | { readonly act: 'run'; readonly command: string };

/** The steps of docs/add-a-service.md in their order. */
export declare function readSteps(page: string): Step[];

/** Applies one diff block to a text. Throws unless its lines occur there exactly once. */
export declare function applyDiff(before: string, diff: string): string;
