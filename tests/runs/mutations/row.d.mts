export type Check =
  | { readonly kind: 'unit'; readonly file: string }
  | { readonly kind: 'app'; readonly spec: string; readonly test: string }
  | { readonly kind: 'run'; readonly script: string; readonly args: readonly string[] };
export type Protection = {
  readonly name: string;
  readonly file: string;
  readonly find: string;
  readonly replace: string;
  readonly check: Check;
};
export function staleness(row: Protection, read: (file: string) => string | null): string | null;
