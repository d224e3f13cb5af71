import { demoPatchworksKey, demoPlytixKey, demoPlytixPassword } from '../../../electron/services/practice/demo-values';
import type { EventDraft } from '../../../electron/storage/journal/journal';
import { dayOf } from '../../../shared/model/days';
import type { KeyRecord, SecretField, System } from '../../../shared/model/key-record';
import { stepsOf } from '../../../shared/model/services/services';
import { suggestedKeyName } from '../../../shared/model/suggested-values';
import type { UsedBy } from '../../../shared/model/used-by';
import { names } from './names';
import type { Random } from './random';
import { pretendRun, stops } from './test-runs';

/** One simulated event: its content, its time, its person and machine. */
type SeedEvent = EventDraft & { readonly at: string; readonly who: string; readonly machine: string };

/** One simulated key: its record without secret marks, its values, and its events. */
export type SeedKey = {
  readonly record: KeyRecord;
  readonly values: Readonly<Partial<Record<SecretField, string>>>;
  readonly capturedAt: string;
  readonly events: readonly SeedEvent[];
};

const day = 86_400_000;

type Story = 'tested' | 'wrong' | 'could-not-run' | 'never' | 'draft' | 'revoked' | 'deleted';

/** Shares out of a hundred keys, as in an agency's list after three years. */
const stories: readonly (readonly [Story, number])[] = [
  ['tested', 66],
  ['wrong', 4],
  ['could-not-run', 4],
  ['never', 6],
  ['draft', 4],
  ['revoked', 10],
  ['deleted', 6],
];

