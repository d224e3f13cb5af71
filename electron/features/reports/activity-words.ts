import { type CodedText, causeIn, groupIn } from '../../../shared/activity/act-cause';
import { actTextKey } from '../../../shared/activity/act-key';
import { originOf } from '../../../shared/activity/act-origin';
import { actTextValues, changeIn, detailIn } from '../../../shared/activity/act-text';
import type { ActivityRow } from '../../../shared/activity/activity-row';
import { serviceOf } from '../../../shared/model/services/services';
import { actTexts } from '../activity/act-texts';
import { dateTimeWords, dayWords } from './document-dates';
import { codedWords, type DocumentWords } from './document-words';

/** A line of the activity as the plain texts of a file. Times are ISO 8601 in UTC. */
export type ActivityWords = {
  readonly at: string;
  readonly what: string;
  readonly key: string;
  readonly company: string;
  readonly service: string;
  readonly from: string;
  readonly to: string;
  readonly detail: string;
  /** Why a test failed or proved nothing, and which keys were tested with it. */
  readonly cause: string;
  readonly who: string;
  readonly machine: string;
  readonly known: string;
  /** When the line was written here, for an act that came from another journal. */
  readonly imported: string;
  readonly kind: string;
  readonly outcome: string;
  readonly standing: string;
  readonly notes: string;
};

/** Writes a line of the activity in words. */
export function activityWords(row: ActivityRow, words: DocumentWords): ActivityWords {
  const { event, key, kind, outcome, standing, cut, before } = row;
  const origin = event && originOf(event);
  const change = event && changeIn(event);
  const notes = [
    cut && words('activity.cut'),
    before !== null && words('activity.clockBack', { before }),
    key?.former && words('activity.then', { name: key.former }),
  ];
  return {
    at: origin?.at ?? '',
    what: event ? whatHappened(event, words) : words('activity.event.unread'),
    key: key ? keyWords(key, words) : '',
    company: key?.company ?? '',
    service: key?.system ? serviceOf(key.system).name : '',
    from: change?.from ?? '',
    to: change?.to ?? '',
    detail: event && !change ? detailIn(event) : '',
    cause: event ? causeWords(event, key, words) : '',
    who: origin?.who ?? '',
    machine: origin?.machine ?? '',
    known: origin ? words(`kit.known.${origin.known}`) : '',
    imported: event && origin?.elsewhere ? event.at : '',
    kind: words(`activity.kind.${kind}`),
    outcome: words(`activity.outcome.${outcome}`),
    standing: words(`activity.standing.${standing}`),
    notes: notes.filter(Boolean).join(' '),
  };
}

function causeWords(event: NonNullable<ActivityRow['event']>, key: ActivityRow['key'], words: DocumentWords): string {
  const textOf: CodedText = (id, values) => codedWords(words, id, values);
  const cause = causeIn(event, { textOf, timeWords: dateTimeWords }, key?.system);
  const told = cause && words('inventory.eventCause', { cause });
  return [told, groupIn(event, textOf)].filter(Boolean).join(' ');
}

function whatHappened(event: NonNullable<ActivityRow['event']>, words: DocumentWords): string {
  return (
    codedWords(
      words,
      actTextKey(event, actTexts.has),
      actTextValues(event, { dayWords, textOf: (id, values) => codedWords(words, id, values) }),
    ) ?? event.type
  );
}

function keyWords({ name, gone }: NonNullable<ActivityRow['key']>, words: DocumentWords): string {
  if (gone) return name === '' ? words('activity.goneNoName') : words('activity.goneKey', { name });
  return name || words('inventory.unnamed');
}
