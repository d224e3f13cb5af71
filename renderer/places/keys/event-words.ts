import { originOf } from '../../../shared/activity/act-origin';
import { actTextValues, variantOf } from '../../../shared/activity/act-text';
import type { JournalEvent } from '../../../shared/model/event';
import { codedText } from '../../guide/coded-text';
import type { TimelineEntry } from '../../kit/timeline';
import { dateTimeWords, dayWords } from '../../messages/dates';
import { hasText, t } from '../../messages/t';
import { eventIconOf } from './event-icons';

function titleOf(event: JournalEvent): string {
  const { type } = event;
  const variant = variantOf('inventory.event', event, hasText);
  const key = `inventory.event.${type}`;
  return codedText(variant === '' ? key : `${key}.${variant}`, actTextValues(event, dayWords)) ?? type;
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
