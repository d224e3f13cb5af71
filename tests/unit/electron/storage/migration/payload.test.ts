import { describe, expect, it } from 'vitest';
import { readPayload } from '../../../../../electron/features/transfer/payload';
import type { FormatMigration } from '../../../../../electron/storage/files/format-migrations';
import { samplePayload, travelling } from '../../features/transfer/sample-payload';

const bytes = (content: object) => new TextEncoder().encode(JSON.stringify(content));
const payload = samplePayload([travelling(1), travelling(2)]);

/** The first version named the keys differently, the second did not record the recipient. */
const steps: readonly FormatMigration[] = [
  ({ entries, ...rest }) => ({ ...rest, keys: entries }),
  (content) => {
    if (!('keys' in content)) throw new Error('steps in a wrong order');
    return { ...content, to: null };
  },
];

describe('an encrypted file of an older version', () => {
  const { keys, to: _to, ...rest } = payload;

  it.each([
    ['first', { ...rest, entries: keys, version: 1 }],
    ['second', { ...rest, keys, version: 2 }],
    ['present', { ...payload, version: 3 }],
  ])('is read as the present one: %s', (_name, content) => {
    expect(readPayload(bytes(content), steps)).toEqual({ ...payload, version: 3 });
  });

  it('is refused where a step does not lead to what the present one holds', () => {
    expect(() => readPayload(bytes({ ...rest, keys, version: 1 }), steps)).toThrow('file-other-content');
    const fails: FormatMigration = () => {
      throw new Error('a fault of the app');
    };
    expect(() => readPayload(bytes({ ...payload, version: 1 }), [fails])).toThrow('file-other-content: format 1');
  });
});

describe('an encrypted file of a newer version', () => {
  it('is refused with the version that made it, where that is one', () => {
    const newer = { ...payload, version: 4 };
    const refused = (app: unknown) => () => readPayload(bytes({ ...newer, app }), steps);
    expect(refused('0.9.0')).toThrow('file-newer: format 4, Keyquilt 0.9.0');
    for (const app of [undefined, 7, 'latest', '0.9.0\n', `0.9.0-${'a'.repeat(40)}`])
      expect(refused(app)).toThrow(/^file-newer: format 4$/);
  });
});
