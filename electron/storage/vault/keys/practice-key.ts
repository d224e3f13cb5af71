import { isDataKeyOf, makeDataKey, slotWith } from './data-key';
import { type KeySlots, wrapOf } from './key-slot';
import { unwrapForPractice, wrapForPractice } from './protectors/practice';

/** The data key of a practice vault. `fresh` are the slots to store when the key was just made, otherwise null. */
export function practiceKey(slots: KeySlots): {
  readonly id: string;
  readonly dataKey: Buffer;
  readonly fresh: KeySlots | null;
} {
  const wrap = slots.current === null ? null : wrapOf(slots.current, 'practice');
  const dataKey = wrap === null ? null : unwrapForPractice(wrap);
  if (slots.current !== null && dataKey !== null && isDataKeyOf(slots.current, dataKey))
    return { id: slots.current.id, dataKey, fresh: null };
  const made = makeDataKey();
  const retired = slots.current === null ? slots.retired : [...slots.retired, slots.current];
  const current = slotWith(made.slot, wrapForPractice(made.dataKey));
  return { id: made.slot.id, dataKey: made.dataKey, fresh: { ...slots, current, retired } };
}
