import type { ActivityRow, LineStanding } from '../../../shared/activity/activity-row';
import { withoutLists } from '../../storage/journal/held-ids';
import type { JournalLine } from '../../storage/journal/line';
import { eventOf } from '../../storage/journal/line';
import type { JournalStandings } from '../../storage/vault/journal-standings';
import type { Vault } from '../../storage/vault/vault';
import type { KeyNames } from './key-names';
import type { LineIndex } from './line-index';

type RowParts = {
  readonly index: LineIndex;
  readonly names: KeyNames;
  readonly journal: Pick<Vault['journal'], 'at' | 'lastStandings'>;
};

/** Makes the row of the line at a place of the file, counted from 0. */
export function rowAt({ index, names, journal }: RowParts, place: number): ActivityRow {
  const line = journal.at(place + 1);
  const standings = journal.lastStandings();
  const before = place === 0 ? null : journal.at(place);
  const key = index.key.at(place);
  const { kind, outcome } = index.acts.at(index.act.at(place));
  return {
    line: place + 1,
    event: line && withoutLists(eventOf(line)),
    kind,
    outcome,
    key: key === 0 ? null : names.rowKey(key, place),
    standing: standingOf(line, place, standings),
    cut: standings?.problems.get(place + 1)?.includes('cut') ?? false,
    before: line && before && line.at < before.at ? before.at : null,
  };
}

function standingOf(line: JournalLine | null, place: number, standings: JournalStandings | null): LineStanding {
  if (line === null) return 'unreadable';
  const found = standings?.problems.get(place + 1);
  const fault = (['foreign', 'changed', 'unreadable'] as const).find((kind) => found?.includes(kind));
  if (fault) return fault;
  return standings !== null && place < standings.count && standings.keys.has(line.key) ? 'whole' : 'unchecked';
}
