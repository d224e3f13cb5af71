import type { PromiseRow } from '../promise';

const early = { name: 'Error', message: 'safeStorage cannot be used before app is ready' };

/** The system's protection of a key. */
export const safeStoragePromises: readonly PromiseRow[] = [
  {
    id: 'L1',
    members: ['safeStorage.isAsyncEncryptionAvailable'],
    promise: 'Before the app is ready false; afterwards only ever true',
    source: 'api_safe_storage.cc',
    check: async ({ main, expect }) => {
      const seen = await main(async ({ safeStorage }) => [
        kit.early.available,
        await safeStorage.isAsyncEncryptionAvailable(),
      ]);
      expect(seen).toEqual([false, true]);
    },
  },
  {
    id: 'L2',
    members: ['safeStorage.encryptStringAsync', 'safeStorage.decryptStringAsync'],
    promise: 'Before the app is ready both reject',
    source: 'api_safe_storage.cc',
    check: async ({ main, expect }) => {
      expect(await main(() => [kit.early.encrypt, kit.early.decrypt])).toEqual([early, early]);
    },
  },
  {
    id: 'L3',
    members: ['safeStorage.encryptStringAsync'],
    promise: 'It gives a Buffer, an empty one for an empty text',
    source: 'encryptor.cc',
    check: async ({ main, expect }) => {
      const seen = await main(async ({ safeStorage }) => {
        const [full, empty] = [await safeStorage.encryptStringAsync('text'), await safeStorage.encryptStringAsync('')];
        return [Buffer.isBuffer(full), full.includes('text'), Buffer.isBuffer(empty), empty.length];
      });
      expect(seen).toEqual([true, false, true, 0]);
    },
  },
  {
    id: 'L4',
    members: ['safeStorage.decryptStringAsync'],
    promise: 'It gives the text and whether to encrypt again; no Buffer rejects',
    source: 'api_safe_storage.cc',
    check: async ({ main, expect }) => {
      const seen = await main(async ({ safeStorage }) => {
        const decrypt = safeStorage.decryptStringAsync.bind(safeStorage) as (given: unknown) => Promise<unknown>;
        const sealed = await safeStorage.encryptStringAsync('grüße');
        return [await decrypt(sealed), await decrypt(Buffer.alloc(0)), await kit.rejected(() => decrypt('text'))];
      });
      expect(seen).toMatchObject([
        { result: 'grüße', shouldReEncrypt: false },
        { result: '', shouldReEncrypt: false },
        { message: 'Expected the first argument of decryptStringAsync() to be a buffer' },
      ]);
    },
  },
  {
    id: 'L5',
    members: ['safeStorage.decryptStringAsync'],
    promise: 'Bytes of another key, or none at all, reject with one sentence',
    source: 'api_safe_storage.cc',
    check: async ({ main, expect }) => {
      const seen = await main(async ({ safeStorage }) => {
        const sealed = await safeStorage.encryptStringAsync('text');
        const foreign = Buffer.concat([sealed.subarray(0, 3), Buffer.alloc(29, 7)]);
        return [
          await kit.rejected(safeStorage.decryptStringAsync(foreign)),
          await kit.rejected(safeStorage.decryptStringAsync(Buffer.from('no cipher'))),
        ];
      });
      const message = 'Error while decrypting the ciphertext provided to safeStorage.decryptStringAsync.';
      expect(seen).toMatchObject([{ message }, { message }]);
    },
  },
  {
    id: 'L6',
    members: ['safeStorage.encryptStringAsync'],
    promise: 'A refused keychain rejects with one sentence',
    source: 'api_safe_storage.cc',
    platforms: ['darwin'],
    byHand: 'a person must refuse the keychain',
  },
  {
    id: 'L7',
    members: ['safeStorage.encryptStringAsync'],
    promise: 'The first three bytes tell the kind of key',
    source: 'freedesktop_secret_key_provider.cc, posix_key_provider.cc',
    basis: 'inferred',
    check: async ({ main, expect }) => {
      const tag = await main(
        async ({ safeStorage }) => `${(await safeStorage.encryptStringAsync('text')).subarray(0, 3)}`,
      );
      expect(tag).toMatch(process.platform === 'linux' ? /^v1[012]$/ : /^v10$/);
    },
  },
  {
    id: 'L8',
    members: ['safeStorage.getSelectedStorageBackend'],
    promise: 'On Linux it has a name; before the app is ready it is unknown',
    source: 'browser_main_parts.cc; browser_process_impl.cc',
    platforms: ['linux'],
    check: async ({ main, expect }) => {
      const seen = await main(({ safeStorage }) => [kit.early.backend, safeStorage.getSelectedStorageBackend()]);
      expect(seen[0]).toBe('unknown');
      expect(seen[1]).toMatch(/^(basic_text|gnome_libsecret|kwallet[56]?|unknown)$/);
    },
  },
  {
    id: 'L9',
    members: ['safeStorage.getSelectedStorageBackend'],
    promise: 'The names are basic_text, gnome_libsecret, kwallet, kwallet5, kwallet6 and unknown',
    source: 'browser_process_impl.cc',
    platforms: ['linux'],
    check: async ({ main, expect }) => {
      expect(await main(({ safeStorage }) => safeStorage.getSelectedStorageBackend())).toMatch(
        /^(basic_text|gnome_libsecret|kwallet[56]?|unknown)$/,
      );
    },
  },
  {
    id: 'L10',
    members: ['safeStorage.encryptStringAsync', 'app.setName'],
    promise: 'The key is filed under the name of the app, as it is once the main file has run',
    source: 'browser_main_parts.cc',
    platforms: ['linux', 'darwin'],
    byHand: 'a person must look into the keychain',
  },
];
