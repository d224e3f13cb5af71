import { sameCompany } from '../model/company';
import type { JournalEvent } from '../model/event';
import { hasEnded } from '../model/key-status';
import { usesOf } from '../model/uses';
import type { ChecklistItem, ChecklistReason } from './checklist';
import type { LeakChoice } from './checklist-words';
import { copyItems } from './copies';
import { contactsOf, dangersOf, item } from './leaver';
import { type KeyHistory, samePerson, sightingsOf } from './people';

/** The maximum number of other keys on the list. The Keys page shows the rest. */
const maxOthers = 50;

/**
 * The items after a key leaked, in order. `end-now`: the key is ended first, which stops everything that uses it.
 * `swap-first`: a new key replaces it before it is ended. Then follow every copy of it, other keys of the same company or
 * people, and a note. `timeline` is the whole history of the key, with the files that hold it.
 */
export function leakItems(
  keyId: string,
  choice: LeakChoice,
  histories: readonly KeyHistory[],
  timeline: readonly JournalEvent[],
): readonly ChecklistItem[] {
  const leaked = histories.find(({ key: { id } }) => id === keyId);
  const key = leaked?.record() ?? null;
  if (!leaked || key === null) return [{ id: 'note', act: 'note', keyId, why: [] }];
  const tell = usesOf(key).length > 0 ? [item('tell', key, contactsOf(key))] : [];
  const end = item('end', key, dangersOf(key));
  const renew = [item('make-new', key, []), item('change', key, contactsOf(key))];
  const order = choice === 'end-now' ? [end, ...tell, ...renew] : [...tell, ...renew, end];
  return [...order, ...copyItems(key.id, timeline), ...othersOf(leaked, histories), item('note', key, [])];
}

/**
 * Other current keys that may also have leaked: those seen by the same people first, then those of the same company.
 */
function othersOf(leaked: KeyHistory, histories: readonly KeyHistory[]): readonly ChecklistItem[] {
  const had = sightingsOf(leaked).map(({ who }) => who);
  const others: ChecklistItem[] = [];
  for (const history of histories) {
    const { key } = history;
    if (key.id === leaked.key.id || hasEnded(key) || key.status.value === 'draft') continue;
    if (key.id === leaked.key.replacedBy) continue;
    const people = sightingsOf(history).filter(({ who }) => had.some((name) => samePerson(name, who)));
    const last = people.at(-1);
    const shared: ChecklistReason[] = last ? [{ ...last, code: 'same-person' }] : [];
    const company: ChecklistReason[] = sameCompany(key.company, leaked.key.company)
      ? [{ code: 'same-company', who: '', at: key.addedAt, known: 'recorded', text: key.company }]
      : [];
    const why = [...shared, ...company];
    if (why.length > 0) others.push(item('check-other', key, why));
  }
  return others.sort((one, other) => other.why.length - one.why.length).slice(0, maxOthers);
}
