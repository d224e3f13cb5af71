import type { JournalEvent } from '../model/event';
import type { Knowledge } from '../model/key-record';

/** When an act happened, who did it and where. `elsewhere`: it came with a file from another journal. */
export type ActOrigin = Pick<JournalEvent, 'at' | 'who' | 'machine' | 'known'> & { readonly elsewhere: boolean };

/** The origin of an act: an event from another journal keeps it in its facts. */
export function originOf({ at, who, machine, known, facts }: Omit<JournalEvent, 'seq' | 'type' | 'keyId'>): ActOrigin {
  if (typeof facts.originAt !== 'string') return { at, who, machine, known, elsewhere: false };
  return {
    at: facts.originAt,
    who: String(facts.originWho ?? who),
    machine: String(facts.originMachine ?? machine),
    known: String(facts.originKnown ?? known) as Knowledge,
    elsewhere: true,
  };
}
