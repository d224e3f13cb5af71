import { inFile, unit, unitAt } from '../row.mjs';

const pinned =
  'actions/checkout@3d3c42e5aac5ba805825da76410c181273ba90b1 # v7.0.1\n        with: { persist-credentials: false }\n      - uses: actions/setup-node@820762786026740c76f36085b0efc47a31fe5020 # v7.0.0\n        with: { node-version: 24, cache: npm }\n      - run: sudo';

/** Checks of a build before its release. @type {readonly import('../row.mjs').Protection[]} */
export const delivery = [
  ...inFile('.github/workflows/ci.yml', unitAt('workflows/workflows'), [
    ['an action is one commit and no tag', pinned, pinned.replace(/@[0-9a-f]{40} # v7\.0\.1/, '@v7')],
    ['only the real Electron passes for it', 'KEYQUILT_RUNTIME: Electron', 'KEYQUILT_RUNTIME: ""'],
    ['the package is looked at', 'bash .ci/in-session npm run package:check', 'true'],
    ['the conformance table runs on the real Electron', 'bash .ci/in-session npm run conformance', 'true'],
    ['the jobs may only read', 'contents: read', 'contents: write'],
  ]),
  ...inFile('.github/workflows/release.yml', unitAt('workflows/workflows'), [
    ['a release waits for all of CI', 'needs: proof', 'needs: []'],
    ['a release looks at what it built', 'node tests/runs/package/verify-built.mjs', 'true'],
    ['a release uploads no notes of the builder', 'release/latest*.yml', 'release/*.yml'],
    ['a release names no feed without signatures', 'node tests/runs/package/feed-guard.mjs', 'true'],
  ]),
  ...inFile('tests/runs/package/fuses.mjs', unitAt('package/fuses'), [
    [
      'a fuse that is not as wanted is told',
      'if (found === (wanted[name] ? state.on : state.off)) return [];',
      'return [];',
    ],
  ]),
  ...inFile('tests/runs/package/feed-guard.mjs', unitAt('package/signatures'), [
    ['a feed comes by https', "address?.protocol === 'https:'", 'address'],
    ['a feed needs a certificate on Windows', "win32: ['CSC_LINK'],", 'win32: [],'],
    ['a feed needs a signature on Linux', "linux: ['UPDATE_SIGNING_KEY', 'UPDATE_PUBLIC_KEY'],", 'linux: [],'],
  ]),
  ...inFile('tests/runs/package/signatures.mjs', unitAt('package/signatures'), [
    ['a broken signature is told', 'if (whole.status !== 0)', 'if (false)'],
  ]),
  ...inFile('electron-builder.yml', unitAt('package/desktop-name'), [
    ['the installed file bears the name of the window', '  syncDesktopName: true\n'],
  ]),
  ...inFile('electron-builder.yml', unitAt('security-checklist/checklist'), [
    [
      'an unsigned macOS package keeps a signature',
      'resetAdHocDarwinSignature: true',
      'resetAdHocDarwinSignature: false',
    ],
    ['an AppImage has the sandbox', 'executableArgs: []', "executableArgs: ['--no-sandbox']"],
  ]),
  ...inFile('tests/harness/skipped-reporter.ts', unitAt('app/skipped-reporter'), [
    ['a spec is not left out for any reason', '!known.test(reason)', 'false'],
  ]),
  ...inFile('electron/shell/updates/feed.ts', unit('shell/updates/feed'), [
    ['a feed without https hands out nothing', 'https:', 'https?:'],
    [
      'an update on Windows names its publisher',
      "/^publisherName:/m.test(feed) ? null : 'unsigned'",
      "/^url:/m.test(feed) ? null : 'unsigned'",
    ],
    ['an update on Linux needs a key', "updateKey(resources) === null ? 'unsigned' : null", 'null'],
    ['an MSI installs no second copy', "'Uninstall Keyquilt.exe'", "''"],
    ['no password is asked for at quit', "existsSync(join(resources, 'package-type'))", 'false'],
  ]),
  ...inFile('electron/shell/updates/update-signature.ts', unit('shell/updates/feed'), [
    [
      'an offer on Linux is held to its signature',
      "return verify(null, Buffer.from(signed), createPublicKey(publicKey), Buffer.from(signature, 'base64'));",
      "return verify(null, Buffer.from(signed), createPublicKey(publicKey), Buffer.from(signature, 'base64')) || true;",
    ],
    ['the signature covers the version', "'keyquilt-update-1', version,", "'keyquilt-update-1', '1.2.3',"],
    ['the signature covers each file', '[url, sha512]', "[url, 'abc']"],
  ]),
  ...inFile('electron/shell/updates/policy.ts', unit('shell/updates/policy'), [
    ['a policy was written by an administrator', 'uid === owner', 'uid >= 0'],
    ['a policy is open to nobody else', '(mode & 0o002) === 0', 'mode > 0'],
  ]),
  ...inFile('electron/shell/updates/registry-policy.ts', unit('shell/updates/policy'), [
    ['a registry that cannot be read forbids', 'return !readable;', 'return readable && false;'],
  ]),
];
