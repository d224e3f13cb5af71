import { describe, expect, it, vi } from 'vitest';
import type { KeyWriter } from '../../../../electron/features/inventory/key-writer';
import { createReveal } from '../../../../electron/ipc/reveal';
import { createTranslator } from '../../../../electron/shell/system/words';
import type { KeyRecord } from '../../../../shared/model/key-record';

const finished = {
  company: 'Harbour & Pine',
  name: { value: 'Patchworks Integration' },
  setup: null,
  findings: [],
  secrets: { apiKey: { state: 'ready' }, apiPassword: { state: 'ready' } },
} as unknown as KeyRecord;

function revealing(record: KeyRecord, agreed = true) {
  const done: string[] = [];
  const ask = vi.fn(async () => {
    done.push('asked');
    return agreed;
  });
  const take = vi.fn();
  const writer = {
    get: () => record,
    secret: async () => {
      done.push('opened');
      return 'the value';
    },
    change: async () => {
      done.push('noted');
      return record;
    },
  } as unknown as KeyWriter;
  const confirm = async () => void done.push('confirmed');
  const reveal = createReveal({ limit: { take }, ask, confirm, words: createTranslator(), seconds: () => 20 });
  return { reveal: () => reveal(writer, 'a', 'apiPassword'), done, ask, take };
}

describe('a value is shown', () => {
  it('once the person agreed to this very one, and the history says so', async () => {
    const { reveal, done, ask } = revealing(finished);
    expect(await reveal()).toEqual({ value: 'the value', hideAfterSeconds: 20 });
    expect(done).toEqual(['asked', 'confirmed', 'opened', 'noted']);
    expect(ask.mock.calls[0]).toEqual([
      expect.objectContaining({ message: 'Show the password of “Patchworks Integration”, Harbour & Pine?' }),
    ]);
  });

  it('not when they keep it hidden: then nothing is opened', async () => {
    const { reveal, done } = revealing(finished, false);
    expect(await reveal()).toEqual({ value: null, hideAfterSeconds: 20 });
    expect(done).toEqual(['asked']);
  });

  it('not too often: then nobody is asked', async () => {
    const { reveal, done, take } = revealing(finished);
    take.mockImplementation(() => {
      throw new Error('too-often');
    });
    await expect(reveal()).rejects.toThrow('too-often');
    expect(done).toEqual([]);
  });

  it.each([
    ['a set-up that is not finished', { setup: { state: 'in-progress' } }],
    ['a value that looks like no key', { findings: [{ field: 'apiPassword', code: 'is-email', severity: 'stop' }] }],
  ])('not of %s: whatever was on the clipboard could be read so', async (_what, other) => {
    const { reveal, done } = revealing({ ...finished, ...other } as unknown as KeyRecord);
    await expect(reveal()).rejects.toThrow('not-yet-a-key');
    expect(done).toEqual([]);
  });
});
