import { clean, inspect, type ShapeContext, type StoredValue } from '../../../shared/doctor/shape-rules';
import type { Finding } from '../../../shared/model/finding';
import type { KeyRecord, SecretField, SecretSummary } from '../../../shared/model/key-record';
import { isAnswered, isSettled } from '../../../shared/model/send-answers';
import { suggestedKeyName } from '../../../shared/model/suggested-values';
import type { KnownOfValues } from '../../services/doctor/key-test';
import { summarizeSecret } from '../../storage/vault/records/secret-summary';
import type { Vault } from '../../storage/vault/vault';

/** Inspects captured values: their findings, their summaries, and how they compare with the inventory. */
export type SecretInspector = {
  /** Returns a record's findings with `value` in `field`; null stands for a cleared field. */
  readonly findings: (record: KeyRecord, field: SecretField, value: string | null) => Promise<Finding[]>;
  /** Returns a record's findings with its values as they are stored; a locked one is left out. */
  readonly stored: (record: KeyRecord) => Promise<Finding[]>;
  readonly summarize: (
    field: SecretField,
    value: string,
    how: SecretSummary['how'],
    findings: readonly Finding[],
  ) => Promise<SecretSummary>;
  /** What the stored values of a record are compared with before a test; it opens no value. */
  readonly known: (record: KeyRecord) => KnownOfValues;
};

/** `now` returns ISO times. `isPracticeValue` is omitted in the practice account, where such values belong. */
export type SecretInspectorParts = {
  readonly vault: Pick<Vault, 'open' | 'fingerprint' | 'records'>;
  readonly now: () => string;
  readonly isPracticeValue?: ((value: string) => boolean) | undefined;
};

const fields = ['apiKey', 'apiPassword'] as const satisfies readonly SecretField[];

type Fingerprints = { readonly [F in SecretField]?: readonly string[] };

export function createSecretInspector({
  vault,
  now,
  isPracticeValue = () => false,
}: SecretInspectorParts): SecretInspector {
  /** Finds equal values by equal fingerprints, in any record and field. */
  const storedLike = (record: KeyRecord, fingerprints: Fingerprints): StoredValue[] =>
    [...vault.records.withFingerprint(Object.values(fingerprints).flat())]
      .filter(({ id }) => id !== record.id)
      .flatMap((other) => {
        const theirs = fields.flatMap((field) => other.secrets[field]?.fingerprint ?? []);
        const equal = fields.filter((field) => fingerprints[field]?.some((print) => theirs.includes(print)));
        const { system, company, name, status } = other;
        return equal.map((field) => ({ field, system, company, name: name.value || company, status: status.value }));
      });

  const findings: SecretInspector['findings'] = async (record, field, value) => {
    const other: SecretField = field === 'apiKey' ? 'apiPassword' : 'apiKey';
    // The other field's value is opened only for the comparison; if it is locked, the rules run without it.
    const otherValue = record.secrets[other] ? await vault.open(record.id, other).catch(() => null) : null;
    const values: { [F in SecretField]?: string } = {
      ...(value !== null && { [field]: value }),
      ...(otherValue !== null && { [other]: otherValue }),
    };
    const prints: { [F in SecretField]?: readonly string[] } = {};
    for (const each of fields) {
      const given = values[each];
      // The fingerprints as captured and as cleaned.
      if (given)
        prints[each] = await Promise.all([...new Set([given, clean(given)])].filter(Boolean).map(vault.fingerprint));
    }
    const own = record.secrets[field]?.fingerprint;
    const stays = record.workedAt !== null && own !== undefined && (prints[field]?.includes(own) ?? false);
    const context: ShapeContext = {
      system: record.system,
      keyName: record.name.value,
      suggestedName: suggestedKeyName,
      stored: storedLike(record, prints),
      practiceFields: fields.filter((each) => isPracticeValue(clean(values[each] ?? ''))),
      // That the values worked says nothing of a pair in which one is another now.
      answeredFields: fields.filter((each) =>
        prints[each]?.some(
          (print) => isAnswered(record, print) || (stays && print === record.secrets[each]?.fingerprint),
        ),
      ),
    };
    return inspect(values, context);
  };

  return {
    findings,
    stored: async (record) => {
      const apiKey = record.secrets.apiKey ? await vault.open(record.id, 'apiKey').catch(() => null) : null;
      return findings(record, 'apiKey', apiKey);
    },
    summarize: (field, value, how, findings) => summarizeSecret(vault, { field, value, how, findings, at: now() }),
    known: (record) => ({
      stored: storedLike(
        record,
        Object.fromEntries(fields.map((field) => [field, [record.secrets[field]?.fingerprint ?? []].flat()])),
      ),
      practiceFields: record.findings.filter(({ code }) => code === 'is-practice-value').map(({ field }) => field),
      answeredFields: fields.filter((field) => isSettled(record, field)),
    }),
  };
}
