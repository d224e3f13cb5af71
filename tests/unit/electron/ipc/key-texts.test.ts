import { describe, expect, it } from 'vitest';
import { createKeyTexts } from '../../../../electron/ipc/key-texts';
import { sampleKeys } from '../../../runs/preview/sample-keys';

const soon = () => new Promise((resolve) => setImmediate(resolve));
const [first, second] = [sampleKeys.slice(0, 3), sampleKeys.slice(3, 6)];

describe('a list of keys as text', () => {
  it('carries what was prepared for exactly these records', async () => {
    const texts = createKeyTexts();
    texts.prepare(() => second);
    await soon();
    expect(JSON.parse(texts.of(second))).toEqual(second);
    expect(JSON.parse(texts.of(first))).toEqual(first);
  });

  it('never carries a record as it was before it changed', async () => {
    const texts = createKeyTexts();
    texts.prepare(() => second);
    await soon();
    const changed = second.map((key, place) => (place === 1 ? { ...key, company: 'Changed' } : key));
    expect(JSON.parse(texts.of(changed))).toEqual(changed);
    texts.prepare(() => second);
    await soon();
    expect(JSON.parse(texts.of(second.slice(1)))).toEqual(second.slice(1));
  });

  it('says nothing of what could not be prepared', async () => {
    const texts = createKeyTexts();
    texts.prepare(() => {
      throw new Error('locked');
    });
    await soon();
    expect(JSON.parse(texts.of(first))).toEqual(first);
  });
});
