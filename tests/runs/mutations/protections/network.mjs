import { app, inFile, unit } from '../row.mjs';

/** Requests to the services, and what may be reported about them. @type {readonly import('../row.mjs').Protection[]} */
export const network = [
  ...inFile('electron/features/account/open-account.ts', app('window/sleep', 'interrupted by sleep blames no value'), [
    ['a sleep in the middle of a test blames nobody, in the app', '    sleep: options.sleep,\n'],
  ]),
  ...inFile('electron/services/http/allowed-address.ts', unit('services/http/client'), [
    ['only the three hosts are asked', 'hosts.includes(hostname)', 'true'],
    ['only https is spoken', "protocol === 'https:' && "],
    ['no name or password stands in an address', " && username === '' && password === ''"],
  ]),
  ...inFile('electron/services/http/client.ts', unit('services/http/client'), [
    ['redirects are refused', "redirect: 'error',", "redirect: 'follow' as 'error',"],
    [
      'a redirect that came through is refused',
      'if (reply.status >= 300 && reply.status < 400)',
      'if (reply.status === 0)',
    ],
    ['cookies are neither sent nor kept', "credentials: 'omit',", "credentials: 'include' as 'omit',"],
  ]),
  ...inFile(
    'electron/services/http/client.ts',
    app('set-up/test-failures', 'cookie that a service sets is never sent back'),
    [['no cookie goes back to a service, in the app', "credentials: 'omit',", "credentials: 'include' as 'omit',"]],
  ),
  ...inFile('electron/services/http/read-body.ts', unit('services/http/client'), [
    ['a reply has a greatest size', 'if (size > maxBytes) {', 'if (size < 0) {'],
  ]),
  ...inFile('electron/services/http/deadline.ts', unit('services/http/client'), [
    [
      'a reply has a longest time',
      'const total = setTimeout(expire, totalMs);',
      'const total = setTimeout(() => {}, totalMs);',
    ],
  ]),
  ...inFile('electron/services/http/redact.ts', unit('services/http/redact'), [
    ['secrets in a reply are masked', 'secrets.reduce(redactBeginnings, whole)', 'text'],
  ]),
  ...inFile('electron/services/http/error-message.ts', unit('services/http/error-message'), [
    ['the words of a failure are masked', 'tidy(redactSecrets(found, secrets))', 'tidy(found)'],
  ]),
  ...inFile('electron/services/http/client.ts', unit('services/http/client'), [
    ['a stopped request is not sent', 'deadline.signal.throwIfAborted();'],
    ['replies are not kept', "cache: 'no-store',"],
  ]),
  ...inFile('electron/services/http/redact.ts', unit('services/http/redact'), [
    [
      'secrets are masked as addresses spell them',
      'const encoded = encodeURIComponent(secret);',
      'const encoded = secret;',
    ],
    ['secrets are masked inside base64', '...[0, 1, 2].flatMap((offset) => base64Cores(secret, offset)),'],
  ]),
  ...inFile('electron/services/plytix/token-cache.ts', unit('services/plytix/token-cache'), [
    [
      'a token serves its own pair only',
      '.update(JSON.stringify([apiKey, apiPassword]))',
      '.update(JSON.stringify([apiKey]))',
    ],
    ['a token is not used up to its last second', 'answer.token.lifetimeMs - marginMs', 'answer.token.lifetimeMs'],
    ['a clock that is set back keeps no token', 'kept.untilElapsed > elapsed() && '],
    ['a sleep keeps no token', ' && kept.untilNow > now()'],
    ['a refused pair leaves no token behind', 'held.delete(id);'],
  ]),
  ...inFile('electron/features/inventory/key-task-proof.ts', unit('features/inventory/key-tasks'), [
    ['a refusal proves an end only for what once worked', 'return workedAt && asked && codes', 'return asked && codes'],
    [
      'a key that still signs in has not ended',
      "if (asked?.state === 'passed' || asked?.code === 'key-forbidden') return 'contradicted';",
    ],
  ]),
  ...inFile('electron/features/inventory/secret-inspector.ts', unit('features/inventory/secret-inspector'), [
    ['a value of another record is recognised', 'return equal.map(', 'return [].map('],
  ]),
  ...inFile('electron/services/http/client.ts', unit('services/http/client-carries'), [
    [
      'no value leaves before its question is answered',
      "if (!cleared) return fail({ code: 'value-asked', error: 'ERR_VALUE_ASKED' });",
    ],
    [
      'what cannot be looked up does not leave',
      "if (cleared === null) return fail({ code: 'unexpected', error: 'ERR_NOT_CLEARED' });\n    if (!cleared)",
      'if (cleared === false)',
    ],
    ['a request that names no values holds no bare key', "(pass === undefined || pass.startsWith('Bearer ')) && "],
    ['a request that names no values holds no pair', ` && !body.includes('"api_key"')`],
  ]),
  ...inFile('electron/features/account/send-guard.ts', unit('features/account/send-guard'), [
    [
      'a value of the other service never goes',
      'if (holders.some((record) => record.system !== system)) return false;',
    ],
    [
      'a value of foreign shape needs its answer',
      'return holders.some((record) => record.system === system && isSettledIn(record, prints));',
      'return true;',
    ],
    ['an answer settles this value only', 'prints.includes(print) && ', ''],
  ]),
  ...inFile('shared/doctor/shape-rules.ts', unit('features/inventory/asked-values'), [
    [
      'a value of foreign shape is asked about at its capture',
      'const asked = askForeign(values, context, findings);',
      'const asked: Finding[] = [];',
    ],
  ]),
  ...inFile('electron/features/inventory/secret-inspector.ts', unit('features/inventory/asked-values'), [
    ['a new value ends what the service said of the pair', '(stays && print', '(record.workedAt !== null && print'],
  ]),
  ...inFile('electron/features/inventory/key-tests.ts', unit('features/inventory/asked-values'), [
    [
      'a question that comes up in a test is shown',
      "const isAsked = run.verdict.code === 'value-asked';",
      'const isAsked = false;',
    ],
  ]),
  ...inFile('electron/features/transfer/for-receiver.ts', unit('features/transfer/asked-on-arrival'), [
    [
      'what a colleague answered is asked again here',
      'const { sendAnswers: _sent, placeAnswers: _given, ...record } = key.record;',
      'const { placeAnswers: _given, ...record } = key.record;',
    ],
  ]),
  ...inFile('shared/contract/bulk-test.ts', unit('features/inventory/asked-values'), [
    ['a bulk test leaves out what is asked about', "return waitsForAnswer(key) ? 'asked' : null;", 'return null;'],
  ]),
];
