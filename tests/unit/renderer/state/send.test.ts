import '../../all-texts';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { useAppStore } from '../../../../renderer/state/app-store';
import { dropAllKeys, putKeys, useKeysStore } from '../../../../renderer/state/keys-store';
import { closeProtection, readLocked, useProtectionStore } from '../../../../renderer/state/protection-store';
import { send } from '../../../../renderer/state/send';
import type { AppState } from '../../../../shared/contract/app-state';
import { sampleId, sampleKeys } from '../../../runs/preview/sample-keys';

const failure = (code: string) => ({ ok: false, failure: { code, title: 'T', advice: 'A' } });
const id = sampleId(1);
const lockedApp = {
  vault: { state: 'locked', protection: 'passphrase', reason: 'passphrase-not-given' },
} as unknown as AppState;

function bridge(verbs: Record<string, (input: unknown) => Promise<unknown>>): void {
  vi.stubGlobal('window', { keyquilt: verbs });
}

beforeEach(() => {
  dropAllKeys();
  putKeys(sampleKeys);
  useProtectionStore.setState({ open: null });
});

describe('asking main', () => {
  it('raises the passphrase question and repeats the same press after it', async () => {
    const paste = vi
      .fn()
      .mockResolvedValueOnce(failure('passphrase-needed'))
      .mockResolvedValueOnce({
        ok: true,
        value: { ...sampleKeys[1], updatedAt: '2027-01-01T00:00:00Z' },
        updates: 'key',
      });
    bridge({ 'secrets.paste': paste });
    const answer = send('secrets.paste', { id, field: 'apiKey' });
    await vi.waitFor(() => expect(useProtectionStore.getState().open).toBe('make-passphrase'), { timeout: 30_000 });
    closeProtection(true);
    expect(await answer).toMatchObject({ ok: true });
    expect(paste).toHaveBeenCalledTimes(2);
    expect(paste.mock.calls).toEqual([
      [{ id, field: 'apiKey' }, true],
      [{ id, field: 'apiKey', again: true }, true],
    ]);
    expect(useKeysStore.getState().byId.get(id)?.updatedAt).toBe('2027-01-01T00:00:00Z');
  });

  it('hands the failure on when the person declines', async () => {
    bridge({ 'secrets.copy': vi.fn().mockResolvedValue(failure('vault-locked')) });
    const answer = send('secrets.copy', { id, field: 'apiKey' });
    await vi.waitFor(() => expect(useProtectionStore.getState().open).toBe('unlock'), { timeout: 30_000 });
    closeProtection(false);
    expect(await answer).toMatchObject({ ok: false, failure: { code: 'vault-locked' } });
  });

  it('does not ask again while the lock page is open', async () => {
    const copy = vi.fn().mockResolvedValue(failure('vault-locked'));
    bridge({ 'secrets.copy': copy });
    useAppStore.setState({ app: lockedApp });
    expect(await send('secrets.copy', { id, field: 'apiKey' })).toMatchObject({ ok: false });
    expect(useProtectionStore.getState().open).toBeNull();
    // A person who only reads records has left the lock page, and is asked when a value is needed.
    readLocked(true);
    const answer = send('secrets.copy', { id, field: 'apiKey' });
    await vi.waitFor(() => expect(useProtectionStore.getState().open).toBe('unlock'), { timeout: 30_000 });
    closeProtection(false);
    await answer;
    readLocked(false);
    useAppStore.setState({ app: null });
  });

  it('asks for no passphrase where none opens the values', async () => {
    bridge({ 'secrets.copy': vi.fn().mockResolvedValue(failure('vault-locked')) });
    useAppStore.setState({ app: { ...lockedApp, vault: { ...lockedApp.vault, reason: 'key-unreadable' } } });
    readLocked(true);
    expect(await send('secrets.copy', { id, field: 'apiKey' })).toMatchObject({ failure: { code: 'vault-locked' } });
    expect(useProtectionStore.getState().open).toBeNull();
    readLocked(false);
    useAppStore.setState({ app: null });
  });

  it('turns a broken bridge into a known failure', async () => {
    bridge({ 'app.read': () => Promise.reject(new Error('gone')) });
    expect(await send('app.read', {})).toMatchObject({
      ok: false,
      failure: { code: 'unexpected', title: 'Something went wrong inside Keyquilt', details: 'gone' },
    });
  });
});
