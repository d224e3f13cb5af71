import { app, inFile, unit, unitAt } from '../row.mjs';

const recalled = unit('features/inventory/recalled-changes');
const log = unit('features/undo/undo-log');

/** What an undo may put back, and what it must leave. @type {readonly import('../row.mjs').Protection[]} */
export const undo = [
  ...inFile('electron/features/inventory/recalled-changes.ts', recalled, [
    ['an undo leaves what was changed since', ' || !isAsLeft(record, after)'],
    ['an undo asks whether the key’s later story rests on the act', ' || kind.may?.(record) === false'],
    ['an undo leaves a line of its own', "type: 'undone', known: 'typed', facts });", 'type, facts });'],
    ['an undo brings back no text that is a value by now', ') await refuse(text);', ') void text;'],
    ['an undo sets no time back', 'isBehind ? record.updatedAt : at', 'at'],
    [
      'a member that was absent stays absent',
      'member in record ? { [member]: record[member] } : {}',
      '{ [member]: record[member] }',
    ],
    [
      'the undo of a note keeps its words out of the history',
      'facts: () => ({}),\n    texts',
      "facts: (now) => ({ to: now.note?.text ?? '' }),\n    texts",
    ],
  ]),
  ...inFile('electron/features/inventory/recalled-changes.ts', unit('features/inventory/recalled-together'), [
    ['a tag on many keys that stopped half-way can be undone', "noteAll(made, 'tag-many');", 'void noteAll;'],
    [
      'a tick of a rotation is undone in both histories',
      'record?.replaces && isOfRotation(tick)',
      'record?.replaces && !tick',
    ],
  ]),
  ...inFile('electron/features/undo/undo-log.ts', log, [
    ['nothing is undone while the account is locked', "if (!isOpen()) throw new KnownFailure('vault-locked');"],
    ['nothing that is done while locked or away is offered', 'if (!isOpen()) return;'],
    ['the last acts are dropped by a lock', '      acts = [];\n'],
    ['the last acts are bounded', '.slice(-maxActs)'],
    [
      'two presses undo once',
      '    run: (id) =>\n      runExclusive(async () => {',
      '    run: (id) =>\n      (async <T>(work: () => Promise<T>) => work())(async () => {',
    ],
    ['an undo that did nothing says so', 'if (counts.undone === 0) throw', 'if (counts.undone < 0) throw'],
    ['a full disk keeps what can be undone', 'if (!mayTryAgain(error)) drop(id);', 'drop(id);'],
  ]),
  ...inFile('electron/features/account/open-account.ts', app('keys/undo-limits', 'a lock, another account'), [
    ['a lock drops what can be undone', "    if (vault.status().state === 'locked') undo.clear();\n"],
  ]),
  ...inFile('electron/features/account/accounts.ts', unit('features/account/accounts'), [
    ['another account drops what can be undone', 'if (kind !== chosen()) for', 'if (kind === chosen()) for'],
  ]),
  ...inFile('electron/ipc/transfer-handlers.ts', unit('ipc/transfer-handlers'), [
    ['a restored backup drops what can be undone', 'undo.clear();', 'void undo;'],
  ]),
  ...inFile('electron/features/checklists/undo-tick.ts', unit('features/checklists/undo-tick'), [
    ['an undo leaves a tick of somebody else', '!isDeepStrictEqual(present, after)', 'false'],
    [
      'the undo of a tick leaves a line',
      "    await vault.note({ type: 'undone', keyId: item.keyId, known: 'typed', facts });\n",
    ],
  ]),
  ...inFile('electron/features/checklists/checklists.ts', unit('features/checklists/undo-tick'), [
    [
      'no tick of an ended list is undone',
      'documents.get(one)?.endedAt === null ? documents.get(one) : null',
      'documents.get(one)',
    ],
  ]),
  ...inFile('electron/features/reviews/undo-decisions.ts', unit('features/reviews/reviews'), [
    ['an undo leaves a later decision', 'if (isDeepStrictEqual(decision, to)) return', 'return'],
  ]),
  ...inFile('electron/features/reviews/undo-decisions.ts', unit('features/reviews/reviews'), [
    [
      'no decision of a closed review is undone',
      'const review = await openOne(id).catch',
      'const review = await openOne(id).catch(() => ({ id }) as Review).catch',
    ],
  ]),
  ...inFile('electron/storage/vault/notices.ts', unit('storage/vault/notices'), [
    [
      'a notice whose cause is gone is not brought back',
      'if (notice.code === code) putAwayHere.delete(id);',
      'if (notice.code !== code) putAwayHere.delete(id);',
    ],
  ]),
  ...inFile('shared/checklists/copies.ts', unitAt('shared/checklists/copies'), [
    ['a tick that was undone is no copy', 'withoutUndone(timeline)\n', 'timeline\n'],
    ['a tick back after an undo is a copy', "|| facts.undid !== 'ticked'"],
  ]),
  ...inFile('renderer/state/toast-store.ts', unitAt('renderer/state/toast-store'), [
    ['an offer to undo stays while it is focused', 'if (kept) clearTimeout(timer);', 'if (kept) return;'],
  ]),
];
