import type { EventParams, JournalEvent } from '../model/event';
import type { Knowledge } from '../model/key-record';

/** When an act happened, who did it, where, and how it was known there. */
export type ActOrigin = Pick<JournalEvent, 'at' | 'who' | 'machine' | 'known'> & {
  /** True for an act that came with a file from another journal. */
  readonly elsewhere: boolean;
  /** How this journal knows it: `imported` for such an act. */
  readonly knownHere: Knowledge;
};

type Told = Pick<JournalEvent, 'at' | 'who' | 'machine' | 'known' | 'facts'>;

/** The origin of an act: an event from another journal keeps it in its facts. */
export function originOf({ at, who, machine, known, facts }: Told): ActOrigin {
  if (typeof facts.originAt !== 'string') return { at, who, machine, known, elsewhere: false, knownHere: known };
  return {
    at: facts.originAt,
    who: String(facts.originWho ?? who),
    machine: String(facts.originMachine ?? machine),
    known: String(facts.originKnown ?? known) as Knowledge,
    elsewhere: true,
    knownHere: 'imported',
  };
}

/** The facts in which an event that leaves its journal keeps its origin. One that came from elsewhere has them already. */
export function originFacts({ at, who, machine, known, facts }: Told): EventParams {
  const isImported = 'originAt' in facts;
  return isImported ? {} : { originAt: at, originWho: who, originMachine: machine, originKnown: known };
}
