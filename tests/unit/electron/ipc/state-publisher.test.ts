import { describe, expect, it, vi } from 'vitest';
import { createStatePublisher } from '../../../../electron/ipc/state-publisher';
import type { AppState } from '../../../../shared/contract/app-state';

const state = (clipboardClearsAt: string | null) => ({ clipboardClearsAt }) as AppState;

function bench() {
  let present: AppState = state(null);
  const told: AppState[] = [];
  const read = vi.fn(async () => present);
  const publisher = createStatePublisher(read, (next) => void told.push(next));
  /** Resolves after all pending events were sent: it waits in the same queue of the event loop. */
  const settled = () => new Promise<void>((resolve) => setImmediate(() => setImmediate(resolve)));
  const becomes = (next: AppState) => {
    present = next;
    publisher.changed();
  };
  return { ...publisher, told, read, settled, becomes };
}

describe('the state of the app', () => {
  it('is published once for several changes at once', async () => {
    const { becomes, settled, told, read } = bench();
    becomes(state('a'));
    becomes(state('b'));
    await settled();
    expect(told).toEqual([state('b')]);
    expect(read).toHaveBeenCalledTimes(1);
  });

  it('is not published when the page already has it', async () => {
    const { becomes, answered, changed, settled, told } = bench();
    becomes(state('a'));
    await settled();
    changed();
    await settled();
    expect(told).toHaveLength(1);
    answered({ updates: 'app', value: state('b') });
    becomes(state('b'));
    await settled();
    expect(told).toHaveLength(1);
  });

  it('is published again after an answer with a part of it', async () => {
    const { becomes, answered, settled, told } = bench();
    becomes(state('a'));
    await settled();
    answered({ updates: 'vault', value: { state: 'ready', protection: 'passphrase', reason: null } });
    becomes(state('a'));
    await settled();
    expect(told).toEqual([state('a'), state('a')]);
  });

  it('is published at the next change after one that could not be read', async () => {
    const { becomes, changed, settled, told, read } = bench();
    read.mockRejectedValueOnce(new Error('no account'));
    becomes(state('a'));
    await settled();
    expect(told).toEqual([]);
    changed();
    await settled();
    expect(told).toEqual([state('a')]);
  });
});
