import type { KeyRecord, SecretSummary } from './key-record';
import type { LeakMark } from './leak-mark';
import type { VerdictCode } from './test-run';

/** `none`: nobody said that it leaked. `open`: it may still work for whoever has it. `gone`: the service refuses it. */
export type LeakState = 'none' | 'open' | 'gone';

type Marked = Pick<KeyRecord, 'status'> & { readonly leaked?: LeakMark };

/** How a leak stands. A proof counts only while the key has ended: a key that works again is no proof of its end. */
export function leakStateOf({ leaked, status }: Marked): LeakState {
  if (leaked === undefined) return 'none';
  const ended = status.value === 'revoked' || status.value === 'deleted';
  return leaked.gone !== undefined && ended ? 'gone' : 'open';
}

/** The mark after the service confirmed that the key of the record has ended. Another value's end proves nothing. */
export function provenGone(
  leaked: LeakMark,
  { at, code }: { readonly at: string; readonly code: VerdictCode },
): LeakMark {
  return leaked.replaced === undefined ? { ...leaked, gone: { at, code } } : leaked;
}

/** The mark after the service accepted the key or listed it: what had proven its end is no proof any more. */
export function provenThere({ gone: _, ...mark }: LeakMark): LeakMark {
  return mark;
}

/** The mark after the stored API key became another one, or none; the one that leaked may come back. */
export function afterNewValue(
  leaked: LeakMark,
  before: SecretSummary | null,
  after: SecretSummary | null,
  at: string,
): LeakMark {
  const { replaced, ...mark } = leaked;
  if (replaced !== undefined) return after?.fingerprint === replaced.fingerprint ? mark : leaked;
  const isOther = before !== null && before.fingerprint !== after?.fingerprint;
  return isOther ? { ...mark, replaced: { at, fingerprint: before.fingerprint } } : leaked;
}

/**
 * The mark of a key that arrives in a file and is here already. A file never takes a mark away, and the earlier one
 * holds; what was proven on either side stays proven.
 */
export function mergedLeak(here: LeakMark | undefined, there: LeakMark | undefined): LeakMark | undefined {
  if (here === undefined || there === undefined) return here ?? there;
  const [first, second] = here.at <= there.at ? [here, there] : [there, here];
  const gone = first.gone ?? (first.at === second.at ? second.gone : undefined);
  // Whichever side stored another value since: a test of the record says nothing about the one that leaked.
  const replaced = first.replaced ?? second.replaced;
  return { ...first, ...(replaced && { replaced }), ...(gone && { gone }) };
}
