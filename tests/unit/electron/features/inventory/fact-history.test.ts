import fc from 'fast-check';
import { expect, it } from 'vitest';
import { attentionOf } from '../../../../../shared/model/attention';
import type { JournalEvent } from '../../../../../shared/model/event';
import { factsOf } from '../../../../../shared/model/key-facts';
import type { KeyRecord } from '../../../../../shared/model/key-record';
import { shownStatusOf } from '../../../../../shared/model/key-status';
import { toReportRow } from '../../../../../shared/reports/to-report-row';
import { begin, company, openKeyTaskBench } from './key-task-bench';

/** What the service or the person does next; `key` picks one of the three Plytix keys. */
const acts = fc.record({
  key: fc.nat(2),
  act: fc.constantFrom(
    'test',
    'test offline',
    'test refused',
    'test cut off',
    'list',
    'list by a small role',
    'list closed',
    'list without an account',
    'list offline',
    'delete there',
    'back there',
    'change the role there',
    'rename there',
    'claim its end',
    'claim another role',
    'claim another name',
    'ask again',
    'stop the task',
    'other values',
    'finish a set-up',
    'lock',
    'restore what was kept',
  ),
} as const);
type Act = { readonly key: number; readonly act: string };

type Bench = Awaited<ReturnType<typeof openKeyTaskBench>>;
type Kept = { readonly id: string; readonly made: { readonly id: string } };

/** One act, as the app or the services do it. What fails because of the state that it meets changes nothing. */
async function run(bench: Bench, keys: readonly Kept[], kept: Map<string, KeyRecord>, { key, act }: Act) {
  const { simulator, tests, lists, keyTasks, capture, setups, vault, writer } = bench;
  const { plytix } = simulator;
  const [reader] = keys;
  const it = keys[key];
  if (!reader || !it) return;
  const { id, made } = it;
  const fault = (kind: object, host?: string) =>
    simulator.planFault({ fault: kind as never, times: 50, ...(host && { host: host as never }) });
  const state = plytix.keys(company).find((each) => each.id === made.id);
  const byReader = () => lists.readKnown(reader.id);
  const steps: Readonly<Record<string, () => unknown>> = {
    test: () => tests.run(id),
    'test offline': async () => {
      fault({ kind: 'drop' });
      await tests.run(id);
    },
    'test refused': async () => {
      fault({ kind: 'status', status: 401 }, 'auth.plytix.com');
      await tests.run(id);
    },
    'test cut off': async () => {
      fault({ kind: 'drop' }, 'pim.plytix.com');
      await tests.run(id);
    },
    list: byReader,
    'list by a small role': async () => {
      plytix.changeRole(reader.made.id, 'USER');
      await byReader();
    },
    'list closed': async () => {
      plytix.setAccount(company, { listOpenTo: 'nobody' });
      await byReader();
    },
    'list without an account': async () => {
      plytix.setAccount(company, { tokenTells: false });
      await byReader();
    },
    'list offline': async () => {
      fault({ kind: 'drop' });
      await byReader();
    },
    'delete there': () => key !== 0 && plytix.deleteKey(made.id),
    'back there': () => Object.assign(state ?? simulatedKey(bench, made.id), { deletedAtMs: null }),
    'change the role there': () => plytix.changeRole(made.id, state?.role === 'ADMIN' ? 'USER' : 'ADMIN'),
    'rename there': () => plytix.rename(made.id, `Feed ${key} ${plytix.keys(company).length}`),
    'claim its end': async () => {
      await begin(bench, id, 'delete');
      await keyTasks.markDone(id);
    },
    'claim another role': async () => {
      await begin(bench, id, 'change-role', 'user');
      await keyTasks.markDone(id);
    },
    'claim another name': async () => {
      await begin(bench, id, 'rename', 'Claimed');
      await keyTasks.markDone(id);
    },
    'ask again': () => keyTasks.verify(id),
    'stop the task': () => keyTasks.stop(id),
    'other values': async () => {
      if (key === 0) return;
      const other = plytix.createKey({ company, name: `Other ${key}`, role: 'USER' });
      await capture.type(id, 'apiKey', other.apiKey);
      await capture.type(id, 'apiPassword', other.apiPassword);
    },
    'finish a set-up': async () => {
      await setups.bringValues(id);
      await setups.finish(id);
    },
    lock: async () => {
      vault.lock();
      await tests.run(id).catch(() => {});
      await byReader().catch(() => {});
      await vault.retryKeyring();
    },
    'restore what was kept': async () => {
      const record = kept.get(id);
      if (record) await writer.change(id, () => ({ record, type: 'restored-from-backup', facts: {} }));
    },
  };
  try {
    return await steps[act]?.();
  } catch (error) {
    if (!(error instanceof Error) || !('code' in error)) throw error;
    return null;
  } finally {
    simulator.clearFaults();
    plytix.setAccount(company, { listOpenTo: 'admins', tokenTells: true });
  }
}

