import { sameCompany } from '../../../shared/model/company';
import type { Finding } from '../../../shared/model/finding';
import type { KeyRecord, SecretField } from '../../../shared/model/key-record';
import { type System, serviceOf } from '../../../shared/model/services/services';
import { KnownFailure } from '../../failures';
import type { Vault } from '../../storage/vault/vault';
import type { KeyChange, KeyWriter } from './key-writer';
import { newDraft } from './new-record';
import type { SecretInspector } from './secret-inspector';
import { openCapture } from './setup-change';
import { withoutValue } from './without-value';

/** What a person does about a value that does not look like one of its service. Nothing is sent before. */
export type AskedValues = {
  /** Notes that the value is right. Throws `bad-input` when nothing is asked about it. */
  readonly answer: (id: string, field: SecretField) => Promise<KeyRecord>;
  /**
   * Puts the value into a key of the service that it looks like. Returns the key that had it and the one that has it
   * now. Throws `bad-input` when nothing is asked about it or no other service is likely.
   */
  readonly move: (id: string, field: SecretField) => Promise<readonly [KeyRecord, KeyRecord]>;
};

/** The dependencies. `now` returns ISO times. */
export type AskedValuesParts = {
  readonly writer: KeyWriter;
  readonly vault: Pick<Vault, 'open' | 'seal' | 'records'>;
  readonly inspector: SecretInspector;
  readonly now: () => string;
};

/** The number of answers that a record keeps: two values, and those of some earlier ones that may come back. */
const maxAnswers = 8;

export function createAskedValues({ writer, vault, inspector, now }: AskedValuesParts): AskedValues {
  /** The question as it stands now: the stored finding may be older than what the inventory knows. */
  const question = async (record: KeyRecord, field: SecretField): Promise<Finding> => {
    if (record.secrets[field] === null) throw new KnownFailure('bad-input');
    // A locked value cannot be answered for; the inspector would leave it out.
    await vault.open(record.id, field);
    const findings = await inspector.stored(record);
    const asked = findings.find((each) => each.code === 'not-this-service' && each.field === field);
    if (asked === undefined) throw new KnownFailure('bad-input');
    return asked;
  };

  const answered = async (record: KeyRecord, field: SecretField): Promise<KeyChange> => {
    const { look = 'unlike' } = await question(record, field);
    const summary = record.secrets[field];
    if (summary === null) throw new KnownFailure('bad-input');
    const at = now();
    const before = record.sendAnswers ?? [];
    const sendAnswers = [...before, { fingerprint: summary.fingerprint, at }].slice(-maxAnswers);
    const findings = await inspector.stored({ ...record, sendAnswers });
    const made = await inspector.summarize(field, await vault.open(record.id, field), summary.how, findings);
    return {
      record: {
        ...record,
        sendAnswers,
        // Its beginning may be shown now; it was stored when it was stored.
        secrets: { ...record.secrets, [field]: { ...made, at: summary.at } },
        findings,
        lastTest: record.lastTest?.verdict.code === 'value-asked' ? null : record.lastTest,
        updatedAt: at,
      },
      type: 'value-answered',
      facts: { field, look },
      known: 'typed',
    };
  };

  /** The newest key of this service and company that is being set up and lacks this value. */
  const lacking = (system: System, company: string, field: SecretField): KeyRecord | null => {
    const drafts = [...vault.records.facts()]
      .filter((key) => key.status.value === 'draft' && key.system === system && sameCompany(key.company, company))
      .flatMap(({ id }) => vault.records.get(id) ?? [])
      .filter((key) => key.secrets[field] === null && key.setup !== null);
    return drafts.reduce<KeyRecord | null>((best, key) => (best && best.updatedAt >= key.updatedAt ? best : key), null);
  };

  return {
    answer: (id, field) => writer.change(id, (record) => answered(record, field)),
    move: (id, field) =>
      writer.together(async ({ get, add, change }) => {
        const source = get(id);
        const { other, look } = await question(source, field);
        if (other === undefined) throw new KnownFailure('bad-input');
        const into: SecretField = look === 'otherPassword' ? 'apiPassword' : 'apiKey';
        if (!serviceOf(other).valueFields.includes(into)) throw new KnownFailure('bad-input');
        const value = await vault.open(id, field);
        const at = now();
        const there = lacking(other, source.company, into) ?? newDraft(other, source.company, at);
        const opened = { ...openCapture(there, at), known: 'typed' } as const;
        const target = vault.records.get(there.id) ? await change(there.id, () => opened) : await add(opened);
        // There first: after a kill between the two saves the value is in both, and goes to neither service.
        const moved = await change(target.id, async (record) => {
          const found = await inspector.findings(record, into, value);
          // The key that it is taken out of still has it.
          const findings = found.filter(({ code }) => code !== 'stored-for-other-service');
          const how = source.secrets[field]?.how ?? 'pasted';
          const summary = await inspector.summarize(into, value, how, findings);
          return {
            record: {
              ...record,
              secrets: { ...record.secrets, [into]: summary },
              findings,
              lastTest: null,
              workedAt: null,
              updatedAt: now(),
            },
            type: 'captured',
            facts: { field: into, how, length: summary.length },
            known: 'typed',
            sealed: { [into]: await vault.seal(record.id, into, value) },
          };
        });
        const left = await change(id, async (record) => ({
          record: await withoutValue(inspector, record, field, now()),
          type: 'value-moved',
          facts: { field, to: moved.name.value || moved.company, system: other },
          known: 'typed',
          sealed: { [field]: null },
        }));
        return [left, moved];
      }),
  };
}
