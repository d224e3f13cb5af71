import type { Finding } from '../../shared/doctor/finding';
import { clean, inspect } from '../../shared/doctor/shape-rules';
import type { KeyRecord, SecretField, SecretMark } from '../../shared/key-record';
import { suggestedKeyName } from '../../shared/setup';
import type { SecretClipboard } from '../clipboard';
import { KnownFailure } from '../failures';
import type { Vault } from '../vault/vault';
import type { KeyChange, KeyWriter } from './key-writer';

/** Brings secrets in, from the clipboard or typed, and hands them out again only onto the clipboard. */
export type Captures = {
  readonly paste: (id: string, field: SecretField) => Promise<KeyRecord>;
  readonly type: (id: string, field: SecretField, value: string) => Promise<KeyRecord>;
  /** Removes stray white space from both ends, which the person has seen and agreed to. */
  readonly clean: (id: string, field: SecretField) => Promise<KeyRecord>;
  readonly clear: (id: string, field: SecretField) => Promise<KeyRecord>;
  /** Copies a stored value; answers with the seconds until it is taken back (0: never). */
  readonly copy: (id: string, field: SecretField) => Promise<number>;
};

/** What captures work with. `now` gives ISO times, `clipboardSeconds` the person's setting. */
export type CaptureParts = {
  readonly writer: KeyWriter;
  readonly vault: Vault;
  readonly clipboard: SecretClipboard;
  readonly clipboardSeconds: () => number;
  readonly now: () => string;
};

export function createCaptures(parts: CaptureParts): Captures {
  const { writer, vault, clipboard, clipboardSeconds, now } = parts;

  const capture = (id: string, field: SecretField, value: string, how: SecretMark['how']) =>
    writer.change(id, async (record) => {
      if (record.system === 'patchworks' && field === 'apiPassword') throw new KnownFailure('bad-input');
      const sealed = await vault.seal(id, field, value);
      const findings = await findingsWith(record, field, value);
      const mark = await markOf(field, value, how, findings);
      return {
        record: {
          ...record,
          secrets: { ...record.secrets, [field]: mark },
          findings,
          lastTest: null,
          updatedAt: now(),
        },
        type: 'captured',
        facts: { field, how, length: mark.length },
        known: 'typed',
        sealed: { [field]: sealed },
      };
    });

  /** The other field's value is opened for the comparison alone; if it is locked, the rules do without it. */
  const findingsWith = async (record: KeyRecord, field: SecretField, value: string | null): Promise<Finding[]> => {
    const other: SecretField = field === 'apiKey' ? 'apiPassword' : 'apiKey';
    const otherValue = record.secrets[other] ? await vault.open(record.id, other).catch(() => null) : null;
    const values = { ...(value !== null && { [field]: value }), ...(otherValue !== null && { [other]: otherValue }) };
    const context = { system: record.system, keyName: record.name.value, suggestedName: suggestedKeyName };
    return [...inspect(values, context)];
  };

  const markOf = async (
    field: SecretField,
    value: string,
    how: SecretMark['how'],
    findings: readonly Finding[],
  ): Promise<SecretMark> => {
    // A password pasted into the key's field must not show its first characters: only what raises no doubt gets a hint.
    const doubtful = findings.some((finding) => finding.field === 'apiKey' && finding.code !== 'stray-whitespace');
    return {
      length: [...value].length,
      hint: field === 'apiKey' && !doubtful ? [...clean(value)].slice(0, 4).join('') : '',
      fingerprint: await vault.fingerprint(value),
      state: 'ready',
      how,
      at: now(),
    };
  };

  const cleanStored = async (record: KeyRecord, field: SecretField): Promise<KeyChange> => {
    const before = await vault.open(record.id, field);
    const value = clean(before);
    const findings = await findingsWith(record, field, value);
    const mark = await markOf(field, value, record.secrets[field]?.how ?? 'typed', findings);
    return {
      record: { ...record, secrets: { ...record.secrets, [field]: mark }, findings, lastTest: null, updatedAt: now() },
      type: 'cleaned',
      facts: { field, removed: [...before].length - mark.length },
      known: 'typed',
      sealed: { [field]: await vault.seal(record.id, field, value) },
    };
  };

  return {
    paste: async (id, field) => {
      const record = await capture(id, field, await clipboard.read(), 'pasted');
      clipboard.expireCurrent(clipboardSeconds());
      return record;
    },
    type: (id, field, value) => capture(id, field, value, 'typed'),
    clean: (id, field) => writer.change(id, (record) => cleanStored(record, field)),
    clear: (id, field) =>
      writer.change(id, async (record) => ({
        record: {
          ...record,
          secrets: { ...record.secrets, [field]: null },
          findings: await findingsWith(record, field, null),
          lastTest: null,
          updatedAt: now(),
        },
        type: 'cleared',
        facts: { field },
        known: 'typed',
        sealed: { [field]: null },
      })),
    copy: async (id, field) => {
      const value = await writer.secret(id, field);
      const seconds = clipboardSeconds();
      await clipboard.copySecret(value, seconds);
      await writer.change(id, (record) => ({ record, type: 'copied', facts: { field } }));
      return seconds;
    },
  };
}
