import { dayOf } from '../../../shared/model/days';
import type { KeyRecord, System } from '../../../shared/model/key-record';
import { spellRole } from '../../../shared/model/roles';
import { serviceOf } from '../../../shared/model/services/services';
import { suggestedKeyName } from '../../../shared/model/suggested-values';
import type { KeyTester } from '../../services/doctor/key-test';
import type { SampleRecord } from '../../services/practice/sample-company';
import type { Vault } from '../../storage/vault/vault';
import { withTest } from '../inventory/key-tests';
import { newDraft, newKeyId } from '../inventory/new-record';
import { visibleInPatchworks } from './practice-row';

/** Returns testers whose clock stands at the given time, in epoch milliseconds. */
export type TestersAt = (nowMs: number) => Readonly<Record<System, KeyTester>>;

/**
 * Adds the sample company's keys to the practice inventory, with values sealed like any other. Test results are real:
 * each key is tested against the simulated services, dated back to the day that the sample names.
 */
export async function seedSampleRecords(
  vault: Vault,
  samples: readonly SampleRecord[],
  testersAt: TestersAt,
): Promise<void> {
  for (const sample of samples) {
    const { apiKey, apiPassword } = sample.values;
    const record = await tested(await recordOf(vault, sample), sample, testersAt);
    await vault.save(
      record,
      {
        apiKey: await vault.seal(record.id, 'apiKey', apiKey),
        ...(apiPassword !== undefined && { apiPassword: await vault.seal(record.id, 'apiPassword', apiPassword) }),
      },
      { type: 'imported', keyId: record.id, known: 'imported', facts: { task: 'sample', name: record.name.value } },
    );
    await vault.note({
      type: 'created',
      keyId: record.id,
      known: 'imported',
      facts: {
        name: record.name.value,
        originAt: record.addedAt,
        originWho: sample.owner,
        originMachine: 'practice',
        originKnown: 'typed',
      },
    });
  }
}

async function tested(record: KeyRecord, sample: SampleRecord, testersAt: TestersAt): Promise<KeyRecord> {
  const { testedAtMs } = sample;
  // A key revoked after its last test would fail now. No result is better than a wrong one.
  if (testedAtMs === null || sample.revokedAtMs !== null) return record;
  const run = await testersAt(testedAtMs)[sample.system]({
    read: async (field) => sample.values[field] ?? null,
    keyName: sample.name,
    suggestedName: suggestedKeyName,
    onCheck: () => {},
  });
  return withTest(record, run).record;
}

async function recordOf(vault: Vault, sample: SampleRecord): Promise<KeyRecord> {
  const at = new Date(sample.createdAtMs).toISOString();
  const revokedAt = sample.revokedAtMs === null ? null : new Date(sample.revokedAtMs).toISOString();
  const summarize = async (field: 'apiKey' | 'apiPassword') => {
    const value = sample.values[field];
    if (value === undefined) return null;
    const hint = field === 'apiKey' ? value.slice(0, 4) : '';
    const fingerprint = await vault.fingerprint(value);
    return { length: value.length, hint, fingerprint, state: 'ready', how: 'pasted', at } as const;
  };
  return {
    ...newDraft(sample.system, sample.company, at),
    name: { value: sample.name, known: 'typed', at },
    role: { value: spellRole(sample.role), known: 'typed', at },
    status: revokedAt
      ? { value: 'revoked', known: 'typed', at: revokedAt }
      : { value: sample.testedAtMs === null ? 'unknown' : 'active', known: 'typed', at },
    createdAt: { value: at, known: 'typed' },
    owner: { value: sample.owner, known: 'typed', at },
    secrets: { apiKey: await summarize('apiKey'), apiPassword: await summarize('apiPassword') },
    setup: null,
    row: serviceOf(sample.system).notesRow ? rowOf(sample, at) : null,
    reviewDue: revokedAt ? null : { value: dayOf(new Date(sample.reviewDueAtMs)), known: 'typed', at },
    usedBy: sample.uses.map(([place, kind, contact, note = '']) => ({
      id: newKeyId(),
      place,
      kind,
      contact,
      note,
      known: 'typed',
      at,
    })),
  };
}

/** As somebody noted it in the dashboard's list when the key was made. */
function rowOf({ name, values }: SampleRecord, at: string): KeyRecord['row'] {
  return { name, visibleCharacters: visibleInPatchworks(values.apiKey ?? ''), shownTime: '', at };
}
