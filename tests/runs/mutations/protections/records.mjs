import { inFile, run, unit } from '../row.mjs';

/** Records on the disk and their index. @type {readonly import('../row.mjs').Protection[]} */
export const records = [
  ...inFile('electron/storage/vault/records/record-shape.ts', unit('storage/vault/damage'), [
    [
      'a record that was changed does not pass',
      'formats.find((each) => sum === sumOfText(each, contentIn(each)))',
      'formats.find(() => true)',
    ],
  ]),
  ...inFile('electron/storage/vault/records/load-records.ts', unit('storage/vault/damage'), [
    [
      'a damaged record comes back from its backup',
      'gather(salvaged, backup?.content ?? new Map(), isElsewhere)',
      'gather(salvaged, new Map(), isElsewhere)',
    ],
    ['whole records of a damaged file stay as they are', 'gather(salvaged, backup', 'gather(new Map(), backup'],
    ['what was restored or set aside is told', 'notices.push(notice);', 'void notice;'],
  ]),
  ...inFile('electron/storage/vault/records/journal-diff.ts', run('runs/corruption/run', 'slice', '--only=record'), [
    ['damage is never silent', 'else lost.push(missing);', ''],
  ]),
  ...inFile('electron/storage/vault/records/journal-diff.ts', unit('storage/vault/damage'), [
    ['changes that are lost are named', 'else lost.push(missing);', ''],
  ]),
  ...inFile('electron/storage/vault/records/record-shape.ts', unit('storage/vault/damage'), [
    [
      'a record that was taken out shows',
      'records.size === listed && parsed.count === listed ?',
      'records.size === listed ?',
    ],
  ]),
  ...inFile('electron/storage/vault/vault-writer.ts', unit('storage/vault/vault'), [
    [
      'only what has ended or was never finished is taken out',
      'if (!may.includes(entry.facts.status.value))',
      'if (may.length === 0)',
    ],
  ]),
];
