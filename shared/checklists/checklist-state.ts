import type { JournalEvent } from '../model/event';
import type { KeyRecord } from '../model/key-record';
import { hasEnded } from '../model/key-status';
import { leakStateOf } from '../model/leak';
import { rotationPlan } from '../model/rotation-plan';
import type { Checklist, ChecklistItem, ChecklistLine, ChecklistSubject } from './checklist';
import { type ChecklistAct, leaveActs } from './checklist-words';
import { leakItems } from './leak';
import { leaverItems } from './leaver';
import { type KeyHistory, samePerson } from './people';

/**
 * What the journal says: who saw which value; for a leak the whole history of its key, with the files that hold it; for a
 * leaver every file that somebody saved.
 */
export type Happened = {
  readonly histories: readonly KeyHistory[];
  readonly timeline: readonly JournalEvent[];
  readonly files: readonly JournalEvent[];
};

/** The items that a checklist needs now, from the inventory and the journal. */
export function itemsOf(subject: ChecklistSubject, { histories, timeline, files }: Happened): readonly ChecklistItem[] {
  return subject.kind === 'leaver'
    ? leaverItems(subject.person, histories, files)
    : leakItems(subject.keyId, subject.choice, histories, timeline);
}

const acts = {
  // Their own access first: with it they can make and read keys while everything else is being done.
  leaver: [...leaveActs, 'new-owner', 'swap', 'tell', 'files'],
  'end-now': ['end', 'tell', 'make-new', 'change', 'copy', 'look-at-people', 'check-other', 'note'],
  'swap-first': ['tell', 'make-new', 'change', 'end', 'copy', 'look-at-people', 'check-other', 'note'],
} as const satisfies Record<string, readonly ChecklistAct[]>;

/**
 * Renews the items of a checklist: every item that was ever on it stays. Items that are no longer needed come after the
 * others of the same act, so a key with a new owner stays on the list as done.
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

/** The proof in the inventory that an item is done; null when there is none. */
function shownBy(item: ChecklistItem, subject: ChecklistSubject, find: (id: string) => KeyRecord | undefined): Shown {
  const key = item.keyId === null ? undefined : find(item.keyId);
  if (!key) return null;
  if (item.act === 'new-owner') {
    const { owner } = key;
    const person = subject.kind === 'leaver' ? subject.person : '';
    if (!owner?.value || samePerson(owner.value, person)) return hasEnded(key) ? ended(key) : null;
    return { at: owner.at, known: owner.known, confirmed: false };
  }
  // What a person noted does not end a leak: only the service's own refusal does.
  if (item.act === 'end' && subject.kind === 'leak' && leakStateOf(key) === 'open') return null;
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
  // An end that the service contradicts does not count as done, whatever a person noted.
  if (key.care?.proof?.state === 'contradicted') return null;
  return { at: key.status.at, known: key.status.known, confirmed };
}

/** Every item with its current state. */
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

/** True when an item is ticked off, or shown as done by the inventory. */
export function isDone({ tick, shown }: Pick<ChecklistLine, 'tick' | 'shown'>): boolean {
  return tick !== null || shown !== null;
}
