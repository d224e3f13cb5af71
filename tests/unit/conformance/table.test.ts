import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { promises } from '../../conformance/table';

const top = join(import.meta.dirname, '../../..');

describe('the table of what Electron promises', () => {
  it('names each row once', () => {
    const ids = promises.map(({ id }) => id);
    expect(ids.filter((id, place) => ids.indexOf(id) !== place)).toEqual([]);
  });

  it('says of each row where Electron promises it', () => {
    const bare = promises.filter(({ source }) => !/\.(md|ts|cc|mm|h|cpp|json|patch)\b|spec:|electron#\d/.test(source));
    expect(bare.map(({ id }) => id)).toEqual([]);
  });

  it('has a check in each row, or the reason why no program can see it', () => {
    expect(promises.filter(({ check, byHand }) => !check === !byHand).map(({ id }) => id)).toEqual([]);
  });
});
