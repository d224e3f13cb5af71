import { inFile, unit, unitAt } from '../row.mjs';

/** Leaks, copies of values, and that every act leaves its line. @type {readonly import('../row.mjs').Protection[]} */
export const acts = [
  ...inFile('shared/model/leak.ts', unitAt('shared/model/leak'), [
    [
      'a merge keeps that another value took the place of a leaked one',
      'first.replaced ?? second.replaced',
      'first.replaced',
    ],
    [
      'a leak is over only while the key has ended',
      "leaked.gone !== undefined && ended ? 'gone'",
      "leaked.gone !== undefined ? 'gone'",
    ],
    [
      'the end of another value is no proof',
      'return leaked.replaced === undefined ? { ...leaked, gone: { at, code } } : leaked;',
      'return { ...leaked, gone: { at, code } };',
    ],
    [
      'a value that took the place of a leaked one is noted',
      'return isOther ? { ...mark,',
      'return isOther && false ? { ...mark,',
    ],
    ['no file takes the mark of a leak away', 'return here ?? there;', 'return there;'],
  ]),
  ...inFile('shared/model/attention.ts', unitAt('shared/model/leak'), [
    ['a leaked key needs a person also when it was noted as ended', "return [...leaked, 'kept'];", "return ['kept'];"],
  ]),
  ...inFile('shared/review/freeze.ts', unitAt('shared/model/leak'), [
    ['a leaked key that was noted as ended is in a review', " && !reasons.includes('leaked')"],
  ]),
  ...inFile('electron/features/inventory/key-task-change.ts', unit('features/inventory/leak-proof'), [
    ['only the service’s refusal ends a leak', "if (state !== 'confirmed' || !record.leaked)", 'if (!record.leaked)'],
  ]),
  ...inFile('electron/features/inventory/secret-capture.ts', unit('features/inventory/leak-proof'), [
    [
      'another value in place of a leaked one takes the proof away',
      "leaked && field === 'apiKey' ?",
      "leaked && field !== 'apiKey' ?",
    ],
  ]),
  ...inFile('electron/features/inventory/without-value.ts', unit('features/inventory/asked-values'), [
    [
      'a leaked value that moved to another key is no longer proven by this one',
      'afterNewValue(record.leaked, record.secrets.apiKey, null, at)',
      'record.leaked',
    ],
  ]),
  ...inFile('renderer/places/reviews/row-words.ts', unitAt('renderer/places/reviews/row-words'), [
    ['a review says of a leaked key that it leaked', "    case 'leaked':\n"],
  ]),
  ...inFile('electron/features/transfer/merge.ts', unit('features/transfer/held-keys'), [
    [
      'a restore keeps the mark of a leak',
      'mergedLeak(here.record?.leaked, there.record.leaked)',
      'there.record.leaked',
    ],
  ]),
  ...inFile('electron/features/transfer/transfer.ts', unit('features/transfer/held-keys'), [
    ['a backup lists the keys that it holds', ', ...held.facts() }', ' }'],
  ]),
  ...inFile('electron/features/transfer/journal-events.ts', unit('features/transfer/held-keys'), [
    ['lines of every day push no proof out of a backup', 'events.filter((event) => !isUsual(event)),', '[...events],'],
    ['a backup on another computer is none here', " && !('originAt' in facts)"],
    ['a restore brings the files that hold a key', 'backed-up$|exported$|', ''],
    ['a restore brings the tombstones', '...(await journal.ofTypes(purged)),\n  ];\n  let left', '];\n  let left'],
    [
      'a key that is here gets no tombstone from a file',
      'return keyId !== null && records.factsOf(keyId) === null;',
      'return keyId !== null;',
    ],
    ['a line of a file comes once', ' && !(fileEvents.has(type) && files.has(fileIn(event)))'],
  ]),
  ...inFile('electron/storage/journal/held-ids.ts', unit('storage/journal/held-ids'), [
    ['a key is not found across two others', 'if (at % packedLength === 0) return true;', 'return true;'],
    ['the lists of files stay in main', 'named: _named, ...facts', '...facts'],
  ]),
  ...inFile('shared/checklists/checklist-state.ts', unit('features/checklists/checklists'), [
    [
      'what a person noted ends no leak',
      "item.act === 'end' && subject.kind === 'leak' && leakStateOf(key) === 'open'",
      'leakStateOf(key) === null',
    ],
    ['a leaver’s own access comes first', "leaver: [...leaveActs, 'new-owner',", "leaver: ['new-owner', ...leaveActs,"],
  ]),
  ...inFile('shared/checklists/leaver.ts', unit('features/checklists/checklists'), [
    [
      'a leaver is not told to tell themselves',
      "why.code === 'contact' && samePerson(why.who, person)",
      'why.at === null',
    ],
    ['the files of a leaver are asked for', '    ...saved,\n'],
  ]),
  ...inFile('electron/features/checklists/checklists.ts', unit('features/checklists/checklists'), [
    [
      'a key that leaked is marked at once',
      "if (subject.kind === 'leak') await markLeaked(subject);\n        return keep",
      'return keep',
    ],
    ['a copy needs an outcome', "if ((item.act === 'copy') !== (outcome !== undefined) && done)", 'if (done === null)'],
  ]),
  ...inFile(
    'shared/checklists/copies.ts',
    unitAt('shared/checklists/copies'),
    [
      'created',
      'captured',
      'copied',
      'revealed',
      'ticked',
      'handed-over',
      'passed-on',
      'received',
      'restored-from-backup',
      'imported',
      'backed-up',
      'exported',
    ].map((type) => /** @type {const} */ ([`${type} is a copy of a value`, `case '${type}':`, `case 'purged':`])),
  ),
  ...inFile('electron/features/lock/protective-settings.ts', unit('features/lock/protective-settings'), [
    ['a protection changes only with its line', 'await vault.noteMany(', 'void [].concat('],
    ['each protective setting leaves a line', "  'protectWindow',\n"],
  ]),
  ...inFile('electron/features/account/note-unlocks.ts', unit('features/account/note-unlocks'), [
    [
      'an unlocking by a finger leaves its line',
      'await vault.openers.unlockAfterProof();\n        await noted();',
      'await vault.openers.unlockAfterProof();',
    ],
    [
      'refused passphrases are counted',
      "if (error instanceof KnownFailure && error.code === 'passphrase-wrong') refused += 1;",
    ],
  ]),
  ...inFile('electron/features/inventory/key-tests.ts', unit('features/inventory/leak-proof'), [
    ['a test says why it failed', '...causeFacts(record, run), '],
    ['a retest is told from a first test', ', ...retested(record)'],
  ]),
  ...inFile('electron/features/inventory/setups.ts', unit('features/inventory/leak-proof'), [
    [
      'what is said of a rotation is in both histories',
      'replaces !== null && isOfRotation(tick)',
      'replaces === null && isOfRotation(tick)',
    ],
  ]),
  ...inFile('electron/features/inventory/setup-change.ts', unit('features/inventory/leak-proof'), [
    [
      'the first owner has a line',
      "if ((next.owner?.value ?? '') !== (record.owner?.value ?? ''))",
      'if (next.owner === record)',
    ],
  ]),
];
