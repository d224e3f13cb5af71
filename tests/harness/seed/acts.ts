import type { EventDraft } from '../../../electron/storage/journal/journal';
import { ownValue } from '../../../shared/model/own-value';
import { serviceFacts } from '../../../shared/model/services/services';
import { names } from './names';
import type { SeedKey } from './one-key';
import { createRandom, type Random } from './random';
import { stops } from './test-runs';

type SeedEvent = SeedKey['events'][number];

const day = 86_400_000;
/** Lines of the journal for each key of a large profile. */
const linesForKey = 10;

/**
 * What people and the app did besides, so that a large profile's history is as mixed as one that was used: shown and
 * copied values, failed tests with their causes, lists, exports, settings, unlocks, purged keys, acts of another computer.
 * None for a small profile. It has its own random source, so the keys stay as they are.
 * @param written the number of lines that there are already
 */
export function pretendActs(all: readonly SeedKey[], written: number, seed: number, now: Date): readonly SeedEvent[] {
  if (all.length < 1000) return [];
  const random = createRandom(seed + 1000);
  const acts: SeedEvent[] = [];
  for (let number = 0; acts.length + written < linesForKey * all.length; number += 1) {
    const key = random.pick(all);
    acts.push(...(number % 4 === 0 ? vaultActs(random, number, now) : keyActs(random, key, now)));
  }
  return acts.slice(0, Math.max(0, linesForKey * all.length - written));
}

/** An act at any time since `since`, by anybody. */
function actOf(random: Random, since: number, now: Date, draft: EventDraft): SeedEvent {
  const at = new Date(since + Math.floor(random.next() * (now.getTime() - since))).toISOString();
  const machine = names.machines[random.below(3)] as string;
  return { ...draft, at, who: random.pick(names.people), machine };
}

function keyActs(random: Random, { record, capturedAt }: SeedKey, now: Date): readonly SeedEvent[] {
  const { id: keyId, system, company, name } = record;
  const since = Date.parse(capturedAt);
  const act = (type: EventDraft['type'], known: EventDraft['known'], facts: EventDraft['facts']) => [
    actOf(random, since, now, { type, keyId, known, facts }),
  ];
  const cause = Object.fromEntries(
    Object.entries(serviceFacts(system)).map(([fact, value]) => [`cause.${fact}`, value]),
  );
  const { wrong, 'could-not-run': unclear } = ownValue(stops, system) ?? stops.patchworks;
  switch (random.below(9)) {
    case 0:
      return act('revealed', 'typed', { field: 'apiKey' });
    case 1:
      return act('copied', 'typed', { field: 'apiKey' });
    case 2:
      return act('tested', 'live', { verdict: wrong.code, tone: 'wrong', check: wrong.check, ...cause });
    case 3:
      return act('tested', 'recorded', {
        verdict: unclear.code,
        tone: 'could-not-run',
        check: unclear.check,
        ...cause,
      });
    case 4:
      return act('list-read', 'live', { account: company, with: name.value });
    case 5:
      return act('owner-changed', 'typed', { from: random.pick(names.people), to: random.pick(names.people) });
    case 6:
      return act('tags-changed', 'typed', { added: random.pick(names.jobs), removed: '' });
    case 7:
      return act('mail-written', 'recorded', { kind: 'ask-owner' });
    default: {
      const origin = { originAt: new Date(since).toISOString(), originWho: random.pick(names.people) };
      const from = { ...origin, originMachine: 'visiting-desk', originKnown: 'typed' };
      return act('copied', 'imported', { field: 'apiKey', ...from });
    }
  }
}

function vaultActs(random: Random, number: number, now: Date): readonly SeedEvent[] {
  const since = now.getTime() - 1000 * day;
  const act = (type: EventDraft['type'], facts: EventDraft['facts'], keyId: string | null = null) => [
    actOf(random, since, now, { type, keyId, known: 'recorded', facts }),
  ];
  switch (random.below(5)) {
    case 0:
      return act('unlocked', { lockedAt: '', refused: random.chance(0.1) ? 1 + random.below(3) : 0 });
    case 1:
      return act('exported', {
        what: 'inventory',
        title: 'Key inventory',
        format: 'csv',
        keys: 12,
        file: `${number}.csv`,
      });
    case 2:
      return act('settings-changed', { setting: 'revealSeconds', from: 30, to: 60 });
    case 3:
      return act('app-updated', { from: '0.0.9', to: '0.1.0' });
    default: {
      const told = {
        system: 'plytix',
        company: random.pick(names.companies),
        name: `${random.pick(names.jobs)} ${number}`,
      };
      const facts = { ...told, status: 'deleted', statusKnown: 'typed', reason: 'Typed in by mistake' };
      return act('purged', facts, number.toString(16).padStart(8, '0').padStart(24, 'b'));
    }
  }
}
