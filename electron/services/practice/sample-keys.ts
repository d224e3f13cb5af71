import type { PractisedSystem } from '../../../shared/model/services/services';
import type { PlaceKind } from '../../../shared/model/used-by';

/** What a sample key's record demonstrates. */
type SampleStory = 'healthy' | 'overdue' | 'failing' | 'revoked' | 'never-tested';

/** One key of the sample company, before its values are made. Ages in days. */
export type SampleKey = {
  readonly system: PractisedSystem;
  readonly company: string;
  readonly name: string;
  /** As Plytix spells it on the wire; a Patchworks key always acts as manager. */
  readonly role: string;
  readonly owner: string;
  readonly story: SampleStory;
  readonly ageDays: number;
  /** Days since the last test; null when there was none. */
  readonly testedDaysAgo: number | null;
  /** Days until the next review; negative when it is overdue. */
  readonly reviewDueInDays: number;
  /** Where it is used, as somebody entered it. */
  readonly uses: readonly SampleUse[];
};

/** A place of use, and whom to tell before the key stops. */
type SampleUse = readonly [place: string, kind: PlaceKind, contact: string, note?: string];

/** The invented companies of the practice account. The last has no key yet, for a first set-up. */
export const sampleCompanies = [
  'Harbour & Pine',
  'Tidewell Outdoors',
  'Lark Street Toys',
  'Maple & Rye',
  'Northfold Studio',
] as const;

type Row = readonly [
  system: SampleKey['system'],
  company: (typeof sampleCompanies)[number],
  name: string,
  role: string,
  owner: string,
  story: SampleStory,
  ageDays: number,
  testedDaysAgo: number | null,
  reviewDueInDays: number,
  ...uses: SampleUse[],
];

const rows: readonly Row[] = [
  [
    'plytix',
    'Harbour & Pine',
    'Patchworks Integration',
    'ADMIN',
    'Priya Raman',
    'healthy',
    96,
    4,
    84,
    ['Plytix, Harbour & Pine', 'patchworks-instance', 'Priya Raman'],
    ['Web shop', 'other-app', 'Tom Okafor'],
  ],
  [
    'plytix',
    'Harbour & Pine',
    'Shop feed',
    'ADMIN',
    'Tom Okafor',
    'failing',
    188,
    2,
    30,
    ['Shop feed', 'script', 'Tom Okafor', 'Runs every hour'],
  ],
  [
    'patchworks',
    'Harbour & Pine',
    'Nightly stock report',
    'manager',
    'Tom Okafor',
    'healthy',
    141,
    12,
    7,
    ['Stock levels to the shop', 'script', 'Marta Lind', 'Runs every night at 02:00'],
    ['Finance stock sheet', 'document', 'Priya Raman', 'Refreshed on Mondays'],
  ],
  ['patchworks', 'Harbour & Pine', 'Old order export', 'manager', 'Priya Raman', 'revoked', 420, 60, 120],
  [
    'plytix',
    'Tidewell Outdoors',
    'Patchworks Integration',
    'ADMIN',
    'Marta Lind',
    'overdue',
    377,
    41,
    -12,
    ['Plytix, Tidewell', 'patchworks-instance', 'Marta Lind'],
    ['Price check sheet', 'document', 'Tom Okafor'],
  ],
  [
    'plytix',
    'Tidewell Outdoors',
    'Photo studio upload',
    'USER',
    'Marta Lind',
    'never-tested',
    33,
    null,
    57,
    ['Photo studio', 'person', 'Marta Lind'],
  ],
  [
    'patchworks',
    'Tidewell Outdoors',
    'Returns import',
    'manager',
    'Marta Lind',
    'healthy',
    75,
    9,
    105,
    ['Returns portal', 'other-app', 'Marta Lind'],
  ],
  [
    'plytix',
    'Lark Street Toys',
    'Patchworks Integration',
    'OWNER',
    'Jonas Weber',
    'healthy',
    58,
    6,
    122,
    ['Plytix, Lark Street', 'patchworks-instance', 'Jonas Weber'],
  ],
  ['patchworks', 'Lark Street Toys', 'Warehouse sync', 'manager', 'Jonas Weber', 'healthy', 58, 6, 122],
  [
    'plytix',
    'Maple & Rye',
    'Patchworks Integration',
    'ADMIN',
    'Ines Duarte',
    'healthy',
    21,
    1,
    159,
    ['Plytix, Maple & Rye', 'patchworks-instance', 'Ines Duarte'],
    ['Shop', 'other-app', 'Ines Duarte'],
  ],
  [
    'patchworks',
    'Maple & Rye',
    'Price list',
    'manager',
    'Ines Duarte',
    'healthy',
    21,
    1,
    159,
    ['Price list', 'script', 'Ines Duarte', 'Runs on the first of the month'],
  ],
  [
    'patchworks',
    'Maple & Rye',
    'Supplier portal',
    'manager',
    'Tom Okafor',
    'healthy',
    167,
    20,
    13,
    ['Supplier portal', 'other-app', 'Tom Okafor'],
  ],
];

/** Every sample key, in the order of the inventory. */
export const sampleKeys: readonly SampleKey[] = rows.map(
  ([system, company, name, role, owner, story, ageDays, testedDaysAgo, reviewDueInDays, ...uses]) => ({
    system,
    company,
    name,
    role,
    owner,
    story,
    ageDays,
    testedDaysAgo,
    reviewDueInDays,
    uses,
  }),
);
