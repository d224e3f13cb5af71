import type { KeyRecord } from '../model/key-record';
import { hasEnded } from '../model/key-status';
import { rotationPlan } from '../model/rotation-plan';
import type { Checklist, ChecklistItem, ChecklistLine, ChecklistSubject } from './checklist';
import type { ChecklistAct } from './checklist-words';
import { leakItems } from './leak';
import { leaverItems } from './leaver';
import { type KeyHistory, samePerson } from './people';

/** The items of a list as the inventory and the journal ask for them now. */
export function itemsOf(subject: ChecklistSubject, histories: readonly KeyHistory[]): readonly ChecklistItem[] {
  return subject.kind === 'leaver'
    ? leaverItems(subject.person, histories)
    : leakItems(subject.keyId, subject.choice, histories);
}

const acts = {
  leaver: ['new-owner', 'swap', 'tell', 'leave-plytix', 'leave-patchworks'],
  'end-now': ['end', 'tell', 'make-new', 'change', 'look-at-people', 'check-other', 'note'],
  'swap-first': ['tell', 'make-new', 'change', 'end', 'look-at-people', 'check-other', 'note'],
} as const satisfies Record<string, readonly ChecklistAct[]>;

/**
 * The items of a list made anew: all that were ever on it, what no longer asks for anything behind its like. So a key
 * that got another owner stays on the list, as done.
 */
export function renewItems(
  subject: ChecklistSubject,
  before: readonly ChecklistItem[],
  now: readonly ChecklistItem[],
): readonly ChecklistItem[] {
  const fresh = new Set(now.map(({ id }) => id));
  const all = [...now, ...before.filter(({ id }) => !fresh.has(id))];
  const order: readonly ChecklistAct[] = acts[subject.kind === 'leaver' ? 'leaver' : subject.choice];
  return order.flatMap((act) => all.filter((each) => each.act === act));
}

type Shown = ChecklistLine['shown'];

/** Whether the inventory itself shows that an item is done; null when it does not, or cannot. */
function shownBy(item: ChecklistItem, subject: ChecklistSubject, find: (id: string) => KeyRecord | undefined): Shown {
  const key = item.keyId === null ? undefined : find(item.keyId);
  if (!key) return null;
  if (item.act === 'new-owner') {
    const { owner } = key;
    const person = subject.kind === 'leaver' ? subject.person : '';
    if (!owner?.value || samePerson(owner.value, person)) return hasEnded(key) ? ended(key) : null;
    return { at: owner.at, known: owner.known, confirmed: false };
  }
  if (item.act === 'swap' || item.act === 'end' || item.act === 'check-other') return hasEnded(key) ? ended(key) : null;
  if (item.act !== 'make-new' && item.act !== 'change') return null;
  const next = key.replacedBy === null ? undefined : find(key.replacedBy);
  if (!next) return null;
  const { steps } = rotationPlan(key, next);
  const at = steps.find(({ id }) => id === (item.act === 'make-new' ? 'test' : 'confirm'))?.at ?? null;
  return at === null
    ? null
    : { at, known: item.act === 'make-new' ? 'live' : 'typed', confirmed: item.act === 'make-new' };
}

function ended(key: KeyRecord): Shown {
  const confirmed = key.status.known === 'live' || key.care?.proof?.state === 'confirmed';
  // What the service itself contradicts is not done, whatever was noted.
  if (key.care?.proof?.state === 'contradicted') return null;
  return { at: key.status.at, known: key.status.known, confirmed };
}

/** Every item as it stands. */
export function linesOf(
  { items, ticks, note, subject, startedAt }: Checklist,
  find: (id: string) => KeyRecord | undefined,
): readonly ChecklistLine[] {
  return items.map((each) => {
    const noted: Shown =
      each.act === 'note' && note.trim() !== '' ? { at: startedAt, known: 'typed', confirmed: false } : null;
    return { ...each, tick: ticks[each.id] ?? null, shown: noted ?? shownBy(each, subject, find) };
  });
}

/** Whether an item asks for nothing any more. */
export function isDone({ tick, shown }: Pick<ChecklistLine, 'tick' | 'shown'>): boolean {
  return tick !== null || shown !== null;
}
