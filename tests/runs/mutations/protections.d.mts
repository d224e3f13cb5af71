import type { Protection } from './row.mjs';
export const protections: readonly Protection[];