function simulatedKey({ simulator }: Bench, id: string): object {
  return simulator.save().plytixKeys.find((key) => key.id === id) ?? {};
}

/** The events in which a service told something. */
const reads = new Set([
  'tested',
  'list-read',
  'list-seen',
  'list-missed',
  'fact-read',
  'confirmed',
  'contradicted',
  'imported',
]);

/** The lines that name an old and a new value: a read's, and those of a person's word that a read then confirmed. */
const lines = new Set(['fact-read', 'renamed', 'role-changed']);

function holds(
  record: KeyRecord,
  was: KeyRecord,
  events: readonly JournalEvent[],
  isNew: (seq: number) => boolean,
): void {
  const { status } = record;
  const fresh = events.filter(({ seq }) => isNew(seq));
  const wasRead = fresh.some(({ type, known }) => known === 'live' && reads.has(type));
  for (const what of ['name', 'role', 'account', 'status'] as const)
    if (record[what]?.known === 'live' && JSON.stringify(record[what]) !== JSON.stringify(was[what]))
      expect(wasRead || fresh.some(({ type }) => type === 'restored-from-backup'), `a read behind the ${what}`).toBe(
        true,
      );
  if (status.missing) {
    expect(status).toMatchObject({ value: 'unknown', known: 'recorded' });
    expect(events.some(({ type }) => type === 'list-missed')).toBe(true);
    const shown = [shownStatusOf(record), shownStatusOf(factsOf(record))];
    expect(shown).toEqual(['not-in-list', 'not-in-list']);
    const row = toReportRow(record, { rhythm: { reviewEveryDays: 0 }, now: new Date() });
    expect([row.status.missing, row.attention, row.verifiedLive]).toEqual([status.missing, 'act-now', false]);
    expect(attentionOf(record, { reviewEveryDays: 0 }, new Date())).toBe('act-now');
  }
  // Each changed fact has a line of its own.
  for (const what of ['name', 'role', 'account'] as const) {
    const [before, now] = [was[what]?.value ?? '', record[what]];
    if (now?.known !== 'live' || now.value === before) continue;
    const own = fresh.some(({ type, facts }) => lines.has(type) && facts.from === before && facts.to === now.value);
    expect(own || fresh.some(({ type }) => type === 'restored-from-backup'), `a line of the ${what}`).toBe(true);
  }
}

/** True when the list was answered and read to its end: after many reads the service asks to wait instead. */
function isWholeList(answer: unknown): boolean {
  const { state, cut } = (answer ?? {}) as Partial<Awaited<ReturnType<Bench['lists']['readKnown']>>>;
  return state === 'read' && cut === false;
}

it('any history leaves a read behind each live fact, and shows each contradicted one', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(acts, { minLength: 1, maxLength: 14 }), async (history) => {
      const bench = await openKeyTaskBench();
      const keys = [await bench.plytixKey('Reader'), await bench.plytixKey('Feed A'), await bench.plytixKey('Feed B')];
      const kept = new Map(keys.map(({ id }) => [id, bench.vault.records.get(id) as KeyRecord]));
      for (const act of history) {
        const before = new Map(keys.map(({ id }) => [id, bench.vault.records.get(id) as KeyRecord]));
        const length = bench.vault.journal.length();
        const isThere = new Set(bench.simulator.plytix.keys(company).map(({ id }) => id));
        const answer = await run(bench, keys, kept, act);
        // Locked for good, nothing would change any more and this would prove nothing.
        expect(bench.vault.status().state).not.toBe('locked');
        for (const { id, made } of keys) {
          const record = bench.vault.records.get(id) as KeyRecord;
          holds(record, before.get(id) as KeyRecord, bench.vault.journal.timeline(id), (seq) => seq > length);
          // A list that was read whole by an admin never leaves a key that it lacks active.
          const isListed = record.listed?.serviceId === made.id && isThere.has(made.id);
          const wasRead = act.act === 'list' && !isListed && record.listed?.serviceId === made.id;
          // The record may still say admin where the service has made the reader a user since.
          const [reader] = keys;
          const roleThere = bench.simulator.plytix.keys(company).find((each) => each.id === reader?.made.id)?.role;
          const isAdmin = roleThere === 'ADMIN' && bench.vault.records.get(reader?.id ?? '')?.role?.value === 'admin';
          if (wasRead && isAdmin && isWholeList(answer)) expect(shownStatusOf(record)).not.toBe('active');
        }
      }
    }),
    { numRuns: 60 },
  );
}, 240_000);
