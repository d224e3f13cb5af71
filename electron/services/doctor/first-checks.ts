import { clean, inspect, type ShapeContext } from '../../../shared/doctor/shape-rules';
import type { SecretField } from '../../../shared/model/key-record';
import type { KeyTestInput } from './key-test';
import type { CheckResult } from './run-checks';

type Values = Partial<Record<SecretField, string>>;

/** Reads the fields that a test needs. `values` is complete exactly when the check passed. */
export async function checkValues(
  fields: readonly SecretField[],
  read: KeyTestInput['read'],
): Promise<{ readonly end: CheckResult; readonly values: Values }> {
  const values: Values = {};
  for (const field of fields) {
    try {
      values[field] = (await read(field)) ?? '';
    } catch {
      return { end: { id: 'values', code: 'value-locked', facts: { field } }, values: {} };
    }
  }
  const missing = fields.filter((field) => clean(values[field] ?? '') === '');
  const field = missing.length > 1 ? 'both' : missing[0];
  if (field) return { end: { id: 'values', code: 'values-missing', facts: { field } }, values: {} };
  return { end: { id: 'values', code: 'ok' }, values };
}

/** Checks the shape of the values. Only certain findings stop a test; `swapped` is kept to explain a later refusal. */
export function checkShape(
  values: Values,
  context: ShapeContext,
): { readonly end: CheckResult; readonly swapped: boolean } {
  const findings = inspect(values, context);
  const [finding] = findings;
  const swapped = findings.some(({ code }) => code === 'looks-swapped');
  if (!finding) return { end: { id: 'shape', code: 'ok' }, swapped };
  const stops = finding.code === 'not-this-service' ? 'value-asked' : 'shape-wrong';
  const code = finding.severity === 'stop' ? stops : 'shape-doubtful';
  return { end: { id: 'shape', code, facts: { finding: finding.code, field: finding.field } }, swapped };
}
