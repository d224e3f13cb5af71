import type { EventParams, JournalEvent } from '../../../shared/model/event';
import type { EventDraft } from '../../storage/journal/journal';

/** Events that speak about the other journal itself, and mean nothing in this one. */
const bound = new Set<JournalEvent['type']>(['journal-opened', 'protection-changed', 'restored']);

/**
 * The events of another journal that this one does not know, as they shall be appended: type and facts as they were,
 * known as imported, with their origin among the facts. What has been imported before keeps its first origin.
 */
export function pastEvents(here: readonly JournalEvent[], there: readonly JournalEvent[]): readonly EventDraft[] {
  const known = new Map<string, number>();
  for (const event of here) known.set(identityOf(event), (known.get(identityOf(event)) ?? 0) + 1);
  return there
    .filter((event) => {
      if (bound.has(event.type)) return false;
      const identity = identityOf(event);
      const times = known.get(identity) ?? 0;
      known.set(identity, times - 1);
      return times <= 0;
    })
    .map(({ type, keyId, facts, ...origin }) => ({
      type,
      keyId,
      known: 'imported',
      facts: { ...originOf({ facts, ...origin }), ...withoutBatch(facts) },
    }));
}

/** The facts by which an imported event tells when it really happened, who did it, where, and how it was known there. */
function originOf({
  at,
  who,
  machine,
  known,
  facts,
}: Pick<JournalEvent, 'at' | 'who' | 'machine' | 'known' | 'facts'>) {
  const isImported = 'originAt' in facts;
  return isImported ? {} : { originAt: at, originWho: who, originMachine: machine, originKnown: known };
}

/** Which records were saved together belongs to the journal that they were saved in. */
function withoutBatch({ batch: _, ...facts }: EventParams): EventParams {
  return facts;
}

/** The same for an event and for its import, in whatever journal they stand. */
function identityOf(event: JournalEvent): string {
  const facts = { ...originOf(event), ...withoutBatch(event.facts) };
  const sorted = Object.entries(facts).sort(([a], [b]) => (a < b ? -1 : 1));
  return JSON.stringify([event.type, sorted]);
}
