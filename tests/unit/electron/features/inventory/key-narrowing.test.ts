import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createKeyNarrowing } from '../../../../../electron/features/inventory/key-narrowing';
import { keysOfCompany, keysWithWords } from '../../../../../shared/inventory/list-keys';
import { manyKeys } from '../../../../runs/preview/many-keys';
import { indexAll } from '../../../shared/inventory/indexed-samples';

const all = indexAll(manyKeys(60));
const companies = fc.constantFrom(null, all[0]?.facts.company ?? '', 'Nobody');
const queries = fc
  .array(fc.constantFrom('n', 'i', 'g', 'h', ' ', 'W', 's', 'a', '1', 'Σ'), { maxLength: 5 })
  .map((letters) => letters.join(''));

describe('the memory of narrowed keys', () => {
  it('gives what narrowing anew gives, whatever was typed before', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(companies, queries), { maxLength: 20 }), (steps) => {
        const { narrow } = createKeyNarrowing();
        for (const [company, query] of steps) {
          const ofCompany = keysOfCompany(all, company);
          const { keys, inCompany } = narrow(all, company, query);
          expect(keys).toEqual(keysWithWords(ofCompany, query));
          expect(inCompany).toBe(ofCompany.length);
        }
      }),
    );
  });

  it('searches only what the letters so far have found', () => {
    const { narrow, clear } = createKeyNarrowing();
    let reads = 0;
    const counted = all.map((key) => ({
      ...key,
      get words() {
        reads += 1;
        return key.words;
      },
    }));
    const readsFor = (query: string) => {
      reads = 0;
      return { found: narrow(counted, null, query).keys.length, reads };
    };
    const first = readsFor('n');
    expect(first.reads).toBe(all.length);
    expect(readsFor('ni').reads).toBe(first.found);
    expect(readsFor('n')).toEqual({ found: first.found, reads: 0 });
    clear();
    expect(readsFor('n').reads).toBe(all.length);
  });
});
