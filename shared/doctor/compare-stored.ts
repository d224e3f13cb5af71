import type { Finding } from '../model/finding';

/** A value of another record that equals the one in `field`. It is told by its record, never by itself. */
export type StoredValue = {
  readonly field: Finding['field'];
  readonly system: 'plytix' | 'patchworks';
  readonly name: string;
  readonly company: string;
  readonly status: string;
};

/**
 * What equal values in other records tell. A value stored for the other service stops: sending it would show one
 * service's key to the other. The same service's key under another name may be meant so.
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
