import { originOf } from '../activity/act-origin';
import type { JournalEvent } from '../model/event';
import type { KeyFacts } from '../model/key-facts';
import type { KeyRecord } from '../model/key-record';
import { foldName, sameName } from '../model/names';
import type { ChecklistReason } from './checklist';

/** A key with the events in which somebody saw its value, oldest first. */
export type KeyHistory = {
  readonly key: KeyFacts;
  readonly events: readonly JournalEvent[];
  /** Reads the record, for the few keys that an item is about; null when it is gone. */
  readonly record: () => KeyRecord | null;
};

/** True when both names are the same person. Only white space and case are ignored. */
export function samePerson(one: string, other: string): boolean {
  return foldName(one) !== '' && sameName(one, other);
}

/** Events in which somebody saw a key's value. `created` counts, because the dashboard shows the value then. */
const seeing = ['created', 'captured', 'revealed', 'copied', 'received', 'passed-on'] as const;

/** The types of the events in which somebody may have seen a value. */
export const sightingEvents: ReadonlySet<string> = new Set([...seeing, 'exported']);

/** Every event in which somebody saw this key's value, oldest first: the person who acted, and the recipient. */
export function sightingsOf({ events }: KeyHistory): readonly ChecklistReason[] {
  return events.flatMap((event): ChecklistReason[] => {
    const { type, facts } = event;
    const { who, at, knownHere: known } = originOf(event);
    const to = typeof facts.to === 'string' ? facts.to : '';
    if (type === 'exported' && facts.kind === 'keepass')
      return [{ code: 'exported', who, at, known, text: String(facts.file ?? '') }];
    const code = seeing.find((each) => each === type);
    if (!code) return [];
    const own = { code, who, at, known, text: to };
    return type === 'passed-on' && to !== '' ? [own, { code: 'given-to', who: to, at, known, text: who }] : [own];
  });
}

/** A person who could leave: how many keys they own, and of how many they saw the value. */
export type ChecklistPerson = { readonly name: string; readonly owns: number; readonly saw: number };

/** Everybody who owns a key or saw a key's value, those with the most keys first. */
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
