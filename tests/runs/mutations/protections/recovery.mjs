import { inFile, unit, unitAt } from '../row.mjs';

/** The recovery kit, and Touch ID beside a passphrase. @type {readonly import('../row.mjs').Protection[]} */
export const recovery = [
  ...inFile('shared/model/kit-code.ts', unitAt('shared/model/kit-code'), [
    ['a wrong sign of a recovery code is found with its group', 'sum ^= product;', 'sum ^= 0;'],
    ['swapped groups of a recovery code are found', 'let sum = place;', 'let sum = 0;'],
    ['a recovery code is read however it is typed', 'alike[sign] ?? sign', 'sign'],
  ]),
  ...inFile('electron/storage/vault/keys/protectors/recovery-kit.ts', unit('storage/vault/recovery-kit'), [
    [
      'a kit needs its sealed file',
      "Buffer.concat([stretched, half]), 'slot');\n  wipe(half, stretched, fileKey);",
      "Buffer.concat([stretched, Buffer.alloc(32)]), 'slot');\n  wipe(half, stretched, fileKey);",
    ],
    ['what a kit’s file names is bound to its code', '1, vaultId, kit, number, madeAt, n, r, p]', '1, n, r, p]'],
  ]),
  ...inFile('electron/storage/vault/keys/further-openers.ts', unit('storage/vault/recovery-kit'), [
    ['a kit is made only with the passphrase', 'await verifyPresent(present);\n        await (kit()', 'await (kit()'],
    ['a new kit ends the old data key', 'kit() === null ? add(wrap)', 'true ? add(wrap)'],
    [
      'a kit opens only the key that its slot names',
      'dataKey !== null && isDataKeyOf(slot, dataKey)) return dataKey;',
      'dataKey !== null) return dataKey;',
    ],
    ['a kit is given up only with the passphrase', 'await verifyPresent(present);\n        if (kit()', 'if (kit()'],
    ['a list that was changed outside is told when a kit opens', 'found = keeper.state();'],
  ]),
  ...inFile('electron/storage/vault/keys/key-slot.ts', unit('storage/vault/touch-id-beside-passphrase'), [
    ['the keyring opens nothing that needs a proof', 'return wrap?.needsProof ? null : wrap;', 'return wrap;'],
  ]),
  ...inFile('electron/storage/vault/keys/further-openers.ts', unit('storage/vault/touch-id-beside-passphrase'), [
    [
      'Touch ID opens only where the passphrase was typed for it',
      'await verifyPresent(present);\n        await (on',
      'await (on',
    ],
    [
      'Touch ID is switched off for the keyring too',
      'change(asNow(present), []))',
      'change(asNow(present), besides()))',
    ],
  ]),
  ...inFile('electron/storage/vault/vault-openers.ts', unit('storage/vault/kit-history'), [
    [
      'a kit that somebody put into the list is taken out',
      'if (!isProven && isPlantedKit(lines(), keys.slots())) await keys.forgetKit();',
    ],
  ]),
  ...inFile('electron/storage/vault/vault-openers.ts', unit('storage/vault/kit-history'), [
    [
      'the use of a kit is told although a kill came before the notice',
      'await note(line);\n        await tellOfUses();',
      'await note(line);',
    ],
  ]),
  ...inFile('electron/storage/vault/vault-writer.ts', unit('storage/vault/lock-during-save'), [
    [
      'a save that a lock overtakes leaves no unsigned record',
      "if (isLocked && entering.some(({ saves }) => saves)) throw new KnownFailure('vault-locked');",
    ],
  ]),
  ...inFile('electron/storage/vault/keys/slot-keeper.ts', unit('storage/vault/kit-history'), [
    [
      'the signed list names the kit that opened a key',
      'links.map((link) => (byKit ? { ...link, byKit } : link))',
      'links',
    ],
  ]),
  ...inFile('electron/storage/vault/kit-history.ts', unit('storage/vault/kit-history'), [
    [
      'the use of a kit that a kill kept out of the history is told',
      'for (const { byKit } of isProven ? slots.links : [])',
      'for (const { byKit } of slots.links.slice(0, 0))',
    ],
    ['a kit that an edit took away is not called ended', "if (!isRetired(slots, later[made]?.key)) return 'missing';"],
    [
      'a kit that a new lock ended is written down',
      "if ((end === 'new-lock' || end === 'missing')",
      "if (end === 'missing'",
    ],
    [
      'the loss of a kit by an edit is no new lock in the history',
      "isProven && end === 'new-lock' ? 'new-lock' : 'list-changed'",
      "'new-lock'",
    ],
  ]),
  ...inFile('electron/features/recovery/make-kits.ts', unit('features/recovery/recovery-kits'), [
    ['a kit that was begun ends with a lock', "if (vault.status().state === 'locked') drop();"],
    ['a kit opens nothing before the paper was read', 'if (wrong.length > 0) throw', 'if (wrong.length > 2) throw'],
    [
      'a kit opens nothing before both halves are out',
      "if (now.savedAs === '' || !now.isOut) throw",
      "if (now.savedAs === '') throw",
    ],
    [
      'a lock ends a kit under way',
      "if (vault.status().state !== 'ready') {\n      drop();",
      "if (vault.status().state !== 'ready') {",
    ],
  ]),
  ...inFile('electron/features/recovery/use-kits.ts', unit('features/recovery/recovery-kits'), [
    [
      'no lock is made over a list of keys that is older than the history',
      "return end === 'open' || end === 'unknown' ? 'file-fits' : 'list-older';",
      "return 'file-fits';",
    ],
    ['a kit of other keys is told before its code is typed', "if (vaultId !== openers.vaultId) return 'other-vault';"],
    [
      'a kit that fitted is forgotten when nobody is at it',
      'chosen = null;\n      forgetKey();\n    },\n  };',
      'chosen = null;\n    },\n  };',
    ],
  ]),
  ...inFile('electron/features/recovery/kit-file.ts', unit('features/recovery/recovery-kits'), [
    [
      'a damaged kit’s file is no foreign one',
      "return isKit ? 'file-damaged' : 'file-foreign';",
      "return 'file-foreign';",
    ],
  ]),
];
