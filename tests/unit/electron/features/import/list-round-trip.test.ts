import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { importedChange } from '../../../../../electron/features/import/imported-changes';
import { listTask, type ReadList } from '../../../../../electron/features/import/list-task';
import { listVocabulary, ownHeaders } from '../../../../../electron/features/import/list-vocabulary';
import { newDraft } from '../../../../../electron/features/inventory/new-record';
import { writeCsv } from '../../../../../electron/features/reports/csv';
import { createDocumentWords } from '../../../../../electron/features/reports/document-words';
import { keyCells, keyHeads } from '../../../../../electron/features/reports/key-columns';
import { guessMapping } from '../../../../../shared/import/list-fields';
import { type Plan, planImport } from '../../../../../shared/import/plan-import';
import { rowOutcomes } from '../../../../../shared/import/row-outcomes';
import { looksLikeSecret } from '../../../../../shared/import/secret-cells';
import { KeyRecord } from '../../../../../shared/model/key-record';
import { toReportRow } from '../../../../../shared/reports/to-report-row';

const words = createDocumentWords();
const vocabulary = listVocabulary(words);
const at = '2026-11-20T08:00:00.000Z';
const later = '2026-11-21T08:00:00.000Z';

function readList(text: string) {
  const list = listTask(
    { bytes: Buffer.from(text), ownHeaders: ownHeaders(words) },
    { progress: () => {} },
  ) as ReadList;
  return {
    list,
    mapping: guessMapping(
      list.columns.map(({ name, secret }) => (secret ? '' : name)),
      vocabulary,
    ),
  };
}

function plansOf(text: string, keys: readonly KeyRecord[], company = ''): readonly Plan[] {
  const { list, mapping } = readList(text);
  const forAll = { system: '' as const, company };
  const here = { facts: keys, read: (id: string) => keys.find((key) => key.id === id) ?? null };
  return planImport({ rows: list.rows, mapping, forAll, words: vocabulary, keys: here });
}

function take(plans: readonly Plan[], keys: readonly KeyRecord[]): readonly KeyRecord[] {
  const byId = new Map(keys.map((key) => [key.id, key]));
  for (const plan of plans) {
    const change = importedChange(plan, byId.get(plan.row.keyId ?? '') ?? null, 'list.csv', later);
    if (change) byId.set(change.record.id, change.record);
  }
  return [...byId.values()];
}

const exported = (keys: readonly KeyRecord[]) => {
  const time = { rhythm: { reviewEveryDays: 180 }, now: new Date(later) };
  return writeCsv({ columns: keyHeads(words), rows: keys.map((key) => keyCells(toReportRow(key, time), words)) });
};

const text = fc
  .string({ unit: fc.constantFrom(...'abcÄß éX,;"\'|()&.7 '.split('')), minLength: 1, maxLength: 18 })
  .map((words_) => words_.replace(/\s+/g, ' ').trim())
  .filter((words_) => words_ !== '' && !words_.startsWith("'") && !looksLikeSecret(words_));
const known = fc.constantFrom('live', 'typed', 'recorded', 'imported' as const);
const fact = fc.option(fc.record({ value: text, known, at: fc.constant(at) }));

const missing = { since: at, seenBefore: at, account: 'Harbour & Pine' };

const anyKey = fc
  .record({
    system: fc.constantFrom('plytix', 'patchworks' as const),
    company: text,
    name: text,
    role: fact,
    account: fact,
    owner: fact,
    status: fc.constantFrom('active', 'revoked', 'deleted', 'unknown' as const),
    statusKnown: known,
    isMissing: fc.boolean(),
    made: fc.option(known),
    place: fc.option(text.filter((place) => !/[();]/.test(place))),
  })
  .map(({ system, company, name, status, statusKnown, isMissing, made, place, ...facts }): KeyRecord => {
    const use = { id: 'a'.repeat(24), kind: 'script', contact: 'Priya', note: '', known: 'typed', at } as const;
    return {
      ...newDraft(system, company, at),
      ...facts,
      setup: null,
      name: { value: name, known: 'typed', at },
      status: { value: status, known: statusKnown, at, ...(isMissing && status === 'unknown' && { missing }) },
      createdAt: made && { value: at, known: made },
      usedBy: place === null ? [] : [{ ...use, place }],
    };
  });

const inventory = fc.uniqueArray(anyKey, {
  maxLength: 8,
  selector: ({ system, company, name }) => `${system} ${company} ${name.value}`.toLowerCase(),
});

describe('our own list', () => {
  it('changes nothing where it came from', () => {
    fc.assert(
      fc.property(
        inventory.filter((keys) => keys.length > 0),
        (keys) => {
          const plans = plansOf(exported(keys), keys);
          expect(plans.map(({ row }) => row.outcome)).toEqual(keys.map(() => 'same'));
          expect(plans.map(({ row }) => row.keyId)).toEqual(keys.map(({ id }) => id));
        },
      ),
      { numRuns: 60 },
    );
  });

  it('says the same again once an empty inventory has taken it over', () => {
    fc.assert(
      fc.property(
        inventory.filter((keys) => keys.length > 0),
        (keys) => {
          const taken = take(plansOf(exported(keys), []), []);
          const shown = (key: KeyRecord) => ({
            id: key.id,
            system: key.system,
            company: key.company,
            name: key.name.value,
            status: key.status.value,
            owner: key.owner?.value,
            account: key.account?.value,
            made: key.createdAt?.value,
            places: key.usedBy.map(({ place, kind, contact }) => [place, kind, contact]),
          });
          expect(taken.map(shown)).toEqual(keys.map(shown));
          for (const key of taken) expect(KeyRecord.safeParse(key).success).toBe(true);
          expect(taken.every(({ name, status }) => name.known === 'imported' && status.known === 'imported')).toBe(
            true,
          );
        },
      ),
      { numRuns: 60 },
    );
  });
});

