import { describe, expect, it } from 'vitest';
import {
  bringsNothing,
  byOutcome,
  chosenCount,
  startingOutcomes,
} from '../../../../../renderer/tasks/transfer/preview-outcomes';
import type { FilePreview, KeyOutcome } from '../../../../../shared/contract/transfer';

function preview(kind: FilePreview['kind'], outcomes: readonly KeyOutcome[]): FilePreview {
  const at = '2026-03-01T08:00:00.000Z';
  const rows = outcomes.map((outcome, place) => ({
    id: place.toString(16).padStart(24, '0'),
    system: 'plytix' as const,
    company: 'Acme',
    name: 'Key',
    status: 'active' as const,
    outcome,
    values: 2,
    missing: 0,
    changedAt: at,
    changedHere: null,
  }));
  return {
    kind,
    madeAt: at,
    madeBy: 'Ada',
    machine: 'attic',
    expires: null,
    digest: '',
    takenAt: null,
    documents: 0,
    signer: null,
    rows,
  };
}

describe('what is ticked when a file is opened', () => {
  const all: readonly KeyOutcome[] = ['same', 'purged-here', 'locked-here', 'newer-here', 'newer-in-file', 'new'];

  it('of a backup: all that a restore is for, but not what was taken out on purpose', () => {
    expect(startingOutcomes(preview('backup', all))).toEqual(['new', 'newer-in-file', 'locked-here']);
  });

  it('of a hand-over: nothing that replaces a record here', () => {
    expect(startingOutcomes(preview('handover', all))).toEqual(['new', 'locked-here']);
  });

  it('counts only what would change, in an order with changes first', () => {
    const shown = preview('backup', ['same', 'new', 'new', 'newer-here', 'purged-here']);
    expect(byOutcome(shown).map(([outcome, rows]) => [outcome, rows.length])).toEqual([
      ['new', 2],
      ['purged-here', 1],
      ['newer-here', 1],
      ['same', 1],
    ]);
    expect(chosenCount(shown, ['new', 'same'])).toBe(2);
    expect(bringsNothing(shown)).toBe(false);
    expect(bringsNothing(preview('backup', ['same', 'newer-here']))).toBe(true);
  });
});
