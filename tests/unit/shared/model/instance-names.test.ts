import { expect, it } from 'vitest';
import { freeInstance } from '../../../../shared/model/instance-names';

const used = (...instances: string[]) => instances.map((instance, place) => ({ instance, key: `Key ${place}` }));

it.each([
  ['a free name', 'Plytix', used('Shopify'), { name: 'Plytix', usedBy: null }],
  ['a name in use', 'Plytix', used('Shopify', 'plytix '), { name: 'Plytix 2', usedBy: 'Key 1' }],
  ['a name whose next one is in use', 'Plytix', used('Plytix', 'Plytix 2'), { name: 'Plytix 3', usedBy: 'Key 0' }],
  ['a gap', 'Plytix', used('Plytix', 'Plytix 3'), { name: 'Plytix 2', usedBy: 'Key 0' }],
  [
    'a company with a number',
    'Plytix, Studio 54',
    used('Plytix, Studio 54'),
    { name: 'Plytix, Studio 54 2', usedBy: 'Key 0' },
  ],
] as const)('suggests for %s', (_, usual, others, wanted) => {
  expect(freeInstance(usual, others)).toEqual(wanted);
});
