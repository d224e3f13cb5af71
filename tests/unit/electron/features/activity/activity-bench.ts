import { actTexts } from '../../../../../electron/features/activity/act-texts';
import { createActivity } from '../../../../../electron/features/activity/activity';
import { type JournalLine, writeLine } from '../../../../../electron/storage/journal/line';
import { standingsOf } from '../../../../../electron/storage/vault/journal-standings';
import type { Vault } from '../../../../../electron/storage/vault/vault';
import type { ActivityDay, ActivityRow } from '../../../../../shared/activity/activity-row';
import type { ActivityView } from '../../../../../shared/activity/activity-view';
import { wholeActivity } from '../../../../../shared/activity/whole-activity';
import type { KeyFacts } from '../../../../../shared/model/key-facts';

/** The id of a key that is here, and of one that was purged. */
export const here = 'aaaaaaaaaaaaaaaaaaaaaaaa';
export const purged = 'bbbbbbbbbbbbbbbbbbbbbbbb';
/** The time of all tests. */
export const now = new Date('2026-11-24T12:00:00');

/** A line as a test tells it; the rest is as usual. */
export type Told = Partial<Omit<JournalLine, 'type'>> & { readonly type: JournalLine['type'] };

/** The activity of a journal in memory. */
export function arrange(told: readonly (Told | null)[]) {
  const texts: string[] = [];
  const append = (line: Told | null) => {
    const seq = texts.length + 1;
    const at = new Date(now.getTime() - 60_000).toISOString();
    const usual = { seq, at, keyId: null, who: 'Ada Brandt', machine: 'desk', known: 'typed', facts: {} } as const;
    const mac = String(seq).padStart(64, '0');
    texts.push(line === null ? '' : writeLine({ ...usual, saves: false, key: 'interim', mac, ...line }));
  };
  told.forEach(append);
  const record = { name: { value: 'Stock now' }, company: 'Northfold Studio', system: 'patchworks' };
  let reads = 0;
  const journal = {
    ready: async () => {
      reads += 1;
    },
    count: () => texts.length,
    textsFrom: (from: number) => texts.slice(from),
    at: (line: number) => (texts[line - 1] ? (JSON.parse(texts[line - 1] ?? '') as JournalLine) : null),
    lastCheck: () => null,
    lastStandings: () => standingsOf(4, ['interim'], [{ line: 2, kind: 'changed' }]),
  };
  const vault = {
    journal,
    records: { factsOf: (id: string) => (id === here ? (record as unknown as KeyFacts) : null) },
  } as unknown as Vault;
  const activity = createActivity({ vault, texts: actTexts, revision: () => 1, clock: () => now });
  const view = async (change: Partial<ActivityView> = {}, until: number | null = null) => {
    const answer = await activity.view({ view: { ...wholeActivity, ...change }, until, count: 100 });
    const rows = JSON.parse(answer.rows) as ActivityRow[];
    return { ...answer, rows, lines: rows.map(({ line }) => line), days: JSON.parse(answer.days) as ActivityDay[] };
  };
  return { activity, view, append, texts, journal, vault, reads: () => reads };
}

/** A short history of both keys. */
export const usual: readonly (Told | null)[] = [
  { type: 'created', keyId: here, facts: { name: 'Stock then' } },
  { type: 'tested', keyId: here, who: 'Priya Raman', known: 'live', facts: { tone: 'wrong', verdict: 'key-unknown' } },
  { type: 'created', keyId: purged, facts: { name: 'Old name' } },
  { type: 'renamed', keyId: purged, facts: { from: 'Old name', to: 'Newer name' } },
  { type: 'purged', keyId: purged, facts: { system: 'plytix', company: 'Lark Street Toys', name: 'Newer name' } },
  { type: 'backed-up', facts: { file: '=HYPERLINK("x").keyquilt' } },
];

/** The same, again and again. */
export const many = (count: number) => Array.from({ length: count }, (_, at) => usual[at % usual.length] ?? null);
