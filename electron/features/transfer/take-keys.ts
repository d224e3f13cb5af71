import type { KeyOutcome, Taken } from '../../../shared/contract/transfer';
import type { Finding } from '../../../shared/model/finding';
import { type KeyRecord, SecretField } from '../../../shared/model/key-record';
import { afterNewValue } from '../../../shared/model/leak';
import { answersAfter, isSettled } from '../../../shared/model/send-answers';
import { createYield } from '../../async/yield';
import type { Job } from '../../shell/jobs/jobs';
import type { SealedChange } from '../../storage/vault/record-save';
import { findingsOnArrival, summarizeSecret } from '../../storage/vault/records/secret-summary';
import type { Vault } from '../../storage/vault/vault';
import type { KeyChange, KeyWriter } from '../inventory/key-writer';
import { changingOutcomes, type KeyHere, type Merged, mergeKey, outcomeOf } from './merge';
import { pastEvents } from './past-events';
import type { Payload, TravellingKey } from './payload';

/** Returns the local state of a key. */
export function keyHere(vault: Pick<Vault, 'records' | 'journal'>, id: string): KeyHere {
  const record = vault.records.get(id);
  if (record) return { record, purged: false };
  const own = vault.journal.timeline(id).filter(({ facts }) => !('originAt' in facts));
  const last = own.findLast(({ type }) => type !== 'restored');
  return { record: null, purged: last?.type === 'purged' || last?.type === 'setup-discarded' };
}

/** A file whose keys are to be imported. */
export type Source = Pick<Payload, 'kind' | 'madeAt' | 'madeBy' | 'machine' | 'expires'> & {
  readonly digest: string;
  readonly keys: readonly TravellingKey[];
};

/** The number of keys by what was done to them. */
export type TakenKeys = Pick<Taken, 'added' | 'replaced' | 'opened'>;

/**
 * Imports the keys whose outcome is among those asked for, one group of records after the other. Each outcome is
 * decided again inside the queued task, because the preview may be minutes old. After a stop, the imported keys stay,
 * and importing the same file again continues from there.
 * @throws KnownFailure `passphrase-needed`, `vault-locked`, `keyring-failed`, one of storage, or `stopped`.
 */
export async function takeKeys(
  { vault, writer }: { readonly vault: Vault; readonly writer: KeyWriter },
  source: Source,
  outcomes: readonly KeyOutcome[],
  job: Pick<Job, 'progress' | 'checkpoint'>,
): Promise<TakenKeys> {
  return writer.together(async (batch) => {
    const taken = { added: 0, replaced: 0, opened: 0 };
    const changes: KeyChange[] = [];
    const yieldIfDue = createYield();
    for (const [place, key] of source.keys.entries()) {
      const here = keyHere(vault, key.record.id);
      const outcome = outcomeOf(here, key);
      const merged = outcomes.includes(outcome) && changingOutcomes.includes(outcome) ? mergeKey(here, key) : null;
      if (merged) {
        changes.push(await changeOf(vault, source, { key, here: here.record }, merged));
        if (outcome === 'newer-in-file') taken.replaced += 1;
        else if (outcome === 'locked-here') taken.opened += 1;
        else taken.added += 1;
      }
      job.progress('encrypting', place + 1, source.keys.length);
      await job.checkpoint();
      await yieldIfDue();
    }
    let saved = 0;
    const told = (count: number) => {
      saved += count;
      job.progress('saving', saved, changes.length);
    };
    await batch.saveMany(changes, told, async () => {
      await job.checkpoint();
      await yieldIfDue();
    });
    return taken;
  });
}

async function changeOf(
  vault: Vault,
  source: Source,
  { key, here }: { readonly key: TravellingKey; readonly here: KeyRecord | null },
  { record, values }: Merged,
): Promise<KeyChange> {
  const secrets: { [F in SecretField]: KeyRecord['secrets'][F] } = { ...record.secrets };
  const findings = findingsOnArrival(record, values);
  let answers: Pick<KeyRecord, 'sendAnswers'> = answersAfter(record.sendAnswers, undefined, '');
  const sealed: { -readonly [F in keyof SealedChange]: SealedChange[F] } = {};
  for (const field of SecretField.options) {
    const value = values[field];
    if (value === undefined) continue;
    const theirs = key.record.secrets[field];
    sealed[field] = await vault.seal(record.id, field, value);
    const summary = await summarizeSecret(vault, {
      field,
      value,
      how: theirs?.how ?? 'typed',
      findings,
      at: theirs?.at ?? record.updatedAt,
    });
    answers = answersAfter(answers.sendAnswers, record.secrets[field]?.fingerprint, summary.fingerprint);
    secrets[field] = summary;
  }
  const next: KeyRecord = { ...record, secrets, ...answers };
  // Marked here with the value from here: another value that the file brings is not the one that leaked.
  const leaked =
    here?.leaked && record.leaked
      ? afterNewValue(record.leaked, here.secrets.apiKey, secrets.apiKey, record.updatedAt)
      : record.leaked;
  const { madeAt, madeBy, machine, digest } = source;
  const facts = { name: record.name.value, from: madeBy, machine, madeAt, file: digest };
  return {
    record: { ...next, findings: withQuestions(next, findings), ...(leaked && { leaked }) },
    sealed,
    past: pastEvents(vault.journal.timeline(record.id), key.events),
    ...(source.kind === 'backup'
      ? { type: 'restored-from-backup', facts, known: 'recorded' }
      : { type: 'received', facts, known: 'imported' }),
  };
}

/** The findings of the file, with the questions as they stand here: a file may lack one, or bring one that is settled. */
function withQuestions(record: KeyRecord, onArrival: readonly Finding[]): Finding[] {
  const isQuestion = ({ code }: Finding) => code === 'not-this-service';
  const asked = onArrival.filter((finding) => isQuestion(finding) && !isSettled(record, finding.field));
  return [...record.findings.filter((finding) => !isQuestion(finding)), ...asked];
}
