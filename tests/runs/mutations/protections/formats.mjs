import { inFile, run, unit } from '../row.mjs';

/** Protections of stored files across versions of the app. @type {readonly import('../row.mjs').Protection[]} */
export const formats = [
  ...inFile('electron/storage/files/recoverable-file.ts', unit('storage/files/held-file'), [
    [
      'a copy of a damaged file is on the disk before the file goes',
      'writeNewFileSync(aside, readFileSync(path));\n    syncFolder(dirname(aside));\n    rmSync(path);',
      'const bytes = readFileSync(path);\n    rmSync(path);\n    writeNewFileSync(aside, bytes);',
    ],
    [
      'a damaged file that stays is copied once at the most',
      "if (errorCode(error) !== 'EEXIST' && existsSync(path)) tryQuietly(() => rmSync(aside, { force: true }));",
    ],
  ]),
  ...inFile('electron/storage/vault/backups/copy-aside.ts', unit('storage/vault/backups/copy-aside'), [
    ['a file behind a link is copied aside', 'entry.isFile() || isLinkToOwn(entry)', 'entry.isFile()'],
    [
      'no file of another program is copied aside',
      "String(parsedBehind(join(entry.parentPath, entry.name))?.magic).startsWith('keyquilt ')",
      'parsedBehind(join(entry.parentPath, entry.name)) !== null',
    ],
  ]),
  ...inFile('electron/storage/migration/migrate.ts', unit('storage/migration/faults'), [
    ['an update copies everything aside first', 'await copyAside(folder, aside);'],
    ['an update brings the file of the vault over last', 'of plan) {', 'of plan.toReversed()) {'],
    ['what an update wrote is read back', '!readIfThere(path)?.equals(after)', 'after.length === 0'],
    ['an update that failed is put back', 'await putBack(written);'],
    ['an update overwrites nothing of another', 'if (stampOf(each.path) !== each.stamp)', "if (each.stamp === '')"],
    ['an update puts nothing back over another', 'if (isOfAnother(each)) continue;'],
    [
      'updates that fail do not fill the disk with copies',
      'findCopyOf(folder, good, noticeOf(draftOf(fresh), now)) ??',
      '',
    ],
  ]),
  ...inFile('electron/storage/files/durable-write.ts', unit('storage/migration/faults'), [
    [
      'an updated file is read back before it takes its name',
      'if (!written.equals(bytes)) throw',
      'if (bytes.length === 0) throw',
    ],
  ]),
  ...inFile('electron/storage/migration/migrate.ts', unit('storage/migration/migrate'), [
    ['an update changes nothing unless all of it can be', 'if (failed.length > 0) throw new NotMigrated(failed[0]);'],
    [
      'an update reads in memory what it is about to write',
      "if (inspection.state !== 'good' || inspection.isOlder || !inspection.content(notice).equals(after))",
      'if (inspection === null)',
    ],
  ]),
  ...inFile('electron/storage/files/recoverable-file.ts', unit('storage/migration/migrate'), [
    [
      'a file that an update cannot bring over is not taken for damaged',
      "if (inspection.state === 'damaged' && inspection.damage === 'not-migrated') throw new NotMigrated(name);",
    ],
  ]),
  ...inFile('electron/features/transfer/payload.ts', unit('storage/migration/payload'), [
    [
      'a backup of an older version can be restored',
      'present === version ? parsed : migratedPayload(steps, version, parsed)',
      'parsed',
    ],
  ]),
  ...inFile('electron/storage/migration/migrate.ts', run('runs/corruption/run', 'slice', '--only=later version'), [
    ['an update that is cut off has its copy', 'await copyAside(folder, aside);'],
  ]),
  ...inFile('electron/storage/files/file-codec.ts', unit('storage/migration/formats'), [
    [
      'a format that can be none is damage',
      'Number.isSafeInteger(value) && (value as number) >= 1',
      'value !== undefined',
    ],
    ['a format that was changed shows', 'format === 1 ? content : [format, content]', 'content'],
  ]),
  ...inFile('electron/storage/files/writer-version.ts', unit('storage/migration/formats'), [
    [
      'of what a file says of its writer only a later version is told',
      'isCredible ? said',
      'isCredible || true ? String(said)',
    ],
  ]),
  ...inFile('electron/shell/settings/settings-store.ts', unit('storage/migration/formats'), [
    [
      'older settings are kept before they are changed',
      'if (bytes !== null) writeNewFileSync',
      'if (bytes === null) writeNewFileSync',
    ],
    ['newer settings are not overwritten', 'refuseOther(found, fileName);', "if (found.state === 'newer') return;"],
  ]),
];
