import { removeNamed } from '../../../shared/doctor/shape-rules';
import { ofAnotherKey } from '../../../shared/model/fact-reading';
import type { FindingCode } from '../../../shared/model/finding';
import type { KeyRecord, SecretField, SecretSummary } from '../../../shared/model/key-record';
import { afterNewValue } from '../../../shared/model/leak';
import { serviceOf } from '../../../shared/model/services/services';
import { KnownFailure } from '../../failures';
import type { SecretClipboard } from '../../shell/system/clipboard';
import type { Vault } from '../../storage/vault/vault';
import type { KeyChange, KeyWriter } from './key-writer';
import type { SecretInspector } from './secret-inspector';
import { withoutValue } from './without-value';

/** Captures values, pasted or typed. They leave again only to the clipboard. */
export type SecretCapture = {
  /**
   * Pastes from the clipboard. `again` repeats a paste that had to wait for a passphrase, and uses the clipboard's text
   * of the first try: people copy their passphrase from a password manager meanwhile.
   */
  readonly paste: (id: string, field: SecretField, again?: boolean) => Promise<KeyRecord>;
  readonly type: (id: string, field: SecretField, value: string) => Promise<KeyRecord>;
  /** Removes what one finding names, and nothing else; the person has seen it and agreed. */
  readonly clean: (id: string, field: SecretField, code?: FindingCode) => Promise<KeyRecord>;
  readonly clear: (id: string, field: SecretField) => Promise<KeyRecord>;
  /** Copies a stored value. Returns the seconds until the clipboard is cleared (0: never). */
  readonly copy: (id: string, field: SecretField) => Promise<number>;
};

/** The dependencies of capturing. `now` returns ISO times, `clipboardSeconds` the person's setting. */
export type SecretCaptureParts = {
  readonly writer: KeyWriter;
  readonly vault: Pick<Vault, 'open' | 'seal'>;
  readonly inspector: SecretInspector;
  readonly clipboard: SecretClipboard;
  /** Practice only: true when a value is probably a real one, which must not be stored there. */
  readonly looksReal?: ((value: string) => boolean) | undefined;
  readonly clipboardSeconds: () => number;
  readonly now: () => string;
};

export function createSecretCapture(parts: SecretCaptureParts): SecretCapture {
  const { writer, vault, inspector, clipboard, clipboardSeconds, now, looksReal = () => false } = parts;

  let forgetting: NodeJS.Timeout | undefined;
  let waiting: { readonly id: string; readonly field: SecretField; readonly value: string } | null = null;

  /**
   * Holds a pasted value that waits for a passphrase, for a limited time: an unanswered question must not keep a
   * secret.
   */
  const keepWaiting = (next: typeof waiting): void => {
    clearTimeout(forgetting);
    waiting = next;
    if (next) forgetting = setTimeout(() => keepWaiting(null), maxWaitMs).unref();
  };

  const takeWaiting = (id: string, field: SecretField): string => {
    const value = waiting?.id === id && waiting.field === field ? waiting.value : null;
    keepWaiting(null);
    if (value === null) throw new KnownFailure('clipboard-empty');
    return value;
  };

  const capture = (id: string, field: SecretField, value: string, how: SecretSummary['how']) =>
    writer.change(id, async (record) => {
      if (!serviceOf(record.system).valueFields.includes(field)) throw new KnownFailure('bad-input');
      if (looksReal(value)) throw new KnownFailure('not-made-up');
      const sealed = await vault.seal(id, field, value);
      const findings = await inspector.findings(record, field, value);
      const summary = await inspector.summarize(field, value, how, findings);
      return {
        record: {
          ...(summary.fingerprint === record.secrets[field]?.fingerprint
            ? record
            : withoutNotesOf(record, field, now())),
          secrets: { ...record.secrets, [field]: summary },
          ...leakAfter(record, field, summary),
          findings,
          lastTest: null,
          updatedAt: now(),
        },
        type: 'captured',
        facts: { field, how, length: summary.length },
        known: 'typed',
        sealed: { [field]: sealed },
      };
    });

  /** A key that leaked has leaked with the value that it had then: the end of another value proves nothing. */
  const leakAfter = ({ leaked, secrets }: KeyRecord, field: SecretField, next: SecretSummary) =>
    leaked && field === 'apiKey' ? { leaked: afterNewValue(leaked, secrets.apiKey, next, now()) } : {};

  const cleanStored = async (record: KeyRecord, field: SecretField, code: FindingCode): Promise<KeyChange> => {
    const before = await vault.open(record.id, field);
    const value = removeNamed(before, field, code);
    // Nothing would be left or nothing would change, so there is nothing to agree to.
    if (value === '' || value === before) throw new KnownFailure('bad-input');
    const findings = await inspector.findings(record, field, value);
    const summary = await inspector.summarize(field, value, record.secrets[field]?.how ?? 'typed', findings);
    return {
      record: {
        ...record,
        secrets: { ...record.secrets, [field]: summary },
        findings,
        lastTest: null,
        workedAt: null,
        updatedAt: now(),
      },
      type: 'cleaned',
      facts: { field, finding: code, removed: [...before].length - summary.length },
      known: 'typed',
      sealed: { [field]: await vault.seal(record.id, field, value) },
    };
  };

  return {
    paste: async (id, field, again = false) => {
      if (!again) keepWaiting(null);
      const value = again ? takeWaiting(id, field) : await clipboard.read();
      const record = await capture(id, field, value, 'pasted').catch((error: unknown) => {
        keepWaiting(isWaiting(error) ? { id, field, value } : null);
        throw error;
      });
      clipboard.expireCurrent(clipboardSeconds());
      return record;
    },
    type: (id, field, value) => capture(id, field, value, 'typed'),
    clean: (id, field, code = 'stray-whitespace') => writer.change(id, (record) => cleanStored(record, field, code)),
    clear: (id, field) =>
      writer.change(id, async (record) => ({
        record: await withoutValue(inspector, record, field, now()),
        type: 'cleared',
        facts: { field },
        known: 'typed',
        sealed: { [field]: null },
      })),
    copy: async (id, field) => {
      const value = await writer.secret(id, field);
      const seconds = clipboardSeconds();
      // The journal line first: no value may be on the clipboard without a line.
      await writer.change(id, (record) => ({ record, type: 'copied', facts: { field } }));
      await clipboard.copySecret(value, seconds);
      return seconds;
    },
  };
}

/** How long a pasted value waits for its passphrase, in milliseconds. */
const maxWaitMs = 5 * 60_000;

function isWaiting(error: unknown): boolean {
  return error instanceof KnownFailure && (error.code === 'passphrase-needed' || error.code === 'vault-locked');
}

/**
 * Drops what was noted about the previous value: its row in the list, that it was stored safely, and that it worked. A
 * row that was chosen before any value was captured belongs to the key that is captured now, so it stays.
 */
function withoutNotesOf(record: KeyRecord, field: SecretField, at: string): KeyRecord {
  const isOther = field === 'apiKey' && record.secrets.apiKey !== null;
  const bare = isOther
    ? { ...ofAnotherKey(record, at), row: null, workedAt: null, serviceId: null }
    : { ...record, row: null, workedAt: null };
  if (!record.setup) return bare;
  const { 'password-manager': _before, ...ticks } = record.setup.ticks;
  return { ...bare, setup: { ...record.setup, ticks } };
}
