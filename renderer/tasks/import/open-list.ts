import type { Output } from '../../../shared/contract/contract';

/** A list that main has read and holds. */
export type OpenList = Output<'import.open'> & { readonly id: string };
