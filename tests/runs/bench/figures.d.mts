/** One figure of the bench: what it measures, its unit, and its goal. A ratio has no unit. */
type Figure = { readonly what: string; readonly unit?: 'ms' | 's' | 'KB' | 'MB'; readonly least?: number };

/** Every figure of the bench's last line, in its order, with its goal. */
export const figures: Readonly<Record<string, Figure & { readonly most?: number }>> & {
  readonly firstScreenKB: Figure & { readonly most: number };
  readonly totalKB: Figure & { readonly most: number };
};
