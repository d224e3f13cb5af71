import { pickVerdict } from '../../../shared/doctor/verdict';
import type { KeyRecord, SecretField } from '../../../shared/model/key-record';
import type { RunNote, TestRun } from '../../../shared/model/test-run';
import type { Vault } from '../../storage/vault/vault';
import type { KeyChange } from './key-writer';
import type { SecretInspector } from './secret-inspector';

/** The result of a test with key and password exchanged. */
export type SwappedFieldsResult = 'accepted' | 'refused' | 'undecided';

function valuesExchanged({ verdict }: TestRun): RunNote {
  return { code: 'values-exchanged', facts: { service: verdict.facts.service ?? '' } };
}

/** Only the token host's answer decides: accepted is accepted, even if the key's role turns out too small. */
export function swappedFieldsResult(trial: TestRun): SwappedFieldsResult {
  const state = trial.checks.find(({ id }) => id === 'token')?.state;
  return state === 'passed' ? 'accepted' : state === 'wrong' ? 'refused' : 'undecided';
}

/**
 * The test to store after a trial. A refused trial settles the earlier test, so that it is not offered again; one that
 * could not run reports why and changes nothing.
 */
export function runAfterSwappedFields(before: TestRun, trial: TestRun): TestRun {
  const end = swappedFieldsResult(trial);
  if (end === 'accepted') return { ...trial, notes: [...(trial.notes ?? []), valuesExchanged(trial)] };
  if (end === 'undecided') return trial;
  const checks = before.checks.map((check) =>
    check.code === 'maybe-swapped' ? ({ ...check, code: 'swap-refused' } as const) : check,
  );
  return {
    ...before,
    finishedAt: trial.finishedAt,
    checks,
    verdict: pickVerdict(checks),
    exchanges: [...before.exchanges, ...trial.exchanges],
  };
}

/** The record with its two values exchanged, each sealed again for its new field. */
export async function exchangeValues(
  record: KeyRecord,
  vault: Pick<Vault, 'open' | 'seal'>,
  inspector: SecretInspector,
  at: string,
): Promise<KeyChange> {
  const values = {
    apiKey: await vault.open(record.id, 'apiPassword'),
    apiPassword: await vault.open(record.id, 'apiKey'),
  };
  // Inspect as if the record were empty otherwise: the stored fields still hold the old values.
  const bare: KeyRecord = { ...record, secrets: { apiKey: null, apiPassword: null } };
  const findings = [
    ...(await inspector.findings(bare, 'apiKey', values.apiKey)),
    ...(await inspector.findings(bare, 'apiPassword', values.apiPassword)),
  ];
  const summarize = (field: SecretField, from: SecretField) =>
    inspector.summarize(field, values[field], record.secrets[from]?.how ?? 'typed', findings);
  return {
    record: {
      ...record,
      secrets: {
        apiKey: await summarize('apiKey', 'apiPassword'),
        apiPassword: await summarize('apiPassword', 'apiKey'),
      },
      findings,
      lastTest: null,
      updatedAt: at,
    },
    type: 'values-exchanged',
    facts: {},
    known: 'live',
    sealed: {
      apiKey: await vault.seal(record.id, 'apiKey', values.apiKey),
      apiPassword: await vault.seal(record.id, 'apiPassword', values.apiPassword),
    },
  };
}
