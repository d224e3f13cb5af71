import { inFile, run, unit } from '../row.mjs';

/** Records on the disk and their index. @type {readonly import('../row.mjs').Protection[]} */
export const records = [
  ...inFile('electron/storage/vault/records/record-shape.ts', unit('storage/vault/damage'), [
    [
      'a record that was changed does not pass',
      'formats.find((each) => sum === sumOfText(each, signed))',
      'formats.find(() => true)',
    ],
  ]),
  ...inFile('electron/storage/vault/records/load-records.ts', unit('storage/vault/damage'), [
    [
      'a damaged record comes back from its backup',
      'gather(salvaged, backup?.content ?? new Map(), isElsewhere)',
      'gather(salvaged, new Map(), isElsewhere)',
    ],
    ['whole records of a damaged file stay as they are', 'gather(salvaged, backup', 'gather(new Map(), backup'],
    ['what was restored or set aside is told', 'notices.push(notice);', 'void notice;'],
  ]),
  ...inFile('electron/storage/vault/records/journal-diff.ts', run('runs/corruption/run', 'slice', '--only=record'), [
    ['damage is never silent', 'else lost.push(missing);', ''],
  ]),
  ...inFile('electron/storage/vault/records/journal-diff.ts', unit('storage/vault/damage'), [
    ['changes that are lost are named', 'else lost.push(missing);', ''],
  ]),
  ...inFile('electron/storage/vault/records/record-shape.ts', unit('storage/vault/damage'), [
    [
      'a record that was taken out shows',
      'records.size === listed && parsed.count === listed ?',
      'records.size === listed ?',
    ],
  ]),
  ...inFile('electron/storage/vault/vault-writer.ts', unit('storage/vault/vault'), [
    [
      'only what has ended or was never finished is taken out',
      'if (!may.includes(entry.facts.status.value))',
      'if (may.length === 0)',
    ],
  ]),
  ...inFile('electron/storage/vault/records/record-index.ts', unit('storage/vault/records/index-damage'), [
    ['a damaged index is not used', ' &&\n    head.sum === sum'],
    ['an index of another version is not used', '    head.writtenBy === writtenBy &&\n'],
  ]),
  ...inFile('electron/storage/vault/records/open-records.ts', unit('storage/vault/records/record-index'), [
    ['a file that the index does not fit is read at once', ' && known.stamp === files.stampNow(number)'],
  ]),
  ...inFile('electron/storage/vault/records/record-store.ts', unit('storage/vault/records/record-index'), [
    ['what an edited index showed is put right', 'if (changed.length > 0) queueMicrotask(() => tell(changed));'],
  ]),
  ...inFile('electron/storage/vault/records/record-store.ts', unit('storage/vault/records/newer-files'), [
    [
      'a file that another process wrote hides no missing end of the history',
      'isNewer: (id) => newer.has(id)',
      'isNewer: () => newer.size > 0',
    ],
    ['a damaged file hides no missing end of the history', 'isWhole && files.stamp', 'files.stamp'],
    [
      'a file that nobody wrote hides no missing end of the history',
      'isWhole && files.stamp(file) !== stamp',
      'isWhole',
    ],
  ]),
  ...inFile('electron/storage/vault/records/index-keeper.ts', unit('storage/vault/records/record-index'), [
    [
      'the index is not written through a planted link',
      'if (lstatSync(path, { throwIfNoEntry: false })?.isSymbolicLink()) rmSync(path);',
    ],
  ]),
  ...inFile('electron/storage/vault/open-vault.ts', unit('storage/vault/records/record-index'), [
    ['an edited index makes no new key beside values', 'if (disk.slots.current === null) await records.ready();'],
  ]),
  ...inFile('electron/storage/vault/records/record-store.ts', unit('storage/vault/records/record-store'), [
    ['a refused change of many records leaves none', 'for (const putBack of written) putBack();'],
  ]),
  ...inFile('electron/storage/vault/records/record-store.ts', unit('storage/vault/records/record-store'), [
    [
      'a record that memory lacks shows when files are read back',
      ' && [...content.keys()].every((id) => known.fileOf(id) !== undefined)',
    ],
  ]),
  ...inFile('electron/storage/vault/records/known-records.ts', unit('storage/vault/records/known-records'), [
    ['the later of two files has a record, whichever is read first', 'if (isInLater(file, id)) continue;'],
    ['a wrong index takes no record away from a file that was read', 'if (!read.has(fileOf.get(id) ?? file)) '],
  ]),
  ...inFile('electron/storage/vault/keys/finish-change.ts', unit('storage/vault/keys/finish-change'), [
    ['a change of key leaves out no record that a wrong index lacks', 'await records.ready();'],
  ]),
  ...inFile('electron/features/inventory/key-index.ts', unit('features/inventory/key-index'), [
    [
      'facts of another shape keep no other key from the lists',
      '      return null;',
      "      throw new Error('shape');",
    ],
  ]),
  ...inFile('electron/features/inventory/inventory.ts', unit('features/inventory/inventory'), [
    ['the page is told nothing of the account that it does not show', 'if (!isShown()) return;'],
  ]),
];
