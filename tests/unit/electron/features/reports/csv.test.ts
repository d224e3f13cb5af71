import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { listTask } from '../../../../../electron/features/import/list-task';
import { writeCsv } from '../../../../../electron/features/reports/csv';
import { asWritten, neutralised } from '../../../../../shared/import/spreadsheet-cells';

const anyCell = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string({
    unit: fc.constantFrom('"', ',', ';', "'", '\r', '\n', '\t', ' ', '=', '+', '-', '@', '\ufeff', 'ä', '🙂'),
  }),
);

/** Parses a file from its bytes, as any other program would. */
function readBack(text: string): string[][] {
  const bytes = Buffer.from(text, 'utf8');
  expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
  const { data, errors } = Papa.parse<string[]>(bytes.toString('utf8').slice(1), { delimiter: ',', newline: '\r\n' });
  expect(errors).toEqual([]);
  return data.slice(0, -1);
}

describe('a CSV file', () => {
  it('reads back as it was written, apart from cells that look like formulas', () => {
    const tables = fc
      .integer({ min: 2, max: 6 })
      .chain((width) => fc.array(fc.array(anyCell, { minLength: width, maxLength: width }), { maxLength: 20 }));
    fc.assert(
      fc.property(tables, (rows) => {
        const columns = rows[0]?.map((_, place) => `Column ${place}`) ?? ['A', 'B'];
        expect(readBack(writeCsv({ columns, rows }))).toEqual([columns, ...rows.map((row) => row.map(neutralised))]);
      }),
      { numRuns: 500 },
    );
  });

  it('keeps every cell that no spreadsheet takes for a formula', () => {
    fc.assert(
      fc.property(
        anyCell,
        (cell) => neutralised(cell) === cell || /(^|[;\t|\r\n]) *'*[=+\-@\t\r\n＝＋－＠]/.test(cell),
      ),
    );
  });

  it('gives every cell back, also one that had such an apostrophe before', () => {
    fc.assert(
      fc.property(anyCell, (cell) => asWritten(neutralised(cell)) === cell),
      { numRuns: 2000 },
    );
    for (const cell of ["'=1", "a;'=1", ';;=1', "\n'\t=1", "\t'+", '\t\t=1'])
      expect(asWritten(neutralised(cell))).toBe(cell);
  });

  it('starts no formula in a spreadsheet that parts cells by another character', () => {
    const text = writeCsv({
      columns: ['a', 'b'],
      rows: [
        ['plain', 'x;=1+1;'],
        ['x\t=1\t', 'x|@SUM(A1)|'],
        ['x', 'a\n=1'],
        ['\t=1', '\r=1'],
      ],
    });
    // By the separator alone: programs differ in what a quote inside a cell means to them.
    for (const separator of [',', ';', '\t', '|', '\r', '\n']) {
      const cells = text.slice(1).split(separator);
      expect(cells.filter((cell) => /^[=+\-@]/.test(cell.trim()))).toEqual([]);
    }
  });

  it('is read by our own import as it was written', () => {
    const names = ['=SUM(A1)', '-5 degrees', 'Stock;=1', "'quoted", 'Plain'];
    const text = writeCsv({ columns: ['Key name', 'Company'], rows: names.map((name) => [name, 'Harbour; & Pine']) });
    const list = listTask({ bytes: Buffer.from(text), ownHeaders: [] }, { progress: () => {} } as never);
    const { rows } = list as Awaited<typeof list>;
    expect(rows.map(({ cells }) => cells)).toEqual(names.map((name) => [name, 'Harbour; & Pine']));
  });

  it.each(['=1+1', '+44 20', '-1', '@SUM(A1)', '\tx', '\rx', '=cmd\n|x', '＝1'])('neutralises %j', (cell) => {
    expect(neutralised(cell)).toBe(`'${cell}`);
    expect(readBack(writeCsv({ columns: ['a', 'b'], rows: [[cell, 'x']] }))[1]).toEqual([`'${cell}`, 'x']);
  });

  it('ends lines with CR LF and writes large tables whole', () => {
    const rows = Array.from({ length: 1201 }, (_, place) => [String(place), 'x']);
    const text = writeCsv({ columns: ['a', 'b'], rows });
    expect(text.startsWith('\ufeff"a","b"\r\n"0","x"\r\n')).toBe(true);
    expect(text.endsWith('"1200","x"\r\n')).toBe(true);
    expect(text.replaceAll('\r\n', '')).not.toContain('\n');
  });
});
