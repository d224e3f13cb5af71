import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { MessageChannel } from 'node:worker_threads';
import { Decrypter, Encrypter, generateIdentity, identityToRecipient } from 'age-encryption';
import { afterAll, describe, expect, it } from 'vitest';
import { decryptAge, encryptAge } from '../../../../../electron/features/transfer/age-file';
import { stretchPassphrase } from '../../../../../electron/features/transfer/age-scrypt';
import { sealAge } from '../../../../../electron/features/transfer/age-seal';
import { ageTask } from '../../../../../electron/features/transfer/age-task';
import { type Payload, readPayload } from '../../../../../electron/features/transfer/payload';
import { keyLimits } from '../../../../../shared/model/key-limits';
import { payloadBytes, samplePayload, travelling } from './sample-payload';

const passphrase = 'lusab babad gutih';
const context = { progress: () => {} };
const codeOf = (work: Promise<unknown>) =>
  work.then(
    () => 'opened',
    (error: { code?: string }) => error.code,
  );

/** The same file with a minimal work factor, so that hundreds of guesses are quick. */
async function cheapFile(content: Uint8Array | string): Promise<Uint8Array> {
  return encryptAge(typeof content === 'string' ? Buffer.from(content) : content, passphrase, 4);
}

const open = (file: Uint8Array, typed = passphrase) => ageTask({ act: 'open', file, passphrase: typed }, context);
const openText = async (text: string) => codeOf(open(await cheapFile(text)));

describe('an age file', () => {
  it('holds its payload again', async () => {
    const payload = samplePayload([travelling(1)]);
    const { port1: port, port2: source } = new MessageChannel();
    const sealing = ageTask({ act: 'encrypt', source }, context);
    const bytes = payloadBytes(payload);
    port.postMessage({ kind: 'piece', piece: bytes.slice(0, 99) });
    port.postMessage({ kind: 'piece', piece: bytes.slice(99) });
    port.postMessage({ kind: 'end' });
    port.postMessage({ kind: 'passphrase', passphrase: await stretchPassphrase(passphrase, 4) });
    const sealed = await sealing;
    if (sealed.act !== 'encrypt') throw new Error('another act');
    const { file, digest, holds } = sealed;
    expect(holds).toBe(true);
    expect(await open(file)).toEqual({ act: 'open', payload, digest });
    expect(Buffer.from(file).includes('DEMO')).toBe(false);
  });

  it('opens however the keyboard made the letters of its passphrase', async () => {
    const file = await encryptAge(Buffer.from('content'), 'Cafe\u0301 au lait zwo\u0308lf', 4);
    expect(Buffer.from(await decryptAge(file, 'Caf\u00e9 au lait zw\u00f6lf')).toString()).toBe('content');
  });

  it('is what the age library itself writes and opens', async () => {
    const encrypter = new Encrypter();
    encrypter.setPassphrase(passphrase);
    encrypter.setScryptWorkFactor(4);
    const theirs = await encrypter.encrypt('content');
    expect(Buffer.from(await decryptAge(theirs, passphrase)).toString()).toBe('content');
    const decrypter = new Decrypter();
    decrypter.addPassphrase(passphrase);
    expect(await decrypter.decrypt(await cheapFile('content'), 'text')).toBe('content');
  });

  it('with any other passphrase is refused as such', async () => {
    const file = await cheapFile(payloadBytes(samplePayload([])));
    expect(await codeOf(open(file, 'Lusab babad gutih'))).toBe('file-passphrase-wrong');
    expect(await codeOf(open(file, ''))).toBe('file-passphrase-wrong');
  });

  it('cut off anywhere is damaged', async () => {
    const file = await cheapFile(payloadBytes(samplePayload([travelling(1), travelling(2)])));
    const codes = new Set<unknown>();
    for (let length = 0; length < file.length; length += 64) codes.add(await codeOf(open(file.slice(0, length))));
    codes.add(await codeOf(open(file.slice(0, -1))));
    expect([...codes]).toEqual(['file-damaged']);
  });

  it('with one flipped bit anywhere never opens', async () => {
    const file = await cheapFile(payloadBytes(samplePayload([travelling(1)])));
    const codes = new Set<unknown>();
    for (let at = 0; at < file.length; at += 3) {
      const flipped = file.slice();
      flipped[at] = (flipped[at] ?? 0) ^ (1 << (at % 8));
      codes.add(await codeOf(open(flipped)));
    }
    // A flip in the salt or in the wrapped key looks like a wrong passphrase; the two cannot be distinguished.
    expect([...codes].sort()).toEqual(['file-damaged', 'file-passphrase-wrong']);
  });

  it.each([
    ['a picture', Buffer.from('\u0089PNG\r\n\u001a\n and so on and on and on', 'latin1'), 'file-not-age'],
    ['a text', Buffer.from('{"format":"keyquilt transfer","version":1}'), 'file-not-age'],
    ['zeros', Buffer.alloc(500), 'file-not-age'],
    ['nothing', Buffer.alloc(0), 'file-damaged'],
  ])('is not %s', async (_what, bytes, code) => {
    expect(await codeOf(open(new Uint8Array(bytes)))).toBe(code);
  });

  it('for a key instead of a passphrase holds something else', async () => {
    const encrypter = new Encrypter();
    encrypter.addRecipient(await identityToRecipient(await generateIdentity()));
    const file = await encrypter.encrypt(payloadBytes(samplePayload([])));
    expect(await codeOf(open(file))).toBe('file-other-content');
  });

  it('that asks for hours of work is refused at once', async () => {
    const file = Buffer.from(await cheapFile('x'))
      .toString('latin1')
      .replace(/^(-> scrypt \S+) \d+$/m, '$1 30');
    expect(await codeOf(open(new Uint8Array(Buffer.from(file, 'latin1'))))).toBe('file-damaged');
  });
});

