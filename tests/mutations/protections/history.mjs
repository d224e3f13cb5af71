import { inFile, unit } from '../row.mjs';

/** What shows that files were edited, forged or set back. @type {readonly import('../row.mjs').Protection[]} */
export const history = [
  ...inFile('electron/journal/chain.ts', unit('journal/judge'), [
    ['a line under a key that nobody holds shows', "if (!isKnown(entry.key, keys)) return 'foreign';"],
    [
      'an end under a key that nobody holds shows',
      "if (!isKnown(head.key, keys)) return { kind: 'foreign', complete: false };",
    ],
    ['a history under the open interim key shows', 'keys.hasSealed && keyed === 0', 'keyed < 0'],
    ['a key that was left signs nothing more', ' && !left.has(entry.key)'],
    ['lines of a closed key are not called checked', 'else if (!keys.opened.has(entry.key)) complete = false;'],
    ['an end that nothing proves is not called checked', 'complete: entries.length === 0 }', 'complete: true }'],
    ['a cut end of the journal shows', 'if (noted !== null && seq < noted.length)', 'if (noted !== null && seq < 0)'],
  ]),
];
