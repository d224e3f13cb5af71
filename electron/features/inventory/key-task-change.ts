import type { EventType } from '../../../shared/model/event';
import { type Answer, answerOfTest, readFacts } from '../../../shared/model/fact-reading';
import type { KeyRecord } from '../../../shared/model/key-record';
import type { KeyTask, KeyTaskKind, KeyTaskProof } from '../../../shared/model/key-task';
import { endsKey } from '../../../shared/model/key-task-state';
import { provenGone } from '../../../shared/model/leak';
import type { TestRun } from '../../../shared/model/test-run';
import { sourceOfTest } from '../../../shared/model/test-source';
import { causeFacts, withTest } from './key-tests';
import type { KeyChange } from './key-writer';

const doneEvents = {
  rename: 'renamed',
  'change-role': 'role-changed',
  revoke: 'revoked',
  delete: 'deleted',
} as const satisfies Record<KeyTaskKind, EventType>;

/**
 * A task at its first step. `at` is the ISO time; `before` is the key's present task, possibly the same one being
 * retried.
 */
export function newKeyTask(task: KeyTaskKind, at: string, before: KeyTask | null = null): KeyTask {
  const was = before?.task === task && before.proof?.state !== 'confirmed' ? before.was : undefined;
  return { task, page: 0, wanted: '', ...(was && { was }), startedAt: at, claimedAt: null, proof: null };
}

/**
 * The record without its task. A rename that Plytix contradicted did not happen, so the old name is restored. When the
 * key was not ended after all, what people said about its places lapses: another end asks again.
 */
export function stopped(record: KeyRecord, { task, was, claimedAt, proof }: KeyTask, at: string): KeyRecord {
  const isKept = endsKey(task) && (claimedAt === null || proof?.state === 'contradicted');
  const { placeAnswers: _lapsed, ...others } = record;
  const undone = was !== undefined && (claimedAt === null || proof?.state === 'contradicted');
  return {
    ...(isKept ? others : record),
    ...(undone && { name: { value: was, known: 'typed', at } }),
    care: null,
    updatedAt: at,
  };
}

/** The record as the person reports it: typed, not proven. */
export function markedDone(record: KeyRecord, keyTask: KeyTask, at: string): KeyChange {
  const typed = { value: keyTask.wanted.trim(), known: 'typed', at } as const;
  const ended = (value: 'revoked' | 'deleted') => ({ status: { value, known: 'typed', at } as const });
  const change =
    keyTask.task === 'rename'
      ? { name: typed }
      : keyTask.task === 'change-role'
        ? { role: typed }
        : ended(keyTask.task === 'revoke' ? 'revoked' : 'deleted');
  const was = keyTask.task === 'rename' && { was: keyTask.was ?? record.name.value };
  return {
    record: { ...record, ...change, care: { ...keyTask, ...was, claimedAt: at, proof: null }, updatedAt: at },
    type: doneEvents[keyTask.task],
    known: 'typed',
    facts: detailsOf(record, keyTask),
  };
}

function detailsOf(record: KeyRecord, keyTask: KeyTask): KeyChange['facts'] {
  if (keyTask.task === 'rename') return { from: record.name.value, to: keyTask.wanted.trim() };
  if (keyTask.task === 'change-role') return { from: record.role?.value ?? '', to: keyTask.wanted.trim() };
  return { name: record.name.value };
}

/** What was asked for the proof: the key itself in a test, or the account's own list, with the key's row if it has one. */
export type Evidence =
  | { readonly by: 'test'; readonly run: TestRun }
  | { readonly by: 'list'; readonly reader: string; readonly answer: Answer | null };

/**
 * The record after the service was asked. A contradiction restores what the service reports; no answer changes nothing.
 */
export function verified(record: KeyRecord, keyTask: KeyTask, proof: KeyTaskProof, evidence: Evidence): KeyChange {
  const { at, state } = proof;
  const noted = { ...record, care: { ...keyTask, proof }, updatedAt: at };
  const asked = evidence.by === 'list' ? { proof: 'list', with: evidence.reader } : {};
  const cause = evidence.by === 'test' && state !== 'confirmed' ? causeFacts(record, evidence.run) : {};
  const facts = { task: keyTask.task, code: proof.code, ...asked, ...cause };
  if (state === 'not-yet') return undecided(noted, facts, proof, evidence);
  const main = { type: state, known: 'live', facts } as const;
  const answer = evidence.by === 'test' ? answerOfTest(record, evidence.run) : evidence.answer;
  if (endsKey(keyTask.task)) {
    const read = answer ? readFacts(noted, answer) : { record: noted, lines: [] };
    const value = state === 'contradicted' ? 'active' : keyTask.task === 'revoke' ? 'revoked' : 'deleted';
    // The line of the proof itself tells the status.
    const lines = read.lines.filter(
      ({ facts: { what } }) => what !== undefined && what !== 'ended' && what !== 'status',
    );
    const ended: KeyRecord = { ...read.record, status: { value, known: 'live', at } };
    if (state !== 'confirmed' || !record.leaked) return { record: ended, lines, ...main };
    const leaked = provenGone(record.leaked, proof);
    return {
      record: { ...ended, leaked },
      lines,
      ...main,
      facts: { ...facts, leak: leaked.gone ? 'gone' : 'open' },
    };
  }
  // The test that proved a name or role is an ordinary one: store its facts like those of any other.
  const read = evidence.by === 'test' ? withTest(noted, evidence.run) : answer && readFacts(noted, answer);
  const name =
    keyTask.task === 'rename' ? { ...record.name, known: state === 'confirmed' ? 'live' : 'typed', at } : undefined;
  return {
    record: { ...(read?.record ?? noted), ...(name && { name: name as KeyRecord['name'] }) },
    lines: (read?.lines ?? []).filter(({ facts: { what } }) => keyTask.task !== 'rename' || what !== 'name'),
    ...main,
  };
}

function undecided(
  record: KeyRecord,
  facts: KeyChange['facts'],
  { list }: KeyTaskProof,
  evidence: Evidence,
): KeyChange {
  if (evidence.by === 'list')
    return { record, type: 'list-read', known: 'recorded', facts: { ...facts, what: 'silent', why: list?.why ?? '' } };
  const { verdict } = evidence.run;
  return { record, type: 'tested', known: sourceOfTest(verdict), facts: { ...facts, tone: verdict.tone } };
}
