import type { FilePreview, KeyOutcome, PreviewRow } from '../../../shared/contract/transfer';

/** The order of outcomes: those that change something come first. */
const outcomeOrder: readonly KeyOutcome[] = [
  'new',
  'newer-in-file',
  'locked-here',
  'purged-here',
  'newer-here',
  'same',
];

/** True when a person can choose the outcome; the others change nothing. */
export function isChoice(outcome: KeyOutcome): boolean {
  return outcome !== 'same' && outcome !== 'newer-here';
}

/** The keys of a file by outcome, without empty outcomes. */
export function byOutcome({ rows }: FilePreview): readonly (readonly [KeyOutcome, readonly PreviewRow[]])[] {
  return outcomeOrder
    .map((outcome) => [outcome, rows.filter((row) => row.outcome === outcome)] as const)
    .filter(([, some]) => some.length > 0);
}

/**
 * The outcomes selected at first: those that a restore is meant for. What somebody purged on purpose stays out, and a
 * colleague's file replaces nothing unless the person selects it.
 */
export function startingOutcomes(preview: FilePreview): readonly KeyOutcome[] {
  const present = byOutcome(preview).map(([outcome]) => outcome);
  const unasked: readonly KeyOutcome[] = preview.kind === 'backup' ? ['purged-here'] : ['purged-here', 'newer-in-file'];
  return present.filter((outcome) => isChoice(outcome) && !unasked.includes(outcome));
}

/** The number of keys that the selected outcomes would change. */
export function chosenCount({ rows }: FilePreview, outcomes: readonly KeyOutcome[]): number {
  return rows.filter(({ outcome }) => isChoice(outcome) && outcomes.includes(outcome)).length;
}

/** True when a file contains nothing new. */
export function bringsNothing({ rows, documents }: FilePreview): boolean {
  return documents === 0 && !rows.some(({ outcome }) => isChoice(outcome));
}
