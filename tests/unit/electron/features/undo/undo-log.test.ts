import { describe, expect, it, vi } from 'vitest';
import { KnownFailure } from '../../../../../electron/failures';
import { createUndoLog, type UndoableAct, type UndoResult } from '../../../../../electron/features/undo/undo-log';

const done: UndoResult = { undone: 1, changed: 0, lost: 0 };

function act(name: string, undo: UndoableAct['undo'] = async () => done): UndoableAct {
  return { act: 'owner', name, company: 'Harbour & Pine', count: 1, undo };
}

function openLog() {
  const state = { open: true };
  const changed = vi.fn();
  return { log: createUndoLog({ isOpen: () => state.open, changed }), changed, state };
}

describe('the last acts', () => {
  it('are offered from the last one back, each until it is undone', async () => {
    const { log, changed } = openLog();
    log.note(act('first'));
    log.note(act('second'));
    expect(changed).toHaveBeenCalledTimes(2);
    const last = log.last();
    expect(last).toEqual({
      id: expect.stringMatching(/^[0-9a-f]{24}$/),
      act: 'owner',
      name: 'second',
      company: 'Harbour & Pine',
      count: 1,
    });
    expect(await log.run(last?.id ?? '')).toEqual({ ...done, keys: [], gone: [], document: null });
    expect(log.last()?.name).toBe('first');
    await expect(log.run(last?.id ?? '')).rejects.toMatchObject({ code: 'undo-none' });
  });

  it('are at most twenty', async () => {
    const { log } = openLog();
    log.note(act('oldest'));
    const oldest = log.last()?.id ?? '';
    for (let number = 1; number <= 20; number += 1) log.note(act(`later ${number}`));
    await expect(log.run(oldest)).rejects.toMatchObject({ code: 'undo-none' });
  });

  it('are undone once, also by two presses at once', async () => {
    const { log } = openLog();
    const undo = vi.fn(async () => done);
    log.note(act('once', undo));
    const id = log.last()?.id ?? '';
    const [first, second] = await Promise.allSettled([log.run(id), log.run(id)]);
    expect(first.status).toBe('fulfilled');
    expect(second).toMatchObject({ status: 'rejected', reason: { code: 'undo-none' } });
    expect(undo).toHaveBeenCalledTimes(1);
  });

  it('are gone after a lock or a change of account, and none is remembered or offered meanwhile', async () => {
    const { log, state, changed } = openLog();
    log.note(act('before'));
    const id = log.last()?.id ?? '';
    state.open = false;
    expect(log.last()).toBeNull();
    await expect(log.run(id)).rejects.toMatchObject({ code: 'vault-locked' });
    changed.mockClear();
    log.clear();
    expect(changed).toHaveBeenCalledTimes(1);
    log.note(act('meanwhile'));
    state.open = true;
    expect(log.last()).toBeNull();
    await expect(log.run(id)).rejects.toMatchObject({ code: 'undo-none' });
  });
});

describe('an undo that does nothing', () => {
  it.each([
    ['undo-changed', { undone: 0, changed: 1, lost: 1 }],
    ['undo-lost', { undone: 0, changed: 0, lost: 1 }],
  ] as const)('says %s, and does not stand in the way of the act before', async (code, result) => {
    const { log } = openLog();
    log.note(act('before'));
    log.note(act('stuck', async () => result));
    await expect(log.run(log.last()?.id ?? '')).rejects.toMatchObject({ code });
    expect(log.last()?.name).toBe('before');
  });

  it('can be tried again after a failure of the disk, and not after any other', async () => {
    const { log } = openLog();
    const fails = (code: 'storage-full' | 'text-holds-value') => async () => {
      throw new KnownFailure(code);
    };
    log.note(act('refused', fails('text-holds-value')));
    log.note(act('full', fails('storage-full')));
    await expect(log.run(log.last()?.id ?? '')).rejects.toMatchObject({ code: 'storage-full' });
    expect(log.last()?.name).toBe('full');
    log.clear();
    log.note(act('refused', fails('text-holds-value')));
    await expect(log.run(log.last()?.id ?? '')).rejects.toMatchObject({ code: 'text-holds-value' });
    expect(log.last()).toBeNull();
  });
});
