import type { PromiseRow } from '../promise';

/** The Node of the main process, its archive and its switches. */
export const nodePromises: readonly PromiseRow[] = [
  {
    id: 'M1',
    members: ['node'],
    promise: 'Electron 45 has Node 24.18.1, and tells its own version and that of Chromium',
    source: 'DEPS.json; process.md',
    check: async ({ main, expect }) => {
      const seen = await main(() => {
        const { node, electron, chrome } = process.versions;
        return [node, electron?.split('.')[0], typeof chrome, (process as unknown as { type: string }).type];
      });
      expect(seen).toEqual([expect.stringMatching(/^24\./), '45', 'string', 'browser']);
    },
  },
  {
    id: 'M2',
    members: ['node'],
    promise: 'The archive is a folder to `fs`, and a missing entry is ENOENT',
    source: 'asar-fs-wrapper.ts',
    realOnly: 'the Node of the stand-in knows no archive',
    check: async ({ main, expect }) => {
      const seen = await main(async () => {
        const { createPackage } = kit.require('@electron/asar') as typeof import('@electron/asar');
        const fs = kit.require('node:fs') as typeof import('node:fs');
        const { join } = kit.require('node:path') as typeof import('node:path');
        const folder = fs.mkdtempSync(join((kit.require('node:os') as typeof import('node:os')).tmpdir(), 'archive-'));
        fs.mkdirSync(join(folder, 'in'));
        fs.writeFileSync(join(folder, 'in', 'a.txt'), 'text');
        const archive = join(folder, 'app.asar');
        await createPackage(join(folder, 'in'), archive);
        const inside = join(archive, 'a.txt');
        const found = [fs.readdirSync(archive), fs.readFileSync(inside, 'utf8'), fs.statSync(inside).size];
        const missing = kit.caught(() => fs.readFileSync(join(archive, 'b.txt')));
        return { found, missing: missing?.code, writing: kit.caught(() => fs.writeFileSync(inside, 'x'))?.code };
      });
      expect(seen).toEqual({ found: [['a.txt'], 'text', 4], missing: 'ENOENT', writing: 'EACCES' });
    },
  },
  {
    id: 'M3',
    members: ['node'],
    promise: 'Nothing in the archive can be opened for writing',
    source: 'asar-fs-wrapper.ts; asar-archives.md',
    byHand: 'seen in the row before it',
  },
  {
    id: 'M7',
    members: ['fuses'],
    promise: 'With the fuse, a changed archive ends the start with one sentence',
    source: 'asar_util.cc; asar-integrity.md',
    platforms: ['win32', 'darwin'],
    byHand: 'needs the package with its fuses: the check of the package drives it',
  },
  {
    id: 'M8',
    members: ['fuses'],
    promise: 'Packaged, NODE_OPTIONS is ignored but for two options',
    source: 'node_bindings.cc SetNodeOptions',
    byHand: 'needs the package with its fuses: the check of the package drives it',
  },
  {
    id: 'M4',
    members: ['package'],
    promise: 'A descriptor into the archive works in `fs` only',
    source: 'breaking-changes.md 44',
    byHand: 'needs the package with its fuses: the check of the package drives it',
  },
  {
    id: 'M5',
    members: ['package'],
    promise: 'A thread starts from a file in the archive',
    source: 'spec: "should start worker thread"',
    byHand: 'needs the package with its fuses: the check of the package drives it',
  },
  {
    id: 'M6',
    members: ['package'],
    promise: 'No program starts with a folder of the archive as its own, and only execFile runs one in it',
    source: 'asar-archives.md',
    byHand: 'needs the package with its fuses: the check of the package drives it',
  },
  {
    id: 'M9',
    members: ['package'],
    promise: '--inspect and ELECTRON_RUN_AS_NODE work with their fuses only',
    source: 'node_bindings.cc; fuses.md',
    byHand: 'needs the package with its fuses: the check of the package drives it',
  },
  {
    id: 'M10',
    members: ['package'],
    promise: 'Some switches of Chromium are honoured in a package, too',
    source: 'command-line-switches.md',
    byHand: 'needs the package with its fuses: the check of the package drives it',
  },
  {
    id: 'M11',
    members: ['package'],
    promise: 'ELECTRON_DISABLE_SANDBOX takes the sandbox away, in a package, too',
    source: 'electron_main_delegate.cc',
    byHand: 'needs the package with its fuses: the check of the package drives it',
  },
  {
    id: 'M13',
    members: ['package'],
    promise: 'With the fuse only app.asar is started',
    source: 'init.ts; fuses.md',
    byHand: 'needs the package with its fuses: the check of the package drives it',
  },
  {
    id: 'M12',
    members: ['node'],
    promise: 'A thread starts from a file of its own, with an environment of its own',
    source: 'spec: "should start worker thread"; asar-archives.md',
    check: async ({ main, expect }) => {
      const seen = await main(async () => {
        const { Worker } = kit.require('node:worker_threads') as typeof import('node:worker_threads');
        const code = "require('node:worker_threads').parentPort.postMessage(Object.keys(process.env).length)";
        const worker = new Worker(code, { eval: true, env: {}, execArgv: [] });
        const [count] = await kit.event(worker, 'message');
        await worker.terminate();
        return count;
      });
      expect(seen).toBe(0);
    },
  },
];

