import { describe, expect, it } from 'vitest';
import { attentionOf } from '../../../../../shared/model/attention';
import { toReportRow } from '../../../../../shared/reports/to-report-row';
import { company, openKeyTaskBench } from './key-task-bench';

const rhythm = { reviewEveryDays: 0 } as const;

/** A key that reads the list, and another one of the same account that its own test found in it. */
async function openTwoKeys() {
  const bench = await openKeyTaskBench();
  const reader = await bench.plytixKey('List reader');
  const gone = await bench.plytixKey('Old feed');
  const record = () => bench.vault.records.get(gone.id) ?? expect.unreachable();
  return { ...bench, reader, gone, record };
}

describe('a key that its own account’s list no longer has', () => {
  it('is never active nor live from then on, and needs a person now', async () => {
    const { lists, simulator, reader, gone, record, events, vault } = await openTwoKeys();
    const before = record();
    expect(before.status).toMatchObject({ value: 'active', known: 'live' });
    simulator.plytix.deleteKey(gone.made.id);
    const known = await lists.readKnown(reader.id);
    expect(known.missing).toEqual([gone.id]);
    expect(record().status).toEqual({
      value: 'unknown',
      known: 'recorded',
      at: known.at,
      missing: { since: known.at, seenBefore: before.listed?.at, account: company },
    });
    expect(attentionOf(record(), rhythm, new Date())).toBe('act-now');
    expect(toReportRow(before, { rhythm, now: new Date() }).verifiedLive).toBe(true);
    expect(toReportRow(record(), { rhythm, now: new Date() }).verifiedLive).toBe(false);
    expect(events(gone.id).at(-1)).toBe('list-missed live');
    expect(vault.journal.timeline(gone.id).at(-1)?.facts).toMatchObject({ account: company, with: 'List reader' });
  });

  it('keeps the first read without it, and that is one line', async () => {
    const { lists, simulator, reader, gone, record, events } = await openTwoKeys();
    simulator.plytix.deleteKey(gone.made.id);
    await lists.readKnown(reader.id);
    const first = record();
    expect((await lists.readKnown(reader.id)).missing).toEqual([gone.id]);
    expect(record()).toEqual(first);
    expect(events(gone.id).filter((line) => line === 'list-missed live')).toHaveLength(1);
  });

  it.each(['list', 'test'] as const)('is active again once a %s shows it, with a line', async (how) => {
    const { lists, tests, simulator, reader, gone, record, events } = await openTwoKeys();
    simulator.plytix.deleteKey(gone.made.id);
    await lists.readKnown(reader.id);
    gone.made.deletedAtMs = null;
    if (how === 'list') await lists.readKnown(reader.id);
    else await tests.run(gone.id);
    expect(record().status).toEqual({ value: 'active', known: 'live', at: expect.any(String) });
    expect(events(gone.id).slice(-2)).toEqual(['list-seen live', how === 'list' ? 'list-read live' : 'tested live']);
  });

  it('stays missing after a test that is refused or cannot run', async () => {
    const { lists, tests, simulator, reader, gone, record, goOffline } = await openTwoKeys();
    simulator.plytix.deleteKey(gone.made.id);
    await lists.readKnown(reader.id);
    const { status } = record();
    await tests.run(gone.id);
    expect(record().status).toEqual(status);
    goOffline();
    await tests.run(gone.id);
    expect(record().status).toEqual(status);
  });

  it('stays missing through a set-up that brings values which are refused', async () => {
    const { lists, tests, setups, simulator, reader, gone, record } = await openTwoKeys();
    simulator.plytix.deleteKey(gone.made.id);
    await lists.readKnown(reader.id);
    await setups.bringValues(gone.id);
    await tests.run(gone.id);
    await setups.finish(gone.id);
    expect(record().status.missing).toBeDefined();
  });

  it('is another key once other values are stored: nothing that was read is said of it', async () => {
    const { lists, capture, simulator, reader, gone, record } = await openTwoKeys();
    simulator.plytix.deleteKey(gone.made.id);
    await lists.readKnown(reader.id);
    const other = simulator.plytix.createKey({ company, name: 'Old feed', role: 'USER' });
    await capture.type(gone.id, 'apiKey', other.apiKey);
    expect(record()).toMatchObject({ role: { value: 'admin', known: 'recorded' }, account: { known: 'recorded' } });
    expect(record().status).toEqual({ value: 'unknown', known: 'recorded', at: expect.any(String) });
    expect(record().listed).toBeUndefined();
  });
});

it('of which two records exist goes missing and comes back in both', async () => {
  const { lists, writer, simulator, reader, gone, record, vault } = await openTwoKeys();
  const twin = 'f'.repeat(24);
  await writer.add({ record: { ...record(), id: twin }, type: 'received', facts: {}, known: 'imported' });
  expect((await lists.readKnown(reader.id)).missing).toEqual([]);
  simulator.plytix.deleteKey(gone.made.id);
  expect((await lists.readKnown(reader.id)).missing.toSorted()).toEqual([gone.id, twin].toSorted());
  gone.made.deletedAtMs = null;
  await lists.readKnown(reader.id);
  for (const id of [gone.id, twin])
    expect(vault.records.get(id)?.status).toMatchObject({ value: 'active', known: 'live' });
});

