import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { KnownFailure } from '../../../../../electron/failures';
import { type BulkTestProgress, runBulkTest } from '../../../../../electron/features/inventory/bulk-test';
import { newDraft } from '../../../../../electron/features/inventory/new-record';
import type { BulkTestSummary } from '../../../../../shared/contract/bulk-test';
import { sortLines } from '../../../../../shared/contract/bulk-test-outcomes';
import type { KeyRecord, System } from '../../../../../shared/model/key-record';
import type { TestRun, Verdict, VerdictCode } from '../../../../../shared/model/test-run';

const at = '2026-11-20T08:00:00.000Z';
const summary = { length: 20, hint: 'DEMO', fingerprint: 'f', state: 'ready', how: 'pasted', at } as const;

function runOf(code: VerdictCode, tone: Verdict['tone'], facts: Verdict['facts'] = {}): TestRun {
  const verdict = { code, tone, action: 'continue', facts } as const;
  return { startedAt: at, finishedAt: at, checks: [], exchanges: [], verdict };
}

const passed = runOf('all-passed', 'passed');
const refused = runOf('pair-refused', 'wrong');
const offline = runOf('offline', 'could-not-run');

function keyOf(change: Partial<KeyRecord> & { system: System }): KeyRecord {
  const draft = newDraft(change.system, change.company ?? 'Harbour & Pine', at);
  const secrets = { apiKey: summary, apiPassword: change.system === 'plytix' ? summary : null };
  return { ...draft, secrets, status: { value: 'active', known: 'live', at }, ...change };
}

/** A fake clock that jumps to the end of every wait; `answer` decides each test's result, and each takes 300 ms. */
function bench(keys: readonly KeyRecord[], answer: (key: KeyRecord, nth: number) => TestRun | Error) {
  const byId = new Map(keys.map((key) => [key.id, key]));
  const starts: { readonly system: System; readonly at: number; readonly id: string }[] = [];
  const running = new Map<System, number>();
  const count = (system: System, change: number) => running.set(system, (running.get(system) ?? 0) + change);
  const told: BulkTestProgress[] = [];
  const control = new AbortController();
  let now = 0;
  let paused: Promise<void> = Promise.resolve();
  return {
    starts,
    told,
    control,
    pause: (until: Promise<void>) => {
      paused = until;
    },
    go: (): Promise<BulkTestSummary> =>
      runBulkTest(
        {
          read: (id) => byId.get(id),
          run: async (id) => {
            const key = byId.get(id) as KeyRecord;
            count(key.system, 1);
            expect(running.get(key.system)).toBe(1);
            starts.push({ system: key.system, at: now, id });
            await Promise.resolve();
            count(key.system, -1);
            const run = answer(key, starts.filter((start) => start.id === id).length);
            if (run instanceof Error) throw run;
            return run;
          },
          elapsed: () => now,
          clock: () => new Date(now),
          wait: async (ms, signal) => {
            const end = now + ms;
            await Promise.resolve();
            if (!signal.aborted) now = Math.max(now, end);
          },
        },
        keys.map(({ id }) => id),
        { signal: control.signal, waitWhilePaused: () => paused, progress: (progress) => told.push(progress) },
      ),
  };
}

const many = (count: number, system: System, company?: string) =>
  Array.from({ length: count }, () => keyOf({ system, ...(company && { company }) }));

/** The maximum number of starts in any window of that length. */
function most(starts: readonly { readonly at: number }[], windowMs: number): number {
  return Math.max(...starts.map(({ at: from }) => starts.filter((s) => s.at >= from && s.at < from + windowMs).length));
}

