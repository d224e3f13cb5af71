import { originFacts } from '../../../shared/activity/act-origin';
import type { EventParams, JournalEvent } from '../../../shared/model/event';
import type { EventDraft } from '../../storage/journal/journal';

/** Events about the other journal itself, without meaning in this one. */
const bound = new Set<JournalEvent['type']>([
  'journal-opened',
  'protection-changed',
  'restored',
  'kit-made',
  'kit-used',
  'kit-given-up',
]);

/**
 * Returns the events of another journal that this one lacks, ready to append: type and facts unchanged, known as
 * imported, with their origin among the facts. An event that was imported before keeps its first origin.
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
      facts: { ...originFacts({ facts, ...origin }), ...withoutBatch(facts) },
    }));
}

/** Drops the batch: records saved together are a matter of their own journal. */
function withoutBatch({ batch: _, ...facts }: EventParams): EventParams {
  return facts;
}

/** The same text for an event and for its import, in any journal. */
function identityOf(event: JournalEvent): string {
  const facts = { ...originFacts(event), ...withoutBatch(event.facts) };
  const sorted = Object.entries(facts).sort(([a], [b]) => (a < b ? -1 : 1));
  return JSON.stringify([event.type, sorted]);
}
