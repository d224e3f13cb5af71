import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { electronNodeVersion, findElectronNode } from '../../../electron/launch/find-electron-node.mjs';
import { expect, test } from '../../harness/stand-in-trial';

/** Features of plain Node that Electron's Node lacks, each tried in the thread that runs this text. */
const tries = `
  const crypto = process.getBuiltinModule('node:crypto');
  const fails = (act) => { try { act(); return 'works'; } catch (error) { return error.code ?? error.message; } };
  const said = {
    cipher: fails(() => crypto.createCipheriv('chacha20-poly1305', Buffer.alloc(32), Buffer.alloc(12), { authTagLength: 16 })),
    hash: fails(() => crypto.createHash('sha3-256')),
    curve: fails(() => crypto.createECDH('secp256k1')),
    keyPair: fails(() => crypto.generateKeyPairSync('ed448')),
    allowed: fails(() => crypto.createCipheriv('aes-256-gcm', Buffer.alloc(32), Buffer.alloc(12))),
  };
`;

const lacking = {
  cipher: 'ERR_CRYPTO_UNKNOWN_CIPHER',
  hash: expect.not.stringMatching(/^works$/),
  curve: 'ERR_CRYPTO_INVALID_CURVE',
  keyPair: 'ERR_INVALID_ARG_VALUE',
  allowed: 'works',
};

test("main runs on Electron's Node and reports its versions", async ({ launchTrial }) => {
  const { app } = await launchTrial();
  const { node, electron, chrome, openssl } = await app.evaluate(() => process.versions as Record<string, string>);
  expect(electron).toMatch(/^45\./);
  expect(chrome).toMatch(/^\d+\.0\.\d+\.\d+$/);
  expect(openssl).toBe('0.0.0');
  test.skip(!findElectronNode(), "the stand-in could not fetch Electron's own Node");
  expect(node).toBe(electronNodeVersion);
});

test('an algorithm that Electron lacks fails in main', async ({ launchTrial }) => {
  const { app } = await launchTrial();
  const said = await app.evaluate((_electron, code) => new Function(`${code} return said;`)(), tries);
  expect(said).toEqual(lacking);
});

test('it also fails in worker threads, whatever their environment and arguments', async ({ launchTrial, folder }) => {
  const thread = path.join(folder, 'thread.cjs');
  await writeFile(thread, `${tries} require('node:worker_threads').parentPort.postMessage(said);`);
  const { app } = await launchTrial();
  const said = await app.evaluate((_electron, file) => {
    const { Worker } = process.getBuiltinModule('node:worker_threads');
    const worker = new Worker(file, { argv: [], env: {}, execArgv: [] });
    return new Promise((resolve, reject) => worker.once('message', resolve).once('error', reject));
  }, thread);
  expect(said).toEqual(lacking);
});

test('scrypt blocks main, as BoringSSL does', async ({ launchTrial }) => {
  const { app } = await launchTrial();
  const blockedMs = await app.evaluate(() => {
    const { scrypt } = process.getBuiltinModule('node:crypto');
    const from = performance.now();
    return new Promise<number>((resolve) => {
      let blocked = 0;
      scrypt('a passphrase', 'salt', 32, { N: 2 ** 16, r: 8, p: 1, maxmem: 2 ** 27 }, () => resolve(blocked));
      blocked = performance.now() - from;
    });
  });
  // Deriving reads and writes 64 MiB; without the block the call returns at once.
  expect(blockedMs).toBeGreaterThan(20);
});
