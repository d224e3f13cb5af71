import { originOf } from '../../../shared/activity/act-origin';
import { actTextKey, actTextValues, changeIn, detailIn } from '../../../shared/activity/act-text';
import type { ActivityDay, ActivityRow } from '../../../shared/activity/activity-row';
import { dayOf } from '../../../shared/model/days';
import type { JournalEvent } from '../../../shared/model/event';
import { serviceFacts } from '../../../shared/model/services/services';
import { codedText } from '../../guide/coded-text';
import { dateTimeWords, daysBetween, dayWords } from '../../messages/dates';
import { hasText, t } from '../../messages/t';

/** What happened, as in "Owner is Tom Okafor". */
export function whatHappened({ event }: Pick<ActivityRow, 'event'>): string {
  if (!event) return t('activity.event.unread');
  return (
    codedText(actTextKey(event, hasText), actTextValues(event, { dayWords, textOf: (id) => codedText(id) })) ??
    event.type
  );
}

/** The key of a line by its name; null for a line about none. */
export function keyName({ key }: Pick<ActivityRow, 'key'>): string | null {
  if (key === null) return null;
  if (key.gone) return key.name === '' ? t('activity.goneNoName') : key.name;
  return key.name || t('inventory.unnamed');
}

/** The whole line in one sentence, for its button. */
export function sentenceOf(row: ActivityRow): string {
  return t('activity.sentence', { what: whatHappened(row), key: keyName(row) ?? 'none' });
}

/** The old and the new value; null when the act changed none. */
export function changeWords(event: JournalEvent): string | null {
  const change = changeIn(event);
  if (!change) return null;
  const nothing = t('activity.nothing');
  return t('activity.change', { from: change.from || nothing, to: change.to || nothing });
}

/** Why a test ended as it did, in the doctor's words; null for other acts. */
export function causeOf({ event, key, outcome }: ActivityRow): string | null {
  const code = event?.facts.verdict ?? event?.facts.code;
  if (!event || typeof code !== 'string' || outcome === 'passed') return null;
  const facts = { ...(key?.system ? serviceFacts(key.system) : {}), ...textsIn(event) };
  return codedText(`verdict.${code}.check`, facts) ?? codedText(`verdict.${code}.title`, facts);
}

function textsIn({ facts }: JournalEvent): Record<string, string> {
  return Object.fromEntries(Object.entries(facts).map(([name, value]) => [name, String(value)]));
}

/** The second line of an act: what changed, why, or the fact that says most. */
export function moreWords(row: ActivityRow): string {
  const { event } = row;
  if (!event) return t('activity.standingText.unreadable');
  if (originOf(event).elsewhere) return t('activity.imported', { when: dateTimeWords(originOf(event).at) });
  if (event.type === 'purged') return t('activity.goneText');
  const detail = detailIn(event);
  const told = detail === event.facts.reason && detail !== '' ? t('activity.quoted', { text: detail }) : detail;
  return changeWords(event) ?? causeOf(row) ?? told;
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
