import type { KeyStatus, System } from '../../../shared/model/key-record';
import type { Setup } from '../../../shared/model/setup';
import type { VerdictCode } from '../../../shared/model/test-run';
import type { PlaceKind } from '../../../shared/model/used-by';

/** The time of every picture. */
export const now = new Date('2026-11-18T14:05:00Z');

/** A time some days before that. */
export const ago = (days: number, time = '09:10') => {
  const day = new Date(now.getTime() - days * 86_400_000).toISOString().slice(0, 10);
  return `${day}T${time}:00.000Z`;
};

type Test = { readonly code: VerdictCode; readonly tone: 'passed' | 'wrong' | 'could-not-run'; readonly days: number };

/** A short form of one key; the rest is derived. */
export type Sketch = {
  readonly system: System;
  readonly company: string;
  readonly name: string;
  readonly status: KeyStatus;
  readonly role?: string;
  readonly days: number;
  readonly owner?: string;
  readonly test?: Test;
  readonly setup?: Partial<Setup>;
  readonly empty?: boolean;
  /** Days until the review; negative when overdue. */
  readonly due?: number;
  readonly uses?: readonly (readonly [place: string, kind: PlaceKind, contact: string])[];
};

const finished = (days: number): Partial<Setup> => ({
  state: 'finished',
  step: 'record',
  furthest: 'record',
  finishedAt: ago(days),
});

/** A key in every state, each visibly invented. */
export const sketches: readonly Sketch[] = [
  {
    system: 'plytix',
    company: 'Tidewell Outdoors',
    name: 'Patchworks Integration',
    due: -12,
    uses: [
      ['Plytix, Tidewell Outdoors', 'patchworks-instance', 'Tom Okafor'],
      ['Price check sheet', 'document', 'Marta Lind'],
    ],
    status: 'active',
    role: 'admin',
    days: 380,
    owner: 'Tom Okafor',
    test: { code: 'pair-refused', tone: 'wrong', days: 0 },
    setup: { step: 'test', furthest: 'handover' },
  },
  {
    system: 'patchworks',
    company: 'Harbour & Pine',
    name: 'Nightly stock feed',
    due: 7,
    uses: [
      ['Stock levels to the shop', 'script', 'Marta Lind'],
      ['Finance stock sheet', 'document', 'Priya Raman'],
    ],
    status: 'active',
    days: 302,
    owner: 'Marta Lind',
    test: { code: 'all-passed', tone: 'passed', days: 5 },
    setup: finished(300),
  },
  {
    system: 'plytix',
    company: 'Harbour & Pine',
    name: 'Patchworks Integration',
    status: 'draft',
    role: 'admin',
    days: 1,
    owner: 'Priya Raman',
    setup: { step: 'test', furthest: 'test' },
  },
  {
    system: 'plytix',
    company: 'Lark Street Toys',
    name: 'Patchworks Integration',
    status: 'draft',
    days: 0,
    empty: true,
    setup: { state: 'waiting', step: 'check', furthest: 'check', mayManage: 'no', waitingFor: 'Jonas' },
  },
  {
    system: 'patchworks',
    company: 'Northfold Studio',
    name: 'Agency dashboard',
    due: 14,
    uses: [['Agency dashboard', 'other-app', 'Priya Raman']],
    status: 'active',
    days: 400,
    owner: 'Priya Raman',
    test: { code: 'all-passed', tone: 'passed', days: 9 },
  },
  {
    system: 'plytix',
    company: 'Lark Street Toys',
    name: 'Marketplace export',
    due: 57,
    uses: [['Marketplace', 'other-app', 'Jonas Weber']],
    status: 'active',
    role: 'user',
    days: 210,
    owner: 'Jonas Weber',
    test: { code: 'all-passed', tone: 'passed', days: 64 },
  },
  {
    system: 'plytix',
    company: 'Maple & Rye',
    name: 'Photo studio upload',
    due: 63,
    uses: [['Photo studio', 'person', 'Ines Duarte']],
    status: 'unknown',
    days: -1,
    owner: 'Ines Duarte',
  },
  {
    system: 'patchworks',
    company: 'Tidewell Outdoors',
    name: 'Old stock system',
    due: 75,
    uses: [['Stock system in the cellar', 'other-app', 'Tom Okafor']],
    status: 'active',
    days: 1100,
    test: { code: 'offline', tone: 'could-not-run', days: 3 },
  },
  {
    system: 'plytix',
    company: 'Maple & Rye',
    name: 'Patchworks Integration',
    due: 86,
    uses: [
      ['Plytix, Maple & Rye', 'patchworks-instance', 'Ines Duarte'],
      ['Shop', 'other-app', 'Ines Duarte'],
    ],
    status: 'active',
    role: 'admin',
    days: 95,
    owner: 'Ines Duarte',
    test: { code: 'all-passed', tone: 'passed', days: 6 },
    setup: finished(6),
  },
  {
    system: 'patchworks',
    company: 'Harbour & Pine',
    name: 'Orders to finance',
    due: 92,
    uses: [['Book-keeping', 'other-app', 'Marta Lind']],
    status: 'active',
    days: 150,
    owner: 'Marta Lind',
    test: { code: 'all-passed', tone: 'passed', days: 2 },
  },
  {
    system: 'patchworks',
    company: 'Tidewell Outdoors',
    name: 'Returns portal',
    due: 104,
    uses: [['Returns portal', 'other-app', 'Tom Okafor']],
    status: 'active',
    days: 185,
    owner: 'Tom Okafor',
    test: { code: 'all-passed', tone: 'passed', days: 3 },
  },
  {
    system: 'patchworks',
    company: 'Harbour & Pine',
    name: 'Nightly stock feed (old)',
    status: 'revoked',
    days: 800,
    owner: 'Marta Lind',
    test: { code: 'all-passed', tone: 'passed', days: 310 },
  },
  {
    system: 'plytix',
    company: 'Lark Street Toys',
    name: 'Summer pop-up shop',
    status: 'deleted',
    role: 'admin',
    days: 500,
    owner: 'Jonas Weber',
    test: { code: 'all-passed', tone: 'passed', days: 200 },
  },
  {
    system: 'patchworks',
    company: 'Harbour & Pine',
    name: 'Warehouse sync',
    status: 'active',
    due: -3,
    days: 730,
    test: { code: 'all-passed', tone: 'passed', days: 41 },
  },
  {
    system: 'plytix',
    company: 'Harbour & Pine',
    name: 'Shop feed',
    status: 'active',
    role: 'admin',
    due: 11,
    uses: [
      ['Web shop', 'other-app', 'Priya Raman'],
      ['Nightly export', 'script', ''],
      ['Catalogue', 'document', 'Marta Lind'],
    ],
    days: 335,
    owner: 'Priya Raman',
    test: { code: 'all-passed', tone: 'passed', days: 0 },
  },
  {
    system: 'plytix',
    company: 'Maple & Rye',
    name: 'Price list import',
    status: 'active',
    role: 'Editor',
    due: 111,
    uses: [['Price list', 'script', 'Ines Duarte']],
    days: 121,
    owner: 'Ines Duarte',
    test: { code: 'all-passed', tone: 'passed', days: 8 },
  },
];
