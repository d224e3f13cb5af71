import { expect, it, vi } from 'vitest';
import { KnownFailure } from '../../../../../electron/failures';
import { noteUnlocks } from '../../../../../electron/features/account/note-unlocks';
import type { Vault } from '../../../../../electron/storage/vault/vault';

const at = '2026-11-01T10:00:00.000Z';

function lockable({ full = false } = {}) {
  let state: 'locked' | 'ready' = 'ready';
  const note = vi.fn(async () => {
    if (full) throw new KnownFailure('storage-full');
  });
  const lock = () => {
    state = 'locked';
    return { state };
  };
  const unlock = async (passphrase: string) => {
    if (passphrase !== 'right') throw new KnownFailure('passphrase-wrong');
    state = 'ready';
    return { state };
  };
  const opens = async () => {
    state = 'ready';
    return { state };
  };
  const openers = { openWithKit: opens, unlockAfterProof: opens };
  const vault = { status: () => ({ state }), note, lock, lockKeepingJobs: lock, unlock, openers } as unknown as Vault;
  return { note, vault: noteUnlocks(vault, () => at) };
}

it('an unlocking leaves a line that says since when it was locked and how many passphrases were refused', async () => {
  const { note, vault } = lockable();
  vault.lock();
  for (const wrong of ['one', 'two']) await expect(vault.unlock(wrong)).rejects.toThrow();
  await vault.unlock('right');
  expect(note.mock.calls).toMatchObject([[{ type: 'unlocked', facts: { lockedAt: at, refused: 2 } }]]);
  vault.lockKeepingJobs();
  await vault.unlock('right');
  expect(note.mock.calls[1]).toMatchObject([{ facts: { lockedAt: at, refused: 0 } }]);
});

it('the line of a finger or a recovery kit says it too', async () => {
  const { note, vault } = lockable();
  const ways = [
    () => vault.openers.unlockAfterProof(),
    () => vault.openers.openWithKit(Buffer.alloc(32), 'new words', {} as never),
  ];
  for (const [turn, opens] of ways.entries()) {
    vault.lock();
    await expect(vault.unlock('wrong')).rejects.toThrow();
    await opens();
    expect(note.mock.calls[turn]).toMatchObject([{ type: 'unlocked', facts: { lockedAt: at, refused: 1 } }]);
  }
});

it('a full disk keeps nobody out', async () => {
  const { vault } = lockable({ full: true });
  vault.lock();
  expect(await vault.unlock('right')).toMatchObject({ state: 'ready' });
});
