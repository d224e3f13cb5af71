export type Picture = { readonly size: number; readonly png: Buffer };
export function windowsIcon(pictures: readonly Picture[]): Buffer;
export function macIcon(pictures: readonly Picture[]): Buffer;
