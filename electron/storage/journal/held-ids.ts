import type { EventParams, JournalEvent } from '../../../shared/model/event';

/** A file that somebody saved can hold ten thousand keys: one line of the journal lists their ids, packed. */
const bytesInId = 12;
/** The packed length of an id in characters: base64 needs no padding for twelve bytes. */
const packedLength = 16;

function packIds(ids: Iterable<string>): string {
  return Buffer.from([...ids].join(''), 'hex').toString('base64url');
}

/** The facts of a file that names these keys and holds no value of them. */
export function namedFacts(ids: Iterable<string>): { readonly named: string } {
  return { named: packIds(ids) };
}

/** The facts of a file that holds values of some keys and only names others. */
export function heldFacts(
  withValues: readonly string[],
  without: readonly string[],
): { readonly holds?: string; readonly named?: string } {
  return {
    ...(withValues.length > 0 && { holds: packIds(withValues) }),
    ...(without.length > 0 && namedFacts(without)),
  };
}

/** What the file of a line has of a key: its values, its name without a value, or nothing. */
export function heldIn({ holds, named }: EventParams, id: string): 'values' | 'name' | null {
  if (lists(holds, id)) return 'values';
  return lists(named, id) ? 'name' : null;
}

function lists(packed: EventParams[string] | undefined, id: string): boolean {
  if (typeof packed !== 'string') return false;
  const wanted = packIds([id]);
  // The same characters across two neighbouring ids are no id.
  for (let at = packed.indexOf(wanted); at !== -1; at = packed.indexOf(wanted, at + 1))
    if (at % packedLength === 0) return true;
  return false;
}

/** Returns the ids in a packed list. What is left of a damaged one is dropped. */
export function unpackIds(packed: string): readonly string[] {
  const bytes = Buffer.from(packed, 'base64url');
  return Array.from({ length: Math.floor(bytes.length / bytesInId) }, (_, place) =>
    bytes.toString('hex', place * bytesInId, (place + 1) * bytesInId),
  );
}

/** The event without its lists, which are long and which no page needs. */
export function withoutLists(event: JournalEvent): JournalEvent {
  const { holds: _holds, named: _named, ...facts } = event.facts;
  return { ...event, facts };
}
