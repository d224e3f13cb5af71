import { expect, it } from 'vitest';
import { importedChange } from '../../../../../electron/features/import/imported-changes';
import { listTask, type ReadList } from '../../../../../electron/features/import/list-task';
import { listVocabulary, ownHeaders } from '../../../../../electron/features/import/list-vocabulary';
import { newDraft } from '../../../../../electron/features/inventory/new-record';
import { writeCsv } from '../../../../../electron/features/reports/csv';
import { createDocumentWords } from '../../../../../electron/features/reports/document-words';
import { guessMapping } from '../../../../../shared/import/list-fields';
import { type Plan, planImport } from '../../../../../shared/import/plan-import';
import type { KeyRecord } from '../../../../../shared/model/key-record';

const words = createDocumentWords();
const vocabulary = listVocabulary(words);
const [early, at, later] = ['2026-11-02T08:00:00.000Z', '2026-11-20T08:00:00.000Z', '2026-11-21T08:00:00.000Z'];

const before: KeyRecord = {
  ...newDraft('plytix', 'Harbour & Pine', early),
  setup: null,
  name: { value: 'Feed', known: 'typed', at: early },
  status: { value: 'unknown', known: 'imported', at: early },
};
const missing = { since: at, seenBefore: early, account: 'Harbour & Pine' };
const lost: KeyRecord = { ...before, status: { ...before.status, missing } };

/** The plan of a list with one row about the key, whose status is this word. */
function planOf(status: string, keys: readonly KeyRecord[]): Plan | undefined {
  const text = writeCsv({
    columns: ['Name', 'System', 'Company', 'Status'],
    rows: [['Feed', 'Plytix', 'Harbour & Pine', status]],
  });
  const list = listTask(
    { bytes: Buffer.from(text), ownHeaders: ownHeaders(words) },
    { progress: () => {} },
  ) as ReadList;
  const mapping = guessMapping(
    list.columns.map(({ name }) => name),
    vocabulary,
  );
  const here = { facts: keys, read: (id: string) => keys.find((key) => key.id === id) ?? null };
  return planImport({
    rows: list.rows,
    mapping,
    forAll: { system: '', company: '' },
    words: vocabulary,
    keys: here,
  })[0];
}

const statusAfter = (plan: Plan | undefined, here: KeyRecord | null) =>
  plan && importedChange(plan, here, 'list.csv', later)?.record.status;

it('a list does not end what a read of the account’s own list contradicts', () => {
  expect(planOf('Active', [lost])?.row).toMatchObject({ outcome: 'same', kept: ['status'] });
});

it('nor does one whose preview is older than the read, unless it says that the key has ended', () => {
  const plan = planOf('Active', [before]);
  expect(plan?.row.outcome).toBe('changes');
  expect(statusAfter(plan, lost)).toEqual(lost.status);
  expect(statusAfter(planOf('Deleted', [before]), lost)).toEqual({ value: 'deleted', known: 'imported', at: later });
});

it('a list made here understands its own word for a missing key, and takes it for no active one', () => {
  const plan = planOf(words('inventory.status.not-in-list'), []);
  expect(plan?.row.refusal).toBeNull();
  expect(statusAfter(plan, null)).toEqual({ value: 'unknown', known: 'imported', at: later });
});
