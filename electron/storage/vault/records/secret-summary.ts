import { clean, inspect } from '../../../../shared/doctor/shape-rules';
import type { Finding } from '../../../../shared/model/finding';
import type { KeyRecord, SecretField, SecretSummary } from '../../../../shared/model/key-record';
import { suggestedKeyName } from '../../../../shared/model/suggested-values';
import type { Vault } from '../vault';

const hintCharacters = 4;

/** Findings that leave no doubt that the value is an API key. */
const harmless: ReadonlySet<Finding['code']> = new Set(['stray-whitespace', 'stored-in-other-record']);

/** A value and its origin. `findings` come from its shape, `at` is an ISO time. */
export type ValueToSummarize = {
  readonly field: SecretField;
  readonly value: string;
  readonly how: SecretSummary['how'];
  readonly findings: readonly Pick<Finding, 'field' | 'code'>[];
  readonly at: string;
};

/**
 * What may be known of a value outside the vault. Only an API key has a hint: four characters of a password would
 * reveal too much. A password in the key's field must not show its first characters either, so a doubtful value gets no
 * hint. Lengths are in characters, as people count them. Throws as `Vault.seal` does.
 */
export async function summarizeSecret(
  vault: Pick<Vault, 'fingerprint'>,
  { field, value, how, findings, at }: ValueToSummarize,
): Promise<SecretSummary> {
  const doubtful = findings.some((finding) => finding.field === 'apiKey' && !harmless.has(finding.code));
  return {
    length: [...value].length,
    hint: field === 'apiKey' && !doubtful ? [...clean(value)].slice(0, hintCharacters).join('') : '',
    fingerprint: await vault.fingerprint(value),
    state: 'ready',
    how,
    at,
  };
}

/** The findings on the shape of both values, for a record from elsewhere. */
export function findingsOnArrival(
  { system, name }: Pick<KeyRecord, 'system' | 'name'>,
  values: { readonly [F in SecretField]?: string | undefined },
): readonly Finding[] {
  const { apiKey = '', apiPassword = '' } = values;
  return inspect({ apiKey, apiPassword }, { system, keyName: name.value, suggestedName: suggestedKeyName });
}
