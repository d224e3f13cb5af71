import { inFile, run, unit, unitAt } from '../row.mjs';

/** Protections against lost saves and unnoticed damage. @type {readonly import('../row.mjs').Protection[]} */
export const disk = [
  ...inFile('electron/storage/journal/chain.ts', unit('storage/journal/journal'), [
    [
      'an edited line of the journal shows',
      "if (key !== undefined && entry.mac !== macOfText(key, previousMac, entry.signed)) return 'changed';",
    ],
    [
      'a noted end that was set back shows',
      'key !== undefined && head.length > 0 && !isSealed(key, head)',
      'key === null',
    ],
  ]),
  ...inFile('electron/storage/vault/vault-writer.ts', unit('storage/vault/save-many'), [
    ['what was not stored did not happen', 'await applyOrTakeBack(receipt, change);', 'change(receipt.events);'],
  ]),
  ...inFile('electron/storage/vault/vault-writer.ts', run('runs/crash/run', '40'), [
    [
      'a save is acknowledged when it is on the disk',
      'await applyOrTakeBack(receipt, change);',
      'setTimeout(() => change(receipt.events), 20);',
    ],
  ]),
  ...inFile('electron/storage/journal/journal-file.ts', unit('storage/files/on-the-disk'), [
    ['a line of the journal is on the disk', 'await file.sync();\n    end = start', 'end = start'],
  ]),
  ...inFile('electron/storage/journal/journal-reader.ts', unit('storage/journal/journal-reader'), [
    [
      'a history that could not be read once is not taken for an empty one',
      '      throw storageFailure(error);',
      '      isDone = true;\n      throw storageFailure(error);',
    ],
  ]),
  ...inFile('electron/storage/journal/journal-watch.ts', unit('storage/vault/changed-elsewhere'), [
    [
      'a line that another process appended is no place to go on from',
      "if (line !== null && !isKnown(line)) throw new KnownFailure('changed-elsewhere', 'journal.jsonl');",
      'void line;',
    ],
    ['a journal that only looks newer is gone on with', '!isKnown(line)', 'isKnown !== undefined'],
  ]),
  ...inFile('electron/storage/files/checked-file.ts', unit('storage/vault/changed-elsewhere'), [
    ['the vault file of another process is not overwritten', 'if (guarded) refuseForeign();'],
  ]),
  ...inFile('electron/storage/files/durable-write.ts', unit('storage/files/on-the-disk'), [
    ['a file is on the disk before it takes its name', 'await file.sync();'],
    ['what is set aside is on the disk', '    fsyncSync(file);\n'],
    ['the folder of a vault file is synced', '    syncFolder(dirname(path));\n'],
    [
      'the folder of a replaced file is synced',
      'await wait(pause);\n    syncFolder(dirname(target));',
      'await wait(pause);',
    ],
    ['a backup is read back', 'if (!written.equals(bytes)) throw', 'if (bytes.length === 0) throw'],
  ]),
  ...inFile('electron/storage/files/durable-write.ts', unit('storage/files/durable-write'), [
    ['a written file is for its owner only', "await open(path, 'wx', 0o600)", "await open(path, 'wx', 0o644)"],
    ['a new file touches none that is there', "await open(path, 'wx', 0o600)", "await open(path, 'w', 0o600)"],
    [
      'a file is read back before it takes its name',
      'if (!written.equals(bytes)) throw',
      'if (bytes.length === 0) throw',
    ],
    ['the caller has the last word on a file', '  await verify?.(written);\n', '  void verify;\n'],
    ['a write that failed leaves nothing behind', 'await rm(temp, { force: true }).catch(() => undefined);'],
    ['a link stays a link', 'const target = await realpath(path)', 'const target = await Promise.resolve(path)'],
    [
      'a file that a virus scanner holds is tried again',
      'if (left <= 1 || !held.has(errorCode(error))) throw error;',
      'if (left > 0) throw error;',
    ],
    ['a write that was cut short is seen', 'if (statSync(path).size !== size) {', 'if (size < 0) {'],
    ['a full disk has room for what stood there before', 'old?.putBack();'],
    [
      'old content whose name cannot be given back is written again',
      'writeFileSync(target, readFileSync(temp), { flush: true });',
    ],
    [
      'old content is kept where there are no hard links',
      'putBack: () => writeFileSync(target, bytes, { flush: true })',
      'putBack: () => bytes',
    ],
    ['no second name of a file stays', 'if (old !== null) tryQuietly(() => rmSync(old.temp, { force: true }));'],
  ]),
  ...inFile('electron/storage/files/checked-content.ts', unit('storage/vault/damage'), [
    [
      'a vault file that was changed does not pass',
      'if (parsed.checksum !== sumOf(format, parsed.content)) return null;',
    ],
  ]),
  ...inFile('electron/storage/files/recoverable-file.ts', unit('storage/vault/damage'), [
    ['a damaged file is kept', 'renameSync(path, aside);', 'rmSync(path);'],
  ]),
  ...inFile('electron/storage/files/recoverable-file.ts', unit('storage/files/recoverable-file'), [
    [
      'a file of another version is left alone',
      'refuseOther(inspection, file.name);',
      "if (inspection.state === 'newer') throw inspection;",
    ],
    ['damage that nobody can undo is told', 'if (restored === null && isMissing)', 'if (restored === null)'],
    ['what was restored is written', 'tryQuietly(() => file.rewrite?.(content));', 'void content;'],
    [
      'a file that cannot be read is not taken for a missing one',
      "if (!isDispensable) throw error;\n    return { state: 'damaged', damage: 'foreign', parsed: null };",
      "return { state: 'damaged', damage: 'foreign', parsed: null };",
    ],
    [
      'a damaged file that cannot be kept is not written over',
      "if (!isDispensable) throw error;\n    return '';",
      "return '';",
    ],
  ]),
  ...inFile('electron/storage/files/document-file.ts', unit('storage/files/documents'), [
    ['a document is read back', "if (!isWritten(text)) throw new KnownFailure('storage-failed', 'read back');"],
    [
      'a failed save goes back to the file, not to its copy',
      'contentIn(before.file) ?? contentIn(before.copy)',
      'contentIn(before.copy)',
    ],
  ]),
  ...inFile('electron/shell/settings/settings-store.ts', unit('shell/settings/settings-store'), [
    [
      'settings that were damaged after the start are kept',
      "if (found.state === 'damaged' && found.damage !== 'missing') quarantineFile(file.path, now);",
    ],
  ]),
  ...inFile('electron/storage/files/file-codec.ts', unit('storage/vault/damage'), [
    ['a newer format is left alone', 'if (format > formatOf(fileFormat))', 'if (format < 0)'],
  ]),
  ...inFile('electron/storage/vault/backups/backups.ts', unit('storage/vault/damage'), [
    ['a damaged file enters no backup', 'if (!isGood(bytes)) return null;'],
  ]),
  ...inFile('electron/storage/files/file-codec.ts', unitAt('parsers/files'), [
    ['a file that is nested without end is damage', 'if (error instanceof RangeError)', 'if (error === null)'],
  ]),
  ...inFile('electron/storage/journal/chain.ts', unit('storage/journal/journal'), [
    [
      'a line that cannot be read shows',
      "if (entry === null) problems.push({ line, kind: 'unreadable' });\n      else if",
      'if (entry === null) seq = seq;\n      else if',
    ],
    ['a noted end before the data key shows', 'isForged || fellBack || lacksKeyed', 'isForged || lacksKeyed'],
  ]),
  ...inFile('electron/storage/journal/chain.ts', unit('storage/journal/verify'), [
    ['a change of keys is announced', "const isAnnounced = type === 'protection-changed' && ", 'const isAnnounced = '],
    ['no change of keys leads to the open key', ' && entry.key !== interimKeyId && ', ' && '],
  ]),
  ...inFile('electron/storage/journal/journal.ts', unit('storage/journal/journal'), [
    ['a torn line is set aside', 'if (torn !== null && unendedLine === null) tryToCutAside(path, torn, clock());'],
    [
      'a cut shows for ever',
      'if (noted !== null && last.seq < noted.head.length) last = { seq: noted.head.length, mac: noted.head.head };',
    ],
  ]),
  ...inFile('electron/storage/journal/journal-file.ts', unit('storage/files/on-the-disk'), [
    [
      'half a line does not stay when the disk is full',
      'await file.truncate(start).catch(() => undefined);',
      'void start;',
    ],
  ]),
  ...inFile('electron/storage/vault/vault-writer.ts', unit('storage/vault/faults'), [
    ['an event whose record was not written is taken back', 'await receipt.rollBack().catch(() => undefined);'],
    [
      'a save that a kill cut off is written down',
      'if (entering.length > 0) await appendAll(entering, () => undefined);',
    ],
  ]),
  ...inFile('electron/storage/files/durable-write.ts', unit('storage/vault/faults'), [
    ['a save that was cut short is refused', 'if (statSync(path).size !== size) {', 'if (size < 0) {'],
    ['a save on a full disk leaves the file as it was', 'old?.putBack();'],
  ]),
  ...inFile('electron/storage/files/durable-write.ts', unit('storage/files/on-the-disk'), [
    [
      'a chosen file is written beside and renamed',
      'return renameSync(from, to);',
      'rmSync(to, { force: true });\n      linkSync(from, to);\n      return rmSync(from);',
    ],
  ]),
  ...inFile('electron/storage/files/store-file.ts', unit('storage/files/store-file'), [
    ['a damaged file is not cleared while it is read', 'clearInvalidConfig: false', 'clearInvalidConfig: true'],
    ['a vault file is for its owner only', 'configFileMode: 0o600', 'configFileMode: 0o644'],
  ]),
  ...inFile('electron/storage/vault/backups/backups.ts', unit('storage/vault/backups/backups'), [
    [
      'a backup that failed leaves nothing behind',
      '} finally {\n    await rm(part, { recursive: true, force: true });',
      '} finally {',
    ],
  ]),
  ...inFile('electron/storage/vault/backups/backup-rotation.ts', unit('storage/vault/backups/backups'), [
    ['the latest backups stay', 'place >= recentBackups', 'place >= 1'],
    ['the last backup of each day stays for a week', '&& days.size <= dailyBackups', '&& days.size < 1'],
    ['nothing but backups is taken away', '.filter((name) => timeOfBackup(name) !== null)'],
  ]),
  ...inFile('electron/features/inventory/key-writer.ts', unit('features/inventory/key-writer'), [
    [
      'a record that is none is not stored',
      "if (error) throw new KnownFailure('bad-input', error.issues.map(({ path }) => path.join('.')).join(' '));",
    ],
    [
      'two changes of a key come one after the other',
      'runExclusive(() => batch.change(id, change))',
      'batch.change(id, change)',
    ],
    ['the time of the last change never goes back', 'next.record.updatedAt < updatedAt', 'false'],
  ]),
  ...inFile('electron/shell/settings/settings-store.ts', unit('shell/settings/settings-store'), [
    [
      'a setting that is none is refused',
      'const changed = Settings.parse({ ...settings, ...change });',
      'const changed = { ...settings, ...change };',
    ],
  ]),
  ...inFile('electron/storage/journal/chain.ts', unit('storage/journal/chain'), [
    [
      'a line that was taken out of the journal shows',
      "else if (entry.seq !== seq + 1 && !isAfterUnreadable) problems.push({ line, kind: 'cut' });",
    ],
  ]),
];
