import type { Finding } from './finding';
import type { KeyRecord, SecretField } from './key-record';

/** True while a value of this key waits for a person's answer: nothing is sent until then. */
export function waitsForAnswer({ findings }: { readonly findings: readonly Pick<Finding, 'code'>[] }): boolean {
  return findings.some(({ code }) => code === 'not-this-service');
}

/** True when a person has said of exactly this value that it may be sent to the key's service. */
export function isAnswered({ sendAnswers = [] }: Pick<KeyRecord, 'sendAnswers'>, print: string): boolean {
  return sendAnswers.some(({ fingerprint }) => fingerprint === print);
}

/**
 * True when nothing has to be asked about a stored value: a person has answered, or the service itself has accepted the
 * values as they are now.
 */
export function isSettled(
  record: Pick<KeyRecord, 'sendAnswers' | 'workedAt' | 'secrets'>,
  field: SecretField,
): boolean {
  const print = record.secrets[field]?.fingerprint;
  return print !== undefined && (record.workedAt !== null || isAnswered(record, print));
}

/** The answers after a value got another fingerprint, as it does under another data key: its answer goes along. */
export function answersAfter(
  answers: KeyRecord['sendAnswers'],
  from: string | undefined,
  to: string,
): Pick<KeyRecord, 'sendAnswers'> {
  if (answers === undefined) return {};
  return {
    sendAnswers: answers.map((answer) => (answer.fingerprint === from ? { ...answer, fingerprint: to } : answer)),
  };
}
