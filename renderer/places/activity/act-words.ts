import { causeIn, groupIn } from '../../../shared/activity/act-cause';
import { actTextKey } from '../../../shared/activity/act-key';
import { originOf } from '../../../shared/activity/act-origin';
import { actTextValues, changeIn, detailIn, valueWords } from '../../../shared/activity/act-text';
import type { ActivityDay, ActivityRow } from '../../../shared/activity/activity-row';
import { outcomeOf } from '../../../shared/activity/acts';
import { dayOf } from '../../../shared/model/days';
import type { JournalEvent } from '../../../shared/model/event';
import { codedText } from '../../guide/coded-text';
import { dateTimeWords, daysBetween, dayWords } from '../../messages/dates';
import { hasText, t } from '../../messages/t';

/** What happened, as in "Owner is Tom Okafor". */
export function whatHappened({ event }: Pick<ActivityRow, 'event'>): string {
  if (!event) return t('activity.event.unread');
  return codedText(actTextKey(event, hasText), actTextValues(event, { dayWords, textOf: codedText })) ?? event.type;
}

/** The key of a line by its name; null for a line about none. */
export function keyName({ key }: Pick<ActivityRow, 'key'>): string | null {
  if (key === null) return null;
  if (key.gone) return key.name === '' ? t('activity.goneNoName') : key.name;
  return key.name || t('inventory.unnamed');
}

/** The whole line in one sentence, for its button. `what` is what happened, in words. */
export function sentenceOf(what: string, row: Pick<ActivityRow, 'key'>): string {
  return t('activity.sentence', { what, key: keyName(row) ?? 'none' });
}

/** The old and the new value; null when the act changed none, or set the first one. */
export function changeWords(event: JournalEvent): string | null {
  const change = changeIn(event);
  // Where nothing was before, the act itself names what is now.
  if (!change || change.from === '') return null;
  const nothing = t('activity.nothing');
  const [from, to] = [change.from, change.to].map((value) => valueWords(value, nothing, dayWords));
  return t('activity.change', { from: from ?? '', to: to ?? '' });
}

/** What the last test came to before, and what this one did; null for a first test and for other acts. */
export function retestWords({ event, outcome }: Pick<ActivityRow, 'event' | 'outcome'>): string | null {
  const before = event?.type === 'tested' ? event.facts.before : undefined;
  if (before === undefined) return null;
  const [from, to] = [outcomeOf('tested', { tone: before }), outcome].map((each) => t(`activity.outcome.${each}`));
  return t('activity.retested', { from: from ?? '', to: to ?? '' });
}

/** Why a test ended as it did, or what fault was found; null for other acts. */
export function causeOf({ event, key }: Pick<ActivityRow, 'event' | 'key'>): string | null {
  return event && causeIn(event, { textOf: codedText, timeWords: dateTimeWords }, key?.system);
}

/** Which keys were tested together with this one; null for a test on its own. */
export function groupOf({ event }: Pick<ActivityRow, 'event'>): string | null {
  return event && groupIn(event, codedText);
}

/** The fact that says most, or the reason that a person gave; '' when there is none. */
export function toldWords(event: JournalEvent): string {
  const detail = detailIn(event);
  const isReason = detail !== '' && detail === event.facts.reason;
  const told = isReason ? t('activity.quoted', { text: detail }) : detail;
  return [told, event.type === 'purged' && t('activity.goneText')].filter(Boolean).join('. ');
}

/** The second line of an act: what changed, why, or the fact that says most. */
export function moreWords(row: ActivityRow): string {
  const { event } = row;
  if (!event) return t('activity.standingText.unreadable');
  const { elsewhere, at } = originOf(event);
  const more = changeWords(event) ?? causeOf(row) ?? groupOf(row) ?? toldWords(event);
  return [more, elsewhere && t('activity.imported', { when: dateTimeWords(at) })].filter(Boolean).join('. ');
}

/** The heading of a day: "Today, 24 Nov 2026". */
export function dayTitle({ day }: ActivityDay, now: Date): string {
  if (day === '') return t('activity.day.unknown');
  const written = dayWords(day);
  const distance = daysBetween(day, now);
  if (day === dayOf(now)) return t('activity.day.today', { day: written });
  if (distance < 0) return t('activity.day.ahead', { day: written });
  return distance === 1 ? t('activity.day.yesterday', { day: written }) : written;
}

/** How many acts of a day are shown: "2 of 6 acts". */
export function dayCount({ count, total }: ActivityDay): string {
  return count === total ? t('activity.day.count', { count }) : t('activity.day.some', { count, total });
}
