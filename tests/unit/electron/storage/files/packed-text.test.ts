import fc from 'fast-check';
import { expect, it } from 'vitest';
import { packText, unpackText } from '../../../../../electron/storage/files/packed-text';

it('gives back every text, whatever is packed before, between and after', () => {
  const text = fc.oneof(fc.string({ unit: 'grapheme' }), fc.string({ minLength: 2000, maxLength: 60_000 }));
  fc.assert(
    fc.property(fc.array(text, { maxLength: 20 }), (texts) => {
      const packed = texts.map(packText);
      expect(packed.map(unpackText)).toEqual(texts);
    }),
    { numRuns: 50 },
  );
});

it('packs texts that are larger than its pieces of memory', () => {
  const noise = Array.from({ length: 300_000 }, (_, place) => ((place * 2_654_435_761) >>> 0).toString(36)).join('钥');
  const packed = packText(noise);
  expect(packed.length).toBeGreaterThan(1_048_576);
  expect([unpackText(packed), unpackText(packText('after'))]).toEqual([noise, 'after']);
});
