import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { fuseProblems, readFuses, wantedFuses } from '../../runs/package/fuses.mjs';

const builderFile = join(import.meta.dirname, '../../../electron-builder.yml');
const wanted = wantedFuses(readFileSync(builderFile, 'utf8'));
const [off, on] = [48, 49];
/** The required fuses of a release, in Electron's order (Electron docs, fuses). */
const right = [off, on, off, off, on, on, off, off, on];

/** A program with the marker and these fuses, as in Electron's binary. */
function program(fuses: readonly number[]): string {
  const file = join(mkdtempSync(join(tmpdir(), 'keyquilt-fuses-')), 'keyquilt');
  const wire = Buffer.from([1, fuses.length, ...fuses]);
  writeFileSync(
    file,
    Buffer.concat([Buffer.alloc(100), Buffer.from('dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX'), wire, Buffer.alloc(100)]),
  );
  return file;
}

it('are read back from the program', async () => expect(await readFuses(program(right), builderFile)).toEqual([]));

it('that were not flipped are reported by name', async () => {
  const shipped = [on, off, on, on, off, off, off, on, on];
  const problems = await readFuses(program(shipped), builderFile);
  expect(problems).toHaveLength(7);
  expect(problems[0]).toBe('fuse RunAsNode should be off and reads 49');
});

it('without a decision are reported', () => {
  expect(fuseProblems({ ...wanted }, Object.fromEntries([...right, on].entries()))).toEqual([
    'fuse at place 9 is unknown here and reads 49',
  ]);
  const { RunAsNode: _, ...fewer } = wanted;
  expect(fuseProblems(fewer, Object.fromEntries(right.entries()))).toEqual([
    'fuse RunAsNode is not named in electron-builder.yml',
  ]);
});
