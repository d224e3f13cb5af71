import { app, inFile, unit, unitAt } from '../row.mjs';

/**
 * Protections that hold against a compromised page, or another person at the computer. @type {readonly
 * import('../row.mjs').Protection[]}
 */
export const takenOver = [
  ...inFile('electron/ipc/value-guards.ts', app('keys/reveal', 'revealing a value asks first'), [
    [
      'Touch ID is asked where the person wants it',
      "if (settings.read().askTouchId && touchId.isKnown()) await touchId.ask(words('lock.touchIdReason'));",
    ],
    [
      'the window is out of pictures while a value is shown',
      'if (revealed.value !== null) capture.during(revealed.hideAfterSeconds);',
    ],
  ]),
  ...inFile('electron/ipc/reveal.ts', unit('ipc/reveal'), [
    ['main asks before a value is shown', 'if (!agreed) return { value: null, hideAfterSeconds };'],
    ['values are shown so often and not more', 'limit.take();'],
    ['what was pasted is not shown before it is a key', "throw new KnownFailure('not-yet-a-key');"],
  ]),
  ...inFile('electron/async/use-limit.ts', unit('async/use-limit'), [
    ['a limit holds', "if (taken.length >= max) throw new KnownFailure('too-often');"],
  ]),
  ...inFile('electron/shell/window/native-question.ts', unit('shell/window/native-question'), [
    ['Return keeps a value hidden', 'defaultId: 1,'],
    ['one question stands at a time', "if (isOpen) throw new KnownFailure('question-open');"],
  ]),
  ...inFile('electron/features/inventory/secret-capture.ts', unit('features/inventory/secret-capture'), [
    ['practice takes no real value', "if (looksReal(value)) throw new KnownFailure('not-made-up');"],
  ]),
  ...inFile('electron/storage/vault/records/secret-summary.ts', unit('features/transfer/arriving-values'), [
    ['a doubtful value has no hint, however it came', '!doubtful ? ', 'value ? '],
  ]),
  ...inFile('shared/model/own-value.ts', unitAt('shared/model/own-value'), [
    [
      'a word from outside never reaches a prototype',
      'Object.hasOwn(table, word) ? table[word] : undefined',
      'table[word]',
    ],
  ]),
  ...inFile('renderer/state/screen-store.ts', app('protection/lock-dialogs', 'removes every dialog, menu and list'), [
    ['a lock takes the screen away', 'useScreens.setState(({ shown }) => ({ held: shown, shown: shown + 1 }));'],
    [
      'what was typed comes back',
      'useScreens.setState({ shown: held, held: null });',
      'useScreens.setState({ held: null });',
    ],
  ]),
  // Called at main's event and again as the screen is hidden, so the row breaks what both call.
  ...inFile('renderer/state/wiped-at-lock.ts', app('protection/lock-dialogs', 'is discarded by a lock'), [
    ['typed passphrases go at a lock', 'for (const wipe of wipes) wipe();'],
  ]),
  ...inFile('renderer/kit/top-layer.tsx', app('protection/lock-dialogs', 'announced and work over a dialog'), [
    ['the lock warning is heard over a dialog', ' data-react-aria-top-layer="true"', ''],
  ]),
  ...inFile('shared/import/spreadsheet-cells.ts', unit('features/reports/csv'), [
    ['a cell is no formula for a spreadsheet with other separators', '(?<=^|[;\\t|\\r\\n])', '(?<=^)'],
  ]),
];
