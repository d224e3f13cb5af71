import type { EventType } from '../../../shared/model/event';
import type { KeyRecord } from '../../../shared/model/key-record';
import type { Care, CareProof, CareTask } from '../../../shared/model/key-task';
import type { TestRun } from '../../../shared/model/test-run';
import { withTest } from './key-tests';
import type { KeyChange } from './key-writer';

const claimEvents = {
  rename: 'renamed',
  'change-role': 'role-changed',
  revoke: 'revoked',
  delete: 'deleted',
} as const satisfies Record<CareTask, EventType>;

/** A task at its beginning. `at` is the ISO time; `before` is the task that stands there, perhaps the same one, tried again. */
export function newCare(task: CareTask, at: string, before: Care | null = null): Care {
  const was = before?.task === task && before.proof?.state !== 'confirmed' ? before.was : undefined;
  return { task, page: 0, wanted: '', ...(was && { was }), startedAt: at, claimedAt: null, proof: null };
}

/** The record without its task. A rename that Plytix contradicted has not happened, so the key has its old name again. */
export function stopped(record: KeyRecord, { was, claimedAt, proof }: Care, at: string): KeyRecord {
  const undone = was !== undefined && (claimedAt === null || proof?.state === 'contradicted');
  return { ...record, ...(undone && { name: { value: was, known: 'typed', at } }), care: null, updatedAt: at };
}

/** The record as the person says it now is: typed, not proven. */
export function claimed(record: KeyRecord, care: Care, at: string): KeyChange {
  const typed = { value: care.wanted.trim(), known: 'typed', at } as const;
  const ended = (value: 'revoked' | 'deleted') => ({ status: { value, known: 'typed', at } as const });
  const change =
    care.task === 'rename'
      ? { name: typed }
      : care.task === 'change-role'
        ? { role: typed }
        : ended(care.task === 'revoke' ? 'revoked' : 'deleted');
  const was = care.task === 'rename' && { was: care.was ?? record.name.value };
  return {
    record: { ...record, ...change, care: { ...care, ...was, claimedAt: at, proof: null }, updatedAt: at },
    type: claimEvents[care.task],
    known: 'typed',
    facts: factsOf(record, care),
  };
}

function factsOf(record: KeyRecord, care: Care): KeyChange['facts'] {
  if (care.task === 'rename') return { from: record.name.value, to: care.wanted.trim() };
  if (care.task === 'change-role') return { from: record.role?.value ?? '', to: care.wanted.trim() };
  return { name: record.name.value };
}

/** The record after the service was asked. A contradiction puts back what the service says; no answer changes nothing. */
export function proven(record: KeyRecord, care: Care, proof: CareProof, run: TestRun): KeyChange {
  const { at } = proof;
  const noted = { ...record, care: { ...care, proof }, updatedAt: at };
  const facts = { task: care.task, code: proof.code };
  if (proof.state === 'not-yet')
    return { record: noted, type: 'tested', known: 'live', facts: { ...facts, tone: run.verdict.tone } };
  const type = proof.state;
  if (care.task === 'revoke' || care.task === 'delete') {
    const value = proof.state === 'contradicted' ? 'active' : care.task === 'revoke' ? 'revoked' : 'deleted';
    return { record: { ...noted, status: { value, known: 'live', at } }, type, known: 'live', facts };
  }
  // The test that proved a name or role is an ordinary one: its facts are kept like those of any other.
  const tested = withTest(noted, run).record;
  const name =
    care.task === 'rename' ? { ...record.name, known: proof.state === 'confirmed' ? 'live' : 'typed' } : null;
  return {
    record: { ...tested, ...(name && { name: { ...name, at } as KeyRecord['name'] }) },
    type,
    known: 'live',
    facts,
  };
}