describe('testing many keys', () => {
  it.each([
    ['plytix', 10_000, 5],
    ['patchworks', 60_000, 120],
  ] as const)('stays within half of what %s allows', async (system, windowMs, expected) => {
    const { starts, go } = bench(many(300, system), () => passed);
    await go();
    expect(starts).toHaveLength(300);
    expect(most(starts, windowMs)).toBe(expected);
  });

  it('never asks for one Plytix account more than a thousand times an hour', async () => {
    const { starts, go, told } = bench(many(520, 'plytix'), () => passed);
    await go();
    expect(most(starts, 3_600_000)).toBe(500);
    expect(told.some(({ waits }) => waits.plytix?.why === 'pace')).toBe(true);
  });

  it('goes on with another company while one has used its hour', async () => {
    const { starts, go } = bench([...many(520, 'plytix', 'A'), ...many(10, 'plytix', 'B')], () => passed);
    await go();
    expect(starts.slice(500, 510).map(({ at: time }) => time < 3_600_000)).not.toContain(false);
    expect(starts.at(-1)?.at).toBeGreaterThan(3_600_000);
  });

  it('waits as long as the service asks, says so, and tries the same key again', async () => {
    const limited = runOf('rate-limited', 'could-not-run', { seconds: 42 });
    const keys = many(2, 'plytix');
    const { starts, told, go } = bench(keys, (key, nth) => (key === keys[0] && nth === 1 ? limited : passed));
    const { lines } = await go();
    expect(starts.map(({ id, at: time }) => [id, time])).toEqual([
      [keys[0]?.id, 0],
      [keys[0]?.id, 42_000],
      [keys[1]?.id, 42_000],
    ]);
    expect(told.map(({ waits }) => waits.plytix)).toContainEqual({ until: '1970-01-01T00:00:42.000Z', why: 'asked' });
    expect(lines.map(({ outcome }) => outcome)).toEqual(['newly-passing', 'newly-passing']);
  });

  it('gives a service up that only asks for patience', async () => {
    const { starts, go } = bench(many(5, 'patchworks'), () => runOf('rate-limited', 'could-not-run', { seconds: 60 }));
    const { lines } = await go();
    expect(starts).toHaveLength(3);
    expect(lines.map(({ outcome, reason }) => `${outcome} ${reason}`)).toEqual([
      'not-checked rate-limited',
      ...Array.from({ length: 4 }, () => 'waiting rate-limited'),
    ]);
  });

  it('stops both services when this computer is offline: the rest waits', async () => {
    const keys = [...many(20, 'plytix'), ...many(2, 'patchworks')];
    const { go } = bench(keys, (key) => (key.system === 'plytix' ? offline : passed));
    const { lines } = await go();
    expect(lines.filter(({ outcome }) => outcome === 'waiting').every(({ reason }) => reason === 'offline')).toBe(true);
    expect(lines.filter(({ reason }) => reason === 'offline').length).toBeGreaterThanOrEqual(20);
    expect(lines.filter(({ outcome }) => outcome === 'not-checked')).toHaveLength(1);
  });

  it('tests a key again whose test the computer slept through', async () => {
    const slept = runOf('slept', 'could-not-run');
    const keys = many(2, 'plytix');
    const { starts, go } = bench(keys, (key, nth) => (key === keys[0] && nth === 1 ? slept : passed));
    expect((await go()).lines.map(({ outcome }) => outcome)).toEqual(['newly-passing', 'newly-passing']);
    expect(starts).toHaveLength(3);
  });

  it('gives one service up after three tests in a row that could not reach it, and finishes the other', async () => {
    const keys = [...many(8, 'plytix'), ...many(8, 'patchworks')];
    const cut = runOf('cut-off', 'could-not-run');
    const { go } = bench(keys, (key) => (key.system === 'plytix' ? cut : passed));
    const sorted = sortLines((await go()).lines);
    expect(sorted['not-checked']).toHaveLength(3);
    expect(sorted.waiting.map(({ reason }) => reason)).toEqual(Array.from({ length: 5 }, () => 'cut-off'));
    expect(sorted['newly-passing']).toHaveLength(8);
  });

  it('sends nothing while paused, and finishes the running test when it is stopped', async () => {
    const keys = many(4, 'plytix');
    let resume = () => {};
    const held = new Promise<void>((resolve) => {
      resume = resolve;
    });
    const work = bench(keys, (_, __) => {
      if (work.starts.length === 1) work.pause(held);
      if (work.starts.length === 2) work.control.abort();
      return passed;
    });
    const going = work.go();
    await new Promise((resolve) => setImmediate(resolve));
    expect(work.starts).toHaveLength(1);
    resume();
    const sorted = sortLines((await going).lines);
    expect(work.starts).toHaveLength(2);
    expect(sorted['newly-passing']).toHaveLength(2);
    expect(sorted.waiting.map(({ reason }) => reason)).toEqual(['stopped', 'stopped']);
  });

  it('leaves the rest waiting once the vault is locked', async () => {
    const keys = [...many(3, 'plytix'), ...many(3, 'patchworks')];
    const { go, starts } = bench(keys, () => new KnownFailure('vault-locked'));
    const sorted = sortLines((await go()).lines);
    expect(sorted.waiting.map(({ reason }) => reason)).toEqual(Array.from({ length: 6 }, () => 'vault-locked'));
    expect(starts.length).toBeLessThanOrEqual(2);
  });

  it('ends with the failure when results cannot be stored any more', async () => {
    const { go } = bench(many(3, 'plytix'), () => new KnownFailure('storage-full'));
    await expect(go()).rejects.toMatchObject({ code: 'storage-full' });
  });
});

