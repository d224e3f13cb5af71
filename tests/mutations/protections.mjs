import { app as inApp, inFile, run, unit, unitAt } from './row.mjs';

/** @typedef {import('./row.mjs').Protection} Protection */

/** @param {string} test */
const app = (test) => inApp('hardening', test);

/** Everything that keeps somebody out or something from being lost, and how to take it away. @type {readonly Protection[]} */
export const protections = [
  ...inFile('electron/ipc/serve.ts', unit('ipc/serve'), [
    [
      'a request from elsewhere is refused',
      "if (!isTrustedSender(event, door.page)) throw new Refused('foreign-sender');",
    ],
    ['input that the schema refuses reaches no handler', "if (!input.success) throw new Refused('bad-input');"],
    ['an answer carries what the contract names and no more', 'schema.parse(output)', 'output'],
  ]),
  ...inFile('electron/ipc/sender.ts', unit('ipc/serve'), [
    ['a frame inside the page may ask nothing', ' && frame.parent === null'],
    ['a look-alike origin may ask nothing', 'frame.origin === page.origin', 'frame.origin.startsWith(page.origin)'],
    ['another window may ask nothing', 'event.sender.id === page.pageId() && '],
  ]),
  ...inFile('electron/ipc/describe-failure.ts', unit('ipc/serve'), [
    [
      'the text of a foreign error stays in main',
      'error instanceof KnownFailure ? error.details : undefined',
      'String(error)',
    ],
  ]),
  ...inFile('electron/window/page-protocol.ts', unit('window/page-protocol'), [
    [
      'the policy allows no inline script',
      `"script-src 'self'",`,
      `"script-src 'self' 'unsafe-inline' 'unsafe-eval'",`,
    ],
    [
      'only built files are served, however a path is spelled',
      'files.get(path);',
      "join([...files.values()].find((each) => each.endsWith('index.html')) ?? '', '..', decodeURIComponent(path));",
    ],
    ['a link is not followed out of the build', 'if (!entry.isFile()) continue;', 'if (entry.isDirectory()) continue;'],
    ['another host of the scheme is not the page', '!== pageOrigin) return null;', "=== '') return null;"],
  ]),
  ...inFile('electron/window/page-protocol.ts', app('blocked by its policy'), [
    ['each answer carries the policy', "'content-security-policy': contentSecurityPolicy(nonce),"],
    ['the page reaches no network', `"connect-src 'none'",`, '"connect-src *",'],
  ]),
  ...inFile('electron/window/window-rules.ts', unit('window/window-rules'), [
    ['the page does not navigate', "page.on('will-navigate', (event) => event.preventDefault());"],
    ['no frame navigates', "page.on('will-frame-navigate', (event) => event.preventDefault());"],
    ['no redirect is followed', "page.on('will-redirect', (event) => event.preventDefault());"],
    ['no webview is attached', "page.on('will-attach-webview', (event) => event.preventDefault());"],
    ['no window is opened', "({ action: 'deny' })", "({ action: 'allow' })"],
    ['no permission is granted', 'decide(false)', 'decide(true)'],
    [
      'no permission is there already',
      'setPermissionCheckHandler(() => false)',
      'setPermissionCheckHandler(() => true)',
    ],
    ['no device is given', 'setDevicePermissionHandler(() => false)', 'setDevicePermissionHandler(() => true)'],
    ['no personal certificate is sent', 'event.preventDefault();\n    choose();'],
  ]),
  ...inFile('electron/window/window-rules.ts', app('cannot go anywhere'), [
    [
      'the page stays where it is, in the app',
      "page.on('will-navigate', (event) => event.preventDefault());\n  page.on('will-frame-navigate', (event) => event.preventDefault());",
    ],
  ]),
  ...inFile('electron/window/window-rules.ts', app('every permission is denied'), [
    [
      'permissions are denied, in the app',
      'setPermissionCheckHandler(() => false)',
      'setPermissionCheckHandler(() => true)',
    ],
  ]),
  ...inFile('electron/window/main-window.ts', unit('window/window-rules'), [
    ['the page is sandboxed', 'sandbox: true', 'sandbox: false'],
    ['the page is isolated from the preload', 'contextIsolation: true', 'contextIsolation: false'],
  ]),
  ...inFile('shared/contract.ts', unit('window/external-links'), [
    ['only official pages are opened', 'z.enum(linkNames)', 'z.string()'],
  ]),
  ...inFile('electron/window/external-links.ts', unit('window/external-links'), [
    ['the words of a mail stay words', 'encodeURIComponent(subject)}', 'subject}'],
  ]),
  ...inFile('electron/http/allowed-address.ts', unit('http/client'), [
    ['only the three hosts are asked', 'hosts.includes(hostname)', 'true'],
    ['only https is spoken', "protocol === 'https:' && "],
    ['no name or password stands in an address', " && username === '' && password === ''"],
  ]),
  ...inFile('electron/http/client.ts', unit('http/client'), [
    ['redirects are refused', "redirect: 'error',", "redirect: 'follow' as 'error',"],
    [
      'a redirect that came through is refused',
      'if (reply.status >= 300 && reply.status < 400)',
      'if (reply.status === 0)',
    ],
    ['cookies are neither sent nor kept', "credentials: 'omit',", "credentials: 'include' as 'omit',"],
  ]),
  ...inFile('electron/http/read-body.ts', unit('http/client'), [
    ['a reply has a greatest size', 'if (size > maxBytes) {', 'if (size < 0) {'],
  ]),
  ...inFile('electron/http/deadline.ts', unit('http/client'), [
    [
      'a reply has a longest time',
      'const total = setTimeout(expire, totalMs);',
      'const total = setTimeout(() => {}, totalMs);',
    ],
  ]),
  ...inFile('electron/http/mask-secrets.ts', unit('http/mask-secrets'), [
    ['secrets in a reply are masked', 'secrets.reduce(maskBeginnings, whole)', 'text'],
  ]),
  ...inFile('electron/http/error-message.ts', unit('http/error-message'), [
    ['the words of a failure are masked', 'tidy(maskSecrets(found, secrets))', 'tidy(found)'],
  ]),
  ...inFile('electron/log.ts', unit('log'), [
    ['the log takes codes only', "allowed.test(text) ? text : '(left out)'", 'text'],
  ]),
  ...inFile('electron/vault/envelope.ts', unit('vault/protectors'), [
    [
      'a sealed value belongs to its record',
      "'keyquilt value', format, recordId, field",
      "'keyquilt value', format, field",
    ],
    [
      'a sealed value belongs to its field',
      "'keyquilt value', format, recordId, field",
      "'keyquilt value', format, recordId",
    ],
  ]),
  ...inFile('electron/vault/protectors/keyring.ts', unit('vault/protectors'), [
    ['a weak keyring is told from a strong one', "isWeak(canary, platform) ? 'weak' : 'strong'", "'strong'"],
    ['nothing is wrapped with the constant key', 'bytes.length === 0 || isWeak(bytes, platform)', 'bytes.length === 0'],
    ['no wrap of the constant key is taken', 'if (isWeak(ciphertext, platform))', 'if (ciphertext.length === 0)'],
  ]),
  ...inFile('electron/vault/protectors/passphrase.ts', unit('vault/protectors'), [
    ['a short passphrase is refused', '[...normal].length < leastPassphrase', 'normal === null'],
  ]),
  ...inFile('electron/vault/key-openers.ts', unit('vault/vault'), [
    [
      'a practice key opens no real vault',
      "if (wrap === null) return { state: 'failed', reason: reasonWithoutKeyring(slot) };",
      "const clear = wrapOf(slot, 'practice');\n  if (clear !== null) return { state: 'opened', dataKey: Buffer.from(clear.key, 'base64'), fresh: null };\n  if (wrap === null) return { state: 'failed', reason: reasonWithoutKeyring(slot) };",
    ],
  ]),
  ...inFile('electron/journal/chain.ts', unit('journal/journal'), [
    [
      'an edited line of the journal shows',
      'if (key !== undefined && entry.mac !== macOf(key, previousMac, entry)) return true;',
    ],
    [
      'a noted end that was set back shows',
      'headKey !== undefined && noted.length > 0 && !isSealed(headKey, noted)',
      'headKey === null',
    ],
    ['a cut end of the journal shows', 'if (noted !== null && seq < noted.length)', 'if (noted !== null && seq < 0)'],
  ]),
  ...inFile('electron/vault/saving.ts', unit('vault/save-many'), [
    ['what was not stored did not happen', 'await applyOrTakeBack(receipt, change);', 'change(receipt.events);'],
  ]),
  ...inFile('electron/vault/saving.ts', run('kill/run', '40'), [
    [
      'a save is acknowledged when it is on the disk',
      'await applyOrTakeBack(receipt, change);',
      'setTimeout(() => change(receipt.events), 20);',
    ],
  ]),
  ...inFile('electron/journal/journal-file.ts', unit('files/on-the-disk'), [
    ['a line of the journal is on the disk', 'await file.sync();\n    if (start === 0)', 'if (start === 0)'],
  ]),
  ...inFile('electron/files/write-private-file.ts', unit('files/on-the-disk'), [
    ['a chosen file is on the disk before it takes its name', 'await file.sync();'],
  ]),
  ...inFile('electron/files/write-private-file.ts', unit('files/files'), [
    ['a chosen file is for its owner only', '0o600', '0o644'],
  ]),
  ...inFile('electron/vault/record-shape.ts', unit('vault/damage'), [
    ['a record that was changed does not pass', ' || sum !== checksum({ seq, record, sealed })'],
  ]),
  ...inFile('electron/vault/checked-file.ts', unit('vault/damage'), [
    ['a vault file that was changed does not pass', 'if (parsed.checksum !== checksum(parsed.content)) return null;'],
  ]),
  ...inFile('electron/vault/quarantine.ts', unit('vault/damage'), [
    ['a damaged file is kept', 'renameSync(path, aside);', 'rmSync(path);'],
  ]),
  ...inFile('electron/vault/shape.ts', unit('vault/damage'), [
    ['a newer format is left alone', "if (format > kind.format) return { state: 'newer' };"],
  ]),
  ...inFile('electron/vault/backups.ts', unit('vault/damage'), [
    ['a damaged file enters no backup', 'if (!isGood(bytes)) return null;'],
  ]),
  ...inFile('electron/vault/backups.ts', unit('files/on-the-disk'), [
    ['a backup is read back', "if (!copy.equals(bytes)) throw new Error('The copy differs from what was written.');"],
  ]),
  ...inFile('electron/clipboard.ts', unit('clipboard'), [
    ['only our own secret is taken off the clipboard', 'digestOf(now) === mine.digest', 'now !== null'],
    [
      'a secret is taken off the clipboard',
      'setTimeout(() => void takeBack(), seconds * 1000)',
      'setTimeout(() => {}, seconds * 1000)',
    ],
  ]),
  ...inFile('electron/reports/csv.ts', unit('reports/csv'), [
    ['a cell is no formula', 'formulaStart.test(cell) ? ', 'cell === null ? '],
  ]),
  ...inFile('electron/transfer/make-file.ts', unit('transfer/transfer'), [
    ['an encrypted file is read back', "if (!holds) throw new KnownFailure('file-not-verified');"],
  ]),
  ...inFile('electron/transfer/payload.ts', unitAt('parsers/brought'), [
    ['a payload is nested to a limit', 'depthOf(bytes) > mostDepth', 'bytes === null'],
  ]),
  ...inFile('electron/import/list-task.ts', unit('import/list-task'), [
    ['what looks like a key never leaves the reader of lists', "secretAt.includes(place) ? ''", "cell === null ? ''"],
  ]),
  ...inFile('electron/reviews/reviews.ts', unit('reviews/sign-off'), [
    ['a signed review is locked', "review.state !== 'open' || isSigned", 'id === null'],
    ['a signed review stays locked when older files come back', ' || isSigned)', ')'],
  ]),
  ...inFile('electron/vault/shape.ts', unitAt('parsers/files'), [
    ['a file that is nested without end is damage', 'if (error instanceof RangeError)', 'if (error === null)'],
  ]),
  ...inFile('electron/transfer/age-header.ts', unitAt('parsers/brought'), [
    ['no file asks for hours of work', ' || Number(work) > mostWork'],
  ]),
  ...inFile('electron/transfer/transfer.ts', unit('transfer/taking-files'), [
    ['practice files and real files never mix', 'payload.account !== parts.account', 'payload === null'],
  ]),
];