describe('any list', () => {
  const row = fc.record({
    name: fc.oneof(text, fc.constant('')),
    system: fc.constantFrom('Plytix', 'patchworks', 'other', ''),
    company: fc.oneof(text, fc.constant('')),
    owner: fc.oneof(text, fc.constant('')),
    status: fc.constantFrom('Active', 'gone', ''),
  });
  const listOf = (rows: readonly Record<string, string>[]) =>
    writeCsv({
      columns: ['Name', 'System', 'Company', 'Owner', 'Status'],
      rows: rows.map(({ name = '', system = '', company = '', owner = '', status = '' }) => [
        name,
        system,
        company,
        owner,
        status,
      ]),
    });

  it('gives each row one outcome, leaves keys alone that it does not name, and never touches what is known better', () => {
    fc.assert(
      fc.property(inventory, fc.array(row, { minLength: 1, maxLength: 8 }), fc.nat(7), (keys, rows, chosen) => {
        const named = keys[chosen % Math.max(1, keys.length)];
        const all = named
          ? [
              ...rows,
              {
                name: named.name.value,
                system: named.system,
                company: named.company,
                owner: 'Somebody',
                status: 'Active',
              },
            ]
          : rows;
        if (all.every((each) => Object.values(each).every((cell) => cell.trim() === ''))) return;
        const { list } = readList(listOf(all));
        const plans = plansOf(listOf(all), keys);
        expect(plans).toHaveLength(list.rows.length);
        const counts = rowOutcomes.map((outcome) => plans.filter((plan) => plan.row.outcome === outcome).length);
        expect(counts.reduce((sum, count) => sum + count, 0)).toBe(list.rows.length);
        const touched = new Set(
          plans.filter(({ row: { outcome } }) => outcome === 'changes').map(({ row: { keyId } }) => keyId),
        );
        const after = new Map(take(plans, keys).map((key) => [key.id, key]));
        for (const key of keys) {
          const now = after.get(key.id);
          if (!touched.has(key.id)) expect(now).toBe(key);
          for (const name of ['role', 'account', 'owner'] as const)
            if (key[name]?.value && key[name]?.known !== 'imported') expect(now?.[name]).toEqual(key[name]);
          if (key.status.known !== 'imported' || key.status.missing) expect(now?.status).toEqual(key.status);
          expect(now?.secrets).toEqual(key.secrets);
        }
        expect(after.size).toBe(keys.length + plans.filter(({ row: { outcome } }) => outcome === 'new').length);
        for (const key of after.values()) expect(KeyRecord.safeParse(key).success).toBe(true);
      }),
      { numRuns: 120 },
    );
  });

  it('says why rows are refused', () => {
    const twins = [1, 2].map(
      (): KeyRecord => ({ ...newDraft('plytix', 'A', at), name: { value: 'Twin', known: 'typed', at } }),
    );
    const lines = [
      'Name,System,Company,Created,Status,Owner',
      ',Plytix,A,,,',
      'One,Shopify,A,,,',
      'One,Plytix,,,,',
      'One,Plytix,A,31.02.2026,,',
      'One,Plytix,A,,lost,',
      `One,Plytix,A,,,${'x'.repeat(201)}`,
      'Twin,Plytix,a,,,',
      'One,Plytix,A,13 Nov 2026,active,Priya',
      'one,plytix,A,,,',
      'DEMOKEY0123456789ABC,Plytix,A,,,',
    ];
    const plans = plansOf(lines.join('\n'), twins);
    expect(
      plans.map(({ row: { number, outcome, refusal } }) => `${number} ${outcome} ${refusal ?? ''}`.trim()),
    ).toEqual([
      '2 refused no-name',
      '3 refused no-system',
      '4 refused no-company',
      '5 refused day',
      '6 refused status-word',
      '7 refused too-long',
      '8 refused several',
      '9 new',
      '10 twice',
      '11 refused secret',
    ]);
    expect(JSON.stringify(plans)).not.toContain('DEMOKEY');
  });

  it('uses one system and company for all rows when no column has them', () => {
    const { list, mapping } = readList('Key name\nOne\nTwo\n');
    const forAll = { system: 'patchworks', company: 'Harbour & Pine' } as const;
    const none = { facts: [], read: () => null };
    const plans = planImport({ rows: list.rows, mapping, forAll, words: vocabulary, keys: none });
    expect(take(plans, []).map(({ system, company, name }) => [system, company, name.value])).toEqual([
      ['patchworks', 'Harbour & Pine', 'One'],
      ['patchworks', 'Harbour & Pine', 'Two'],
    ]);
  });
});
