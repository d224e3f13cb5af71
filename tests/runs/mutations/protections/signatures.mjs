import { inFile, unit } from '../row.mjs';

const verdicts = unit('features/signing/verdicts');
const signer = unit('features/signing/signer');
const travelling = unit('features/transfer/signing-keys');

/** Protections of signed files and of the keys that sign them. @type {readonly import('../row.mjs').Protection[]} */
export const signatures = [
  ...inFile('electron/features/signing/judge-signature.ts', verdicts, [
    ['a signature is verified', "if (!isGenuine) return verdict('fails', 'forged');"],
    ['changed bytes never hold', 'if (!fits(chosen)) {', 'if (chosen.covered.bytes < 0) {'],
    [
      'an unknown key is never known',
      "if (listed === null) return verdict('unjudged', 'unknown-key');",
      "if (listed === null) return verdict('holds', 'signed');",
    ],
    [
      'what was signed after a key was given up is told',
      'if (timeOf(text.signedAt) >= timeOf(listed.givenUpAt))',
      'if (timeOf(text.signedAt) < 0)',
    ],
    ['a given-up key proves no time', "if (!here.isInHistory) return verdict('unjudged', 'given-up-key');"],
    [
      'a file of the history that was signed again is told',
      'here.signerInHistory !== null && here.signerInHistory !== fingerprint',
      'here.signerInHistory === fingerprint && listed === null',
    ],
    [
      'two signatures by two keys are told',
      'other !== chosen && fits(other) && keyOf(other) !== keyOf(chosen)',
      'other !== chosen && fits(other) && fingerprint.length === 0',
    ],
    [
      'a time before the key is told',
      "if (timeOf(text.signedAt) < timeOf(signature.keyMadeAt)) return verdict('unjudged', 'signed-before-key');",
    ],
    [
      'a time to come is told',
      'timeOf(text.signedAt) > here.now.getTime() + clockLeewayMs',
      'timeOf(text.signedAt) < 0',
    ],
  ]),
  ...inFile('electron/features/signing/found-signature.ts', verdicts, [
    [
      'the hash decides whether a signature fits',
      'return signature.sha256 === covered.sha256 && signature.bytes === covered.bytes;',
      'return signature.bytes === covered.bytes;',
    ],
  ]),
  ...inFile('electron/features/signing/signer.ts', signer, [
    [
      'nothing is signed before the name is confirmed',
      "if (found === null) throw new KnownFailure('signer-unconfirmed');",
      'if (found === null) return null;',
    ],
    ['the confirmed key is the one that was shown', 'waiting(all) !== fingerprint ||', 'waiting(all) === null ||'],
  ]),
  ...inFile('electron/features/signing/signing-list.ts', signer, [
    ['lines of another journal make nobody known', "known !== 'recorded' || 'originAt' in facts", "known === 'typed'"],
    [
      'a listed key fits its fingerprint',
      "if (signerFingerprint(Buffer.from(publicKey, 'base64')) !== fingerprint) continue;",
    ],
  ]),
  ...inFile('electron/storage/vault/signing-store.ts', signer, [
    [
      'a signing key is sealed',
      'sealValue(dataKey, placeOf(id), text)',
      'text + keyIdOfSealed(sealValue(dataKey, placeOf(id), id))',
    ],
    ['a signing key is locked with the vault', "if (keys.current() === null) return { state: 'locked', seed: null };"],
  ]),
  ...inFile('electron/storage/vault/keys/finish-change.ts', signer, [
    ['a signing key is sealed again with the values', 'await parts.write(async () => parts.signing.reseal());'],
  ]),
  ...inFile('electron/features/signing/travelling-signers.ts', travelling, [
    [
      'another person’s key is never one’s own',
      "const act = whose === 'mine' && key.role === 'own' ? 'own' : 'known';",
      "const act = key.role === 'own' ? 'own' : 'known';",
    ],
    [
      'another person’s private half is not taken',
      "if (whose === 'mine' && key.role === 'own') await",
      "if (key.role === 'own') await",
    ],
    ['one person has one private half', 'if ((await signer.read()).current !== null) return;'],
  ]),
  ...inFile('electron/features/transfer/transfer.ts', travelling, [
    ['a key in a backup is not one’s own without an answer', "whose = 'other'", "whose = 'mine'"],
  ]),
  ...inFile('electron/features/transfer/transfer.ts', travelling, [
    [
      'a colleague’s file brings no key that signs and no proofs',
      'return { ...payload, keys, documents: [], events: [] };',
      'return { ...payload, keys, ...(_ && { signing: _ }) };',
    ],
  ]),
  ...inFile('electron/features/transfer/for-receiver.ts', travelling, [
    ['a colleague’s exports prove nothing here', "key.events.filter(({ type }) => type !== 'exported')", 'key.events'],
  ]),
  ...inFile('electron/features/reports/exporter.ts', unit('features/reports/exporter'), [
    [
      'an export is refused before the name is confirmed',
      'const key = await signer.current();',
      'const key = await signer.current().catch(() => null);',
    ],
    ['a signature replaces no file of another program', 'await refuseForeignSignature(path);'],
  ]),
];
