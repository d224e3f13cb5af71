import type { FilePreview, KeyFate, PreviewRow } from '../../../shared/contract/transfer';

/** The order in which fates stand: what changes something first. */
export const fateOrder: readonly KeyFate[] = [
  'new',
  'newer-in-file',
  'locked-here',
  'purged-here',
  'newer-here',
  'same',
];

/** Whether a fate is one that a person may choose: the others change nothing. */
export function isChoice(fate: KeyFate): boolean {
  return fate !== 'same' && fate !== 'newer-here';
}

/** The keys of a file by their fate, without the fates that no key has. */
export function byFate({ rows }: FilePreview): readonly (readonly [KeyFate, readonly PreviewRow[]])[] {
  return fateOrder
    .map((fate) => [fate, rows.filter((row) => row.fate === fate)] as const)
    .filter(([, some]) => some.length > 0);
}

/**
 * What is ticked at first: what a restore is for. What somebody took out on purpose stays out, and a colleague's file
 * replaces nothing unless it is asked to.
 */
export function startingFates(preview: FilePreview): readonly KeyFate[] {
  const present = byFate(preview).map(([fate]) => fate);
  const unasked: readonly KeyFate[] = preview.kind === 'backup' ? ['purged-here'] : ['purged-here', 'newer-in-file'];
  return present.filter((fate) => isChoice(fate) && !unasked.includes(fate));
}

/** How many keys the ticked fates would change. */
export function chosenCount({ rows }: FilePreview, fates: readonly KeyFate[]): number {
  return rows.filter(({ fate }) => isChoice(fate) && fates.includes(fate)).length;
}

/** Whether a file holds nothing that is not here already. */
export function bringsNothing({ rows, documents }: FilePreview): boolean {
  return documents === 0 && !rows.some(({ fate }) => isChoice(fate));
}
