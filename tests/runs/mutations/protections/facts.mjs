import { inFile, unit, unitAt } from '../row.mjs';

/** What keeps the record true to what was read. @type {readonly import('../row.mjs').Protection[]} */
export const facts = [
  ...inFile('shared/model/fact-reading.ts', unitAt('shared/model/fact-reading'), [
    [
      'a key that works again voids the proof that its leak is over',
      "record.leaked && answer.existence === 'there' ? provenThere(record.leaked) : record.leaked",
      'record.leaked',
    ],
    [
      'only an answer that shows the key makes it active',
      "if (existence === 'there') return { value: 'active', known: 'live', at };",
      "return { value: 'active', known: 'live', at };",
    ],
    ['a fact that the answer leaves out is not live', 'if (value === undefined) return before;'],
    [
      'a fact that is read back as different has its own line',
      "else if (standings[what] === 'contradicted') lines.push(factLine(what, from, value));",
    ],
    [
      'the first read without a key counts',
      ' || hasEnded(record) || status.missing) return status;',
      ' || hasEnded(record)) return status;',
    ],
    [
      'a missing key is never live',
      "return { value: 'unknown', known: 'recorded', at, missing };",
      "return { value: 'active', known: 'live', at, missing };",
    ],
    ['a claimed name is left to its proof', 'isClaimed ? record.name : told(', 'told('],
    ['no note or list ends a contradiction', "shownStatusOf(record) !== 'not-in-list' || ", 'true || '],
    [
      'a set-up does not end a contradiction',
      'status.missing || (accepted && status.value',
      '(accepted && status.value',
    ],
    [
      'another key’s values take what was read along',
      "fact?.known === 'live' ? { ...fact, known: 'recorded' } : fact",
      'fact',
    ],
    [
      'an older copy of a record does not end a contradiction',
      'here && isOlder && !mayReplaceStatus(here, there.value) ? here.status : there',
      'there',
    ],
  ]),
  ...inFile('shared/model/test-source.ts', unitAt('shared/model/fact-reading'), [
    ['a test that could not be run is not read live', "tone === 'could-not-run' || ", ''],
    ['a fault that was found here is not read live', ' || (code !== undefined && foundHere.has(code))', ''],
  ]),
  ...inFile('shared/model/list-reading.ts', unit('features/inventory/missing-keys'), [
    ['a list that was cut proves no absence', "if (!list.isWhole) return 'cut';"],
    [
      'a list of an unknown account proves no absence',
      "if (account === null || before.account === '') return 'account-not-told';",
    ],
    ['a list of another account proves no absence', "if (!sameName(before.account, account)) return 'other-account';"],
    ['a list that may hide keys proves no absence', "if (list.unreadable > 0 || !seesAll(list)) return 'may-hide';"],
    ['a list that lacks its own reader proves no absence', 'if (id !== null && !own) return false;'],
    [
      'a key that no list ever showed is not missing',
      "if (before === null) return isOfOtherAccount(record, account) ? 'other-account' : 'never-listed';",
      'if (before === null) return null;',
    ],
  ]),
  ...inFile('electron/services/plytix/credential-list.ts', unit('services/plytix/credential-list'), [
    [
      'a row that cannot be read counts as one that may be missed',
      "unreadable: data.length - rows.filter(({ serviceId }) => serviceId !== '').length,",
      'unreadable: 0,',
    ],
  ]),
  ...inFile('electron/features/inventory/list-readers.ts', unit('features/inventory/key-task-list'), [
    [
      'the list is read with a key of the same account only',
      'key.account !== null && sameName(key.account.value, account)',
      'key.account !== null',
    ],
    ['the list is read with a key of the same company only', 'sameCompany(key.company, record.company) &&'],
    ['the list is read with a key that has not ended', 'isCurrent(key) &&'],
    ['the list is read with a role that sees every key', '(key.role === null || mayReadList(key.role.value)) &&'],
  ]),
  ...inFile('electron/features/inventory/key-tests.ts', unit('features/inventory/missing-keys'), [
    [
      'a test that could not be run has no live line',
      'const known = sourceOfTest(run.verdict);',
      "const known = 'live' as const;",
    ],
  ]),
  ...inFile('shared/import/plan-import.ts', unit('features/import/list-of-missing'), [
    [
      'a list that is imported does not end a contradiction',
      "key.status.missing ? 'recorded' : key.status.known",
      'key.status.known',
    ],
  ]),
  ...inFile('electron/features/import/imported-changes.ts', unit('features/import/list-of-missing'), [
    ['nor does one whose preview is older than the read', ' && mayReplaceStatus(key, told.status)'],
  ]),
  ...inFile('electron/features/import/list-vocabulary.ts', unit('features/import/list-of-missing'), [
    [
      'our own list of a missing key is understood, and never as active',
      "[own('inventory.status.not-in-list')]: 'unknown',",
    ],
  ]),
  ...inFile('electron/features/transfer/merge.ts', unit('features/transfer/merge'), [
    [
      'a copy from before the read does not end a contradiction',
      'record: { ...there.record, status, secrets,',
      'record: { ...there.record, secrets,',
    ],
  ]),
  ...inFile('shared/model/attention.ts', unit('features/inventory/missing-keys'), [
    ['a missing key needs a person now', ' || key.status.missing) return', ') return'],
  ]),
  ...inFile('electron/features/inventory/key-writer.ts', unit('features/inventory/missing-keys'), [
    ['the lines of changed facts are stored with the record', 'past: [...past, ...own]', 'past'],
  ]),
  ...inFile('shared/reports/to-report-row.ts', unit('features/inventory/missing-keys'), [
    ['a missing key is not verified live in a report', '!key.status.missing && ', ''],
  ]),
];