describe('the summary', () => {
  const tested = (run: TestRun, rest: Partial<KeyRecord> = {}) => keyOf({ system: 'plytix', lastTest: run, ...rest });

  it('tells what changed from what stays, and looks behind a test that could not run', async () => {
    const keys = [
      tested(passed),
      tested(refused),
      tested(offline, { workedAt: at }),
      keyOf({ system: 'plytix' }),
      tested(refused),
    ];
    const { go } = bench(keys, (key) => (key === keys[4] ? passed : refused));
    expect((await go()).lines.map(({ outcome }) => outcome)).toEqual([
      'newly-failing',
      'still-failing',
      'newly-failing',
      'newly-failing',
      'newly-passing',
    ]);
  });

  it('leaves out what cannot be tested, with the reason, and sends nothing for it', async () => {
    const locked = { apiKey: { ...summary, state: 'locked' as const }, apiPassword: null };
    const keys = [
      keyOf({ system: 'plytix', status: { value: 'draft', known: 'recorded', at } }),
      keyOf({ system: 'patchworks', status: { value: 'revoked', known: 'typed', at } }),
      keyOf({ system: 'plytix', secrets: { apiKey: summary, apiPassword: null } }),
      keyOf({ system: 'patchworks', secrets: locked }),
    ];
    const { go, starts } = bench(keys, () => passed);
    expect((await go()).lines.map(({ reason }) => reason)).toEqual(['draft', 'ended', 'no-value', 'locked']);
    expect(starts).toEqual([]);
  });

  it('a key that is busy or has changed is skipped without an error', async () => {
    const { go } = bench(many(6, 'plytix'), () => new KnownFailure('busy'));
    expect(sortLines((await go()).lines)['not-checked']).toHaveLength(6);
  });

  it('has every key once, whatever happens', async () => {
    const ends = fc.constantFrom(passed, refused, offline, runOf('cut-off', 'could-not-run'));
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(fc.constantFrom('plytix', 'patchworks'), ends)), async (wanted) => {
        const keys = wanted.map(([system]) => keyOf({ system: system as System }));
        const { go } = bench(keys, (key) => wanted[keys.indexOf(key)]?.[1] ?? passed);
        expect((await go()).lines.map(({ id }) => id)).toEqual(keys.map(({ id }) => id));
      }),
      { numRuns: 50 },
    );
  });
});
