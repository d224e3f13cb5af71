import { inFile, unit } from '../row.mjs';

/**
 * Passphrases, keys derived from them, and files of other programs. @type {readonly import('../row.mjs').Protection[]}
 */
export const passphrases = [
  ...inFile('electron/features/transfer/age-file.ts', unit('features/transfer/age-cipher'), [
    [
      'no file is called damaged because a cipher is missing',
      "await proveCipher();\n    throw new KnownFailure('file-damaged');",
      "throw new KnownFailure('file-damaged');",
    ],
    [
      'no passphrase is called wrong because a cipher is missing',
      "await proveCipher();\n  throw new KnownFailure('file-passphrase-wrong');",
      "throw new KnownFailure('file-passphrase-wrong');",
    ],
  ]),
  ...inFile('electron/features/transfer/transfer.ts', unit('features/transfer/transfer'), [
    [
      'no backup goes out under a weak passphrase',
      'async backUp(passphrase, job) {\n      await refuseWeakPassphrase(passphrase);',
      'async backUp(passphrase, job) {',
    ],
    [
      'no hand-over goes out under a weak passphrase',
      'async handOver({ ids, to, expires, notes, agreed, passphrase }, job) {\n      await refuseWeakPassphrase(passphrase);',
      'async handOver({ ids, to, expires, notes, agreed, passphrase }, job) {',
    ],
  ]),
  ...inFile('electron/features/keepass/argon2.ts', unit('features/keepass/hostile-kdbx'), [
    [
      'no made-up KeePass file takes all memory',
      'refuseArgon2({ memoryBytes: memory * 1024, iterations, parallelism });',
    ],
  ]),
  ...inFile('electron/features/keepass/load-kdbx.ts', unit('features/keepass/hostile-kdbx'), [
    ['what a KeePass file asks for is looked at first', 'refuseCostly(header);'],
    ['a KeePass file unpacks to a limit', 'if (content !== null) await refuseLarge(new Uint8Array(content));'],
    ['a KeePass file is opened without its attachments', 'leaveAttachments(database);'],
  ]),
  ...inFile('electron/features/keepass/keepass-database.ts', unit('features/keepass/keepass-database'), [
    [
      'a KeePass file is dear to guess',
      "parameters?.set('M', UInt64, Int64.from(protect.memoryKiB * 1024));",
      "parameters?.set('M', UInt64, Int64.from(1024 * 1024));",
    ],
  ]),
  ...inFile('electron/storage/files/durable-write.ts', unit('features/keepass/keepass-files'), [
    ['a KeePass file is read back', 'if (!written.equals(bytes)) throw', 'if (bytes.length === 0) throw'],
  ]),
  ...inFile('electron/features/keepass/keepass-files.ts', unit('features/keepass/keepass-files'), [
    [
      'a value that does not open is told from one under a closed key',
      "valuesOf(key.id) === 'ready' ? 'unreadable' : 'locked'",
      "'locked'",
    ],
    ['a KeePass file holds no key without its value', 'values[field] === undefined', 'false'],
    ['no KeePass file goes out under a weak passphrase', 'await refuseWeakPassphrase(passphrase);'],
    [
      'an export is noted before its file stands',
      '        // Before the file gets its name: after a kill no values are outside without a journal line.\n',
      "        await (await import('node:fs/promises')).writeFile(path, bytes);\n",
    ],
    [
      'an export is noted',
      "await vault.noteMany(written.map((keyId) => ({ type: 'exported', keyId, known: 'recorded', facts })));",
    ],
  ]),
  ...inFile('electron/storage/vault/keys/protectors/passphrase.ts', unit('storage/vault/protectors'), [
    ['no vault is protected by a weak passphrase', 'await refuseWeakPassphrase(normal);'],
  ]),
  ...inFile(
    'electron/storage/vault/keys/protectors/passphrase-strength.ts',
    unit('storage/vault/passphrase-strength'),
    [
      ['a short passphrase is refused', 'if (characters.length < minPassphraseLength)', 'if (characters.length < 1)'],
      ['a passphrase that is soon guessed is refused', 'if (guessesLog10 < minLengths.good)', 'if (guessesLog10 < 0)'],
    ],
  ),
  ...inFile('electron/storage/vault/keys/protectors/scrypt-thread.ts', unit('storage/vault/scrypt-thread'), [
    [
      'a passphrase is derived away from the main thread',
      'await threads.run(scryptThread, input, job)',
      "await import('./scrypt-task').then(({ scryptTask }) => scryptTask(input))",
    ],
  ]),
  ...inFile('electron/storage/vault/keys/envelope.ts', unit('algorithms/algorithms'), [
    [
      'nothing is asked of node:crypto that BoringSSL lacks',
      "const algorithm = 'aes-256-gcm';",
      "const algorithm = 'chacha20-poly1305';",
    ],
  ]),
  ...inFile('electron/storage/vault/keys/protectors/scrypt-task.ts', unit('storage/vault/protectors'), [
    ['the thread overwrites the passphrase', 'wipe(passphrase);'],
  ]),
];
