import type { Finding } from '../model/finding';
import type { System } from '../model/services/services';

/** Another record's value that equals the one in `field`, described by its record, never by the value. */
export type StoredValue = {
  readonly field: Finding['field'];
  readonly system: System;
  readonly name: string;
  readonly company: string;
  readonly status: string;
};

/**
 * Findings about equal values in other records. A value stored for the other service stops, because sending it would
 * show one service's key to the other. The same value in another record of the same service may be intended.
 */
export function compareStored(
  values: { readonly [F in Finding['field']]?: string },
  system: StoredValue['system'],
  stored: readonly StoredValue[],
): Finding[] {
  const fields = (['apiKey', 'apiPassword'] as const).filter((field) => values[field]);
  return fields.flatMap((field) => {
    const equal = stored.filter((value) => value.field === field);
    const foreign = equal.find((value) => value.system !== system);
    const found = foreign ?? equal[0];
    if (!found) return [];
    return {
      code: foreign ? 'stored-for-other-service' : 'stored-in-other-record',
      field,
      severity: foreign ? 'stop' : 'advice',
      removable: 0,
      before: [...(values[field] ?? '')].length,
      otherName: found.name,
      otherCompany: found.company,
      otherStatus: found.status,
    };
  });
}
