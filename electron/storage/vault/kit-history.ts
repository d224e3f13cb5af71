import type { EventParams } from '../../../shared/model/event';
import type { JournalLine } from '../journal/line';
import { type KeySlots, wrapOf } from './keys/key-slot';

/**
 * Why an earlier kit opens nothing any more, as the journal and the list of keys have it. `missing`: nothing ended it,
 * and the list lacks it, so the list was changed outside or is an older one. `unknown`: no such kit was ever finished
 * here. `open`: nothing ended it, and the list has it.
 */
export type KitEnd = 'given-up' | 'replaced' | 'new-lock' | 'used' | 'missing' | 'unknown' | 'open';

/** A line about a kit that the journal lacks. */
export type KitLine = {
  readonly type: 'kit-made' | 'kit-used' | 'kit-given-up';
  readonly facts: EventParams & { readonly number: number; readonly kit: string };
};

type Lines = readonly Pick<JournalLine, 'type' | 'facts' | 'key'>[];

/** Says how a kit ended. The list is believed as it is: while it is locked nobody can check its signature. */
export function howKitEnded(kit: string, lines: Lines, slots: KeySlots): KitEnd {
  if (slots.links.some(({ byKit }) => byKit?.kit === kit)) return 'used';
  const later = kitLines(lines);
  const ended = later.find(({ type, facts }) => type !== 'kit-made' && facts.kit === kit);
  if (ended?.type === 'kit-used') return 'used';
  if (ended) return endOf(ended.facts.because);
  const made = later.findIndex(({ type, facts }) => type === 'kit-made' && facts.kit === kit);
  if (made < 0) return 'unknown';
  if (later.slice(made).some(({ type, facts }) => type === 'kit-made' && facts.kit !== kit)) return 'replaced';
  const present = presentKit(slots);
  if (present?.kit === kit) return 'open';
  if (!isRetired(slots, later[made]?.key)) return 'missing';
  return present === null ? 'new-lock' : 'replaced';
}

/**
 * Returns the lines that the journal lacks. A kill between the list of keys and the journal leaves them out, and an
 * edit of the list can take a kit away. `isProven`: the app signed the list as it is.
 */
export function missingKitLines(lines: Lines, slots: KeySlots, isProven: boolean): readonly KitLine[] {
  const known = kitLines(lines);
  const has = (type: string, kit: string) => known.some((line) => line.type === type && line.facts.kit === kit);
  const missing: KitLine[] = [];
  for (const { byKit } of isProven ? slots.links : [])
    if (byKit && !has('kit-used', byKit.kit)) missing.push({ type: 'kit-used', facts: { ...byKit } });
  const present = presentKit(slots);
  const made = known.findLast(({ type }) => type === 'kit-made')?.facts;
  const kit = String(made?.kit ?? '');
  const end = howKitEnded(kit, lines, slots);
  if ((end === 'new-lock' || end === 'missing') && !has('kit-given-up', kit)) {
    const because = isProven && end === 'new-lock' ? 'new-lock' : 'list-changed';
    missing.push({ type: 'kit-given-up', facts: { number: Number(made?.number), kit, because } });
  }
  if (isProven && present !== null && !known.some(({ facts }) => facts.kit === present.kit))
    missing.push({ type: 'kit-made', facts: { number: present.number, kit: present.kit } });
  return missing;
}

/** True for a kit in the list that no line of a journal with kits names: somebody put it there. */
export function isPlantedKit(lines: Lines, slots: KeySlots): boolean {
  const present = presentKit(slots);
  return present !== null && !kitLines(lines).some(({ facts }) => facts.kit === present.kit);
}

/** The number of the next kit: one more than of any that the journal or the list names. */
export function nextKitNumber(lines: Lines, slots: KeySlots): number {
  const numbers = kitLines(lines).flatMap(({ facts }) => (typeof facts.number === 'number' ? facts.number : []));
  return Math.max(0, presentKit(slots)?.number ?? 0, ...numbers) + 1;
}

/** The kit that the list has for the current key. */
function presentKit({ current }: KeySlots) {
  return current === null ? null : wrapOf(current, 'kit');
}

function kitLines(lines: Lines): Lines {
  return lines.filter(({ type }) => type.startsWith('kit-'));
}

function isRetired({ retired }: KeySlots, key: string | undefined): boolean {
  return retired.some(({ id }) => id === key);
}

function endOf(because: EventParams[string] | undefined): KitEnd {
  if (because === 'given-up') return 'given-up';
  return because === 'list-changed' ? 'missing' : 'new-lock';
}
