import { describe, expect, it, vi } from 'vitest';
import { createAnswerAwarePublisher } from '../../../electron/events';

const one = '0123456789abcdef01234567';
const other = '0123456789abcdef01234568';

function bench() {
  const told: unknown[] = [];
  const publisher = createAnswerAwarePublisher((name, data) => void told.push([name, data]));
  const change = async (...ids: string[]) => publisher.publish('keys.changed', { ids });
  return { ...publisher, told, change };
}

const keys = (...ids: string[]) => ['keys.changed', { ids }];

/** A promise and the call that resolves it. */
function gate() {
  let open = () => {};
  const opened = new Promise<void>((resolve) => {
    open = resolve;
  });
  return { open, opened };
}

describe('changes that a request makes', () => {
  it('are not published when the answer brings them', async () => {
    const { answering, change, told } = bench();
    await answering(
      async () => change(one),
      () => [one],
    );
    expect(told).toEqual([]);
  });

  it('are published when the answer brings another key', async () => {
    const { answering, change, told } = bench();
    await answering(
      async () => change(one, other),
      () => [one],
    );
    expect(told).toEqual([keys(other)]);
  });

  it('are published when the request fails after them', async () => {
    const { answering, change, told } = bench();
    const failing = answering(
      async () => {
        await change(one);
        throw new Error('offline');
      },
      () => [one],
    );
    await expect(failing).rejects.toThrow('offline');
    expect(told).toEqual([keys(one)]);
  });

  it('are published when another request changed the same key before the answer', async () => {
    const { answering, change, told } = bench();
    const changed = vi.fn();
    const { open, opened } = gate();
    const answer = answering(
      async () => {
        await change(one);
        changed();
        await opened;
      },
      () => [one],
    );
    await vi.waitFor(() => expect(changed).toHaveBeenCalled());
    await change(one);
    expect(told).toEqual([keys(one)]);
    open();
    await answer;
    expect(told).toEqual([keys(one), keys(one)]);
  });

  it('are published at once when background work makes them after the answer', async () => {
    const { answering, change, told } = bench();
    const { open, opened } = gate();
    let later = Promise.resolve();
    await answering(
      async () => {
        later = opened.then(() => change(one));
      },
      () => [one],
    );
    open();
    await later;
    expect(told).toEqual([keys(one)]);
  });

  it('are published at once outside of a request, like every other event', async () => {
    const { answering, change, publish, told } = bench();
    await change(one);
    await answering(
      async () => publish('secrets.hide', {}),
      () => [],
    );
    expect(told).toEqual([keys(one), ['secrets.hide', {}]]);
  });
});
