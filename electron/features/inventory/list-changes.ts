import { type FactLine, isClaimedRename, readFacts } from '../../../shared/model/fact-reading';
import type { KeyRecord } from '../../../shared/model/key-record';
import { isCurrent } from '../../../shared/model/key-status';
import { keyTaskStageOf } from '../../../shared/model/key-task-state';
import { type KnownKeys, type ListedKey, maxUnsure } from '../../../shared/model/known-keys';
import {
  answerOfRow,
  certainRow,
  type ListRead,
  type ListRow,
  type Matched,
  matchRows,
  proofByList,
  whyNotGone,
} from '../../../shared/model/list-reading';
import { compareList } from '../../services/plytix/read-known-keys';
import { verified } from './key-task-change';
import type { KeyChange } from './key-writer';

/** What a read of the account's list comes to: the changed records with their lines, and the answer for the page. */
export type ListOutcome = { readonly changes: readonly KeyChange[]; readonly known: KnownKeys };

/**
 * Compares the list with the records of its company and service, and changes every record of which the list certainly
 * tells something. `asked` is a key whose task is to be proven: that the list leaves it open is stored, too.
 */
export function outcomeOfList(list: ListRead, records: readonly KeyRecord[], asked: string | null = null): ListOutcome {
  const matched = matchRows(list, records);
  const changes: KeyChange[] = [];
  const certain = new Set<string>();
  const missing: string[] = [];
  const unsure: KnownKeys['unsure'] = [];
  const inList = new Set([...matched.values()].map(({ record }) => record.id));
  for (const record of records) {
    const row = certainRow(record, list, matched);
    if (row) certain.add(record.id);
    const change = changeOf(record, row, list, matched, asked);
    if (change) changes.push(change);
    if (!isCurrent(record) || row || inList.has(record.id) || record.id === list.reader.record.id) continue;
    const why = whyNotGone(record, list, matched);
    if (why === null) missing.push(record.id);
    else unsure.push({ id: record.id, why });
  }
  return {
    changes,
    known: {
      state: 'read',
      why: null,
      at: list.at,
      account: list.account,
      listed: compareList(list, records, matched).map((row) => withChanges(row, records, certain)),
      missing,
      unsure: unsure.slice(0, maxUnsure),
      unsureCount: unsure.length,
      cut: !list.isWhole,
    },
  };
}

function changeOf(
  record: KeyRecord,
  row: ListRow | null,
  list: ListRead,
  matched: Matched,
  asked: string | null,
): KeyChange | null {
  const reader = list.reader.record;
  const facts = { account: list.account ?? '', with: reader.name.value };
  const { care } = record;
  const stage = care && keyTaskStageOf(care);
  if (care && (stage === 'waiting' || stage === 'contradicted')) {
    const proof = proofByList(record, care, list, matched);
    const answer = row && answerOfRow(row, list);
    if (proof.state !== 'not-yet' || record.id === asked)
      return later(verified(record, care, proof, { by: 'list', reader: reader.name.value, answer }), record);
  }
  if (row) {
    const read = readFacts(record, answerOfRow(row, list));
    return later({ record: read.record, lines: read.lines, type: 'list-read', known: 'live', facts }, record);
  }
  // The token that the list was read with shows that its own key exists, whatever the list shows.
  if (record.id === reader.id) {
    const read = readFacts(record, { at: list.at, existence: 'there', account: list.account });
    const own = { ...facts, what: 'reader' };
    return later({ record: read.record, lines: read.lines, type: 'list-read', known: 'live', facts: own }, record);
  }
  if (!isCurrent(record) || record.status.missing || whyNotGone(record, list, matched) !== null) return null;
  const read = readFacts(record, { at: list.at, existence: 'not-listed' });
  const [line] = read.lines as readonly [FactLine];
  return later({ record: read.record, ...line, facts: { ...line.facts, ...facts } }, record);
}

/** Of two records the page keeps the one with the later `updatedAt`, so the time of a change never goes back. */
function later(change: KeyChange, { updatedAt }: KeyRecord): KeyChange {
  return change.record.updatedAt < updatedAt ? { ...change, record: { ...change.record, updatedAt } } : change;
}

/** A row whose record was changed by this read says from what; any other says what differs. */
function withChanges(listed: ListedKey, records: readonly KeyRecord[], certain: ReadonlySet<string>): ListedKey {
  const record = records.find(({ id }) => id === listed.recordId);
  if (!record || !certain.has(record.id)) return listed;
  const from = { name: record.name.value, role: record.role?.value ?? '', status: record.status.value };
  const { missing } = record.status;
  return {
    ...listed,
    differs: [],
    changed: [
      ...listed.differs
        .filter((what) => what !== 'name' || !isClaimedRename(record))
        .map((what) => ({ what, from: from[what] })),
      ...(missing ? [{ what: 'missing' as const, from: missing.since }] : []),
    ],
  };
}
