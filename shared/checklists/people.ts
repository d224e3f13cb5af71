import type { JournalEvent } from '../model/event';
import type { KeyRecord } from '../model/key-record';
import { foldName, sameName } from '../model/names';
import type { ChecklistReason } from './checklist';

/** A key with its history, oldest event first. */
export type KeyHistory = { readonly key: KeyRecord; readonly events: readonly JournalEvent[] };

/** One spelling for comparing people: only white space and capitals are forgiven. */
export function samePerson(one: string, other: string): boolean {
  return foldName(one) !== '' && sameName(one, other);
}

/** Events by which somebody had a key's value before them. A mere creation in the dashboard shows it there, too. */
const seeing = ['created', 'captured', 'revealed', 'copied', 'received', 'passed-on'] as const;

/** Every time that somebody had the value of this key before them, oldest first: whoever did it, and whoever it went to. */
export function sightingsOf({ events }: KeyHistory): readonly ChecklistReason[] {
  return events.flatMap((event): ChecklistReason[] => {
    const { type, facts } = event;
    const { who, at, known } = originOf(event);
    const to = typeof facts.to === 'string' ? facts.to : '';
    if (type === 'exported' && facts.kind === 'keepass')
      return [{ code: 'exported', who, at, known, text: String(facts.file ?? '') }];
    const code = seeing.find((each) => each === type);
    if (!code) return [];
    const own = { code, who, at, known, text: to };
    return type === 'passed-on' && to !== '' ? [own, { code: 'given-to', who: to, at, known, text: who }] : [own];
  });
}

/** Who really did it, and when: what came from another journal tells it among its facts. */
function originOf({ who, at, known, facts }: JournalEvent): Pick<ChecklistReason, 'who' | 'at' | 'known'> {
  if (typeof facts.originAt !== 'string') return { who, at, known };
  return { who: String(facts.originWho ?? who), at: facts.originAt, known: 'imported' };
}

/** Somebody who may leave: how many keys are theirs, and of how many they saw the value. */
export type ChecklistPerson = { readonly name: string; readonly owns: number; readonly saw: number };

/** Everybody who owns a key or saw one's value, those with most keys first. */
export function peopleOf(histories: readonly KeyHistory[]): readonly ChecklistPerson[] {
  const people = new Map<string, { name: string; owns: number; saw: number }>();
  const person = (name: string) => {
    const plain = name.normalize('NFKC').trim().replace(/\s+/g, ' ');
    const found = people.get(foldName(name)) ?? { name: plain, owns: 0, saw: 0 };
    people.set(foldName(name), found);
    return found;
  };
  for (const history of histories) {
    const owner = history.key.owner?.value.trim() ?? '';
    if (owner !== '') person(owner).owns += 1;
    const seen = new Set(sightingsOf(history).map(({ who }) => person(who)));
    for (const each of seen) each.saw += 1;
  }
  people.delete('');
  return [...people.values()].sort((a, b) => b.owns + b.saw - (a.owns + a.saw) || a.name.localeCompare(b.name));
}
