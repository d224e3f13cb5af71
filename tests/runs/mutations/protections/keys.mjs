import { inFile, unit } from '../row.mjs';

/** Who unwraps the data keys, and which keys are trusted. @type {readonly import('../row.mjs').Protection[]} */
export const keys = [
  ...inFile('electron/storage/vault/keys/protectors/keyring.ts', unit('storage/vault/protectors'), [
    [
      'a weak keyring is told from a strong one',
      "isWeak(canary, platform) || isOpenToAll(canary) ? 'weak' : 'strong'",
      "'strong'",
    ],
    [
      'nothing is wrapped with the constant key',
      'bytes.length === 0 || isWeak(bytes, platform) ||',
      'bytes.length === 0 ||',
    ],
    [
      'nothing is wrapped with a key that everybody can look up',
      'isWeak(bytes, platform) || isOpenToAll(bytes)',
      'isWeak(bytes, platform)',
    ],
    ['no wrap of the constant key is taken', 'if (isWeak(ciphertext, platform) || isOpen', 'if (isOpen'],
    [
      'no wrap under a key that everybody can look up is taken',
      'if (isWeak(ciphertext, platform) || isOpenToAll(ciphertext))',
      'if (isWeak(ciphertext, platform))',
    ],
    [
      'a keyring is not judged by the name of its backend',
      'return isWeak(canary, platform) ||',
      "return backendOf(keyring, platform) === 'basic_text' || isWeak(canary, platform) ||",
    ],
  ]),
  ...inFile('electron/storage/vault/keys/unwrap-key.ts', unit('storage/vault/vault'), [
    [
      'a practice key opens no real vault',
      "if (wrap === null) return { state: 'failed', reason: reasonWithoutKeyring(slot) };",
      "const clear = wrapOf(slot, 'practice');\n  if (clear !== null) return { state: 'opened', dataKey: Buffer.from(clear.key, 'base64'), fresh: null };\n  if (wrap === null) return { state: 'failed', reason: reasonWithoutKeyring(slot) };",
    ],
  ]),
  ...inFile('electron/storage/vault/keys/data-keys.ts', unit('storage/vault/protection'), [
    [
      'a lock lasts until somebody asks for the keyring',
      'if (practice || isLockedByHand || current() !== null) return;',
      'if (practice || current() !== null) return;',
    ],
    ['a lock forgets the keys', "(how === 'at once' ? opened.wipe : opened.keepForJobs)();"],
  ]),
  ...inFile('electron/storage/vault/keys/unlocked-keys.ts', unit('storage/vault/lock-keeping-jobs'), [
    ['behind a lock only jobs find the keys', 'keptForJobs && !isKeptByJob() ? none : keys', 'keys'],
    ['a lock behind jobs closes for the others', 'keptForJobs = keys.size > 0;'],
    [
      'what was kept for jobs is wiped',
      '      if (!keptForJobs) return false;\n      wipe();',
      '      if (!keptForJobs) return false;',
    ],
    ['an unlocked app is not locked by the end of a job', 'if (!keptForJobs) return false;'],
  ]),
  ...inFile('electron/storage/vault/keys/data-keys.ts', unit('storage/vault/lock-keeping-jobs'), [
    ['a start over wipes what was kept for jobs', 'opened.wipeKept();\n    const wasMade', 'const wasMade'],
    [
      'unlocking behind a lock asks for the passphrase',
      'if (current() !== null) return;\n    if (slot === null',
      'if (current() !== null || opened.has(slot?.id)) return;\n    if (slot === null',
    ],
  ]),
  ...inFile('electron/storage/vault/keys/data-keys.ts', unit('storage/vault/require-passphrase'), [
    [
      'the keyring takes a key only where it is strong',
      "if (!(await make(wrap, true, beside))) throw new KnownFailure('keyring-failed');",
      'await make(wrap, true);',
    ],
  ]),
  ...inFile('electron/storage/vault/keys/slot-keeper.ts', unit('storage/vault/protection'), [
    [
      'a change of key that a lock overtakes changes nothing',
      "if (needsOld && oldKey === null) throw new KnownFailure('vault-locked');",
    ],
  ]),
  ...inFile('electron/storage/vault/keys/slot-keeper.ts', unit('storage/vault/new-data-key'), [
    ['an older key loses what opened it before', 'return slotWith(slot, sealed);', 'return withWrap(slot, sealed);'],
  ]),
  ...inFile('electron/storage/vault/keys/slot-keeper.ts', unit('storage/vault/planted-slots'), [
    ['a key that nobody vouches for stays closed', 'if (!isVouchedFor) return null;'],
    ['a planted older key is told', 'if (attempt.isPlanted) tell(plantedNotice(slot));'],
  ]),
  ...inFile('electron/storage/vault/keys/data-keys.ts', unit('storage/vault/planted-slots'), [
    ['a planted key is told', 'if (attempt.isPlanted) tell(plantedNotice(slot));'],
  ]),
  ...inFile('electron/storage/vault/keys/list-check.ts', unit('storage/vault/planted-slots'), [
    [
      'a changed list of keys is told',
      "else if (state !== 'proven') {",
      "else if (state === 'unsigned' && !wasSigned) {",
    ],
    [
      'a list that lost its signature is not signed in silence',
      "state === 'unsigned' && !wasSigned",
      "state === 'unsigned'",
    ],
  ]),
  ...inFile('electron/storage/vault/keys/slot-list.ts', unit('storage/vault/keys/slot-list'), [
    [
      'the list of keys is signed',
      'return isSame(proof.mac, proofMac(slots, proof, dataKey, vaultId));',
      'return true;',
    ],
    [
      'a change of key is signed',
      'return mac !== null && isSame(mac, linkMac(link, dataKey, vaultId));',
      'return true;',
    ],
  ]),
  ...inFile('electron/storage/vault/keys/data-keys.ts', unit('storage/vault/new-data-key'), [
    [
      'whoever changes the passphrase shows the present one',
      "if (proven === null) throw new KnownFailure('passphrase-wrong');\n    proven.fill(0);",
    ],
    [
      'a first passphrase replaces no protection',
      "if (currentSlot() !== null && current() !== null) throw new KnownFailure('bad-input', 'protected already');",
    ],
  ]),
  ...inFile('electron/storage/vault/keys/data-keys.ts', unit('storage/vault/new-data-key'), [
    ['the passphrase from before a start over is told from a wrong one', '(await opensOlder(passphrase))', '(false)'],
  ]),
  ...inFile('electron/storage/vault/open-vault.ts', unit('storage/vault/new-data-key'), [
    [
      'a new key that the old one has not signed is told',
      "await write(() => writer.tell({ code: 'new-key-unsigned', facts: { since, ...namesOfClosed(shut) } }));",
      'void [since, shut];',
    ],
  ]),
  ...inFile('electron/storage/vault/keys/finish-change.ts', unit('storage/vault/new-data-key'), [
    ['a new data key seals every value anew', 'if (renewed.length > 0) records.putMany(renewed);'],
  ]),
  ...inFile('electron/storage/vault/keys/finish-change.ts', unit('storage/vault/keys/finish-change'), [
    [
      'nothing is written after a lock that came while it was sealed',
      '      currentOf(keys);\n      if (renewed',
      '      if (renewed',
    ],
    [
      'a change of protection waits where it is told to',
      '    await follower.checkpoint();\n    await write',
      '    await write',
    ],
    ['a change of protection says how far it is', "follower.progress('encrypting', done, ids.length);"],
  ]),
  ...inFile('electron/storage/vault/backups/older-copies.ts', unit('storage/vault/new-data-key'), [
    [
      'backups lose what opened them before',
      "await renewChecked(join(place, 'vault.json'), fileFormats.vault, VaultContent, vaultId, slots);",
      'void place;',
    ],
    ['damaged files lose what opened them before', 'for (const path of damaged) await scrub(path);'],
    ['what a cut-off change left beside a backup goes', 'removeTempFiles(place);', 'void place;'],
    [
      'a backup stays one when its keys change',
      'for (const place of backupFolders) await renewManifest(place, fileFormats.backup);',
    ],
  ]),
  ...inFile('electron/storage/vault/sealed-change.ts', unit('storage/vault/new-data-key'), [
    [
      'a value from before a change of key is sealed anew',
      'const isOlder = key !== null &&',
      'const isOlder = key === null &&',
    ],
  ]),
  ...inFile('electron/storage/vault/load-vault-file.ts', unit('storage/vault/new-data-key'), [
    ['the newer of the two lists of keys stands', 'if (isNewer && missingSlots(copy, own).length === 0) return copy;'],
  ]),
  ...inFile('electron/storage/vault/keys/key-slot.ts', unit('storage/vault/protectors'), [
    ['no wrap is made cheap to guess', 'z.minimum(2 ** 15), ', ''],
    ['no wrap asks for all memory', ', z.maximum(2 ** 19)', ''],
  ]),
  ...inFile('electron/storage/vault/keys/data-key.ts', unit('storage/vault/protectors'), [
    ['an unwrapped key is tried before it is used', 'return text?.toString() === knownText;', 'return true;'],
  ]),
  ...inFile('electron/storage/vault/keys/data-keys.ts', unit('storage/vault/protection'), [
    [
      'no new key is made beside one that does not open',
      "if (currentSlot() !== null || hasOrphans) throw new KnownFailure('vault-locked');",
    ],
  ]),
  ...inFile('electron/storage/vault/keys/data-keys.ts', unit('storage/vault/lock-beside-keyring'), [
    [
      'after a lock only the passphrase opens',
      "if (isLockedByHand && reason === 'passphrase-not-given') return;\n",
      '\n',
    ],
  ]),
];
