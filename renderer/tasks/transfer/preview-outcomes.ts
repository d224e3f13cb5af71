import type { FilePreview, KeyOutcome, PreviewRow } from '../../../shared/contract/transfer';

/** The order in which outcomes stand: what changes something first. */
const outcomeOrder: readonly KeyOutcome[] = [
  'new',
  'newer-in-file',
  'locked-here',
  'purged-here',
  'newer-here',
  'same',
];

/** Whether a outcome is one that a person may choose: the others change nothing. */
export function isChoice(outcome: KeyOutcome): boolean {
  return outcome !== 'same' && outcome !== 'newer-here';
}

/** The keys of a file by their outcome, without the outcomes that no key has. */
export function byOutcome({ rows }: FilePreview): readonly (readonly [KeyOutcome, readonly PreviewRow[]])[] {
  return outcomeOrder
    .map((outcome) => [outcome, rows.filter((row) => row.outcome === outcome)] as const)
    .filter(([, some]) => some.length > 0);
}

/**
 * What is ticked at first: what a restore is for. What somebody took out on purpose stays out, and a colleague's file
 * replaces nothing unless it is asked to.
 */
export function startingOutcomes(preview: FilePreview): readonly KeyOutcome[] {
  const present = byOutcome(preview).map(([outcome]) => outcome);
  const unasked: readonly KeyOutcome[] = preview.kind === 'backup' ? ['purged-here'] : ['purged-here', 'newer-in-file'];
  return present.filter((outcome) => isChoice(outcome) && !unasked.includes(outcome));
}

/** How many keys the ticked outcomes would change. */
export function chosenCount({ rows }: FilePreview, outcomes: readonly KeyOutcome[]): number {
  return rows.filter(({ outcome }) => isChoice(outcome) && outcomes.includes(outcome)).length;
}

/** Whether a file holds nothing that is not here already. */
export function bringsNothing({ rows, documents }: FilePreview): boolean {
  return documents === 0 && !rows.some(({ outcome }) => isChoice(outcome));
}
