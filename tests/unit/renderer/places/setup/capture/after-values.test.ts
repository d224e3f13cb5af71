import { expect, it } from 'vitest';
import { placeAfterValues, printsOf } from '../../../../../../renderer/places/setup/capture/after-values';
import type { Drafted } from '../../../../../../renderer/places/setup/use-setup';

type Given = { readonly print?: string; readonly tick?: boolean; readonly furthest?: string; readonly row?: boolean };

function record({ print = 'b', tick = false, furthest = 'capture', row = false }: Given, system = 'plytix'): Drafted {
  return {
    system,
    secrets: { apiKey: { fingerprint: 'a' }, apiPassword: { fingerprint: print } },
    setup: { furthest, ticks: tick ? { 'password-manager': '2026-11-21T10:00:00Z' } : {} },
    row: row ? {} : null,
  } as unknown as Drafted;
}

const second = { step: 'capture', page: 1 };

it.each([
  ['the first time', {}, second],
  ['ticked before', { tick: true }, { step: 'answers', page: 0 }],
  ['further before, the same values', { furthest: 'test' }, { step: 'answers', page: 0 }],
  ['further before, another password', { furthest: 'test', print: 'c' }, second],
] as const)('Plytix, %s', (_case, given, place) => {
  expect(placeAfterValues(record(given), printsOf(record({})))).toEqual(place);
});

it.each([
  ['the first time', {}, second],
  ['its row is known', { row: true }, { step: 'test', page: 0 }],
] as const)('Patchworks, %s', (_case, given, place) => {
  expect(placeAfterValues(record(given, 'patchworks'), printsOf(record({})))).toEqual(place);
});
