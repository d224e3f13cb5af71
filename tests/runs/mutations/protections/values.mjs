import { app, inFile, unit, unitAt } from '../row.mjs';

/** Where secret values exist in clear, and for how long. @type {readonly import('../row.mjs').Protection[]} */
export const values = [
  ...inFile('electron/features/inventory/refuse-values.ts', unit('features/inventory/key-labels'), [
    ['no tag or note holds a stored value', "if (stored) throw new KnownFailure('text-holds-value');"],
    [
      'a text that looks like a value is asked about',
      "if (!sure && words.some(looksLikeSecret)) throw new KnownFailure('text-looks-like-value');",
    ],
  ]),
  ...inFile('electron/features/inventory/key-labels.ts', unit('features/inventory/key-labels'), [
    ['every tag is searched for values', 'for (const tag of tags) await refuseValues(vault, tag, false);'],
    ['every note is searched for values', 'await refuseValues(vault, text, sure);'],
    [
      'the history has no words of a note',
      "facts: { what: note === undefined ? 'added' : text === '' ? 'removed' : 'changed' },",
      'facts: { what: text },',
    ],
  ]),
  ...inFile('shared/model/words-in-text.ts', unitAt('shared/model/words-in-text'), [
    ['a value inside punctuation is found', 'for (const each of [part, bare,', 'for (const each of [part,'],
  ]),
  ...inFile('electron/features/transfer/transfer.ts', unit('features/transfer/taking-files'), [
    [
      'a hand-over has no notes unasked',
      'notes ? parts.writer.get(id) : withoutNote(parts.writer.get(id))',
      'parts.writer.get(id)',
    ],
  ]),
  ...inFile('electron/shell/system/log.ts', unit('shell/system/log'), [
    ['the log takes codes only', "allowed.test(text) ? text : '(left out)'", 'text'],
  ]),
  ...inFile('electron/shell/system/clipboard.ts', unit('shell/system/clipboard'), [
    ['only our own secret is taken off the clipboard', 'digestOf(now) === mine.digest', 'now !== null'],
    [
      'a secret is taken off the clipboard',
      'setTimeout(() => void clear(), seconds * 1000)',
      'setTimeout(() => {}, seconds * 1000)',
    ],
  ]),
  ...inFile('electron/features/account/accounts.ts', unit('features/account/accounts'), [
    ['a lock collects garbage', 'setImmediate(releaseMemory);\n      return openAccounts', 'return openAccounts'],
  ]),
  ...inFile('electron/storage/vault/keys/envelope.ts', unit('storage/vault/protectors'), [
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
  ...inFile('electron/shell/system/clipboard.ts', unit('shell/system/clipboard'), [
    ['Windows keeps a secret out of its history', "[raw('CanIncludeInClipboardHistory')]: zero,"],
    ['macOS is told of a concealed text', "[raw('org.nspasteboard.ConcealedType')]: zero,"],
    ['KDE is told of a secret', "[raw('x-kde-passwordManagerHint')]: new Blob(['secret']),"],
  ]),
  ...inFile('electron/shell/system/log.ts', unit('shell/system/log'), [
    ['what somebody wrote into the log is not shown', '.filter((line) => ourLine.test(line))'],
  ]),
  ...inFile('electron/shell/system/crash.ts', unit('shell/system/crash'), [
    ['a crash report is for its owner only', '{ mode: 0o600 }', '{ mode: 0o644 }'],
    ['old crash reports go', '.slice(0, -maxReports)', '.slice(0, 0)'],
  ]),
  ...inFile('shared/model/crash-report.ts', unitAt('shared/model/crash-report'), [
    ['a crash report leaves out what may be a value', 'isName && !isValue ? name : leftOut', 'name'],
    ['a crash report names files without their folders', '?? leftOut;', '?? address;'],
  ]),
  ...inFile('electron/shell/system/touch-id.ts', unit('shell/system/touch-id'), [
    [
      'where Touch ID cannot ask, nothing is shown',
      "if (preferences.canPromptTouchID?.() !== true) throw new KnownFailure('touch-id-missing');",
    ],
  ]),
  ...inFile('electron/features/lock/weaker-lock.ts', unit('features/lock/weaker-lock'), [
    [
      'while the keys are locked, nobody makes the lock weaker',
      "if (!mayWeaken(accounts)) throw new KnownFailure('vault-locked');",
    ],
    ['nobody makes the lock weaker before the keys are open', 'await accounts.current();'],
    ['Touch ID is not switched off without it', 'if (isSwitchedOff && touchId.isKnown()) await touchId.ask(reason);'],
  ]),
  ...inFile('electron/features/lock/stop-touch-id.ts', unit('features/lock/stop-touch-id'), [
    [
      'where Touch ID can be asked, nothing else ends it',
      "if (!touchId.isKnown() || touchId.isThere()) throw new KnownFailure('bad-input', 'touch id');",
    ],
    ['without a finger Touch ID ends with the passphrase only', 'await vault.verifyPassphrase(given);'],
    ['without a finger and a passphrase main asks before Touch ID ends', 'if (!agreed) return settings.read();'],
    [
      'behind a lock Touch ID does not end',
      "if (vault === undefined || vault.status().state === 'locked') throw new KnownFailure('vault-locked');",
      "if (vault === undefined) throw new KnownFailure('vault-locked');",
    ],
  ]),
  ...inFile('electron/features/lock/auto-lock.ts', unit('features/lock/auto-lock'), [
    ['an account behind practice locks, too', 'accounts.opened().some(', 'accounts.opened().slice(0, 1).some('],
    ['the app locks when idle', 'if (left <= 0) {', 'if (left <= -1e9) {'],
    ['the app locks when the computer sleeps', "powerMonitor.on('suspend', asleep);"],
    ['the app locks with the screen', "powerMonitor.on('lock-screen', away);"],
    ['a lock wipes the keys', 'lockKeys(), '],
    ['a lock takes a secret off the clipboard', ', clipboard.clearNow()'],
    ['Lock now leaves nothing to jobs', 'hideAnd(retention.wipeAll)', 'hideAnd(retention.wipeAllButForJobs)'],
    ['no kept key goes to sleep with the computer', '    retention.wipe();\n    away();', '    away();'],
    ['a lock hides what is shown', "publish('secrets.hide', {});"],
    ['whoever is there is told before the lock', 'if (locksAt === null ||', 'if (left < 0 && locksAt === null ||'],
  ]),
  ...inFile('electron/shell/jobs/jobs.ts', unit('shell/jobs/jobs-at-lock'), [
    ['a job that asks a person keeps no keys', 'job.asking === 0 && '],
    ['a job that a person paused keeps no keys', " && !job.gate.isHeldBy('person')"],
    ['a job that has ended keeps no keys', '        entry.mayKeepKeys = false;\n'],
    ['a lock ends the jobs', "job.controller.abort(new KnownFailure('locked-meanwhile'));"],
  ]),
  ...inFile('electron/features/lock/key-retention.ts', unit('features/lock/key-retention'), [
    [
      'keys are kept for half an hour at most',
      'timer = setTimeout(wipe, maxRetentionMs)',
      'timer = setTimeout(() => {}, maxRetentionMs)',
    ],
    ['keys go when the last job has ended', 'void ended.then(() => mine === latest && take());'],
    ['jobs end with the keys that were kept for them', 'if (take()) jobs.lock();', 'take();'],
    ['a stricter lock is not undone by one that began before it', 'if (mine !== latest) return wipe();'],
  ]),
  ...inFile('electron/storage/vault/sealed-change.ts', unit('storage/vault/vault'), [
    [
      'a value is stored only where it opens',
      "if (opened.state === 'locked') throw new KnownFailure('bad-input', `sealed",
      "if (opened.state === 'locked') void new KnownFailure('bad-input', `sealed",
    ],
  ]),
  ...inFile('electron/features/inventory/secret-capture.ts', unit('features/inventory/secret-capture'), [
    ['a copied value is noted', "await writer.change(id, (record) => ({ record, type: 'copied', facts: { field } }));"],
    [
      'a new value makes the last test void',
      "lastTest: null,\n          updatedAt: now(),\n        },\n        type: 'captured'",
      "updatedAt: now(),\n        },\n        type: 'captured'",
    ],
    [
      'a value that a key of this service cannot have is refused',
      "if (!serviceOf(record.system).valueFields.includes(field)) throw new KnownFailure('bad-input');",
    ],
  ]),
  ...inFile('electron/features/inventory/secret-capture.ts', app('security/canary', 'no secret value is stored'), [
    [
      'the journal holds no value',
      'facts: { field, how, length: summary.length }',
      'facts: { field, how, length: summary.length, value: value.slice(0, 200) }',
    ],
  ]),
  ...inFile('electron/features/transfer/transfer.ts', unit('features/transfer/taking-files'), [
    [
      'a file serves until its day and no longer',
      'if (expires !== null && dayOf(clock()) > expires)',
      'if (expires !== null && expires === null)',
    ],
  ]),
  ...inFile('electron/features/transfer/opened-files.ts', unit('features/transfer/taking-files'), [
    ['an opened file is forgotten after a while', 'setTimeout(() => forget(id), maxMs)', 'setTimeout(() => {}, maxMs)'],
  ]),
  ...inFile('electron/features/lock/auto-lock.ts', unit('features/lock/auto-lock'), [
    ['a clock that is set back keeps the app open no longer', '(elapsed() - stayedAt)', '(Date.now() - stayedAt)'],
    ['whoever stayed before a sleep has not stayed since', "powerMonitor.on('resume', back);"],
  ]),
  ...inFile('electron/ipc/reveal.ts', app('keys/reveal', 'revealing a value asks first'), [
    [
      'a revealed value stands in the history',
      "await writer.change(id, (present) => ({ record: present, type: 'revealed', facts: { field } }));",
    ],
  ]),
  ...inFile('renderer/places/settings/touch-id-setting.tsx', app('keys/reveal', 'revealing a value asks first'), [
    [
      'practice does not switch Touch ID off for one’s own keys',
      "  if (vault.protection === 'practice') return null;\n",
    ],
  ]),
  ...inFile('renderer/places/keys/reveal-values.tsx', app('keys/reveal', 'revealing a value asks first'), [
    [
      'a revealed value goes after its time',
      'const timer = setTimeout(hide, shown.until - Date.now());',
      'const timer = setTimeout(() => {}, shown.until - Date.now());',
    ],
    [
      'a revealed value goes with the lock',
      "const stop = listen('secrets.hide', hide);",
      "const stop = listen('secrets.hide', () => {});",
    ],
    ['a revealed value goes when the window is left', "window.addEventListener('blur', hide);"],
    ['a revealed value stays in no state of the page', 'setShown({ field, until:', 'setShown({ field, value, until:'],
  ]),
  ...inFile('electron/start-app.ts', app('protection/lock', 'lets a running job finish'), [
    ['running jobs keep the keys, in the app', 'const { isKeptByJob } = jobs;', 'const isKeptByJob = () => false;'],
    [
      'nobody but running jobs keeps the keys, in the app',
      'const { isKeptByJob } = jobs;',
      'const isKeptByJob = () => true;',
    ],
  ]),
  ...inFile('electron/start-app.ts', app('protection/lock', 'the app locks when idle'), [
    ['the lock watches, in the app', 'lock.watch();'],
  ]),
  ...inFile('electron/features/transfer/transfer.ts', unit('features/transfer/lock-forgets-files'), [
    ['a lock forgets opened files', "if (vault.status().state === 'locked') opened.closeAll();"],
  ]),
];
