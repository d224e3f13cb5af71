import { app, inFile, run, unit, unitAt } from '../row.mjs';

/**
 * Imported and exported files, and changes that must not be undone. @type {readonly import('../row.mjs').Protection[]}
 */
export const files = [
  ...inFile('electron/features/reports/csv.ts', unit('features/reports/csv'), [
    ['a cell is no formula', 'cells.map(neutralised)', 'cells'],
    ['every cell is quoted', 'quotes: true', 'quotes: false'],
  ]),
  ...inFile('electron/features/transfer/make-file.ts', unit('features/transfer/transfer'), [
    ['an encrypted file is read back', "if (!holds) throw new KnownFailure('file-not-verified');"],
  ]),
  ...inFile('electron/features/transfer/age-seal.ts', unit('features/transfer/age-seal'), [
    ['an encrypted file opens to what went in', "opened === digest.digest('hex')", 'opened !== null'],
    ['an encrypted file opens at all', "opened === digest.digest('hex')", "opened !== ''"],
    ['the content of an encrypted file is wiped', 'wipe(...gathered);'],
    ['the key of an encrypted file is wiped', 'void passphrase.then(({ key }) => wipe(key)).catch(() => undefined);'],
  ]),
  ...inFile('electron/features/transfer/payload-pieces.ts', unit('features/transfer/payload-pieces'), [
    ['what no restore could read is not encrypted', 'refuseBad(KeyParts, key);'],
    [
      'a frame that no restore could read is not encrypted',
      'refuseBad(Payload, { ...head, documents, events, keys: [] });',
    ],
  ]),
  ...inFile('electron/features/transfer/payload.ts', unitAt('parsers/brought'), [
    ['a payload is nested to a limit', 'nestingOf(bytes).depth > maxDepth', 'bytes === null'],
  ]),
  ...inFile('electron/features/import/list-task.ts', unit('features/import/list-task'), [
    ['what looks like a key never leaves the reader of lists', "secretAt.includes(place) ? ''", "cell === null ? ''"],
  ]),
  ...inFile('electron/features/reviews/reviews.ts', unit('features/reviews/signed-report'), [
    ['a signed review is locked', "review.state !== 'open' || isSigned", 'id === null'],
    ['a sign-off is journaled before it is told', 'await noteSignOff(review, vault);'],
    ['a signed review stays locked when older files come back', ' || isSigned)', ')'],
  ]),
  ...inFile('electron/features/transfer/age-header.ts', unitAt('parsers/brought'), [
    ['no file asks for hours of work', ' || Number(work) > maxWork'],
  ]),
  ...inFile('electron/features/transfer/transfer.ts', unit('features/transfer/unreadable-values'), [
    [
      'a hand-over names a key whose value does not open before it asks for anything',
      'if (unreadable.length > 0) return { made: null, unreadable };',
    ],
    [
      'no hand-over leaves out a value that stops opening',
      "if (!isWhole(key)) throw new KnownFailure('value-locked');",
    ],
  ]),
  ...inFile('electron/features/transfer/transfer.ts', unit('features/transfer/locked-backup'), [
    ['a backup of locked values is refused before it asks for a place', '      refuseLocked(vault);\n'],
  ]),
  ...inFile('electron/features/reviews/reviews.ts', unit('features/reviews/review-limit'), [
    [
      'no review is larger than the files take',
      "if (rows.length > keyLimits.reviewed) throw new KnownFailure('review-too-large');",
    ],
  ]),
  ...inFile('electron/features/transfer/transfer.ts', unit('features/transfer/taking-files'), [
    ['practice files and real files never mix', 'payload.account !== parts.account', 'payload === null'],
  ]),
  ...inFile('electron/features/transfer/payload.ts', unit('features/transfer/age-file'), [
    [
      'a payload names each key once',
      'if (new Set(data.keys.map(({ record }) => record.id)).size !== data.keys.length)',
      'if (data.keys.length < 0)',
    ],
    [
      'a payload brings so many keys and no more',
      'keys: z.array(TravellingKey).check(z.maxLength(keyLimits.inFile))',
      'keys: z.array(TravellingKey)',
    ],
    ['a payload of a later version is left alone', 'if (version > present)', 'if (version < 0)'],
  ]),
  ...inFile('electron/features/transfer/merge.ts', unit('features/transfer/merge'), [
    [
      'an older record never replaces a newer one',
      "if (there.record.updatedAt > record.updatedAt) return 'newer-in-file';",
      "if (there.record.updatedAt !== record.updatedAt) return 'newer-in-file';",
    ],
    [
      'a value that a file lacks stays here',
      'secrets[field] = here.record?.secrets[field] ?? null;',
      'secrets[field] = null;',
    ],
    [
      'a later value is not replaced by an earlier one',
      'return summary.at === theirs.at && summary.length',
      'return mark.length',
    ],
  ]),
  ...inFile('electron/storage/files/chosen-file.ts', unit('storage/files/files'), [
    [
      'an export that is taken away is gone behind a link, too',
      'rm(target, { force: true })',
      'rm(path, { force: true })',
    ],
  ]),
  ...inFile('electron/storage/files/chosen-file.ts', unit('storage/files/files'), [
    ['a pipe is no file to be read', "if (!stats.isFile()) throw new KnownFailure('file-failed', 'no file');"],
    ['a chosen file has a greatest size', 'if (stats.size > maxBytes) throw tooBig;'],
  ]),
  ...inFile('electron/features/reports/lines-check.ts', unit('features/reports/lines-check'), [
    ['a report is nested to a limit', 'depth <= maxDepth && '],
    ['a report holds so much and no more', ' && count <= maxCount'],
  ]),
  ...inFile('electron/features/reports/exporter.ts', unit('features/reports/exporter'), [
    [
      'a lock while somebody chooses costs no older file',
      "refuseLocked();\n    job.progress('writing', 0, 0);",
      "job.progress('writing', 0, 0);",
    ],
    ['an export that cannot be noted is taken away', 'await removeSigned(path);\n      throw error;', 'throw error;'],
  ]),
  ...inFile('electron/features/import/list-task.ts', unit('features/import/list-task'), [
    [
      'a list has a greatest size',
      "if (bytes.byteLength > listLimits.bytes) throw new KnownFailure('list-too-large');",
    ],
    [
      'a list has a greatest number of rows',
      "if (body.length > listLimits.rows) throw new KnownFailure('list-too-large');",
    ],
    [
      'a list has a greatest number of columns',
      "if (width > listLimits.columns) throw new KnownFailure('list-too-large');",
    ],
    [
      'a column of keys shows none of them',
      'const samples = secret ? [] : cells.filter',
      'const samples = cells.filter',
    ],
    [
      'a row with spilled cells is not taken',
      'if (isTorn(cells)) return { number, secretAt: [], cells: [], torn: true };',
    ],
  ]),
  ...inFile('electron/features/reviews/reviews.ts', unit('features/reviews/signed-report'), [
    [
      'a review is signed whole',
      "if (countDecided(items) < review.total) throw new KnownFailure('review-incomplete');",
    ],
    [
      'no sign-off begins that cannot be journaled',
      "if (vault.status().state === 'locked') throw new KnownFailure('vault-locked');",
    ],
    [
      'nothing is saved from a review that was changed',
      "if (proof.record === 'changed') throw new KnownFailure('review-changed');",
    ],
    [
      'no spreadsheet is made up',
      "if (proof.record !== 'same' || fileFingerprint(again) !== signOff.csvSha256)\n          throw new KnownFailure('review-changed');",
    ],
  ]),
  ...inFile('electron/features/reviews/reviews.ts', unit('features/reviews/reviews'), [
    [
      'a decision that somebody acts on has a reason',
      "if (needsReason(decision) && reason === '') throw new KnownFailure('bad-input', 'reason');",
    ],
    [
      'a review is thrown away by its typed title',
      "if (typedTitle !== review.title) throw new KnownFailure('bad-input', 'title');",
    ],
    [
      'kept together is only what needs nobody',
      'if (items.length !== wanted.size || !items.every(mayKeepTogether))',
      'if (items.length !== wanted.size)',
    ],
  ]),
  ...inFile('electron/features/reviews/review-proof.ts', unit('features/reviews/signed-report'), [
    ['a changed decision of a signed review shows', 'facts.itemsSha256 === itemsSha256 &&'],
    ['a changed spreadsheet shows', "fileFingerprint(csv) === csvSha256 ? 'same' : 'changed'", "'same'"],
  ]),
  ...inFile('electron/features/reports/file-check.ts', unit('features/reports/file-check'), [
    ['a report is known by its fingerprint', "sha256 !== '' && fingerprintIn(facts) === sha256", "sha256 !== ''"],
    ['a restored line keeps its own time', 'isImported ? String(facts.originAt) : at', 'at'],
  ]),
  ...inFile('electron/features/inventory/setups.ts', unit('features/inventory/rotations'), [
    [
      'a rotation stays inside one company',
      'isInRotation && change.company !== undefined && !sameCompany',
      'isInRotation && change.company === null && !sameCompany',
    ],
  ]),
  ...inFile('electron/features/inventory/key-writer.ts', unit('features/inventory/setups'), [
    ['only drafts are discarded', "if (record.status.value !== 'draft') throw new KnownFailure('not-found');"],
  ]),
  ...inFile('electron/shell/updates/app-updates.ts', unit('shell/updates/policy'), [
    ['the policy of the computer turns updates off', "if (policy !== 'allows') return 'policy';"],
    ['the person can turn updates off', "(wanted ? null : 'setting')", 'null'],
  ]),
  ...inFile('electron/shell/updates/policy.ts', unit('shell/updates/policy'), [
    [
      'a policy that cannot be read or understood forbids',
      "return !['ENOENT', 'ENOTDIR'].includes(errorCode(error));",
      'return error === null;',
    ],
  ]),
  ...inFile('electron/shell/updates/updates.ts', unit('shell/updates/updates'), [
    [
      'nothing is asked for while updates are off',
      'if (running || !due || off() !== null) return;',
      'if (running || !due) return;',
    ],
    ['an update never cuts a long work short', "if (parts.busy()) throw new KnownFailure('restart-waits');"],
    [
      'an update that was turned off is not installed',
      "|| now.state !== 'ready' || off() !== null)",
      "|| now.state !== 'ready')",
    ],
    ['a feed that fails tells no address', "log.note('updates', 'failed');", "log.note('updates', String(arguments));"],
  ]),
  ...inFile('electron/shell/updates/app-updates.ts', app('window/updates', 'waits while a set-up is open'), [
    ['an update never cuts a set-up short', 'taskBusy || parts.busy()', 'parts.busy()'],
  ]),
  ...inFile('renderer/shell/top-bar.tsx', app('window/updates', 'waits while a set-up is open'), [
    ['no update is offered in the middle of a task', '!isTask(useRoute()) && ready', 'ready'],
    ['no update is offered while something runs', 'ready && !running', 'ready'],
  ]),
  ...inFile('electron/shell/updates/plain-notes.ts', unit('shell/updates/policy'), [
    ['release notes hold no markup', ".replaceAll(/<\\/?[a-z][^>]*>/gi, '')"],
    ['release notes are short', 'text.length > maxLength ?', 'text.length < 0 ?'],
  ]),
  ...inFile('tests/runs/package/inspect-package.mjs', unitAt('package/inspect-package'), [
    [
      'the package holds what is allowed and no more',
      '.filter(({ path }) => !allowed.some((pattern) => pattern.test(path)))',
      '.filter(({ path }) => path === null)',
    ],
    ['the package knows no switch of the stand-in', '/--stand-in-/, '],
    ['the package tells no way to build it', "'engines',", "'engines',\n  'scripts',"],
  ]),
  ...inFile('electron-builder.yml', run('runs/package/check'), [
    ['no test is packaged', '  - LICENSE\n', '  - LICENSE\n  - tests/specs/set-up/first-run.spec.ts\n'],
    [
      'no way back to the sources is packaged',
      'dist/renderer/**/*.{html,js,css,svg,woff2}',
      'dist/renderer/**/*.{html,js,css,svg,woff2,tsx}\n  - renderer/main.tsx',
    ],
  ]),
  ...inFile('vite.config.ts', run('runs/package/check'), [
    ['no source map is packaged', 'sourcemap: false,', "sourcemap: 'inline',"],
  ]),
];
