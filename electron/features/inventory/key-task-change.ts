import type { EventType } from '../../../shared/model/event';
import type { KeyRecord } from '../../../shared/model/key-record';
import type { KeyTask, KeyTaskKind, KeyTaskProof } from '../../../shared/model/key-task';
import { provenGone } from '../../../shared/model/leak';
import type { TestRun } from '../../../shared/model/test-run';
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

/** The record without its task. A rename that Plytix contradicted did not happen, so the old name is restored. */
export function stopped(record: KeyRecord, { was, claimedAt, proof }: KeyTask, at: string): KeyRecord {
  const undone = was !== undefined && (claimedAt === null || proof?.state === 'contradicted');
  return { ...record, ...(undone && { name: { value: was, known: 'typed', at } }), care: null, updatedAt: at };
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

/**
 * The record after the service was asked. A contradiction restores what the service reports; no answer changes nothing.
 */
export function verified(record: KeyRecord, keyTask: KeyTask, proof: KeyTaskProof, run: TestRun): KeyChange {
  const { at } = proof;
  const noted = { ...record, care: { ...keyTask, proof }, updatedAt: at };
  const facts = { task: keyTask.task, code: proof.code, ...(proof.state !== 'confirmed' && causeFacts(record, run)) };
  if (proof.state === 'not-yet')
    return { record: noted, type: 'tested', known: 'live', facts: { ...facts, tone: run.verdict.tone } };
  const type = proof.state;
  if (keyTask.task === 'revoke' || keyTask.task === 'delete') {
    const value = proof.state === 'contradicted' ? 'active' : keyTask.task === 'revoke' ? 'revoked' : 'deleted';
    const ended: KeyRecord = { ...noted, status: { value, known: 'live', at } };
    if (proof.state !== 'confirmed' || !record.leaked) return { record: ended, type, known: 'live', facts };
    const leaked = provenGone(record.leaked, proof);
    return {
      record: { ...ended, leaked },
      type,
      known: 'live',
      facts: { ...facts, leak: leaked.gone ? 'gone' : 'open' },
    };
  }
  // The test that proved a name or role is an ordinary one: store its facts like those of any other.
  const tested = withTest(noted, run).record;
  const name =
    keyTask.task === 'rename' ? { ...record.name, known: proof.state === 'confirmed' ? 'live' : 'typed' } : null;
  return {
    record: { ...tested, ...(name && { name: { ...name, at } as KeyRecord['name'] }) },
    type,
    known: 'live',
    facts,
  };
}