describe('a list that proves nothing changes nothing', () => {
  type Two = Awaited<ReturnType<typeof openTwoKeys>>;
  const cases: readonly [why: string, arrange: (bench: Two) => unknown][] = [
    [
      'cut',
      ({ simulator }) => {
        for (let number = 0; number < 51; number += 1)
          simulator.plytix.createKey({ company, name: `Feed ${number}`, role: 'USER' });
      },
    ],
    ['account-not-told', ({ simulator }) => simulator.plytix.setAccount(company, { tokenTells: false })],
    [
      'may-hide',
      ({ simulator, reader }) => {
        simulator.plytix.setAccount(company, { listOpenTo: 'everyone' });
        simulator.plytix.changeRole(reader.made.id, 'USER');
      },
    ],
    [
      'other-account',
      ({ writer, gone }) =>
        writer.change(gone.id, (record) => ({
          record: { ...record, listed: { serviceId: gone.made.id, account: 'Another one', at: record.addedAt } },
          type: 'setup-changed',
          facts: {},
        })),
    ],
  ];

  it.each(cases)('%s', async (why, arrange) => {
    const bench = await openTwoKeys();
    const { lists, simulator, reader, gone, record } = bench;
    simulator.plytix.deleteKey(gone.made.id);
    await arrange(bench);
    const before = record();
    const known = await lists.readKnown(reader.id);
    expect(known).toMatchObject({ state: 'read', missing: [], unsure: [{ id: gone.id, why }], unsureCount: 1 });
    expect(record()).toEqual(before);
  });

  it('it hides the very key that reads it', async () => {
    const { lists, simulator, reader, gone, record } = await openTwoKeys();
    const before = record();
    // The token still works while the list lacks both keys.
    const handle = simulator.handle;
    Object.assign(simulator, {
      handle: (request: Parameters<typeof handle>[0]) => {
        const reply = handle(request);
        if (!request.url.pathname.endsWith('/api-credentials/search')) return reply;
        return { ...reply, body: JSON.stringify({ data: [], pagination: { total_count: 0 } }) };
      },
    });
    expect((await lists.readKnown(reader.id)).unsure).toEqual([{ id: gone.id, why: 'may-hide' }]);
    expect(record()).toEqual(before);
  });

  it('it could not be read', async () => {
    const { lists, simulator, reader, gone, record } = await openTwoKeys();
    simulator.plytix.deleteKey(gone.made.id);
    simulator.plytix.setAccount(company, { listOpenTo: 'nobody' });
    const before = record();
    expect(await lists.readKnown(reader.id)).toMatchObject({ state: 'could-not-read', missing: [], unsure: [] });
    expect(record()).toEqual(before);
  });

  it('no list ever showed the key', async () => {
    const { lists, setups, reader, vault } = await openTwoKeys();
    const { id } = await setups.start('plytix', company);
    await setups.change(id, { name: 'Typed only' });
    await setups.finish(id);
    const before = vault.records.get(id);
    expect((await lists.readKnown(reader.id)).unsure).toEqual([{ id, why: 'never-listed' }]);
    expect(vault.records.get(id)).toEqual(before);
  });
});

describe('a test that reads a fact back as different', () => {
  it('writes a line for the role after the history named another one', async () => {
    const { tests, simulator, reader, factLines, vault } = await openTwoKeys();
    simulator.plytix.changeRole(reader.made.id, 'USER');
    await tests.run(reader.id);
    simulator.plytix.changeRole(reader.made.id, 'ADMIN');
    await tests.run(reader.id);
    expect(factLines(reader.id)).toEqual(['role: admin > user', 'role: user > admin']);
    expect(vault.records.get(reader.id)?.role).toMatchObject({ value: 'admin', known: 'live' });
  });

  it('finds its row by the id of an earlier read, so that a new name there is the new name here', async () => {
    const { tests, simulator, reader, factLines, vault } = await openTwoKeys();
    simulator.plytix.rename(reader.made.id, 'Renamed there');
    await tests.run(reader.id);
    expect(vault.records.get(reader.id)?.name).toMatchObject({ value: 'Renamed there', known: 'live' });
    expect(factLines(reader.id)).toEqual(['name: List reader > Renamed there']);
  });

  it('is told as recorded, not live, when the service could not be asked', async () => {
    const { tests, reader, events, goOffline, vault } = await openTwoKeys();
    const { status } = vault.records.get(reader.id) ?? expect.unreachable();
    goOffline();
    await tests.run(reader.id);
    expect(events(reader.id).at(-1)).toBe('tested recorded');
    expect(vault.records.get(reader.id)?.status).toEqual(status);
  });
});