/** Makes the key with this number. The number decides only the id and the values; the rest is random. */
export function pretendKey(number: number, random: Random, now: Date): SeedKey {
  const system: System = random.chance(0.55) ? 'plytix' : 'patchworks';
  const story = storyOf(random.below(100));
  const company = random.pick(names.companies);
  const people = [random.pick(names.people), random.pick(names.people)] as const;
  const born = now.getTime() - Math.floor((2 + random.next() * 1090) * day);
  // Each later event lies between the previous one and now.
  const span = now.getTime() - born;
  const time = (part: number) => new Date(born + Math.floor(span * part)).toISOString();
  const id = number.toString(16).padStart(8, '0').padStart(24, 'a');
  const name = system === 'plytix' && random.chance(0.4) ? suggestedKeyName : `${random.pick(names.jobs)} ${number}`;
  const role = system === 'patchworks' ? 'manager' : random.chance(0.7) ? 'admin' : 'user';
  const events: SeedEvent[] = [];
  const happened = (at: string, type: EventDraft['type'], known: EventDraft['known'], facts: EventDraft['facts']) =>
    events.push({ type, keyId: id, known, facts, at, who: people[0], machine: names.machines[number % 3] as string });

  const startedAt = time(0);
  const capturedAt = time(0.01);
  happened(startedAt, 'setup-started', 'recorded', { system, company });
  const draft = story === 'draft';
  const values =
    draft && random.chance(0.5)
      ? {}
      : system === 'plytix'
        ? { apiKey: demoPlytixKey(`seed ${number}`), apiPassword: demoPlytixPassword(`seed ${number}`) }
        : { apiKey: demoPatchworksKey(`seed ${number}`) };
  happened(time(0.005), 'created', 'typed', { name });
  for (const field of Object.keys(values)) happened(capturedAt, 'captured', 'recorded', { field });

  // A good share was tested in the last weeks, as by an owner who looks after the keys.
  const testedAt = new Date(now.getTime() - Math.min(span * 0.6, random.next() * 80 * day)).toISOString();
  const tone = story === 'tested' || story === 'revoked' || story === 'deleted' ? 'passed' : story;
  const stop = tone === 'wrong' || tone === 'could-not-run' ? stops[system][tone] : null;
  const lastTest = draft || story === 'never' ? null : pretendRun(system, company, role, new Date(testedAt), stop);
  const instance = random.pick(names.instances);
  const finished = !draft;
  if (finished) {
    happened(time(0.02), 'handed-over', 'typed', { screen: 'instances', instance: `${instance}, ${company}` });
    happened(time(0.03), 'setup-finished', 'recorded', { name });
  }
  const usedBy = placesOf(random, time(0.1), people[1]);
  for (const use of usedBy) happened(use.at, 'used-by-added', 'typed', { place: use.place, kind: use.kind });
  if (lastTest) happened(testedAt, 'tested', 'live', { verdict: lastTest.verdict.code, tone: lastTest.verdict.tone });
  const reviewDue = random.chance(0.3)
    ? { value: dayOf(new Date(now.getTime() + (random.below(240) - 30) * day)), known: 'typed' as const, at: time(0.5) }
    : null;
  if (reviewDue) happened(reviewDue.at, 'review-date-changed', 'typed', { due: reviewDue.value });
  const reviewedAt = random.chance(0.35) ? time(0.4 + random.next() * 0.55) : null;
  if (reviewedAt) happened(reviewedAt, 'reviewed', 'typed', { decision: 'keep' });
  const endedAt =
    story === 'revoked' || story === 'deleted' ? new Date(Date.parse(testedAt) + 60_000).toISOString() : null;
  if (endedAt && (story === 'revoked' || story === 'deleted')) happened(endedAt, story, 'typed', { name });
  events.sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));

  const steps = stepsOf(system);
  const lastStep = draft ? 'capture' : (steps.at(-1) ?? 'record');
  const record: KeyRecord = {
    id,
    system,
    company,
    name: { value: name, known: 'typed', at: startedAt },
    role: { value: role, known: lastTest ? 'live' : 'typed', at: lastTest?.finishedAt ?? startedAt },
    status: {
      value: draft ? 'draft' : story === 'revoked' || story === 'deleted' ? story : lastTest ? 'active' : 'unknown',
      known: endedAt ? 'typed' : lastTest ? 'live' : 'recorded',
      at: endedAt ?? lastTest?.finishedAt ?? startedAt,
    },
    account: lastTest && tone === 'passed' ? { value: company, known: 'live', at: lastTest.finishedAt } : null,
    createdAt: { value: time(0.005), known: 'typed' },
    owner: random.chance(0.92) ? { value: people[0], known: 'typed', at: startedAt } : null,
    row:
      system === 'patchworks'
        ? { name, visibleCharacters: random.hex(4), shownTime: '2 minutes ago', at: capturedAt }
        : null,
    secrets: { apiKey: null, apiPassword: null },
    findings: [],
    lastTest,
    setup: {
      state: finished ? 'finished' : 'in-progress',
      step: lastStep,
      page: 0,
      furthest: lastStep,
      mayManage: 'yes',
      waitingFor: '',
      screen: finished ? 'instances' : null,
      instanceName: finished && random.chance(0.7) ? `${instance}, ${company}` : '',
      ticks: finished ? { 'password-manager': time(0.015) } : {},
      startedAt,
      finishedAt: finished ? time(0.03) : null,
      handedOverAt: finished ? time(0.02) : null,
    },
    care: null,
    serviceId: system === 'plytix' ? random.hex(24) : null,
    workedAt: lastTest && tone === 'passed' ? lastTest.finishedAt : null,
    replacedBy: null,
    replaces: null,
    usedBy,
    reviewDue,
    reviewed:
      reviewedAt === null ? null : { at: reviewedAt, reviewId: `review-${reviewedAt.slice(0, 7)}`, decision: 'keep' },
    addedAt: startedAt,
    updatedAt: events.at(-1)?.at ?? startedAt,
  };
  return { record, values, capturedAt, events };
}

function storyOf(percent: number): Story {
  let upTo = 0;
  for (const [story, share] of stories) {
    upTo += share;
    if (percent < upTo) return story;
  }
  return 'tested';
}

function placesOf(random: Random, at: string, contact: string): UsedBy[] {
  return Array.from({ length: random.below(4) }, (_, place): UsedBy => {
    const script = place > 0;
    return {
      id: random.hex(24),
      place: script ? random.pick(names.scripts) : `${random.pick(names.instances)} (${random.below(90) + 10})`,
      kind: script ? 'script' : 'patchworks-instance',
      contact: random.chance(0.7) ? contact : '',
      note: random.chance(0.3) ? 'Runs at night; tell them a day before.' : '',
      known: 'typed',
      at,
    };
  });
}