describe('what is in the file', () => {
  const base = samplePayload([travelling(1)]);
  const text = (change: object) => JSON.stringify({ ...base, ...change });

  it.each<[string, string, string]>([
    ['other JSON', '{"a":1}', 'file-other-content'],
    ['no JSON', 'hello', 'file-other-content'],
    ['a list', '[]', 'file-other-content'],
    ['a newer version', text({ version: 2, keys: 'unknown' }), 'file-newer'],
    ['version 0', text({ version: 0 }), 'file-other-content'],
    ['an unknown kind', text({ kind: 'worm' }), 'file-other-content'],
    ['one key twice', text({ keys: [travelling(1), travelling(1)] }), 'file-other-content'],
    ['a record that is none', text({ keys: [{ ...travelling(1), record: {} }] }), 'file-other-content'],
    ['lists in lists in lists', `{"format":${'['.repeat(5000)}${']'.repeat(5000)}}`, 'file-other-content'],
  ])('%s is refused', async (_what, content, code) => {
    expect(await openText(content)).toBe(code);
  });

  it('in too great a number is refused', () => {
    const record = travelling(1);
    const keys = Array.from({ length: keyLimits.inFile + 1 }, () => record);
    expect(() => readPayload(payloadBytes({ ...base, keys } as Payload))).toThrow(/^file-other-content: keys$/);
  });

  it('is not called deep because brackets stand in a text', () => {
    const odd = travelling(1, { name: { value: '[[[[{{{{"\\'.repeat(15), known: 'typed', at: base.madeAt } });
    expect(readPayload(payloadBytes(samplePayload([odd]))).keys[0]?.record.name).toEqual(odd.record.name);
  });

  it('reveals no value when it does not fit', () => {
    const key = travelling(1);
    const bytes = payloadBytes({ ...base, keys: [{ ...key, values: { apiKey: 'DEMO'.repeat(2000) } }] });
    expect(() => readPayload(bytes)).toThrow(/^file-other-content: keys\.0\.values\.apiKey$/);
  });
});

const hasAge = spawnSync('age', ['--version']).status === 0 && spawnSync('python3', ['--version']).status === 0;
const folder = mkdtempSync(join(tmpdir(), 'keyquilt-age-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Runs `age` in a pseudo-terminal, because it asks for passphrases nowhere else, and answers each question. */
function runAgeProgram(args: readonly string[]): void {
  const script = [
    'import os, pty, sys',
    'pid, terminal = pty.fork()',
    "if pid == 0: os.execvp('age', ['age'] + sys.argv[2:])",
    "seen = b''",
    'while True:',
    '    try: part = os.read(terminal, 4096)',
    '    except OSError: break',
    '    if not part: break',
    '    seen += part',
    "    if b'passphrase' in seen and seen.rstrip().endswith(b':'):",
    "        os.write(terminal, sys.argv[1].encode() + b'\\n')",
    "        seen = b''",
    'sys.exit(os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1]))',
  ].join('\n');
  const { status, stderr } = spawnSync('python3', ['-c', script, passphrase, ...args], { timeout: 50_000 });
  if (status !== 0) throw new Error(`age ended with ${status}: ${stderr}`);
}

describe.skipIf(!hasAge)('the age program (Debian package age, with python3 for a terminal)', () => {
  it('opens what this app wrote', async () => {
    const payload = samplePayload([travelling(1)]);
    const pieces = new Blob([payloadBytes(payload) as BlobPart]).stream();
    const { file } = await sealAge(pieces, stretchPassphrase(passphrase));
    writeFileSync(join(folder, 'ours.age'), file);
    runAgeProgram(['-d', '-o', join(folder, 'ours.json'), join(folder, 'ours.age')]);
    expect(JSON.parse(readFileSync(join(folder, 'ours.json'), 'utf8'))).toEqual(payload);
  });

  it('writes what this app opens', async () => {
    const payload = samplePayload([travelling(2)]);
    writeFileSync(join(folder, 'theirs.json'), payloadBytes(payload));
    runAgeProgram(['-p', '-o', join(folder, 'theirs.age'), join(folder, 'theirs.json')]);
    expect(await open(new Uint8Array(readFileSync(join(folder, 'theirs.age'))))).toMatchObject({ payload });
  });
});
