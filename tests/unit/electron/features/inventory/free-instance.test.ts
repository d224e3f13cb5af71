import { expect, it } from 'vitest';
import { freeInstanceFor } from '../../../../../electron/features/inventory/free-instance';
import { newDraft } from '../../../../../electron/features/inventory/new-record';
import type { KeyRecord } from '../../../../../shared/model/key-record';
import type { UsedBy } from '../../../../../shared/model/used-by';

const at = '2026-11-18T09:00:00.000Z';
const company = 'Harbour & Pine';

function keyIn(instanceName: string, change: Partial<KeyRecord> = {}): KeyRecord {
  const draft = newDraft('plytix', company, at);
  return { ...draft, setup: draft.setup && { ...draft.setup, instanceName }, ...change };
}

const fresh = keyIn('');
const nameBeside = (...keys: KeyRecord[]) => freeInstanceFor(fresh, 'Plytix', [fresh, ...keys]).name;

it('counts the instances of set-ups and noted ones of the same company', () => {
  expect(nameBeside()).toBe('Plytix');
  expect(nameBeside(keyIn('Plytix'))).toBe('Plytix 2');
  expect(nameBeside(keyIn('plytix', { company: 'harbour &  pine' }))).toBe('Plytix 2');
  const place: UsedBy = {
    id: 'a'.repeat(24),
    place: 'Plytix',
    kind: 'patchworks-instance',
    contact: '',
    note: '',
    known: 'typed',
    at,
  };
  expect(nameBeside(keyIn('', { usedBy: [place] }))).toBe('Plytix 2');
  expect(nameBeside(keyIn('', { usedBy: [{ ...place, kind: 'script' }] }))).toBe('Plytix');
});

it('counts neither another company, nor an ended key, nor the other key of a rotation', () => {
  expect(nameBeside(keyIn('Plytix', { company: 'Lark Street Toys' }))).toBe('Plytix');
  expect(nameBeside(keyIn('Plytix', { status: { value: 'deleted', known: 'live', at } }))).toBe('Plytix');
  const old = keyIn('Plytix');
  expect(freeInstanceFor({ ...fresh, replaces: old.id }, 'Plytix', [old]).name).toBe('Plytix');
});
