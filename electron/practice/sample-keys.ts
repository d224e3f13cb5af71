/** What the record of a sample key is there to show. */
export type SampleStory = 'healthy' | 'overdue' | 'failing' | 'revoked' | 'never-tested';

/** One key of the sample company, before its values are made. Ages in days. */
export type SampleKey = {
  readonly system: 'plytix' | 'patchworks';
  readonly company: string;
  readonly name: string;
  /** As Plytix spells it on the wire; a Patchworks key always acts as manager. */
  readonly role: string;
  readonly owner: string;
  readonly story: SampleStory;
  readonly ageDays: number;
  /** When it was last tested; null when never. */
  readonly testedDaysAgo: number | null;
  /** When its next review is due; negative when it is late. */
  readonly reviewDueInDays: number;
};

/** The invented companies of the practice account. The last has no key yet: it is there to practise a first set-up. */
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
];

const rows: readonly Row[] = [
  ['plytix', 'Harbour & Pine', 'Patchworks Integration', 'ADMIN', 'Priya Raman', 'healthy', 96, 4, 84],
  ['plytix', 'Harbour & Pine', 'Shop feed', 'ADMIN', 'Tom Okafor', 'failing', 188, 2, 30],
  ['patchworks', 'Harbour & Pine', 'Nightly stock report', 'manager', 'Tom Okafor', 'healthy', 141, 12, 39],
  ['patchworks', 'Harbour & Pine', 'Old order export', 'manager', 'Priya Raman', 'revoked', 420, 60, 120],
  ['plytix', 'Tidewell Outdoors', 'Patchworks Integration', 'ADMIN', 'Marta Lind', 'overdue', 377, 41, -12],
  ['plytix', 'Tidewell Outdoors', 'Photo studio upload', 'USER', 'Marta Lind', 'never-tested', 33, null, 57],
  ['patchworks', 'Tidewell Outdoors', 'Returns import', 'manager', 'Marta Lind', 'healthy', 75, 9, 105],
  ['plytix', 'Lark Street Toys', 'Patchworks Integration', 'OWNER', 'Jonas Weber', 'healthy', 58, 6, 122],
  ['patchworks', 'Lark Street Toys', 'Warehouse sync', 'manager', 'Jonas Weber', 'healthy', 58, 6, 122],
  ['plytix', 'Maple & Rye', 'Patchworks Integration', 'ADMIN', 'Ines Duarte', 'healthy', 21, 1, 159],
  ['patchworks', 'Maple & Rye', 'Price list', 'manager', 'Ines Duarte', 'healthy', 21, 1, 159],
  ['patchworks', 'Maple & Rye', 'Supplier portal', 'manager', 'Tom Okafor', 'healthy', 167, 20, 13],
];

/** Every sample key, in the order in which they stand in the inventory. */
export const sampleKeys: readonly SampleKey[] = rows.map(
  ([system, company, name, role, owner, story, ageDays, testedDaysAgo, reviewDueInDays]) => ({
    system,
    company,
    name,
    role,
    owner,
    story,
    ageDays,
    testedDaysAgo,
    reviewDueInDays,
  }),
);
