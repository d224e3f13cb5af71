import type { EventParams, JournalEvent } from '../model/event';

/** Facts that select a variant of an event's text, in order of precedence. */
const variants = [
  'proof',
  'tone',
  'field',
  'task',
  'screen',
  'tick',
  'decision',
  'answer',
  'what',
  'setting',
  'because',
  'kind',
  'format',
  'reason',
  'from',
] as const;

type Told = Pick<JournalEvent, 'type' | 'facts'>;

/**
 * The variant of an event's text that exists under a prefix such as `inventory.event`; '' for the text without one.
 * @param hasText whether there is a text with this key
 */
export function variantOf(prefix: string, { type, facts }: Told, hasText: (key: string) => boolean): string {
  const chosen = chosenVariant({ type, facts });
  if (chosen !== null) return chosen;
  const start = `${prefix}.${type}.`;
  const named = variants.map((name) => `${start}${facts[name] ?? ''}`).find(hasText);
  return named ? named.slice(start.length) : '';
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
export function undoneVariant({ undid = '', to, added, removed }: EventParams): string {
  if (undid === 'owner-changed' || undid === 'review-date-changed') return to === '' ? `${undid}.none` : String(undid);
  if (undid !== 'tags-changed') return String(undid);
  if (added && removed) return `${undid}.both`;
  return added ? `${undid}.added` : `${undid}.removed`;
}

/**
 * The key of the text that says what happened: the one that a key's history uses, or one for acts that belong to no key.
 * `activity.event.plain` for an event that has neither, so that a line is never without words.
 */
export function actTextKey(event: Told, hasText: (key: string) => boolean): string {
  // A notice that the history remembers: its own code says what was found.
  if (event.type === 'restored' && typeof event.facts.told === 'string') return 'activity.event.restored.told';
  for (const prefix of ['activity.event', 'inventory.event']) {
    const variant = variantOf(prefix, event, hasText);
    const key = `${prefix}.${event.type}${variant === '' ? '' : `.${variant}`}`;
    if (hasText(key)) return key;
  }
  return 'activity.event.plain';
}

/** What the values of a text need: a day as in `13 Nov 2026`, and a text of the catalogue or null. */
export type ActWords = {
  readonly dayWords: (day: string) => string;
  readonly textOf: (key: string) => string | null;
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
function copyWords(facts: Readonly<Record<string, string>>, { textOf }: ActWords): string {
  const kind = textOf(`inventory.copy.${facts.copy}`) ?? textOf('inventory.copy.other') ?? '';
  return [kind, facts.copyText ?? '', facts.copyWho ?? ''].filter((part) => part !== '').join(', ');
}

/** An old and a new value; '' is none. */
export type ToldChange = { readonly from: string; readonly to: string };

/** The pairs of facts that name an old and a new value. */
const pairs = [
  ['from', 'to'],
  ['before', 'after'],
  ['was', 'now'],
  ['old', 'new'],
] as const;

/** What an event changed, from what to what; null when its facts name no such pair. */
export function changeIn({ type, facts }: Told): ToldChange | null {
  if (type === 'used-by-changed' && facts.from === facts.place) return null;
  if (facts.undid === 'used-by-changed' && facts.from === facts.place) return null;
  const named =
    type === 'used-by-changed' || facts.undid === 'used-by-changed'
      ? (['from', 'place'] as const)
      : pairs.find((pair) => areTold(facts, pair));
  return named ? { from: String(facts[named[0]] ?? ''), to: String(facts[named[1]] ?? '') } : null;
}

function areTold(facts: EventParams, [from, to]: readonly [string, string]): boolean {
  return typeof facts[from] === 'string' && typeof facts[to] === 'string';
}

/** Facts that say more about an act, the most telling first. */
const details = ['title', 'file', 'reason', 'person', 'place', 'instance', 'company', 'name'] as const;

/** The one fact to show next to what happened; '' when there is none. */
export function detailIn({ facts }: Told): string {
  for (const name of details) if (typeof facts[name] === 'string' && facts[name] !== '') return facts[name];
  return '';
}
