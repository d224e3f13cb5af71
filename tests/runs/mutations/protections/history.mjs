import { inFile, unit } from '../row.mjs';

/** Detection of edited, forged or older files. @type {readonly import('../row.mjs').Protection[]} */
export const history = [
  ...inFile('electron/storage/journal/chain.ts', unit('storage/journal/verify'), [
    ['a line under a key that nobody holds shows', "if (!isKnown(entry.key, keys)) return 'foreign';"],
    [
      'an end under a key that nobody holds shows',
      "if (!isKnown(head.key, keys)) return { kind: 'foreign', complete: false };",
    ],
    ['what a rewritten history says is the same after a save', ' && !follows'],
    ['a history under the open interim key shows', 'keys.hasSealed && keyed === 0', 'keyed < 0'],
    ['a key that was left signs nothing more', ' && !left.has(entry.key)'],
    ['lines of a closed key are not called checked', 'else if (!keys.opened.has(entry.key)) complete = false;'],
    ['an end that nothing proves is not called checked', 'complete: isEmpty }', 'complete: true }'],
    ['a cut end of the journal shows', 'if (noted !== null && seq < noted.length)', 'if (noted !== null && seq < 0)'],
  ]),
  ...inFile('electron/storage/vault/records/record-mac.ts', unit('storage/vault/outside-changes'), [
    [
      'an edited record shows',
      "return timingSafeEqual(Buffer.from(mac), Buffer.from(hmacOf(key, stored))) ? 'good' : 'changed';",
      "return 'good';",
    ],
    [
      'a record that is signed with a key that nobody holds shows',
      "return keys.isKnown(id) ? 'closed' : 'changed';",
      "return 'closed';",
    ],
  ]),
  ...inFile('electron/storage/vault/records/record-check.ts', unit('storage/vault/outside-changes'), [
    [
      'a signature that was taken away shows',
      "return state === 'unsigned' && mustBeSigned ? 'changed' : state;",
      'return state;',
    ],
    [
      'an edited record that is saved again is told all the same',
      "if (stateOf(stored, judging) === 'changed') changed.set(id, stored);",
    ],
    ['a record from a backup is no edited one', ' && !restored.has(stored.record.id)'],
  ]),
  ...inFile('electron/storage/vault/file-check.ts', unit('storage/vault/dismissals'), [
    ['who put away one edit of a record has not put away the next', 'of: whatChanged(changed),'],
  ]),
  ...inFile('electron/storage/vault/file-check.ts', unit('storage/vault/outside-changes'), [
    ['an edited record is named by its id, so that its key is marked', ', ids: idsOf(changed)'],
  ]),
  ...inFile('electron/storage/vault/records/reconcile.ts', unit('storage/vault/dismissals'), [
    [
      'who put away one edit of the history has not put away the next',
      'of: checksum(problems.map(({ line, kind }) => [line, kind, journal.at(line)])),',
    ],
  ]),
  ...inFile('electron/storage/vault/vault-writer.ts', unit('storage/vault/remembered-notices'), [
    ['a notice of older records cannot be deleted', ', ...found.map(eventOfNotice)'],
    ['a notice of the list of keys cannot be deleted', 'await append(eventOfNotice(notice), null);'],
    [
      'a notice that the journal remembers comes back',
      '      needsComparison = false;\n      raiseTold();',
      '      needsComparison = false;',
    ],
  ]),
  ...inFile('electron/storage/vault/remembered-notices.ts', unit('storage/vault/remembered-notices'), [
    ['a new key that the old one has signed is told no more', "isSigned && code === 'new-key-unsigned'", 'false'],
  ]),
  ...inFile('electron/storage/vault/dismissals.ts', unit('storage/vault/dismissals'), [
    [
      'a signature that nobody could make puts nothing away',
      'return mac.length === expected.length && timingSafeEqual(Buffer.from(mac), Buffer.from(expected));',
      'return true;',
    ],
  ]),
  ...inFile('electron/storage/vault/notices.ts', unit('storage/vault/dismissals'), [
    [
      'a notice is not put away by an edit of the file',
      'return signatures.some((signature) => signer.isSigned(id, signature));',
      'return true;',
    ],
    ['what an edit put away is never signed', 'here.has(entry) ? signer.sign(entry) : null', 'signer.sign(entry)'],
  ]),
  ...inFile('electron/storage/vault/keys/slot-keeper.ts', unit('storage/vault/planted-signatures'), [
    [
      'a key that somebody put into the list signs nothing',
      'return new Set([...vouched(), ...opened.usable().keys()]);',
      'return new Set(all);',
    ],
  ]),
  ...inFile('electron/storage/vault/file-check.ts', unit('storage/vault/outside-changes'), [
    [
      'that older records are signed is remembered',
      'if (keys.current() !== null && !hasUnsigned(records)) await saving.noteSigned();',
    ],
  ]),
  ...inFile('electron/storage/vault/records/journal-diff.ts', unit('storage/vault/outside-changes'), [
    ['the older self of the record saved last shows', ' && last.seq > notedLength'],
  ]),
  ...inFile('electron/storage/vault/backups/set-back.ts', unit('storage/vault/outside-changes'), [
    ['an older set of files shows', 'if (ahead !== undefined) return ahead;'],
    [
      'an older set of files that was worked on shows',
      'return line === null || line.mac === head.head ? null : newest;',
      'return null;',
    ],
  ]),
  ...inFile('electron/storage/vault/conflict-copies.ts', unit('storage/vault/outside-changes'), [
    ['the copy of a sync service is named', '.filter((name) => isConflictCopy(name, own))', '.filter(() => false)'],
  ]),
  ...inFile('electron/storage/vault/records/record-shape.ts', unit('storage/migration/released'), [
    ['records of version 0.1.0 are read', 'format === 1 ? content : ', ''],
  ]),
  ...inFile('electron/storage/files/file-formats.ts', unit('storage/migration/released'), [
    [
      'backups of version 0.1.0 are read',
      'const withHead: FormatMigration = (content) => ({ ...content, head: null });',
      'const withHead: FormatMigration = (content) => content;',
    ],
  ]),
  ...inFile('electron/storage/vault/records/load-records.ts', unit('storage/vault/made-up-numbers'), [
    ['no notice is written for each of thousands of files', 'if (!isGone || gone <= maxGoneNamed) ', ''],
  ]),
  ...inFile('electron/storage/vault/vault-file.ts', unit('storage/vault/made-up-numbers'), [
    ['a vault expects so many record files and no more', ', z.maximum(maxRecordFiles)'],
  ]),
  ...inFile('electron/storage/vault/records/record-files.ts', unit('storage/vault/made-up-numbers'), [
    ['a record file has a number that can be', '{2,4}', '{2,6}'],
  ]),
];
