import type { EventParams, JournalEvent } from '../model/event';

/** Facts that select a variant of an event's text, in order of precedence. */
const variants = [
  'tone',
  'field',
  'task',
  'screen',
  'tick',
  'decision',
  'what',
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
  // An owner or date that was removed has its own text.
  if (type === 'owner-changed' || type === 'review-date-changed') return facts.to === '' ? 'none' : '';
  const start = `${prefix}.${type}.`;
  const named = variants.map((name) => `${start}${facts[name] ?? ''}`).find(hasText);
  return named ? named.slice(start.length) : '';
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

/** The values for that text. `dayWords` writes a day as in `13 Nov 2026`. */
export function actTextValues({ type, facts }: Told, dayWords: (day: string) => string): Record<string, string> {
  const values = Object.fromEntries(Object.entries(facts).map(([name, value]) => [name, String(value)]));
  if (type === 'review-date-changed' && values.to) values.to = dayWords(values.to);
  return { ...values, type };
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
  const named = type === 'used-by-changed' ? (['from', 'place'] as const) : pairs.find((pair) => areTold(facts, pair));
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
