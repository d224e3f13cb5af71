import { describe, expect, it } from 'vitest';
import { placesOfKeys } from '../../../../shared/inventory/places-of-keys';
import { sampleKeys } from '../../../runs/preview/sample-keys';
import { indexAll } from './indexed-samples';

describe('by place of use', () => {
  it('each place has its keys once, with whom to tell', () => {
    const { places, without } = placesOfKeys(indexAll());
    expect(places.find(({ place }) => place === 'Returns portal')).toMatchObject({
      kind: 'other-app',
      contacts: ['Tom Okafor'],
      keys: [{ facts: { name: { value: 'Returns portal' } } }],
    });
    expect(without).toHaveLength(5);
  });

  it('two spellings are one place, two kinds are two', () => {
    const [first, second] = sampleKeys.filter(({ usedBy }) => usedBy.length > 0);
    const [noted] = first?.usedBy ?? [];
    if (!first || !second || !noted) throw new Error('The samples name no places');
    const use = (place: string, kind: 'script' | 'person') => ({ ...noted, id: 'f'.repeat(24), place, kind });
    const keys = [
      { ...first, usedBy: [use('Shop', 'script')] },
      { ...second, usedBy: [use('shop ', 'script'), use('Shop', 'person')] },
    ];
    const { places } = placesOfKeys(indexAll(keys));
    expect(places.map(({ kind, keys: inPlace }) => `${kind} ${inPlace.length}`)).toEqual(['script 2', 'person 1']);
  });
});
