import type { JournalEvent } from '../model/event';
import type { System } from '../model/key-record';
import type { ActKind, ActOutcome } from './acts';

/**
 * How a line stands by the last check of the history. `whole`: its signature holds. `unchecked`: it was written after the
 * check, or its signing key was locked. `changed`, `unreadable`, `foreign`: as in a finding.
 */
export type LineStanding = 'whole' | 'unchecked' | 'changed' | 'unreadable' | 'foreign';

/** The key of a line. */
export type RowKey = {
  readonly id: string;
  /** Its name now; for a key whose record is gone, the one it had then. '' when it never had one. */
  readonly name: string;
  /** The name it had then, when that was another. */
  readonly former: string | null;
  readonly company: string;
  readonly system: System | null;
  /** True when its record is gone: the line is all that is left. */
  readonly gone: boolean;
};

/** One line of the activity. */
export type ActivityRow = {
  /** The number of the line in the journal's file, from 1. */
  readonly line: number;
  /** Null for a line that could not be read. */
  readonly event: JournalEvent | null;
  readonly kind: ActKind;
  readonly outcome: ActOutcome;
  readonly key: RowKey | null;
  readonly standing: LineStanding;
  /** True when lines are missing just before this one. */
  readonly cut: boolean;
  /** The time of the line before, when that is later: the clock was set back. */
  readonly before: string | null;
};

/** A day of the list: consecutive lines of the journal with the same day, `2026-11-21`; '' when none could be read. */
export type ActivityDay = {
  readonly day: string;
  /** How many of its lines are listed, and how many there are. */
  readonly count: number;
  readonly total: number;
};
