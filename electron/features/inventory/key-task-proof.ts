import type { KeyRecord } from '../../../shared/model/key-record';
import type { KeyTask, KeyTaskProof } from '../../../shared/model/key-task';
import { sameName } from '../../../shared/model/names';
import { serviceOf } from '../../../shared/model/services/services';
import type { CheckId, TestRun } from '../../../shared/model/test-run';

/**
 * Returns what a fresh test proves about a task that the person marked as done. A request that failed is no answer:
 * only the service's own reply confirms or contradicts.
 */
export function proofOf(record: KeyRecord, keyTask: KeyTask, run: TestRun): KeyTaskProof {
  const state =
    keyTask.task === 'rename' || keyTask.task === 'change-role' ? factProof(keyTask, run) : endProof(record, run);
  return { state, code: run.verdict.code, at: run.finishedAt };
}

/**
 * The check that the service's description names refuses an ended key. A refusal proves the end only for values that
 * worked before: others may have been wrong from the start. A wrong password for a key that the service still knows
 * proves nothing about the key's end.
 */
function endProof({ system, workedAt }: KeyRecord, run: TestRun): KeyTaskProof['state'] {
  const { check, codes } = serviceOf(system).refusal;
  const asked = checkOf(run, check);
  if (asked?.state === 'passed' || asked?.code === 'key-forbidden') return 'contradicted';
  return workedAt && asked && codes.includes(asked.code) ? 'confirmed' : 'not-yet';
}

/** A new name or role is proven by the account's own list, which every test reads again. */
function factProof(keyTask: KeyTask, run: TestRun): KeyTaskProof['state'] {
  const role = checkOf(run, 'role');
  if (!role || role.state === 'not-run' || role.state === 'could-not-run') return 'not-yet';
  if (keyTask.task === 'rename') {
    if (role.facts.named === 'yes') return 'confirmed';
    return role.facts.named === 'no' ? 'contradicted' : 'not-yet';
  }
  if (typeof role.facts.role !== 'string') return 'not-yet';
  return sameName(role.facts.role, keyTask.wanted) ? 'confirmed' : 'contradicted';
}

function checkOf(run: TestRun, id: CheckId) {
  return run.checks.find((check) => check.id === id);
}
