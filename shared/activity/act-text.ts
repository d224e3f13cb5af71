import type { EventParams, JournalEvent } from '../model/event';
import type { CodedText } from './act-cause';

/** Facts that select a variant of an event's text, in order of precedence. */
const variants = 'proof tone field task screen tick decision answer what setting because kind format from reason'.split(
  ' ',
);

type Told = Pick<JournalEvent, 'type' | 'facts'>;

/**
 * The variant of an event's text that exists under a prefix such as `inventory.event`; '' for the text without one.
 * @param hasText whether there is a text with this key
 */
export function variantOf(prefix: string, { type, facts }: Told, hasText: (key: string) => boolean): string {
  const chosen = chosenVariant({ type, facts });
  if (chosen !== null) return chosen;
  const start = `${prefix}.${type}.`;
  // A hundred thousand lines are indexed by this, so it looks up only what a line tells.
  for (const name of variants) {
    const fact = facts[name];
    if (fact !== undefined && fact !== '' && hasText(`${start}${fact}`)) return String(fact);
  }
  return '';
}

/** The variant that several facts decide together; null leaves it to the first fact that has a text. */
function chosenVariant({ type, facts }: Told): string | null {
  switch (type) {
    case 'backed-up':
      return String(facts.held ?? '');
    case 'exported':
      // A file that only names this key; its own record or a KeePass file has another text.
      if (facts.held === undefined) return null;
      return facts.file ? 'named' : 'printed';
    case 'passed-on':
      return facts.name === undefined ? null : 'file';
    case 'confirmed':
      return facts.leak === undefined ? null : String(facts.leak);
    case 'drill-ticked':
      return facts.outcome === undefined ? null : String(facts.outcome);
    case 'app-updated':
      return facts.from === '' ? 'first' : '';
    case 'setup-changed':
      return facts.changed === 'replaces' ? 'unlinked' : null;
    case 'tested':
      // An answer that proved nothing, a first test and a retest look different.
      if (facts.task !== undefined) return 'confirm';
      return facts.before === undefined ? null : `again.${facts.tone}`;
    case 'owner-changed':
      if (facts.to === '') return 'none';
      return facts.from === '' ? 'first' : '';
    case 'review-date-changed':
      return facts.to === '' ? 'none' : '';
    case 'tags-changed':
      if (facts.added && facts.removed) return 'both';
      return facts.added ? 'added' : 'removed';
    case 'undone':
      return undoneVariant(facts);
    default:
      return null;
  }
}

/** The variant of the text of an undo: the type of what was undone, and whether nothing is there again. */
function undoneVariant({ undid = '', to, added, removed }: EventParams): string {
  if (undid === 'owner-changed' || undid === 'review-date-changed') return to === '' ? `${undid}.none` : String(undid);
  if (undid !== 'tags-changed') return String(undid);
  if (added && removed) return `${undid}.both`;
  return added ? `${undid}.added` : `${undid}.removed`;
}

/** What the values of a text need: a day as in `13 Nov 2026`, and a text of the catalogue or null. */
export type ActWords = {
  readonly dayWords: (day: string) => string;
  readonly textOf: CodedText;
};

/** The values for that text. */
export function actTextValues({ type, facts }: Told, words: ActWords): Record<string, string> {
  const values = Object.fromEntries(Object.entries(facts).map(([name, value]) => [name, String(value)]));
  if ((type === 'review-date-changed' || facts.undid === 'review-date-changed') && values.to)
    values.to = words.dayWords(values.to);
  if (type === 'drill-ticked' && values.copy) values.what = copyWords(values, words);
  return { ...values, type };
}

/** The copy that a tick is about, in the words of the list. */
function copyWords(facts: Readonly<Record<string, string>>, { textOf }: Pick<ActWords, 'textOf'>): string {
  const kind = textOf(`inventory.copy.${facts.copy}`) ?? textOf('inventory.copy.other') ?? '';
  return [kind, facts.copyText ?? '', facts.copyWho ?? ''].filter((part) => part !== '').join(', ');
}

/** An old and a new value; '' is none. */
export type ToldChange = { readonly from: string; readonly to: string };

/** The pairs of facts that name an old and a new value. */
const pairs = ['from to', 'before after', 'was now', 'old new'].map((pair) => pair.split(' '));
const placePair = 'from place'.split(' ');

/** A day as facts keep it. */
const isoDay = /^\d{4}-\d\d-\d\d$/;

/** An old or a new value as a person reads it: a day in words, and a word for none. */
export function valueWords(value: string, nothing: string, dayWords: ActWords['dayWords']): string {
  return value === '' ? nothing : isoDay.test(value) ? dayWords(value) : value;
}

/** What an event changed, from what to what; null when its facts name no such pair. */
export function changeIn({ type, facts }: Told): ToldChange | null {
  if (type === 'used-by-changed' && facts.from === facts.place) return null;
  if (facts.undid === 'used-by-changed' && facts.from === facts.place) return null;
  const isPlace = type === 'used-by-changed' || facts.undid === 'used-by-changed';
  const named = isPlace ? placePair : pairs.find((pair) => areTold(facts, pair));
  if (!named) return null;
  const [from, to] = named.map((name) => String(facts[name] ?? ''));
  return { from: from ?? '', to: to ?? '' };
}

function areTold(facts: EventParams, pair: readonly string[]): boolean {
  return pair.every((name) => typeof facts[name] === 'string');
}

/** Facts that say more about an act, the most telling first. */
const details = ['title', 'file', 'reason', 'person', 'place', 'instance', 'company', 'name'] as const;

/** What the key's own column says already. */
const ofKey: ReadonlySet<string> = new Set(['company', 'name']);

/** The fingerprint of a file, which says nothing to a person. */
const fingerprint = /^[0-9a-f]{64}$/;

/** The one fact to show next to what happened; '' when there is none. */
export function detailIn({ type, facts, keyId }: Told & Pick<JournalEvent, 'keyId'>): string {
  // Its reason is a code, and the text of the act says it.
  if (type === 'restored') return '';
  for (const name of details) {
    const fact = facts[name];
    if (typeof fact !== 'string' || fact === '' || fingerprint.test(fact)) continue;
    if (keyId === null || !ofKey.has(name)) return fact;
  }
  return '';
}
