import type { KeyRecord } from '../../../shared/model/key-record';
import { sampleKeys } from './sample-keys';

/** Many invented keys, the same for the same number: the dozen repeated, each with a different name and company. */
export function manyKeys(count: number): readonly KeyRecord[] {
  return Array.from({ length: count }, (_, number) => {
    const key = sampleKeys[(number * 7) % sampleKeys.length] as KeyRecord;
    return {
      ...key,
      id: (number + 1).toString(16).padStart(24, '0'),
      company: `${key.company} ${(number * 31) % 211}`,
      name: { ...key.name, value: `${key.name.value} ${number}` },
    };
  });
}