const absent = {
  ciphers: [
    ...['chacha20-poly1305', 'chacha20', 'aes-256-ccm', 'aes-256-ocb', 'aes-256-xts', 'aes256-wrap', 'aes-256-cfb1'],
    ...['aes-256-cfb8', 'aes-192-cfb', 'aria-256-cbc', 'camellia-256-cbc'],
  ],
  hashes: ['sha3-256', 'shake256', 'blake2b512', 'blake2s256', 'sha512-224', 'sm3'],
  curves: ['secp256k1', 'brainpoolP256r1'],
} as const;

/** `node:crypto` over BoringSSL. */
export const cryptoPromises: readonly PromiseRow[] = [
  {
    id: 'N1',
    members: ['node:crypto'],
    promise: 'A cipher that is not there throws when it is made, by its code',
    source: 'electron#24024; cipher_extra/get_cipher.cc',
    check: async ({ main, expect }) => {
      const seen = await main(() => {
        const { createCipheriv } = kit.require('node:crypto') as typeof import('node:crypto');
        return kit.caught(() =>
          createCipheriv('chacha20-poly1305' as 'aes-256-gcm', Buffer.alloc(32), Buffer.alloc(12)),
        );
      });
      expect(seen?.code).toBe('ERR_CRYPTO_UNKNOWN_CIPHER');
    },
  },
  {
    id: 'N2',
    members: ['node:crypto'],
    promise: 'scrypt needs memory for 128·r·(N+p+1), and N a power of two',
    source: 'crypto/evp/scrypt.cc',
    check: async ({ main, expect }) => {
      const seen = await main(() => {
        const { scryptSync } = kit.require('node:crypto') as typeof import('node:crypto');
        const derive = (N: number, maxmem: number) =>
          kit.caught(() => scryptSync('a', 'b', 16, { N, r: 8, p: 1, maxmem })) === null;
        // OpenSSL needs one block more than BoringSSL: both accept the first limit and refuse the second.
        const blocks = (count: number) => 128 * 8 * count;
        return [derive(1024, blocks(1024 + 1 + 2) + 1), derive(1024, blocks(1024)), derive(1000, blocks(2048))];
      });
      expect(seen).toEqual([true, false, false]);
    },
  },
  {
    id: 'N3',
    members: ['node:crypto'],
    promise: 'There are four curves',
    source: 'ec_asn1.cc',
    check: async ({ main, expect }) => {
      const seen = await main(() => (kit.require('node:crypto') as typeof import('node:crypto')).getCurves());
      expect([...seen].sort()).toEqual(['prime256v1', 'secp224r1', 'secp384r1', 'secp521r1']);
    },
  },
  {
    id: 'N4',
    members: ['node:crypto'],
    promise: 'What is absent throws when it is made, never later',
    source: 'get_cipher.cc; digest_extra.cc; ec_asn1.cc',
    check: async ({ main, expect }) => {
      const seen = await main((_electron, names) => {
        const crypto = kit.require('node:crypto') as typeof import('node:crypto');
        const made = (name: string, run: () => unknown) => (kit.caught(run) === null ? [name] : []);
        return [
          ...names.ciphers.flatMap((name) =>
            made(name, () => crypto.createCipheriv(name, Buffer.alloc(32), Buffer.alloc(12))),
          ),
          ...names.hashes.flatMap((name) => made(name, () => crypto.createHash(name))),
          ...names.curves.flatMap((name) => made(name, () => crypto.createECDH(name))),
        ];
      }, absent);
      expect(seen).toEqual([]);
    },
  },
  {
    id: 'N5',
    members: ['node:crypto'],
    promise: 'ripemd160 is there and right',
    source: 'spec: "node feature: crypto"',
    check: async ({ main, expect }) => {
      const seen = await main(() =>
        (kit.require('node:crypto') as typeof import('node:crypto'))
          .createHash('ripemd160')
          .update('electron-ripemd160')
          .digest('hex'),
      );
      expect(seen).toBe('fa7fec13c624009ab126ebb99eda6525583395fe');
    },
  },
];
