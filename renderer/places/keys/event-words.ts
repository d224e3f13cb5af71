import { causeIn, groupIn } from '../../../shared/activity/act-cause';
import { originOf } from '../../../shared/activity/act-origin';
import { actTextValues, variantOf } from '../../../shared/activity/act-text';
import type { JournalEvent } from '../../../shared/model/event';
import { codedText } from '../../guide/coded-text';
import type { TimelineEntry } from '../../kit/timeline';
import { dateTimeWords, dayWords } from '../../messages/dates';
import { hasText, t } from '../../messages/t';
import { eventIconOf } from './event-icons';
import 'texts:doctor';
import 'texts:inventory';
import 'texts:key-tasks';
import 'texts:notices';

function titleOf(event: JournalEvent): string {
  const { type } = event;
  const variant = variantOf('inventory.event', event, hasText);
  const key = `inventory.event.${type}`;
  const values = actTextValues(event, { dayWords, textOf: codedText });
  return codedText(variant === '' ? key : `${key}.${variant}`, values) ?? codedText(key, values) ?? type;
}

/** Why a test failed or proved nothing, and which others ran with it; empty for any other event. */
function causeOf(event: JournalEvent): string {
  const cause = causeIn(event, { textOf: codedText, timeWords: dateTimeWords });
  const told = cause && t('inventory.eventCause', { cause });
  return [told, groupIn(event, codedText)].filter(Boolean).join(' ');
}

function lineOf(event: JournalEvent): string {
  const { at, who, machine, known, elsewhere } = originOf(event);
  const words = { when: dateTimeWords(at), how: t(`inventory.how.${known}`), who, machine };
  const line = t(elsewhere ? 'inventory.eventLine.imported' : 'inventory.eventLine', words);
  const cause = causeOf(event);
  if (cause !== '') return `${cause} ${line}`;
  const reason = (event.type === 'reviewed' || event.type === 'leak-withdrawn') && event.facts.reason;
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

/** A task that was confirmed and is put away. Lines of an earlier version do not say so themselves. */
function isPutAway({ type, facts }: JournalEvent, before: JournalEvent | undefined): boolean {
  return type === 'care-stopped' && (facts.because === 'confirmed' || before?.type === 'confirmed');
}

/**
 * A key's events as timeline entries, newest first. Clearing a proven task is left out: its proof is the entry below.
 */
export function entriesOf(events: readonly JournalEvent[]): readonly TimelineEntry[] {
  const inOrder = [...events].sort(byTime);
  return inOrder
    .filter((event, place) => !isPutAway(event, inOrder[place - 1]))
    .flatMap((event) => entryOf(event) ?? [])
    .toReversed();
}
