import { describe, expect, it } from 'vitest';
import { createUpdates, type Updater } from '../../../../../electron/shell/updates/updates';
import type { UpdatesOff } from '../../../../../shared/contract/app-shell';

const day = 24 * 60 * 60 * 1000;

function arrange(found: Awaited<ReturnType<Updater['check']>> = { version: '0.2.0', notes: 'New: <b>more</b>' }) {
  const world = {
    off: null as UpdatesOff | null,
    busy: false,
    now: Date.parse('2026-11-21T09:00:00Z'),
    done: [] as string[],
    states: [] as string[],
    noted: [] as string[],
    found,
    broken: '',
  };
  const step = async (name: string) => {
    world.done.push(name);
    if (world.broken === name) throw new Error('net::ERR_NAME_NOT_RESOLVED at https://secret.example/');
  };
  const updates = createUpdates({
    off: () => world.off,
    load: async () => {
      await step('load');
      return {
        check: async () => {
          await step('check');
          return world.found;
        },
        download: () => step('download'),
        install: () => void world.done.push('install'),
      };
    },
    busy: () => world.busy,
    finish: () => step('finish'),
    changed: () => world.states.push(updates.read().state),
    log: { note: (topic, code) => void world.noted.push(`${topic} ${code}`), read: () => [] },
    clock: () => new Date(world.now),
  });
  return { world, updates };
}

describe('updates', () => {
  it('are looked for, fetched quietly, and wait for the person', async () => {
    const { world, updates } = arrange();
    await updates.checkIfDue();
    expect(world.states).toEqual(['checking', 'downloading', 'ready']);
    expect(world.done).toEqual(['load', 'check', 'download']);
    expect(updates.read()).toEqual({
      state: 'ready',
      reason: null,
      version: '0.2.0',
      notes: 'New: more',
      checkedAt: '2026-11-21T09:00:00.000Z',
    });
    await updates.restart();
    expect(world.done.slice(3)).toEqual(['finish', 'install']);
  });

  it.each(['policy', 'setting', 'no-feed'] as const)('load nothing while off by %s', async (reason) => {
    const { world, updates } = arrange();
    world.off = reason;
    await updates.checkIfDue();
    expect(world.done).toEqual([]);
    expect(updates.read()).toMatchObject({ state: 'off', reason });
  });

  it('that were turned off after they were fetched are not installed', async () => {
    const { world, updates } = arrange();
    await updates.checkIfDue();
    world.off = 'policy';
    await expect(updates.restart()).rejects.toMatchObject({ code: 'not-found' });
    expect(world.done).not.toContain('install');
  });

  it('never cut a long work short', async () => {
    const { world, updates } = arrange();
    await updates.checkIfDue();
    world.busy = true;
    await expect(updates.restart()).rejects.toMatchObject({ code: 'restart-waits' });
    expect(world.done).not.toContain('finish');
    world.busy = false;
    await updates.restart();
    expect(world.done).toContain('install');
  });

  it('cannot be installed before one is ready', async () => {
    const { updates } = arrange(null);
    await updates.checkIfDue();
    expect(updates.read()).toMatchObject({ state: 'idle', version: null });
    await expect(updates.restart()).rejects.toMatchObject({ code: 'not-found' });
  });

  it('are looked for once a day, also after a failure, and whatever the clock does', async () => {
    const { world, updates } = arrange(null);
    const checks = () => world.done.filter((name) => name === 'check').length;
    world.broken = 'check';
    await updates.checkIfDue();
    expect(updates.read().state).toBe('failed');
    world.now += day - 1;
    await updates.checkIfDue();
    expect(checks()).toBe(1);
    world.broken = '';
    world.now += 1;
    await updates.checkIfDue();
    expect(checks()).toBe(2);
    expect(updates.read().state).toBe('idle');
    world.now -= 300 * day;
    await updates.checkIfDue();
    expect(checks()).toBe(3);
  });

  it.each(['load', 'check', 'download'])('say that they failed at %s, and write down no address', async (broken) => {
    const { world, updates } = arrange();
    world.broken = broken;
    await updates.checkIfDue();
    expect(updates.read().state).toBe('failed');
    expect(world.noted).toEqual(['updates failed']);
  });
});
