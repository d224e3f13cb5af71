import { expect, it, vi } from 'vitest';
import type { HandlerServices } from '../../../../electron/ipc/services';
import { transferHandlers } from '../../../../electron/ipc/transfer-handlers';
import { fileFormats, readyVault, tempFolder } from '../storage/vault/temp-vault';

// It loads Electron, and nothing is stored here.
vi.mock(import('../../../../electron/storage/files/store-file'), () => ({ openElectronStore: vi.fn() }));

it('taking a file over drops what can be undone, also when it stops half-way', async () => {
  const folder = tempFolder();
  const clear = vi.fn();
  const account = { kind: 'real', folder, fileFormats, vault: await readyVault(folder), undo: { clear } };
  const handlers = transferHandlers({
    accounts: { current: async () => account },
    jobs: { run: async (_: string, work: (job: unknown) => Promise<unknown>) => work({}) },
    settings: { read: () => ({ displayName: 'Ada' }) },
    readState: async () => ({ version: '1.0.0' }),
  } as unknown as HandlerServices);
  const file = 'a'.repeat(24);
  const taking = handlers['transfer.take']({ job: file, file, outcomes: ['new'] });
  await expect(taking).rejects.toMatchObject({ code: 'file-closed' });
  expect(clear).toHaveBeenCalledTimes(1);
});
