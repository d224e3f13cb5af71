import type { JournalEvent } from '../../../shared/model/event';
import type { Knowledge } from '../../../shared/model/key-record';
import { codedText } from '../../guide/coded-text';
import type { TimelineEntry } from '../../kit/timeline';
import { dateTimeWords, dayWords } from '../../messages/dates';
import { hasText, t } from '../../messages/t';
import { eventIconOf } from './event-icons';

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
  'kind',
  'format',
  'reason',
  'from',
] as const;

function variantOf({ type, facts }: JournalEvent): string {
  // An owner or date that was removed has its own text.
  if (type === 'owner-changed' || type === 'review-date-changed') return facts.to === '' ? 'none' : '';
  if (type === 'tags-changed') {
    if (facts.added && facts.removed) return 'both';
    return facts.added ? 'added' : 'removed';
  }
  const named = variants.map((name) => `inventory.event.${type}.${facts[name] ?? ''}`).find(hasText);
  return named ? named.slice(`inventory.event.${type}.`.length) : '';
}

function titleOf(event: JournalEvent): string {
  const { type, facts } = event;
  const values = Object.fromEntries(Object.entries(facts).map(([name, value]) => [name, String(value)]));
  if (type === 'review-date-changed' && values.to) values.to = dayWords(values.to);
  const variant = variantOf(event);
  const key = `inventory.event.${type}`;
  return codedText(variant === '' ? key : `${key}.${variant}`, values) ?? type;
}

/** When an event happened, who did it and where: an event from another journal keeps that in its details. */
function originOf({ at, who, machine, known, facts }: JournalEvent) {
  if (typeof facts.originAt !== 'string') return { at, who, machine, known, elsewhere: false };
  return {
    at: facts.originAt,
    who: String(facts.originWho ?? who),
    machine: String(facts.originMachine ?? machine),
    known: String(facts.originKnown ?? known) as Knowledge,
    elsewhere: true,
  };
}

function lineOf(event: JournalEvent): string {
  const { at, who, machine, known, elsewhere } = originOf(event);
  const words = { when: dateTimeWords(at), how: t(`inventory.how.${known}`), who, machine };
  const line = t(elsewhere ? 'inventory.eventLine.imported' : 'inventory.eventLine', words);
  const reason = event.type === 'reviewed' && event.facts.reason;
  return reason ? `${t('inventory.eventReason', { reason: String(reason) })} ${line}` : line;
}

/** One event as a timeline entry; null for events that timelines leave out. */
export function entryOf(event: JournalEvent): TimelineEntry | null {
  const found = eventIconOf(event);
  return found && { key: event.seq, ...found, title: titleOf(event), text: lineOf(event) };
}

/** Sorts by time; events of the same time stay in order. */
function byTime(a: JournalEvent, b: JournalEvent): number {
  const [first, second] = [originOf(a).at, originOf(b).at];
  return first < second ? -1 : first > second ? 1 : a.seq - b.seq;
}

/**
 * A key's events as timeline entries, newest first. Clearing a proven task is left out: its proof is the entry below.
 */
export function entriesOf(events: readonly JournalEvent[]): readonly TimelineEntry[] {
  const inOrder = [...events].sort(byTime);
  return inOrder
    .filter((event, place) => event.type !== 'care-stopped' || inOrder[place - 1]?.type !== 'confirmed')
    .flatMap((event) => entryOf(event) ?? [])
    .toReversed();
}
