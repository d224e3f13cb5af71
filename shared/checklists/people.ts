import type { JournalEvent } from '../model/event';
import type { KeyRecord } from '../model/key-record';
import { foldName, sameName } from '../model/names';
import type { ChecklistReason } from './checklist';

/** A key with its history, oldest event first. */
export type KeyHistory = { readonly key: KeyRecord; readonly events: readonly JournalEvent[] };

/** True when both names are the same person. Only white space and case are ignored. */
export function samePerson(one: string, other: string): boolean {
  return foldName(one) !== '' && sameName(one, other);
}

/** Events in which somebody saw a key's value. `created` counts, because the dashboard shows the value then. */
const seeing = ['created', 'captured', 'revealed', 'copied', 'received', 'passed-on'] as const;

/** Every event in which somebody saw this key's value, oldest first: the person who acted, and the recipient. */
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

/** Who acted originally, and when: an event from another journal keeps that in its details. */
function originOf({ who, at, known, facts }: JournalEvent): Pick<ChecklistReason, 'who' | 'at' | 'known'> {
  if (typeof facts.originAt !== 'string') return { who, at, known };
  return { who: String(facts.originWho ?? who), at: facts.originAt, known: 'imported' };
}

/** A person who could leave: how many keys they own, and of how many they saw the value. */
export type ChecklistPerson = { readonly name: string; readonly owns: number; readonly saw: number };

/** Everybody who owns a key or saw a key's value, those with the most keys first. */
export function peopleOf(histories: Iterable<KeyHistory>): readonly ChecklistPerson[] {
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
